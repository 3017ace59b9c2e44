import Kamerstukken
import Testing

@testable import Extraction

/// Promises to several members, in lists, and in letters whose end is missing.
struct CommitmentAddresseeTests {
  @Test(arguments: [
    "Tijdens het debat over de huren van 20 juni 2018 heb ik het lid De Wit toegezegd de cijfers te delen en het lid Bakker een brief te sturen.",
    "In het debat over de huren van 20 juni 2018 heb ik aan het lid De Wit toegezegd de cijfers te delen en aan het lid Bakker om een brief te sturen.",
    "In het debat over de huren van 20 juni 2018 heb ik het lid De Wit toegezegd de cijfers te delen en het lid Bakker toegezegd een brief te sturen.",
  ])
  func twoMembers(_ words: String) throws {
    let found = CommitmentFixture.commitments(words)
    try #require(found.count == 2)
    #expect(found.map(\.to) == ["De Wit", "Bakker"])
    #expect(found.map(\.action) == ["de cijfers te delen", "een brief te sturen"])
    #expect(found.map(\.occasion?.subject) == ["huren", "huren"])
  }

  @Test func theVerbStandsOnce() {
    let found = CommitmentFixture.commitments(
      "Ik heb toegezegd het lid De Wit een brief te sturen en het lid Bakker een overzicht.")
    #expect(found.map(\.to) == ["De Wit", "Bakker"])
    #expect(found.last?.action == "een overzicht")
  }

  @Test(arguments: [
    "Ik heb het lid De Wit toegezegd met de sector en het lid Bakker te spreken.",
    "Ik heb de Kamer toegezegd de cijfers te delen en het lid Bakker te spreken.",
    "Ik heb het lid De Wit toegezegd de cijfers te delen en met het lid Bakker een brief te sturen.",
  ])
  func oneMember(_ words: String) {
    #expect(CommitmentFixture.commitments(words).count == 1)
  }

  @Test func namedItems() throws {
    let found = CommitmentListTests.commitments([
      (.paragraph, "Met deze brief doe ik drie toezeggingen af:"),
      (.item, "– De toezegging aan het lid De Wit (VVD) om de cijfers te delen."),
      (.item, "– Toezegging aan het lid Bakker over de kosten van de dijken."),
      (.item, "– Een overzicht van de uitgaven aan dijken."),
    ])
    try #require(found.count == 3)
    #expect(found.map(\.status) == [.fulfilled, .fulfilled, .fulfilled])
    #expect(found.map(\.to) == ["De Wit", "Bakker", "Tweede Kamer"])
    #expect(
      found.map(\.action) == [
        "de cijfers te delen", "de kosten van de dijken",
        "Een overzicht van de uitgaven aan dijken",
      ])
  }

  @Test func motionsAndPromisesInOneList() {
    let found = CommitmentListTests.commitments([
      (.paragraph, "In deze brief ga ik in op de volgende moties en toezeggingen:"),
      (.item, "– Motie van het lid De Wit over de huren (Kamerstuk 31 111, nr. 5)."),
      (.item, "– Toezegging aan het lid Bakker over de kosten van de dijken."),
    ])
    #expect(found.map(\.to) == ["Bakker"])
  }

  @Test func subjectsOfAListAreNoPromises() {
    let found = CommitmentListTests.commitments([
      (
        .paragraph,
        "Met deze brief informeer ik u over de volgende moties en toezeggingen op de volgende onderwerpen:"
      ), (.item, "– Het toezicht op de dijken."), (.item, "– De kosten van de dijken."),
    ])
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("BRIEF VAN DE MINISTER VAN WATERSTAAT", 1), ("BRIEF VAN DE ALGEMENE REKENKAMER", 0),
  ])
  func titleOfALetterWithoutItsEnd(_ title: String, _ count: Int) {
    var document = Document.fixture(
      "Wanneer er meer bekend is, zal het kabinet de Kamer voor 1 mei 2019 informeren.")
    document.title = title
    document.signatories = []
    #expect(Extractor().records(of: document).commitments.count == count)
  }

  @Test(arguments: [
    (
      "Met deze brief geef ik gevolg aan mijn toezegging om begin 2019 de cijfers te delen.",
      "begin 2019"
    ),
    ("Ik geef gevolg aan mijn toezegging om de plannen voor de komende jaren te delen.", nil),
    ("In het najaar kan ik u een plan voor de komende jaren sturen.", "In het najaar"),
    (
      "Het plan kan ik uw Kamer voor september aanstaande in het vooruitzicht stellen.",
      "voor september aanstaande"
    ),
    ("Het plan kan ik uw Kamer voor mei a.s. in het vooruitzicht stellen.", "voor mei a.s."),
  ])
  func deadlines(_ words: String, _ deadline: String?) {
    #expect(CommitmentFixture.commitments(words).map(\.deadline?.exact) == [deadline])
  }

  @Test(arguments: [
    ("Hierbij ontvangt u het plan, zoals toegezegd.1 Hierbij ga ik ook in op de dijken.", 1),
    ("In dit verslag wordt uw Kamer geïnformeerd over de dijken in 2019.", 0),
    ("U zult het plan in de zomer van 2019 ontvangen.", 1),
    ("Voor de zomer kom ik met een integrale reactie op het advies van de raad.", 1),
    ("Het is goed dat de minister een toezegging heeft gedaan, namelijk dat er een plan komt.", 1),
  ])
  func sentences(_ words: String, _ count: Int) {
    let found = CommitmentFixture.commitments(words)
    #expect(found.count == count)
    #expect(found.allSatisfy { !$0.action.contains("dijken") })
  }
}
