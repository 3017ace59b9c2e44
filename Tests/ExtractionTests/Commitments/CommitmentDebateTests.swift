import Kamerstukken
import Testing

@testable import Extraction

/// Promises that are spoken in a debate.
struct CommitmentDebateTests {
  @Test func spokenInADebate() throws {
    let found = CommitmentFixture.commitments(
      "De heer De Wit (VVD): Kan de minister een brief toezeggen?\n\n"
        + "Minister Jansen: Ik zeg u toe dat er voor 1 juli een brief komt. Daar kom ik straks op terug."
        + "\n\nDe voorzitter: De minister zegt toe de Kamer voor de zomer te informeren over de huren. "
        + "Dat is een toezegging aan de heer De Wit.", kind: .debate)
    try #require(found.count == 2)
    #expect(found[0].by.office == "Minister")
    #expect(found[0].by.name == "Jansen")
    #expect(found[0].action == "dat er voor 1 juli een brief komt")
    #expect(found[1].action == "de Kamer voor de zomer te informeren over de huren")
    #expect(found[1].requestedBy.map(\.name) == ["De Wit"])
  }

  @Test func whatWasAskedIsWhatIsPromised() {
    let found = CommitmentFixture.commitments(
      "De heer De Wit (VVD): Kan de minister toezeggen dat de Kamer voor 1 juli een brief krijgt?\n\n"
        + "Minister Jansen: Dat zeg ik toe.", kind: .debate)
    #expect(found.map(\.action) == ["dat de Kamer voor 1 juli een brief krijgt"])
  }

  @Test func listOfTheChair() {
    let found = CommitmentFixture.commitments(
      "De heer De Wit (VVD): Dank.\n\n"
        + "De voorzitter: Ik lees de toezeggingen voor. De minister stuurt voor de zomer een brief over de "
        + "bossen. De staatssecretaris gaat in gesprek met de sector. Dat is een toezegging aan de heer "
        + "De Wit. Ik dank u allen.\n\nDe heer De Wit (VVD): Dank.", kind: .debate)
    #expect(
      found.map(\.action) == [
        "stuurt voor de zomer een brief over de bossen", "gaat in gesprek met de sector",
      ])
    #expect(found.map(\.by.office) == ["minister", "staatssecretaris"])
    #expect(found.map { $0.requestedBy.map(\.name) } == [[], ["De Wit"]])
    #expect(found.map(\.strength) == [.explicit, .explicit])
  }

  @Test func speakersOfTheMarkup() {
    var document = Document.fixture(
      "Hoeveel bussen zijn er geschrapt?\n\nIk zeg de heer De Wit toe dat ik met een overzicht kom.",
      kind: .debate)
    document.marks = zip(["De heer De Wit (SP)", "Staatssecretaris Jansen"], document.blocks).map {
      Document.Mark(kind: .turn, range: $1.range, value: $0)
    }
    let found = Extractor().records(of: document).commitments
    #expect(
      found.map(\.by) == [.init(office: "Staatssecretaris", ministry: nil, name: "Jansen")])
    #expect(found.map(\.to) == ["De Wit"])
  }
}
