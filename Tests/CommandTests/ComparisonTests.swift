import Foundation
import Testing

/// `diff` between two runs of convert, and `lint`.
@Suite struct ComparisonTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try write(
      "before", "In 2018 zijn 38 bruggen vernieuwd.",
      "Ik zeg toe de Kamer vóór 1 juli 2019 te informeren over de sluizen.")
    try write(
      "after", "In 2018 zijn circa 38 bruggen vernieuwd.",
      "Ik zeg toe de Kamer vóór 1 oktober 2019 te informeren over de sluizen.",
      "Zie Kamerstuk 37 204, nr. 1.")
  }

  private func write(_ name: String, _ paragraphs: String...) throws {
    let letter = Letters.letter(
      dossier: "37204", number: 5, paragraphs.joined(separator: "\n\n"))
    try scratch.convert([("brief.txt", letter)], to: name + ".jsonl")
  }

  private func diff(_ arguments: String..., status: Int = 0) throws -> Run {
    let run = try Run(["diff"] + arguments, folder: scratch.path)
    #expect(run.status == status, "\(run.errors)")
    return run
  }

  @Test func recordsComeGoAndChange() throws {
    let run = try diff("before.jsonl", "after.jsonl")
    let lines = run.lines.filter { !$0.hasPrefix(" ") }
    #expect(lines.first == "~ kst-37204-5 document “brief.txt”")
    #expect(
      Set(lines.dropFirst()) == [
        "+ kst-37204-5:21 references “Kamerstuk 37 204, nr. 1”",
        "+ kst-37204-5:19 commitments “Ik zeg toe de Kamer vóór 1 oktober 2019 te informeren over de sluizen.”",
        "- kst-37204-5:19 commitments “Ik zeg toe de Kamer vóór 1 juli 2019 te informeren over de sluizen.”",
        "- kst-37204-5:17 figures “38 bruggen”", "+ kst-37204-5:17 figures “circa 38 bruggen”",
      ])
    #expect(run.errors.contains("3 came, 2 went, 1 changed"))
    // The texts are shown from where they part, on one line.
    let text = run.lines.first { $0.hasPrefix("    text: …") }
    #expect(text?.contains("In 2018 zijn 38") == true && text?.contains("zijn circa 38") == true)
  }

  @Test func aChangedFieldIsNamed() throws {
    let old = try #require(scratch.read("before.jsonl"))
    try scratch.write(
      "edited.jsonl", old.replacing("\"strength\":\"explicit\"", with: "\"strength\":\"reported\""))
    let objects = try diff("before.jsonl", "edited.jsonl", "--json").objects()
    #expect(objects.count == 1)
    #expect(objects.first?["change"] as? String == "changed")
    #expect(objects.first?["kind"] as? String == "commitments")
    #expect(objects.first?["line"] as? Int == 19)
    let fields = objects.first?["fields"] as? [[String: String]]
    #expect(fields == [["name": "strength", "old": "explicit", "new": "reported"]])
  }

  @Test func documentsComeAndGo() throws {
    try scratch.write("none.jsonl", "")
    #expect(
      try diff("none.jsonl", "after.jsonl").lines == ["+ kst-37204-5 document “brief.txt”"])
    #expect(
      try diff("after.jsonl", "none.jsonl").lines == ["- kst-37204-5 document “brief.txt”"])
    #expect(try diff("after.jsonl", "after.jsonl").output.isEmpty)
  }

  @Test func whatIsNoRecordIsNamed() throws {
    try scratch.write("wrong.jsonl", (scratch.read("before.jsonl") ?? "") + "geen record\n")
    let run = try diff("wrong.jsonl", "after.jsonl", status: 1)
    #expect(run.errors.contains("wrong.jsonl:2"), "\(run.errors)")
    let missing = try Run(["diff", "nothing.jsonl", "after.jsonl"], folder: scratch.path)
    #expect(missing.status != 0 && missing.errors.contains("nothing.jsonl"))
  }

  @Test func lintShowsWhatWasNotTaken() throws {
    try scratch.write(
      "letters/1.txt",
      Letters.letter(
        dossier: "37204", number: 7, "Een evaluatie kan ik niet toezeggen.",
        "Er waren 512 in dat jaar.", "Het Kamerstuk met nr. 12 is bekend."))
    try scratch.write(
      "letters/2.txt", Letters.motion(dossier: "37204", number: 8, by: "Kwint"))
    let all = try Run(["lint", "letters"], folder: scratch.path)
    #expect(all.status == 0, "\(all.errors)")
    #expect(
      all.lines.contains {
        $0.hasPrefix("letters/1.txt:17: commitment: ") && $0.contains("niet toezeggen")
      }, "\(all.output)")
    #expect(
      all.lines.contains { $0.hasPrefix("letters/1.txt:19: figure: ") && $0.contains("512") })
    // Dossiers in the head are no figures, and a motion's text is its record's.
    #expect(!all.output.contains(":5: ") && !all.output.contains("letters/2.txt"))
    let figures = try Run(["lint", "letters", "--family", "figure"], folder: scratch.path)
    #expect(figures.lines.count == 1 && figures.errors.contains("1 place\n"))
    let counts = try Run(["lint", "letters", "--count", "--quiet"], folder: scratch.path)
    #expect(counts.lines.contains("1\tfigure: number of nothing named"))
    #expect(counts.errors.isEmpty)
    #expect(
      try Run(["lint", "letters", "--family", "cijfer"], folder: scratch.path).output
        == figures.output)
    #expect(try Run(["lint", "letters", "--family", "zin"], folder: scratch.path).status == 2)
    let absent = try Run(["lint", "letters/9.txt", "letters/2.txt"], folder: scratch.path)
    #expect(absent.status == 1 && absent.errors.contains("letters/9.txt"))
  }
}
