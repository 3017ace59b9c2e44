import Kamerstukken
import Testing

@testable import Extraction

/// The fields of commitments, one phenomenon of DOMAIN 4 a test.
struct CommitmentFieldTests {
  /// The commitments of a letter of 14 March 2019 by one minister.
  static func commitments(
    _ words: String, kind: DocumentKind = .letter, date: String? = "2019-03-14"
  ) -> [Commitment] {
    var document = Document.fixture(words, kind: kind, date: date)
    document.signatories = [
      Signatory(
        name: "A. Jansen", office: "Minister van Financiën", role: .signatory),
      Signatory(name: nil, office: "Staatssecretaris van Defensie", role: .onBehalfOf),
    ]
    return Extractor().records(of: document).commitments
  }

  @Test func reportedWithRequestAndOccasion() throws {
    let found = Self.commitments(
      "De Minister van SZW heeft tijdens het AO wonen van 20 juni 2018, op verzoek van lid De Wit "
        + "(VVD), toegezegd de Kamer te informeren over de huren. Bij deze informeer ik u als volgt."
    )
    let record = try #require(found.first)
    #expect(found.count == 1)
    #expect(record.by == .init(office: "Minister van SZW", ministry: "SZW", name: nil))
    #expect(record.to == "Tweede Kamer")
    #expect(record.requestedBy.map(\.name) == ["De Wit"])
    #expect(record.requestedBy.map(\.party) == ["VVD"])
    #expect(record.occasion?.kind == "AO")
    #expect(record.occasion?.subject == "wonen")
    #expect(record.occasion?.date == CalendarDate(iso: "2018-06-20"))
    #expect(record.action == "de Kamer te informeren over de huren")
    #expect(record.strength == .explicit)
    #expect(record.status == .fulfilled)
  }

  @Test func twoInOneParagraphShareTheOccasion() throws {
    let found = Self.commitments(
      "Tijdens het debat over de huren van 20 juni 2018 heb ik toegezegd een plan te maken. "
        + "Bovendien heb ik toegezegd de cijfers te delen, naar aanleiding van een verzoek van het "
        + "lid De Wit (VVD).")
    try #require(found.count == 2)
    #expect(found[1].occasion?.kind == "debat")
    #expect(found[1].occasion?.subject == "huren")
    #expect(found[1].action == "de cijfers te delen")
    #expect(found[1].requestedBy.map(\.name) == ["De Wit"])
  }

  @Test func objectBeforeTheVerb() {
    let found = Self.commitments(
      "In het debat over de huren op 9 mei 2018 heb ik uw Kamer vóór het zomerreces een brief "
        + "toegezegd met de stand van zaken. Met deze brief geef ik gevolg aan mijn toezegging.")
    #expect(found.map(\.action) == ["een brief toegezegd met de stand van zaken"])
    #expect(found.map(\.status) == [.fulfilled])
    #expect(found.first?.deadline?.exact == "vóór het zomerreces")
  }

  @Test(arguments: [
    ("Deze toezegging is hiermee afgedaan.", Commitment.Status.fulfilled),
    ("Deze toezegging is hiermee deels nagekomen.", .partlyFulfilled),
    ("Aan deze toezegging is nog niet voldaan.", .pending),
    ("De toezegging is helaas vertraagd.", .postponed),
    ("Deze toezegging komt te vervallen.", .lapsed),
    ("De toezegging staat nog open.", .pending),
    ("Het overleg loopt.", .made),
  ])
  func status(_ sentence: String, _ status: Commitment.Status) {
    let found = Self.commitments(
      "In het debat van 3 april 2018 heb ik toegezegd de cijfers te delen. " + sentence)
    #expect(found.map(\.status) == [status])
  }

  @Test func headingOfASection() throws {
    let found = Self.commitments(
      "Toezegging – Inzicht in de huren (TZ201807-123)\n\nTijdens het AO wonen van 20 juni 2018 heeft "
        + "de Minister van SZW toegezegd dieper in te gaan op de huren. De huren stijgen.")
    try #require(found.count == 1)
    #expect(found[0].code == "TZ201807-123")
    #expect(found[0].status == .fulfilled)
  }

  @Test func headingAlone() throws {
    let found = Self.commitments("Toezegging – Inzicht in de huren\n\nDe huren stijgen al jaren.")
    try #require(found.count == 1)
    #expect(found[0].action == "Inzicht in de huren")
    #expect(found[0].strength == .explicit)
  }

  @Test func conditional() throws {
    let found = Self.commitments(
      "Indien daar plannen uit voortkomen wordt uw Kamer daarover geïnformeerd in de rapportages.")
    try #require(found.count == 1)
    #expect(found[0].conditional)
    #expect(found[0].action == "wordt uw Kamer daarover geïnformeerd in de rapportages")
    #expect(found[0].strength == .toParliament)
    #expect(
      found[0].by == .init(office: "Minister van Financiën", ministry: "Fin", name: "A. Jansen"))
  }

  @Test func byAPredecessor() throws {
    let found = Self.commitments("Mijn ambtsvoorganger heeft uw Kamer een evaluatie toegezegd.")
    try #require(found.count == 1)
    #expect(found[0].by.office == "ambtsvoorganger")
    #expect(found[0].action == "een evaluatie")
  }

  @Test func byTheCabinet() {
    let found = Self.commitments(
      "In het najaar informeert het kabinet uw Kamer over de uitkomsten.")
    #expect(found.map(\.by) == [.init(office: "kabinet", ministry: nil, name: nil)])
    #expect(found.map(\.deadline?.exact) == ["In het najaar"])
  }

  @Test func toACommittee() {
    let found = Self.commitments(
      "In het overleg heb ik de vaste commissie voor Financiën toegezegd de cijfers te delen.")
    #expect(found.map(\.to) == ["vaste commissie voor Financiën"])
  }

  @Test func toAMember() {
    let found = Self.commitments("Ik zeg het lid De Wit toe de cijfers voor 1 juli te sturen.")
    #expect(found.map(\.to) == ["De Wit"])
    #expect(found.map(\.deadline?.latest) == [CalendarDate(iso: "2019-06-30")])
  }

  @Test func targetOfTheOccasion() {
    let found = Self.commitments(
      "Tijdens het AO wonen van 20 juni 2018 (Kamerstuk 29 754, nr. 4) heb ik toegezegd de cijfers te "
        + "delen.\n\nTijdens het AO wonen van 20 juni 2018 heb ik ook toegezegd een plan te maken.")
    #expect(found.map(\.target) == ["kst-29754-4", "kst-29754-4"])
  }

  @Test func severalInOneSentence() {
    let found = Self.commitments(
      "Ik zal uw Kamer voor de zomer informeren over de huren en in het najaar zal ik uw Kamer een "
        + "plan voor de bouw sturen.")
    #expect(found.map(\.deadline?.exact) == ["voor de zomer", "in het najaar"])
  }

  @Test func spokenInADebate() throws {
    let found = Self.commitments(
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
}
