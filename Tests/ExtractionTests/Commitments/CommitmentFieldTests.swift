import Kamerstukken
import Testing

@testable import Extraction

/// The fields of commitments, one phenomenon of DOMAIN 4 a test.
struct CommitmentFieldTests {
  @Test func reportedWithRequestAndOccasion() throws {
    let found = CommitmentFixture.commitments(
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
    let found = CommitmentFixture.commitments(
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
      "Over de huren deel ik u mede dat ik voornemens ben de cijfers aan uw Kamer aan te bieden.",
      "voornemens ben de cijfers aan uw Kamer aan te bieden"
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
      "Mijn toezegging om de cijfers te delen zal ik in mei gestand doen.", "de cijfers te delen"
    ),
    (
      "Hierbij ontvangt u de toegezegde reactie op het rapport over de huren.",
      "reactie op het rapport over de huren"
    ),
    (
      "Met deze brief doe ik de toezegging gestand om de cijfers te delen.", "de cijfers te delen"
    ),
  ])
  func action(words: String, action: String) {
    #expect(CommitmentFixture.commitments(words).map(\.action) == [action])
  }

  /// What the House was told before, and when that was over.
  @Test(arguments: [
    (
      "In mei 2018 heb ik u bericht dat ik uw Kamer voor 1 december 2018 de cijfers zal sturen. Het is "
        + "helaas niet mogelijk gebleken dit binnen die termijn te doen.", "voor 1 december 2018",
      "2018-11-30"
    ),
    (
      "Eerder heb ik u meegedeeld dat ik de cijfers in december 2018 aan uw Kamer zou doen toekomen. "
        + "Daarvoor is meer tijd nodig.", "in december 2018", "2018-12-31"
    ),
    (
      "Het is niet mogelijk, zoals eerder toegezegd, uw Kamer eind februari te informeren.",
      "eind februari", "2019-02-28"
    ),
  ])
  func missed(words: String, due: String, last: String) throws {
    let record = try #require(CommitmentFixture.commitments(words).first)
    #expect(record.status == .postponed)
    #expect(record.deadline?.exact == due)
    #expect(record.deadline?.latest?.description == last)
  }

  /// A telling clause before the promise is no sign that it is done here.
  @Test func toldInThisLetter() throws {
    let found = CommitmentFixture.commitments(
      "Via deze brief laat ik u weten dat ik uw Kamer de cijfers in mei zal toesturen.")
    let record = try #require(found.first)
    #expect(found.count == 1)
    #expect(record.status == .made)
    #expect(record.deadline?.latest == CalendarDate(iso: "2019-05-31"))
  }

  @Test func noDeadlineOnABudget() {
    let found = CommitmentFixture.commitments(
      "De wijzigingen op de begroting van 2020 worden aan uw Kamer voorgelegd.")
    #expect(found.map(\.deadline) == [nil])
  }

  @Test func agentBehindTheVerb() {
    let found = CommitmentFixture.commitments(
      "Over de huren wordt u nader geïnformeerd door de Staatssecretaris van Defensie.")
    #expect(found.map(\.by.ministry) == ["Def"])
  }

  @Test func conditionBehindThat() {
    let found = CommitmentFixture.commitments(
      "Ik zeg u toe dat als het overleg slaagt, u een brief krijgt.")
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
    let found = CommitmentFixture.commitments(
      "\(heading)\n\nIn het debat van 9 mei 2018 heb ik het lid De Wit (VVD) toegezegd \(action).")
    #expect(found.map(\.status) == [status])
  }

  @Test func objectBeforeTheVerb() {
    let found = CommitmentFixture.commitments(
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
    let found = CommitmentFixture.commitments(
      "In het debat van 3 april 2018 heb ik toegezegd de cijfers te delen. " + sentence)
    #expect(found.map(\.status) == [status])
  }

  @Test func headingOfASection() throws {
    let found = CommitmentFixture.commitments(
      "Toezegging – Inzicht in de huren (TZ201807-123)\n\nTijdens het AO wonen van 20 juni 2018 heeft "
        + "de Minister van SZW toegezegd dieper in te gaan op de huren. De huren stijgen.")
    try #require(found.count == 1)
    #expect(found[0].code == "TZ201807-123")
    #expect(found[0].status == .fulfilled)
  }

  @Test func headingAlone() throws {
    let found = CommitmentFixture.commitments(
      "Toezegging – Inzicht in de huren\n\nDe huren stijgen al jaren.")
    try #require(found.count == 1)
    #expect(found[0].action == "Inzicht in de huren")
    #expect(found[0].strength == .explicit)
  }

  @Test func conditional() throws {
    let found = CommitmentFixture.commitments(
      "Indien daar plannen uit voortkomen wordt uw Kamer daarover geïnformeerd in de rapportages.")
    try #require(found.count == 1)
    #expect(found[0].conditional)
    #expect(found[0].action == "wordt uw Kamer daarover geïnformeerd in de rapportages")
    #expect(found[0].strength == .toParliament)
    #expect(
      found[0].by == .init(office: "Minister van Financiën", ministry: "Fin", name: "A. Jansen"))
  }

  @Test func targetOfTheOccasion() {
    let found = CommitmentFixture.commitments(
      "Tijdens het AO wonen van 20 juni 2018 (Kamerstuk 29 754, nr. 4) heb ik toegezegd de cijfers te "
        + "delen.\n\nTijdens het AO wonen van 20 juni 2018 heb ik ook toegezegd een plan te maken.")
    #expect(found.map(\.target) == ["kst-29754-4", "kst-29754-4"])
  }

  @Test func severalInOneSentence() {
    let found = CommitmentFixture.commitments(
      "Ik zal uw Kamer voor de zomer informeren over de huren en in het najaar zal ik uw Kamer een "
        + "plan voor de bouw sturen.")
    #expect(found.map(\.deadline?.exact) == ["voor de zomer", "in het najaar"])
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
    let found = CommitmentFixture.commitments(words)
    #expect(found.map(\.action) == [action])
    #expect(found.map(\.to) == [to])
    #expect(found.map(\.by.office) == [by])
    #expect(found.map(\.status) == [.fulfilled])
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
    let found = CommitmentFixture.commitments(words)
    #expect(found.map(\.action) == [action])
    #expect(found.map(\.to) == [to])
    #expect(found.map(\.by.office) == [by])
  }

  @Test func pointingBack() {
    let found = CommitmentFixture.commitments(
      "De cijfers worden jaarlijks gedeeld. Dit heb ik het lid De Wit toegezegd in het debat van 3 mei 2018."
    )
    #expect(found.map(\.action) == ["De cijfers worden jaarlijks gedeeld"])
    #expect(found.map(\.to) == ["De Wit"])
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
    #expect(CommitmentFixture.commitments(words).map(\.action) == [action])
  }
}
