import Glibc
import TestSupport
import Testing

@testable import TextIndex
import Threading

/// A writer that is killed at any moment, or whose disk is full, leaves the last commit whole.
@Suite(.serialized) struct CrashTests {
  private static let kills = getenv("KAMERSTUK_TORTURE") == nil ? 12 : 500

  private static func schema() throws -> IndexSchema {
    try IndexSchema([.text("body"), .keyword("tag")])
  }

  /// The documents that a commit writes and deletes.
  private static func changes(_ commit: Int) -> (written: [Int], deleted: [Int]) {
    var random = SeededGenerator(seed: UInt64(commit))
    let written = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Int.random(in: 0..<300, using: &random)
    }
    let deleted = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Int.random(in: 0..<300, using: &random)
    }
    return (written, deleted)
  }

  /// What each document says after so many commits.
  private static func state(after commits: Int) -> [String: String] {
    var state: [String: String] = [:]
    for commit in 1..<(commits + 1) {
      let (written, deleted) = changes(commit)
      for number in written { state["doc-\(number)"] = "\(commit)" }
      for number in deleted { state["doc-\(number)"] = nil }
      state["state"] = "\(commit)"
    }
    return state
  }

  private static func environment(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  /// Goes on committing where the index stands, and notes each commit that returned, until killed.
  private static func work(_ directory: String, _ notes: String) throws {
    let writer = try IndexWriter(
      directory: directory, schema: try schema(),
      options: IndexWriter.Options(memoryBudget: 300_000))
    let reader = try IndexReader(directory: directory)
    var commit = 0
    if let found = try reader.document(id: "state") {
      commit = Int(String(decoding: try reader.stored(of: found), as: UTF8.self)) ?? 0
    }
    while true {
      commit += 1
      let (written, deleted) = changes(commit)
      for number in written {
        var document = IndexDocument(
          id: "doc-\(number)", order: UInt64(number), stored: Array("\(commit)".utf8))
        document.addText(
          "body", "de kamer commit\(commit) " + String(repeating: "zorg ", count: 40))
        document.addKeyword("tag", "\(commit)")
        try writer.add(document)
      }
      for number in deleted { try writer.delete(id: "doc-\(number)") }
      try writer.add(IndexDocument(id: "state", order: 1000, stored: Array("\(commit)".utf8)))
      try writer.commit(merging: commit % 7 == 0 ? .atMost(1) : .automatic)
      TemporaryDirectory.write(Array("\(commit)".utf8), notes + ".new")
      rename(notes + ".new", notes)
    }
  }

  @Test func killedAtRandomMoments() async throws {
    let directory = TemporaryDirectory()
    let index = directory.path + "/index"
    let notes = directory.path + "/notes"
    setenv("TEXTINDEX_TEST_INDEX", index, 1)
    setenv("TEXTINDEX_TEST_NOTES", notes, 1)
    var random = SeededGenerator(seed: 2026)
    var last = 0
    var longest = Self.longestDelay
    for kill in 0..<Self.kills {
      let delay = Int.random(in: 0...longest, using: &random)
      setenv("TEXTINDEX_TEST_DELAY", "\(delay)", 1)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        let delay = UInt32(CrashTests.environment("TEXTINDEX_TEST_DELAY")) ?? 0
        try Threads.run(2) { thread in
          if thread == 0 {
            try CrashTests.work(
              CrashTests.environment("TEXTINDEX_TEST_INDEX"),
              CrashTests.environment("TEXTINDEX_TEST_NOTES"))
          } else {
            usleep(delay)
            Glibc.kill(getpid(), SIGKILL)
          }
        }
      }
      let noted = Int(String(decoding: TemporaryDirectory.read(notes), as: UTF8.self)) ?? 0
      let writer = try IndexWriter(directory: index, schema: try Self.schema())
      writer.close()
      let reader = try IndexReader(directory: index)
      _ = try reader.verify()
      var commit = 0
      if let found = try reader.document(id: "state") {
        commit = Int(String(decoding: try reader.stored(of: found), as: UTF8.self)) ?? 0
      }
      #expect(
        commit == noted || commit == noted + 1, "kill \(kill): \(noted) noted, \(commit) there")
      // The next child goes on from here, whether or not this one came to note it.
      TemporaryDirectory.write(Array("\(commit)".utf8), notes)
      #expect(commit >= last)
      // Where a commit takes long, as with a sanitizer, the next one is given more time.
      if commit == last { longest = min(2 * longest, 4_000_000) }
      last = commit
      let expected = Self.state(after: commit)
      #expect(reader.documentCount == expected.count, "kill \(kill)")
      var found: [String: String] = [:]
      for hit in try reader.search(SearchRequest(.all, limit: 1000)).hits {
        found[try reader.id(of: hit.document)] = String(
          decoding: try reader.stored(of: hit.document), as: UTF8.self)
      }
      #expect(found == expected, "kill \(kill)")
      let named = try Manifest(directory: index).names
      for name in TemporaryDirectory.names(in: index) {
        #expect(name == "lock" || named.contains(name), "kill \(kill): \(name) was left")
      }
    }
    #expect(last > 0)
  }

  /// Microseconds.
  private static let longestDelay = kills > 100 ? 300_000 : 120_000

  @Test func diskFull() async throws {
    let directory = TemporaryDirectory()
    let index = directory.path + "/index"
    let writer = try IndexWriter(directory: index, schema: try Self.schema())
    var document = IndexDocument(id: "state", stored: Array("1".utf8))
    document.addText("body", "de kamer")
    try writer.add(document)
    try writer.commit()
    writer.close()
    let before = TemporaryDirectory.names(in: index)
    setenv("TEXTINDEX_TEST_INDEX", index, 1)
    // Files may not grow beyond a limit: as on a full disk, writing fails at some byte of some file.
    for limit in [0, 10, 100, 1000, 5000] {
      setenv("TEXTINDEX_TEST_LIMIT", "\(limit)", 1)
      await #expect(processExitsWith: .exitCode(42), "limit \(limit)") {
        let index = CrashTests.environment("TEXTINDEX_TEST_INDEX")
        let size = rlim_t(CrashTests.environment("TEXTINDEX_TEST_LIMIT")) ?? 0
        let writer = try IndexWriter(directory: index, schema: try CrashTests.schema())
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: size, rlim_max: size)
        setrlimit(__rlimit_resource_t(1), &limit)  // RLIMIT_FSIZE
        var random = SeededGenerator(seed: 1)
        for number in 0..<300 {
          var document = SampleDocument.random(number, using: &random)
          document.title = []
          document.date = nil
          var added = IndexDocument(id: document.id, stored: document.stored)
          for text in document.body { added.addText("body", text.joined(separator: " ")) }
          try writer.add(added)
        }
        do {
          try writer.commit()
        } catch IndexError.system(_, let path, let code, _) {
          exit(code == EFBIG && path.hasPrefix(index) ? 42 : 1)
        }
        exit(2)
      }
      let again = try IndexWriter(directory: index, schema: try Self.schema())
      again.close()
      #expect(TemporaryDirectory.names(in: index) == before)
      let reader = try IndexReader(directory: index)
      #expect(reader.documentCount == 1)
      _ = try reader.verify()
    }
  }
}
