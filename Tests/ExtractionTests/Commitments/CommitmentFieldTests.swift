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

  /// What was promised, in sentences that say more.
  @Test(arguments: [
    (
      "Over de opzet van het onderzoek en de kosten ervan zal ik u in mei 2019 inlichten.",
      "Over de opzet van het onderzoek en de kosten ervan zal ik u in mei 2019 inlichten"
    ),
    (
      "Ik kom voor de zomer met een brief over de huren, maar deze motie moet ik ontraden.",
      "kom voor de zomer met een brief over de huren"
    ),
    (
      "Ik heb uw Kamer toegezegd niet alleen te tellen, maar ook te meten.",
      "niet alleen te tellen, maar ook te meten"
    ),
    (
      "Vorig jaar heb ik u meegedeeld dat ik u in mei 2019 nader zal informeren.",
      "u in mei 2019 nader zal informeren"
    ),
    (
      "Hierbij bied ik u, overeenkomstig mijn toezegging tijdens het debat van 3 april 2018, de nota "
        + "betreffende de huren aan.", "de nota betreffende de huren aan"
    ),
    (
      "Ik heb toegezegd dit voor te leggen in het overleg van 25 maart a.s. Ik zend het u hierbij.",
      "dit voor te leggen"
    ),
    (
      "Met deze brief doe ik de toezegging gestand om de cijfers te delen.", "de cijfers te delen"
    ),
  ])
  func action(words: String, action: String) {
    #expect(Self.commitments(words).map(\.action) == [action])
  }

  @Test func agentBehindTheVerb() {
    let found = Self.commitments(
      "Over de huren wordt u nader geïnformeerd door de Staatssecretaris van Defensie.")
    #expect(found.map(\.by.ministry) == ["Def"])
  }

  @Test func conditionBehindThat() {
    let found = Self.commitments("Ik zeg u toe dat als het overleg slaagt, u een brief krijgt.")
    #expect(found.map(\.conditional) == [true])
  }

  /// Under a heading that names it, a letter does what was promised, unless that falls due later.
  @Test(arguments: [
    ("Toezegging – huren", "de Kamer te informeren", Commitment.Status.fulfilled),
    ("Toezegging – huren", "de Kamer vóór 1 juli 2019 te informeren", .made),
    ("Toezegging – huren", "de Kamer vóór 1 maart 2019 te informeren", .fulfilled),
    ("Toezeggingen", "de Kamer te informeren", .made),
  ])
  func underAHeading(heading: String, action: String, status: Commitment.Status) {
    let found = Self.commitments(
      "\(heading)\n\nIn het debat van 9 mei 2018 heb ik het lid De Wit (VVD) toegezegd \(action).")
    #expect(found.map(\.status) == [status])
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

  @Test func pronounIsTheOfficeBefore() {
    let found = Self.commitments(
      "De Minister van SZW heeft tijdens het AO wonen van 20 juni 2018 toegezegd in te gaan op de huren. "
        + "Bovendien heeft zij toegezegd de Kamer voor de zomer te informeren over de pilot.")
    #expect(found.map(\.by.office) == ["Minister van SZW", "Minister van SZW"])
    #expect(found.map(\.occasion?.kind) == ["AO", "AO"])
  }

  @Test(arguments: [
    (
      "Met deze brief kom ik tegemoet aan de toezegging die ik in het debat van 12 december 2018 aan het "
        + "lid De Wit heb gedaan om de Kamer te informeren over de tarieven.",
      "de Kamer te informeren over de tarieven", "De Wit", "Minister van Financiën"
    ),
    (
      "Met de aanbieding van dit rapport geef ik invulling aan de toezegging van mijn voorganger aan het "
        + "lid De Wit (CDA) om onderzoek te doen naar de instroom.",
      "onderzoek te doen naar de instroom", "De Wit", "voorganger"
    ),
    (
      "Met deze brief wordt voldaan aan de toezegging van de staatssecretaris van VWS tijdens het "
        + "commissiedebat Sport van 22 november 2018 om te kijken naar de energiekosten.",
      "te kijken naar de energiekosten", "Tweede Kamer", "staatssecretaris van VWS"
    ),
    (
      "Aan de toezegging om in gesprek te gaan met de sector is inmiddels voldaan.",
      "in gesprek te gaan met de sector", "Tweede Kamer", "Minister van Financiën"
    ),
    (
      "Hiermee heb ik voldaan aan de toezegging gedaan tijdens het commissiedebat Sport van 14 juni 2018.",
      "toezegging gedaan tijdens het commissiedebat Sport van 14 juni 2018", "Tweede Kamer",
      "Minister van Financiën"
    ),
    (
      "Hierbij bied ik u het rapport over de huren aan. Hiermee doe ik mijn toezegging gestand.",
      "Hierbij bied ik u het rapport over de huren aan", "Tweede Kamer", "Minister van Financiën"
    ),
  ])
  func reportedAsDone(_ words: String, _ action: String, _ to: String, _ by: String) {
    let found = Self.commitments(words)
    #expect(found.map(\.action) == [action])
    #expect(found.map(\.to) == [to])
    #expect(found.map(\.by.office) == [by])
    #expect(found.map(\.status) == [.fulfilled])
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
    let found = Self.commitments(words)
    #expect(found.map(\.to) == [to])
    #expect(found.map(\.action) == ["het advies openbaar te maken"])
  }

  @Test(arguments: [
    (
      "In deze brief is in mei een rapportage aan de Tweede Kamer toegezegd over het plan.",
      "een rapportage aan de Tweede Kamer toegezegd over het plan", "Tweede Kamer",
      "Minister van Financiën"
    ),
    (
      "De leden zeiden dat de Minister heeft toegezegd, hierover overleg te zullen plegen.",
      "hierover overleg te zullen plegen", "Tweede Kamer", "Minister"
    ),
    (
      "In mei heb ik uw Kamer nadere informatie toegezegd over te bouwen huizen.",
      "nadere informatie toegezegd over te bouwen huizen", "Tweede Kamer",
      "Minister van Financiën"
    ),
    (
      "Ter voldoening aan de toezegging die ik tijdens het debat van 4 mei 2018 heb gedaan, zend ik u "
        + "hierbij een nota.",
      "zend ik u hierbij een nota", "Tweede Kamer", "Minister van Financiën"
    ),
    (
      "Overeenkomstig de toezegging, welke door mijn ambtgenoot van Defensie is gedaan, stuur ik u de "
        + "cijfers.",
      "stuur ik u de cijfers", "Tweede Kamer", "ambtgenoot van Defensie"
    ),
    (
      "Ingevolge de toezegging van mijn ambtgenoot bij het antwoord op vragen van het lid De Wit stuur ik "
        + "u de nota.",
      "stuur ik u de nota", "Tweede Kamer", "ambtgenoot"
    ),
    (
      "In het debat heb ik over de door het lid De Wit ingediende motie toegezegd het na te gaan.",
      "het na te gaan", "Tweede Kamer", "Minister van Financiën"
    ),
  ])
  func fields(_ words: String, _ action: String, _ to: String, _ by: String) {
    let found = Self.commitments(words)
    #expect(found.map(\.action) == [action])
    #expect(found.map(\.to) == [to])
    #expect(found.map(\.by.office) == [by])
  }

  @Test func pointingBack() {
    let found = Self.commitments(
      "De cijfers worden jaarlijks gedeeld. Dit heb ik het lid De Wit toegezegd in het debat van 3 mei 2018."
    )
    #expect(found.map(\.action) == ["De cijfers worden jaarlijks gedeeld"])
    #expect(found.map(\.to) == ["De Wit"])
  }

  @Test func whoInThePassive() {
    let found = Self.commitments(
      "De Kamer zal hierover door de Minister van Defensie worden geïnformeerd.")
    #expect(found.map(\.by.office) == ["Minister van Defensie"])
  }

  @Test func officeNamedByItsField() {
    let found = Self.commitments(
      "De Staatssecretaris Participatie en Integratie zal uw Kamer voor het zomerreces informeren over de "
        + "inburgering.")
    #expect(found.map(\.by.office) == ["Staatssecretaris Participatie en Integratie"])
    #expect(found.map(\.by.name) == [nil])
  }

  @Test func apposedColleague() {
    let found = Self.commitments(
      "In het debat heeft mijn collega, de minister van Defensie, u toegezegd een reactie te geven."
    )
    #expect(found.map(\.by.office) == ["minister van Defensie"])
  }

  @Test func whatWasAskedIsWhatIsPromised() {
    let found = Self.commitments(
      "De heer De Wit (VVD): Kan de minister toezeggen dat de Kamer voor 1 juli een brief krijgt?\n\n"
        + "Minister Jansen: Dat zeg ik toe.", kind: .debate)
    #expect(found.map(\.action) == ["dat de Kamer voor 1 juli een brief krijgt"])
  }

  @Test func listOfTheChair() {
    let found = Self.commitments(
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

  @Test(arguments: [
    ("Ik heb toegezegd het te doen. Het door mij toegezegde is klaar.", 0),
    ("De zorg is de bewoners toegezegd.", 1),
    ("Dit is een toezegging die nergens bij hoort.", 1),
    ("In maart 2019 schijnt uw Kamer er iets over te verstrekken.", 1),
    ("De huren stijgen al jaren.", 0),
  ])
  func lint(_ words: String, _ count: Int) {
    let document = Document.fixture(words)
    let records = Extractor().records(of: document)
    let found = CommitmentLint().findings(in: Analysis(document), records: records)
    #expect(found.count == count)
  }

  @Test(arguments: [
    ("Ik stuur u de evaluatie die ik uw Kamer heb toegezegd.", "de evaluatie"),
    ("De evaluatie die ik uw Kamer in het debat heb toegezegd, volgt.", "De evaluatie"),
    (
      "In de brief staat dat het kabinet uw Kamer na afronding zo goed mogelijk informeert.",
      "uw Kamer na afronding zo goed mogelijk informeert"
    ),
  ])
  func relativeAndAsGoodAsCanBe(_ words: String, _ action: String) {
    #expect(Self.commitments(words).map(\.action) == [action])
  }
}
