import Foundation
import Testing

/// Why an answer is empty, in one line on standard error.
@Suite struct NothingFoundTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "papers/1.txt", Letters.motion(dossier: "37206", number: 1, by: "Gijs van Dijk"))
    try scratch.write(
      "papers/2.txt",
      Letters.letter(
        dossier: "37206", number: 2,
        "Uw Kamer heeft de motie van het lid Gijs van Dijk (PvdA) aangenomen (Kamerstuk 37 206, nr. 1). "
          + "Hiermee beschouw ik deze motie als uitgevoerd.",
        "In 2018 volgden 38 leraren trainingen over bruggen.",
        "Ik zeg toe de Kamer vóór 1 juli 2019 te informeren over de sluizen."))
    try scratch.write(
      "papers/3.txt",
      Letters.letter(
        dossier: "37206", number: 3, date: "20 juni 2019",
        "In mijn brief van 8 februari 2019 (Kamerstuk 37 206, nr. 2) heb ik toegezegd de Kamer te informeren over "
          + "de sluizen. Met deze brief doe ik de toezegging gestand."))
    try scratch.index("papers")
  }

  private func run(_ arguments: [String]) throws -> Run {
    let run = try Run(arguments + ["--index", scratch.path + "/index"])
    #expect(run.status == 0)
    return run
  }

  @Test(arguments: [
    (["figures", "--of", "trainignen"], "no text has “trainignen”"),
    (["figures", "--of", "leraran"], "no text has “leraran”; did you mean leraren?"),
    (
      ["figures", "--of", "sluizen"], "no figure stands in a sentence with “sluizen”"
    ),
    (["motions", "sluizen"], "no motion has “sluizen”"),
    (["figures", "--min", "5", "--max", "2"], "no value fits --min 5 --max 2"),
    (["figures", "--unit", "fte"], "the index has nothing with --unit “fte”"),
    (
      ["figures", "--same"],
      "no two documents state a figure on the same thing; try it without --same"
    ),
    (["commitments", "--status", "lapsed"], "the index has nothing with --status “lapsed”"),
    (
      ["commitments", "--by", "IneW"], "the index has nothing with --by “IneW”; did you mean ienw?"
    ),
    (["commitments", "--due-before", "1990"], "the index has nothing with --due-before 1990"),
    (
      ["references", "--in", "kst-37206-22"],
      "the index has nothing with --in “kst-37206-22”; did you mean kst-37206-2?"
    ),
    (["references", "--in", "kst-37206-1"], "no citation fits --in “kst-37206-1”"),
    (["motions", "--dossier", "37260"], "the index has nothing with --dossier “37260”"),
    (["motions", "--kind", "debate"], "the index has nothing with --kind “debate”"),
    (["motions", "--mp", "Omzigt"], "no member is called “Omzigt”; did you mean Pieter Omtzigt?"),
    (["motions", "--mp", "Wilders"], "the index has nothing with --mp “Wilders”"),
    (
      ["motions", "--from", "2030"],
      "no motion fits --from 2030; the dates run from 2018-11-13 to 2019-02-08"
    ),
    (
      ["search", "kamer OR brief", "--from", "1950", "--to", "1960"],
      "no document fits --from 1950 --to 1960; the dates run from 2018-11-13 to 2019-06-20"
    ),
    (
      ["search", "\"bruggen over\""],
      "no document has the phrase “bruggen over”; 3 have its words apart"
    ),
    (
      ["search", "gestand leraren"],
      "no document has all of these words; any of them: gestand OR leraren"
    ),
    (
      ["search", "leraren", "--kind", "motion"],
      "no document fits all of this; some do without --kind “motion”, or without the words"
    ),
    (
      ["motions", "--unanswered"], "every motion that fits is answered, or needs no answer any more"
    ),
  ])
  func reasonIsSaid(arguments: [String], reason: String) throws {
    let run = try run(arguments)
    #expect(run.errors.hasPrefix(reason), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    let count = try self.run(arguments + ["--count"])
    #expect(count.output == "0\n" && count.errors == run.errors)
    #expect(try self.run(arguments + ["--quiet"]).errors.isEmpty)
  }
}
