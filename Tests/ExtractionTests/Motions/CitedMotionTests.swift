import Extraction
import Kamerstukken
import Testing

/// Motions that stand behind their papers, and names that a marker is glued to.
struct CitedMotionTests {
  /// A sentence, who moved each motion of it, their papers.
  @Test(
    arguments: [
      (
        "Ik reageer op de moties Kamerstuk 31 000, nr. 4 (Segers), Kamerstuk 31 000, nr. 5 (Ouwehand) en Kamerstuk 31 001, nr. 6 (Segers c.s.).",
        ["Segers", "Ouwehand", "Segers c.s."], ["kst-31000-4", "kst-31000-5", "kst-31001-6"]
      ),
      ("De moties 31 000, nr. 4 en nr. 5 voer ik uit.", ["", ""], ["kst-31000-4", "kst-31000-5"]),
      (
        "De moties met nummers 4, 5 en 7 (Kamerstuk 31 000) voer ik uit.", ["", "", ""],
        ["kst-31000-4", "kst-31000-5", "kst-31000-7"]
      ),
      (
        "De moties met de nummers 4 en 5 voer ik uit.", ["", ""], ["kst-29999-4", "kst-29999-5"]
      ),
      ("De motie op Kamerstuk 31 000, nr. 4 is helder.", [""], ["kst-31000-4"]),
      (
        "De moties Kamerstuk 31 000, nrs. 4 en 5 zijn helder.", ["", ""],
        ["kst-31000-4", "kst-31000-5"]
      ),
      ("De motie Kamerstuk 31 000, nr. 4 (VVD) is helder.", [""], ["kst-31000-4"]),
      ("De motie Kamerstuk 31 000, nr. 4 van het lid Segers.", ["Segers"], ["kst-31000-4"]),
      ("De motie met nummer 4 (Kamerstuk 31 000) is helder.", [""], ["kst-31000-4"]),
      ("Amendement Kamerstuk 31 000, nr. 4 (Segers) is helder.", ["Segers"], ["kst-31000-4"]),
      (
        "De moties op stuk nrs. 4 en 5 zijn helder.", ["", ""], ["kst-29999-4", "kst-29999-5"]
      ),
    ] as [(String, [String], [String])])
  func papersBehindTheWord(_ text: String, _ movers: [String], _ targets: [String]) {
    let motions = MotionFixture.motions(text)
    #expect(motions.map(\.target) == targets)
    #expect(motions.map(\.movers) == movers)
  }

  @Test(arguments: [
    "Dat staat niet in de motie. Kamerstuk 31 000, nr. 4 is een brief.",
    "Er zijn moties. Zie Kamerstuk 31 000, nr. 4.", "Over 2 moties is gestemd.",
  ])
  func aPaperFurtherOnIsNoMotion(_ text: String) {
    #expect(MotionFixture.motions(text).isEmpty)
  }

  @Test func theSubjectStandsBehindThePaper() {
    let motions = MotionFixture.motions(
      "De motie Kamerstuk 31 000, nr. 4 (Segers) over vogels is uitgevoerd.")
    #expect(motions.map(\.subject) == ["vogels"])
    #expect(motions.map(\.execution) == [.executed])
  }

  @Test func aPluralIsCarriedOutAsAWhole() {
    let motions = MotionFixture.motions("De moties Kamerstuk 31 000, nrs. 4 en 5 voer ik uit.")
    #expect(motions.map(\.execution) == [.inProgress, .inProgress])
  }

  /// No surname has a digit.
  @Test(
    arguments: [
      ("Dit beantwoordt de motie van het lid Van Raan3.", "Van Raan"),
      ("Ik ken de motie van het lid De Groot1het kabinet voert haar uit.", "De Groot"),
      ("De motie Segers-Ouwehand1 die vraagt om vogels is helder.", "Segers, Ouwehand"),
      ("De motie Segers/Ouwehand2 is helder.", "Segers, Ouwehand"),
      ("De gewijzigde motie Segers-Ouwehand13 is helder.", "Segers, Ouwehand"),
      ("De motie van het lid Segers4 Kamer breed gesteund.", "Segers"),
      (
        "De motie van de leden Segers (ChristenUnie)3 en Van Raan (PvdD)4 over vogels is helder.",
        "Segers|ChristenUnie, Van Raan|PvdD"
      ),
    ])
  func aMarkerIsNoPartOfAName(_ text: String, _ movers: String) {
    #expect(MotionFixture.motions(text).map(\.movers) == [movers])
  }

  @Test(arguments: [
    "In mei heeft het lid Segers een motie over vogels ingediend.",
    "In mei heeft het lid Segers de motie over vogels ingediend. Deze motie voer ik uit.",
    "De motie van het lid Segers (ChristenUnie)3 over vogels is in mei ingediend.",
  ])
  func theSubjectStandsBetween(_ text: String) {
    let motions = MotionFixture.motions(text)
    #expect(motions.map { $0.submitters.map(\.name) } == [["Segers"]])
    #expect(motions.map(\.subject) == ["vogels"])
    #expect(motions.map(\.status) == [.submitted])
  }

  @Test(
    arguments: [
      "Ik voldoe aan de motie-Segers en aan mijn toezegging in het debat van 5 maart 2019 (Kamerstuk 31 000, nr. 4) om u te schrijven.",
      "Ik voldoe aan de motie-Segers en aan de eerdere toezegging in het debat van 5 maart 2019 (Kamerstuk 31 000, nr. 4).",
      "Ik voldoe aan de motie-Segers en ook aan mijn toezeggingen (Kamerstuk 31 000, nr. 4).",
    ])
  func theCitationBehindACommitmentIsNotTheMotions(_ text: String) {
    #expect(MotionFixture.motions(text).map(\.target) == [nil])
  }

  @Test func aCommitmentThatTheMotionSpeaksOfLeavesTheCitation() {
    let motions = MotionFixture.motions(
      "Ik voldoe aan de motie-Segers over de toezegging aan de boeren (Kamerstuk 31 000, nr. 4).")
    #expect(motions.map(\.target) == ["kst-31000-4"])
  }
}
