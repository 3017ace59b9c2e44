import Foundation
import Testing

/// Papers and files of records come, change and go at random, and are indexed now all together, now some of them.
@Suite struct RandomFilesTests {
  /// A paper: how many figures it has, and the version that their values name.
  private struct Paper: Equatable {
    let number: Int
    let figures: Int
    let version: Int

    var text: String {
      Letters.letter(
        dossier: "37206", number: number,
        (0..<figures).map { "In 2018 zijn \(values[$0]) bruggen vernieuwd." }.joined(
          separator: " "))
    }

    var id: String { "kst-37206-\(number)" }

    var values: [Int] { (0..<figures).map { version * 10 + $0 + 1000 } }
  }

  /// xorshift64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state &* 0x9E37_79B9_7F4A_7C15
    }
  }

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("papers/.keep", "")
  }

  /// The values of the figures of each document; every figure belongs to its document.
  private func documents(_ comment: Comment) throws -> [String: [Int]] {
    var documents: [String: [Int]] = [:]
    var figures: [String: [Int]] = [:]
    let run = try Run([
      "search", "type:document OR type:figure", "--index", scratch.path + "/index", "--limit", "0",
      "--json", "--quiet",
    ])
    for line in try run.objects() {
      let id = line["id"] as? String ?? ""
      let record = line["record"] as? [String: Any] ?? [:]
      if line["type"] as? String == "document" {
        let all = record["figures"] as? [[String: Any]] ?? []
        documents[id] = all.compactMap { $0["value"] as? Int }.sorted()
      } else {
        figures[id, default: []].append(record["value"] as? Int ?? 0)
      }
    }
    #expect(
      figures.mapValues { $0.sorted() } == documents.filter { !$0.value.isEmpty }, comment)
    return documents
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func theIndexHasWhatTheFilesHave(seed: UInt64) throws {
    var random = Generator(state: seed &* 0x1234_5678_9ABC_DEF1)
    let names = ["a.txt", "b.txt", "in/c.txt", "d.jsonl", "in/e.jsonl"].map { "papers/" + $0 }
    var files: [String: [Paper]] = [:]
    var indexed: [String: [Paper]] = [:]
    var version = 0
    for step in 1...12 {
      let comment: Comment = "seed \(seed), step \(step)"
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let name = names.randomElement(using: &random) ?? names[0]
        if files[name] != nil, Int.random(in: 0..<3, using: &random) == 0 {
          try scratch.remove(name)
          files[name] = nil
          continue
        }
        let count = name.hasSuffix(".txt") ? 1 : Int.random(in: 0...3, using: &random)
        let papers = (1...4).shuffled(using: &random).prefix(count).map { number in
          version += 1
          return Paper(
            number: number, figures: Int.random(in: 0...3, using: &random), version: version)
        }
        files[name] = papers
        if name.hasSuffix(".txt") {
          try scratch.write(name, papers[0].text)
        } else if papers.isEmpty {
          try scratch.write(name, "\n")
        } else {
          try scratch.convert(papers.map { ("\($0.number).txt", $0.text) }, to: name)
        }
      }
      let some = names.filter { files[$0] != nil }.shuffled(using: &random).prefix(2)
      let isAll = some.isEmpty || Bool.random(using: &random)
      let prunes = Bool.random(using: &random)
      let run = try Run(
        ["index"] + (isAll ? ["papers"] : Array(some)) + ["--index", "index", "--jobs", "2"]
          + (prunes ? ["--prune"] : []), folder: scratch.path)
      #expect(run.status == 0, "\(run.errors)")
      for name in isAll ? Array(files.keys) : Array(some) { indexed[name] = files[name] }
      if prunes, isAll { indexed = indexed.filter { files[$0.key] != nil } }
      let found = try documents(comment)
      // A file that changed since is read as it is now where its document is looked for.
      guard indexed.allSatisfy({ files[$0.key] == $0.value }) else { continue }
      let papers = indexed.values.joined()
      #expect(Set(found.keys) == Set(papers.map(\.id)), comment)
      for (id, values) in found {
        #expect(papers.contains { $0.id == id && $0.values == values }, comment)
      }
    }
    let run = try scratch.index("papers", "--prune")
    let found = try documents("seed \(seed), end")
    let papers = files.values.joined()
    #expect(Set(found.keys) == Set(papers.map(\.id)), "seed \(seed): \(run.errors)")
    for (id, values) in found {
      #expect(papers.contains { $0.id == id && $0.values == values }, "seed \(seed)")
    }
    #expect(!(try scratch.index("papers").errors.contains("replaced")))
  }
}
