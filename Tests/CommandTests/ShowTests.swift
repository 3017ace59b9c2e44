import Foundation
import Testing

/// What the index has of one paper, and the commands that look at the index as a whole.
@Suite struct ShowTests {
  private let scratch: Scratch
  private var index: String { scratch.path + "/index" }

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "papers/1.txt",
      Letters.motion(
        dossier: "37204", number: 1, by: "Jasper van Dijk", asks: "bruggen te vernieuwen"))
    try scratch.write(
      "papers/5.txt",
      Letters.letter(
        dossier: "37204", number: 5,
        "Uw Kamer heeft de motie van het lid Jasper van Dijk (SP) over bruggen aangenomen "
          + "(Kamerstuk 37 204, nr. 1). Hiermee beschouw ik deze motie als uitgevoerd. "
          + "De motie-Ziengs (Kamerstuk 37 204, nr. 3) is nog in behandeling.",
        "In 2018 zijn 38 bruggen vernieuwd.",
        "Ik zeg toe de Kamer vóór 1 juli 2019 te informeren over de sluizen."))
    try scratch.write(
      "papers/6.txt",
      Letters.letter(
        dossier: "37204", number: 6, date: "3 juli 2019",
        "Zoals toegezegd op 8 februari 2019 (Kamerstuk 37 204, nr. 5) informeer ik u hierbij "
          + "over de sluizen."))
    try scratch.index("papers")
  }

  private func show(_ arguments: String..., status: Int = 0) throws -> Run {
    let run = try Run(["show"] + arguments + ["--index", index])
    #expect(run.status == status, "\(run.errors)")
    return run
  }

  @Test(arguments: [["kst-37204-1"], ["KST-37204-1"], ["37 204, nr. 1"], ["37204", "nr.", "1"]])
  func theStoryOfAMotion(id: [String]) throws {
    let run = try Run(["show"] + id + ["--index", index])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        kst-37204-1  motion
        MOTIE VAN HET LID JASPER VAN DIJK
        dossier 37204: Beleid bruggen
        2018-11-13  vergaderjaar 2018-2019  https://zoek.officielebekendmakingen.nl/kst-37204-1.html
        submitter: Jasper van Dijk

        The motie
          submitted by Jasper van Dijk, 2018-11-13
          about bruggen
          asks: bruggen te vernieuwen
          status: adopted
          2019-02-08  kst-37204-5, line 17  adopted  executed  answers it
              motie van het lid Jasper van Dijk (SP)

        Cited by 1 document
          kst-37204-5

        """)
  }

  @Test func aLetterWithItsRecords() throws {
    let output = try show("kst-37204-5").output
    for part in [
      "signatory: Minister van Infrastructuur en Waterstaat, C. van Nieuwenhuizen Wijbenga\n",
      "Commitments made here, as other papers report them\n  2019-07-03  kst-37204-6",
      "  fulfilled\n", "Motions (2)\n", "Commitments (1)\n", "vóór 1 juli 2019",
      "Figures (1)\n", "38 bruggen", "References (2)\n", "Cited by 1 document\n  kst-37204-6\n",
    ] {
      #expect(output.contains(part), "\(part)")
    }
  }

  @Test func aMotionThatIsOnlySpokenOf() throws {
    let run = try show("kst-37204-3")
    #expect(run.output.contains("submitted by Ziengs"))
    #expect(run.output.contains("in-progress"))
  }

  @Test func theRecordIsThatOfConvert() throws {
    let converted = try Run(["convert", "papers/5.txt", "--quiet"], folder: scratch.path)
    let shown = try show("kst-37204-5", "--json")
    func record(_ run: Run) throws -> NSDictionary {
      NSDictionary(dictionary: try #require(try run.objects().first))
    }
    #expect(try record(converted) == record(shown))
    let direct = try Run(
      ["show", "kst-37204-5", "--from-files", "papers", "--json"], folder: scratch.path)
    #expect(try record(converted) == record(direct), "\(direct.errors)")
  }

  @Test func whatIsMissingIsSaid() throws {
    let run = try show("kst-37204-4", status: 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("the index has no document “kst-37204-4”"))
    #expect(run.errors.contains("did you mean kst-37204-5"))
  }

  @Test func aMentionOfAMotionIsARow() throws {
    let run = try Run(["motions", "--mentions", "--json", "--index", index])
    let rows = try run.objects().map { row in
      let record = try #require(row["record"] as? [String: Any])
      return "\(row["id"] ?? "") \(record["target"] ?? "") \(record["line"] ?? "")"
    }
    #expect(
      rows.sorted() == [
        "kst-37204-1 kst-37204-1 13", "kst-37204-5 kst-37204-1 17", "kst-37204-5 kst-37204-3 17",
      ])
    let table = try Run(["motions", "--mentions", "--index", index])
    #expect(table.output.contains("3 mentions"), "\(table.output)")
  }

  @Test func statisticsCountWhatIsThere() throws {
    let run = try Run(["stats", "--index", index, "--json"])
    let counts = try #require(try run.objects().first)
    let types = try #require(counts["types"] as? [[String: Any]])
    let byName = types.map { "\($0["name"] ?? "") \($0["count"] ?? "")" }
    #expect(
      byName == ["document 3", "motion 3", "commitment 2", "figure 1", "reference 3"])
    #expect(counts["firstDate"] as? String == "2018-11-13")
    #expect(counts["lastDate"] as? String == "2019-07-03")
    #expect(counts["files"] as? Int == 3)
    let text = try Run(["stats", "--index", index])
    #expect(text.output.contains("documents: 3\n"))
    #expect(text.output.contains("kinds: letter 2, motion 1\n"))
    let missing = try Run(["stats", "--index", scratch.path + "/nothing"])
    #expect(missing.status != 0 && missing.errors.contains("nothing"), "\(missing.errors)")
  }

  @Test func everyByteIsVerified() throws {
    let sound = try Run(["verify", "--index", index])
    #expect(sound.status == 0 && sound.output.hasPrefix("sound: 2 files"), "\(sound.output)")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: index).first { $0.hasSuffix(".segment") })
    let url = URL(fileURLWithPath: "\(index)/\(name)")
    var bytes = try Data(contentsOf: url)
    bytes[bytes.count / 2] ^= 0x10
    try bytes.write(to: url)
    let damaged = try Run(["verify", "--index", index])
    #expect(damaged.status != 0 && damaged.errors.contains(name), "\(damaged.errors)")
  }

  /// The story of one commitment, by the code that a register gave it.
  @Test(arguments: ["T02867", "t02867"])
  func aCommitmentByItsCode(code: String) throws {
    let run = try Run(["show", code, "--from-files", "Corpus/brieven"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.first == "T02867  a commitment by its code")
    #expect(run.output.contains("kst-37108-J, line "))
    #expect(try Run(["show", "T02868", "--from-files", "Corpus/brieven"]).status == 1)
  }

  /// What is only dealt with by others has a heading too.
  @Test func aMotionThatIsNotInTheIndexHasItsName() throws {
    let run = try Run(["show", "37 103, nr. 33", "--from-files", "Corpus/brieven"])
    #expect(run.status == 0)
    #expect(run.lines.first == "kst-37103-33  not in the index; what other papers say of it")
    #expect(run.output.contains("answers it"))
  }
}
