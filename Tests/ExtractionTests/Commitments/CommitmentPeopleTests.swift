import Kamerstukken
import Testing

@testable import Extraction

/// Who promises and whom, one phenomenon of DOMAIN 4 a test.
struct CommitmentPeopleTests {
  @Test func byAPredecessor() throws {
    let found = CommitmentFixture.commitments(
      "Mijn ambtsvoorganger heeft uw Kamer een evaluatie toegezegd.")
    try #require(found.count == 1)
    #expect(found[0].by.office == "ambtsvoorganger")
    #expect(found[0].action == "een evaluatie")
  }

  @Test func byTheCabinet() {
    let found = CommitmentFixture.commitments(
      "In het najaar informeert het kabinet uw Kamer over de uitkomsten.")
    #expect(found.map(\.by) == [.init(office: "kabinet", ministry: nil, name: nil)])
    #expect(found.map(\.deadline?.exact) == ["In het najaar"])
  }

  @Test func toACommittee() {
    let found = CommitmentFixture.commitments(
      "In het overleg heb ik de vaste commissie voor Financiën toegezegd de cijfers te delen.")
    #expect(found.map(\.to) == ["vaste commissie voor Financiën"])
  }

  @Test func toAMember() {
    let found = CommitmentFixture.commitments(
      "Ik zeg het lid De Wit toe de cijfers voor 1 juli te sturen.")
    #expect(found.map(\.to) == ["De Wit"])
    #expect(found.map(\.deadline?.latest) == [CalendarDate(iso: "2019-06-30")])
  }

  @Test func pronounIsTheOfficeBefore() {
    let found = CommitmentFixture.commitments(
      "De Minister van SZW heeft tijdens het AO wonen van 20 juni 2018 toegezegd in te gaan op de huren. "
        + "Bovendien heeft zij toegezegd de Kamer voor de zomer te informeren over de pilot.")
    #expect(found.map(\.by.office) == ["Minister van SZW", "Minister van SZW"])
    #expect(found.map(\.occasion?.kind) == ["AO", "AO"])
  }

  @Test(arguments: [
    ("De heer De Wit heb ik toegezegd het advies openbaar te maken.", "De Wit"),
    ("Ik heb een toezegging gedaan aan het lid De Wit om het advies openbaar te maken.", "De Wit"),
    (
      "Aan de vaste commissie voor Financiën heb ik toegezegd het advies openbaar te maken.",
      "vaste commissie voor Financiën"
    ),
  ])
  func whom(_ words: String, _ to: String) {
    let found = CommitmentFixture.commitments(words)
    #expect(found.map(\.to) == [to])
    #expect(found.map(\.action) == ["het advies openbaar te maken"])
  }

  @Test func whoInThePassive() {
    let found = CommitmentFixture.commitments(
      "De Kamer zal hierover door de Minister van Defensie worden geïnformeerd.")
    #expect(found.map(\.by.office) == ["Minister van Defensie"])
  }

  @Test func officeNamedByItsField() {
    let found = CommitmentFixture.commitments(
      "De Staatssecretaris Participatie en Integratie zal uw Kamer voor het zomerreces informeren over de "
        + "inburgering.")
    #expect(found.map(\.by.office) == ["Staatssecretaris Participatie en Integratie"])
    #expect(found.map(\.by.name) == [nil])
  }

  @Test func apposedColleague() {
    let found = CommitmentFixture.commitments(
      "In het debat heeft mijn collega, de minister van Defensie, u toegezegd een reactie te geven."
    )
    #expect(found.map(\.by.office) == ["minister van Defensie"])
  }
}
