import Foundation
import Testing

/// What becomes of a document that a file does not hold any more.
@Suite struct DepartureTests {
  /// Another file has it that this run was not told of.
  @Test(arguments: [false, true])
  func documentsOfFilesOutsideTheRunStay(otherIsGone: Bool) throws {
    let scratch = try Scratch()
    try scratch.convert(motions: [1, 2], to: "a.jsonl")
    try scratch.convert(motions: [2, 3], by: "Bisschop", to: "b.jsonl")
    try scratch.index("a.jsonl")
    try scratch.index("b.jsonl")
    try scratch.convert(motions: [3], by: "Bisschop", to: "b.jsonl")
    if otherIsGone {
      try FileManager.default.moveItem(
        atPath: scratch.path + "/a.jsonl", toPath: scratch.path + "/c")
    }
    try scratch.index("b.jsonl")
    let all = ["kst-37204-1", "kst-37204-2", "kst-37204-3"]
    #expect(try scratch.ids("search", "kind:motion") == all)
    if otherIsGone {
      // What the other file holds is not lost: it is read when it is back.
      try FileManager.default.moveItem(
        atPath: scratch.path + "/c", toPath: scratch.path + "/a.jsonl")
      #expect(try !scratch.index("a.jsonl").errors.contains("1 unchanged"))
    }
    #expect(try scratch.ids("motions", "--mp", "Kwint") == ["kst-37204-1", "kst-37204-2"])
    #expect(try scratch.ids("motions", "--mp", "Bisschop") == ["kst-37204-3"])
    #expect(try scratch.index("a.jsonl", "b.jsonl").errors.contains("2 unchanged"))
  }

  /// The same for letters: another text in the file, the other file outside the run.
  @Test func lettersOutsideTheRunTakeThePlace() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Letters.motion(dossier: "37204", number: 1, by: "Kwint"))
    try scratch.write("b.txt", Letters.motion(dossier: "37204", number: 1, by: "Bisschop"))
    try scratch.index("a.txt", "b.txt")
    #expect(try scratch.ids("motions", "--mp", "Bisschop") == ["kst-37204-1"])
    try scratch.write("b.txt", Letters.motion(dossier: "37204", number: 2, by: "Bisschop"))
    try scratch.index("b.txt")
    #expect(try scratch.ids("motions", "--mp", "Kwint") == ["kst-37204-1"])
    #expect(try scratch.ids("motions", "--mp", "Bisschop") == ["kst-37204-2"])
  }

  /// A file of records that lost an identifier to another one is found again by its own name.
  @Test func recordsThatLostAreReadAgain() throws {
    let scratch = try Scratch()
    try scratch.convert(motions: [1], by: "Bisschop", to: "a.jsonl")
    try scratch.write("b.xml", try #require(Checkout.paper("xml/kst-37109-3.xml")))
    try scratch.index("b.xml")
    try scratch.convert(
      [("x.txt", Letters.letter(dossier: "37109", number: 3, "Alleen in de tekst: zomerdijk."))],
      to: "a.jsonl")
    try scratch.index("a.jsonl")
    #expect(try scratch.ids("search", "zomerdijk").isEmpty)
    try scratch.write(
      "b.xml", try #require(Checkout.paper("xml/kst-37109-3.xml")).replacing("37109", with: "37108")
    )
    try scratch.index("b.xml")
    #expect(try scratch.ids("search", "zomerdijk") == ["kst-37109-3"])
  }

  /// Of two files with one document in one run only the records of one are left.
  @Test func recordsOfTheOneThatLostAreGone() throws {
    let many =
      "Ik zeg toe de Kamer vóór 1 juli 2019 te informeren. In 2018 kostte het 5 miljoen euro. "
      + "Zie Kamerstuk 29 754, nr. 482. Er kwamen 80 sluizen bij."
    for jobs in ["1", "2"] {
      let scratch = try Scratch()
      try scratch.write("papers/a.txt", Letters.letter(dossier: "37204", number: 1, many))
      try scratch.write("papers/b.txt", Letters.letter(dossier: "37204", number: 1, "Niets."))
      try scratch.index("papers", "--jobs", jobs)
      #expect(try scratch.ids("search", "sluizen").isEmpty)
      for command in ["commitments", "figures", "references"] {
        #expect(try scratch.ids(command).isEmpty, "\(command), \(jobs) jobs")
      }
      #expect(try scratch.ids("search", "type:figure OR type:commitment", "juli").isEmpty)
    }
  }

  /// A thousand documents that leave a file of records are looked for in one reading of the others.
  @Test func manyDepartures() throws {
    let scratch = try Scratch()
    let numbers = Array(1...1000)
    try scratch.convert(motions: numbers, to: "a.jsonl")
    try FileManager.default.copyItem(
      atPath: scratch.path + "/a.jsonl", toPath: scratch.path + "/b.jsonl")
    try scratch.index("a.jsonl", "b.jsonl")
    try scratch.write("b.jsonl", "\n")
    let start = Date()
    try scratch.index("a.jsonl", "b.jsonl")
    #expect(Date().timeIntervalSince(start) < 30)
    #expect(try scratch.ids("search", "kind:motion").count == 1000)
  }

  /// A file that is no letter any more has no document.
  @Test func filesThatAreNoLettersAnyMoreHaveNone() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Letters.motion(dossier: "37204", number: 1, by: "Kwint"))
    try scratch.index("a.txt")
    try scratch.write("a.txt", "{\"results\": []}")
    #expect(try scratch.index("a.txt").errors.contains("1 dropped"))
    #expect(try scratch.ids("search", "kind:motion").isEmpty)
  }

  /// What was indexed outside a folder is not dropped with it.
  @Test func pruningStaysInItsFolder() throws {
    let scratch = try Scratch()
    let outside = try Scratch()
    try outside.write("a.txt", Letters.motion(dossier: "37204", number: 1, by: "Kwint"))
    try scratch.write("in/b.txt", Letters.motion(dossier: "37204", number: 2, by: "Kwint"))
    try scratch.write("in/c.txt", Letters.motion(dossier: "37204", number: 3, by: "Kwint"))
    try scratch.index(outside.path + "/a.txt", "in")
    try outside.remove("a.txt")
    try scratch.remove("in/c.txt")
    let run = try scratch.index(".", "--prune")
    #expect(run.errors.contains("1 dropped"), "\(run.errors)")
    #expect(try scratch.ids("search", "kind:motion") == ["kst-37204-1", "kst-37204-2"])
    // The index itself and what belongs to it are no papers.
    #expect(scratch.names.contains("index") && !run.errors.contains("skipped"))
  }

  /// A folder that cannot be read is not empty.
  @Test func unreadableFoldersAreNotPruned() throws {
    let scratch = try Scratch()
    try scratch.write("papers/in/a.txt", Letters.motion(dossier: "37204", number: 1, by: "Kwint"))
    try scratch.write("papers/b.txt", Letters.motion(dossier: "37204", number: 2, by: "Kwint"))
    try scratch.write("papers/c.txt", Letters.motion(dossier: "37204", number: 3, by: "Kwint"))
    try scratch.index("papers")
    // A loop of links cannot be read by anybody, root included.
    try scratch.remove("papers/in")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/papers/in", withDestinationPath: "in")
    try scratch.remove("papers/c.txt")
    let run = try scratch.index("papers", "--prune", status: 1)
    #expect(run.errors.contains("1 dropped"), "\(run.errors)")
    #expect(try scratch.ids("search", "kind:motion") == ["kst-37204-1", "kst-37204-2"])
    // A path that is not there may be a disk that is not mounted.
    try FileManager.default.moveItem(
      atPath: scratch.path + "/papers", toPath: scratch.path + "/away")
    try scratch.index("papers", "--prune", status: 1)
    #expect(try scratch.ids("search", "kind:motion") == ["kst-37204-1", "kst-37204-2"])
    try scratch.index("papers/", "--prune", status: 1)
    #expect(try scratch.ids("search", "kind:motion") == ["kst-37204-1", "kst-37204-2"])
  }

  /// Lines that are no records are named; the others are read, and what the bad ones had before stays.
  @Test func badLinesOfRecordsAreNamed() throws {
    let scratch = try Scratch()
    try scratch.convert(motions: [1, 2, 3], to: "a.jsonl")
    try scratch.index("a.jsonl")
    var lines = try #require(scratch.read("a.jsonl")).split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing("kst-37204-2", with: "kst 37204#2")
    try scratch.convert(motions: [4], to: "b.jsonl")
    lines.append(try #require(scratch.read("b.jsonl")))
    try scratch.write("a.jsonl", lines.joined(separator: "\n"))
    for _ in 1...2 {
      let run = try scratch.index("a.jsonl", status: 1)
      #expect(run.errors.contains("a.jsonl:2: "), "\(run.errors)")
      #expect(run.errors.contains("kst 37204#2"), "\(run.errors)")
      #expect(
        try scratch.ids("search", "kind:motion")
          == ["kst-37204-1", "kst-37204-2", "kst-37204-3", "kst-37204-4"])
    }
    try scratch.write("a.jsonl", lines[0] + "\n" + lines[2] + "\n")
    #expect(try scratch.index("a.jsonl").errors.contains("2 dropped"))
    #expect(try scratch.ids("search", "kind:motion") == ["kst-37204-1", "kst-37204-3"])
    // A file of something else does not fill the screen.
    try scratch.write("c.jsonl", String(repeating: "{}\n", count: 1000))
    let run = try scratch.index("c.jsonl", status: 1)
    #expect(run.errors.split(separator: "\n").count < 20, "\(run.errors)")
    #expect(run.errors.contains("c.jsonl:1: "))
  }

  @Test(arguments: [
    "", " ", "kst-1#m0", "a\\u0000b", "a\\u007fb", "a\\tb", String(repeating: "x", count: 300),
  ])
  func identifiersThatCannotBeAreRefused(id: String) throws {
    let scratch = try Scratch()
    try scratch.convert(motions: [1], to: "a.jsonl")
    let line = try #require(scratch.read("a.jsonl"))
    try scratch.write(
      "a.jsonl", line.replacing("\"id\":\"kst-37204-1\"", with: "\"id\":\"\(id)\"") + line)
    let run = try scratch.index("a.jsonl", status: 1)
    #expect(run.errors.contains("a.jsonl:1: "), "\(run.errors)")
    #expect(try scratch.ids("search", "kind:motion") == ["kst-37204-1"])
  }
}

extension Checkout {
  /// A paper of the corpus of the tests.
  static func paper(_ name: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: "\(root)/Corpus/\(name)"))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
