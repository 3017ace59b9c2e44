import Foundation
import Testing

@Suite struct IndexTests {
  private func ids(_ index: String, _ arguments: String...) throws -> [String] {
    let run = try Run(
      arguments + ["--index", index, "--limit", "0", "--json", "--quiet"], folder: "/")
    #expect(run.status == 0, "\(run.errors)")
    return try run.objects().compactMap { $0["id"] as? String }.sorted()
  }

  @discardableResult
  private func index(_ scratch: Scratch, _ arguments: String...) throws -> Run {
    let run = try Run(
      ["index", "papers", "--index", scratch.path + "/index"] + arguments, folder: scratch.path)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  @Test func changedPapersAreReplacedAndMovedOnesKept() throws {
    let scratch = try Scratch()
    let index = scratch.path + "/index"
    try scratch.write("papers/a.txt", Letters.motion(dossier: "37201", number: 1, by: "Kwint"))
    try scratch.write("papers/b.txt", Letters.motion(dossier: "37201", number: 2, by: "Bisschop"))
    try self.index(scratch)
    #expect(try ids(index, "search", "kind:motion") == ["kst-37201-1", "kst-37201-2"])

    // Another text in the same file: the old document goes, without --prune.
    try scratch.write("papers/a.txt", Letters.motion(dossier: "37201", number: 3, by: "Kwint"))
    try self.index(scratch)
    #expect(try ids(index, "search", "kind:motion") == ["kst-37201-2", "kst-37201-3"])
    #expect(try ids(index, "motions", "--mp", "Kwint") == ["kst-37201-3"])

    // The same text under another name is no vanished document.
    try FileManager.default.moveItem(
      atPath: scratch.path + "/papers/b.txt", toPath: scratch.path + "/papers/c.txt")
    let run = try self.index(scratch, "--prune")
    #expect(!run.errors.contains("dropped"))
    #expect(try ids(index, "search", "kind:motion") == ["kst-37201-2", "kst-37201-3"])

    // Without an identifier a changed text is still the same file.
    try scratch.write(
      "papers/d.txt", "Geachte voorzitter, de brug bij Zwolle gaat in maart open.\n")
    try self.index(scratch)
    #expect(try ids(index, "search", "Zwolle").count == 1)
    try scratch.write(
      "papers/d.txt", "Geachte voorzitter, de brug bij Zwolle gaat in april open.\n")
    try self.index(scratch)
    #expect(try ids(index, "search", "Zwolle").count == 1)
    #expect(try ids(index, "search", "maart").isEmpty)
  }

  @Test func prunedPapersAreReadFromAnotherFileThatHasThem() throws {
    let scratch = try Scratch()
    let index = scratch.path + "/index"
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/papers", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Checkout.root + "/Corpus/xml/kst-37109-3.xml",
      toPath: scratch.path + "/papers/one.xml")
    try scratch.write(
      "papers/two.txt",
      Letters.letter(dossier: "37109", number: 3, "De tekst telt alleen waar de XML er niet is."))
    #expect(try self.index(scratch).errors.contains("too; the index has it from"))
    #expect(try ids(index, "search", "alleen waar").isEmpty)
    try FileManager.default.removeItem(atPath: scratch.path + "/papers/one.xml")
    try self.index(scratch)
    #expect(try ids(index, "search", "alleen waar").isEmpty)
    try self.index(scratch, "--prune")
    #expect(try ids(index, "search", "alleen waar") == ["kst-37109-3"])
    try FileManager.default.removeItem(atPath: scratch.path + "/papers/two.txt")
    #expect(try self.index(scratch, "--prune").errors.contains("1 dropped"))
    #expect(try ids(index, "search", "id:kst-37109-3").isEmpty)
  }

  @Test func documentsOfVanishedRecordsAreDropped() throws {
    let scratch = try Scratch()
    let index = scratch.path + "/index"
    func convert(_ name: String, _ numbers: Int...) throws {
      for number in 1...4 {
        try? FileManager.default.removeItem(atPath: scratch.path + "/letters/\(number).txt")
      }
      for number in numbers {
        try scratch.write(
          "letters/\(number).txt", Letters.motion(dossier: "37202", number: number, by: "Kwint"))
      }
      try FileManager.default.createDirectory(
        atPath: scratch.path + "/papers", withIntermediateDirectories: true)
      let run = try Run(
        ["convert", "letters", "--quiet", "-o", "papers/\(name)"], folder: scratch.path)
      #expect(run.status == 0, "\(run.errors)")
    }
    try convert("a.jsonl", 1, 2)
    try convert("b.jsonl", 2, 3)
    try self.index(scratch)
    let all = ["kst-37202-1", "kst-37202-2", "kst-37202-3"]
    #expect(try ids(index, "search", "kind:motion") == all)

    // A record that a file does not have any more goes, as another text in the same letter does.
    try convert("b.jsonl", 2)
    try self.index(scratch)
    #expect(try ids(index, "search", "kind:motion") == ["kst-37202-1", "kst-37202-2"])

    // A vanished file takes along only what no other has.
    try FileManager.default.removeItem(atPath: scratch.path + "/papers/a.jsonl")
    try self.index(scratch)
    #expect(try ids(index, "motions", "--mp", "Kwint") == ["kst-37202-1", "kst-37202-2"])
    #expect(try self.index(scratch, "--prune").errors.contains("1 dropped"))
    #expect(try ids(index, "motions", "--mp", "Kwint") == ["kst-37202-2"])
    try FileManager.default.removeItem(atPath: scratch.path + "/papers/b.jsonl")
    #expect(try self.index(scratch, "--prune").errors.contains("1 dropped"))
    #expect(try ids(index, "search", "kind:motion").isEmpty)
  }

  @Test func recordsThatConvertWroteGiveTheSameIndex() throws {
    let scratch = try Scratch()
    #expect(
      try Run([
        "convert", "Corpus", "--quiet", "-o", scratch.path + "/records.jsonl",
      ]).status == 0)
    for (input, name) in [("Corpus", "a"), (scratch.path + "/records.jsonl", "b")] {
      let run = try Run(["index", input, "--index", "\(scratch.path)/\(name)", "--quiet"])
      #expect(run.status == 0, "\(run.errors)")
    }
    for query in [
      ["motions"], ["commitments"], ["figures"], ["references"],
      ["search", "taalles OR kind:motion"],
    ] {
      let answers = try ["a", "b"].map { name in
        try Run(query + ["--index", "\(scratch.path)/\(name)", "--limit", "0", "--json"]).objects()
          .map { object in
            // Scores depend on how many files an index has read, too.
            var object = object
            object["score"] = nil
            return object as NSDictionary
          }
      }
      #expect(answers[0] == answers[1] && !answers[0].isEmpty, "\(query)")
    }
  }

  @Test func interruptedRunsCommitAndGoOn() throws {
    let scratch = try Scratch()
    for number in 1...4000 {
      try scratch.write(
        "papers/\(number).txt",
        Letters.letter(
          dossier: "37202", number: number, "In 2018 zijn \(number + 20) bruggen vernieuwd.",
          "Ik zeg toe de Kamer vóór 1 juli 2019 te informeren over brug \(number)."))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Checkout.program)
    process.arguments = ["index", "papers", "--index", scratch.path + "/index", "--jobs", "1"]
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    Thread.sleep(forTimeInterval: 0.6)
    process.interrupt()
    let text = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130, "\(text)")
    #expect(text.contains("interrupted: what is done is committed"))
    let first = try ids(scratch.path + "/index", "search", "kind:letter")
    #expect(first.count < 4000)
    let second = try index(scratch)
    if !first.isEmpty { #expect(second.errors.contains("\(first.count) unchanged")) }
    #expect(try ids(scratch.path + "/index", "search", "kind:letter").count == 4000)
    #expect(try Run(["verify", "--index", scratch.path + "/index"]).status == 0)
  }

  /// While `index` replaces every document, a reader sees all of the old ones or all of the new ones, each
  /// with all of its records.
  @Test func readersNeverSeeHalfADocument() throws {
    let scratch = try Scratch()
    let count = 150
    func write(_ version: Int) throws {
      for number in 1...count {
        let sentences = (0..<version).map {
          "In totaal zijn \(version)0\($0 + 1) bruggen vernieuwd."
        }
        try scratch.write(
          "papers/\(number).txt",
          Letters.letter(dossier: "37203", number: number, sentences.joined(separator: " ")))
      }
    }
    try write(2)
    try index(scratch, "--memory", "16")
    for version in 3...5 {
      try write(version)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Checkout.program)
      process.arguments = [
        "index", "papers", "--index", scratch.path + "/index", "--memory", "16", "--quiet",
      ]
      process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
      try process.run()
      var looks = 0
      while process.isRunning || looks == 0 {
        looks += 1
        let run = try Run(
          [
            "search", "type:figure OR type:document", "--index", scratch.path + "/index", "--limit",
            "0", "--json", "--quiet",
          ])
        #expect(run.status == 0, "\(run.errors)")
        var figures: [String: [Double]] = [:]
        var documents: [String: Int] = [:]
        for line in try run.objects() {
          let id = line["id"] as? String ?? ""
          let record = line["record"] as? [String: Any] ?? [:]
          if line["type"] as? String == "document" {
            documents[id] = (record["figures"] as? [Any])?.count ?? -1
          } else {
            figures[id, default: []].append(record["value"] as? Double ?? 0)
          }
        }
        #expect(documents.count == count)
        for (id, number) in documents {
          let values = figures[id] ?? []
          #expect(values.count == number, "\(id)")
          // All figures are of one version, and as many as that version has.
          #expect(Set(values.map { Int($0) / 100 }) == [number], "\(id): \(values)")
        }
      }
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}
