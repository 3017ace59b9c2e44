import Kamerstukken
import Testing

@testable import Extraction

/// Promises that a sentence names with a noun, that a part of a report makes, that are told a clause on.
struct CommitmentReportTests {
  /// A sentence, what was promised, to whom, what became of it.
  @Test(
    arguments: [
      (
        "Aan het lid De Wit (D66) is de toezegging gedaan om de cijfers te delen (TZ201901-072).",
        "de cijfers te delen (TZ201901-072)", "De Wit", .made
      ),
      (
        "De toezegging aan mevrouw Jansen (PVV) om de cijfers uit te splitsen kan ik nog niet nakomen.",
        "de cijfers uit te splitsen", "Jansen", .pending
      ),
      (
        "Ik beschouw de toezegging aan het lid De Wit om de tarieven te delen hiermee als afgedaan.",
        "de tarieven te delen", "De Wit", .fulfilled
      ),
      (
        "De in het AO van 13 juni 2018 gedane toezegging om te rapporteren over de huren schuif ik door naar 2020.",
        "te rapporteren over de huren", "Tweede Kamer", .postponed
      ),
      (
        "De toezegging uit het WGO van 13 juni 2018 over de huren wordt betrokken bij de evaluatie.",
        "de huren", "Tweede Kamer", .pending
      ),
      (
        "Mijn toezegging aan het lid De Wit om de cijfers te delen gestand doend, bericht ik u als volgt.",
        "de cijfers te delen", "De Wit", .fulfilled
      ),
      (
        "Deze nota geeft ook invulling aan de toezegging om de cijfers te delen.",
        "de cijfers te delen", "Tweede Kamer", .fulfilled
      ),
      (
        "Ik zeg de leden van de VVD-fractie toe dat ik de cijfers deel.", "dat ik de cijfers deel",
        "leden van de VVD-fractie", .made
      ),
      (
        "Ik zeg de fractie van het C.D.A. toe dat ik de cijfers deel.", "dat ik de cijfers deel",
        "fractie van het C.D.A.", .made
      ),
      (
        "Zoals toegezegd aan het lid De Wit in het Commissiedebat Luchtvaart op 16 juni 2018 is er met de sector gesproken.",
        "is er met de sector gesproken", "De Wit", .fulfilled
      ),
    ] as [(String, String, String, Commitment.Status)])
  func named(_ text: String, _ action: String, _ to: String, _ status: Commitment.Status) {
    let found = CommitmentFixture.commitments(text)
    #expect(found.map(\.action) == [action])
    #expect(found.map(\.to) == [to])
    #expect(found.map(\.status) == [status])
  }

  @Test(arguments: [
    "Het lid De Wit vroeg of ik kan toezeggen dat de huren gelijk blijven.",
    "De leden van de VVD-fractie vragen of de minister toezegt dat de huren gelijk blijven.",
    "Ik laat het bedrijf weten wat dit betekent.",
    "Mede namens de Minister van Defensie bericht ik u op welke wijze dit gaat, vervolgens volgt de rest.",
    "De sector komt met plannen naar uw Kamer.",
    "De dienst is in 2018 in gebruik genomen.",
    "Het register werd in 2018 opgeleverd.",
  ])
  func none(_ text: String) { #expect(CommitmentFixture.commitments(text).isEmpty) }

  @Test(
    arguments: [
      ("Hier kom ik bij de Kamer op terug.", false),
      ("Hierover wordt de Kamer later ge ïnformeerd.", false),
      ("Als dat zo is, laat ik het uw Kamer weten.", true),
      ("Daarover hoort u binnen drie maanden van mij.", false),
      ("Uw Kamer kan deze brief voor het meireces tegemoetzien.", false),
      ("Mocht de norm niet worden gehaald, dan kom ik met maatregelen naar uw Kamer.", true),
      ("Ik heb op 7 maart aangegeven de Kamer nader te zullen informeren over de huren.", false),
      ("Ik wacht het advies af en kom daar na ommekomst bij uw Kamer op terug.", false),
    ])
  func toParliament(_ text: String, _ isConditional: Bool) {
    let found = CommitmentFixture.commitments(text)
    #expect(found.map(\.strength) == [.toParliament])
    #expect(found.map(\.conditional) == [isConditional])
  }

  @Test func aFootnotePromisesToo() {
    var document = Document.fixture(
      "De vloot groeit.\n\nDe agenda wordt rond de zomer aan uw Kamer aangeboden.")
    document.blocks[1].kind = .footnote
    document.notes = [Note(label: "1", block: 1, anchor: 15)]
    let found = Extractor().records(of: document).commitments
    #expect(found.map(\.strength) == [.toParliament])
    #expect(found.map(\.deadline?.exact) == ["rond de zomer"])
  }

  @Test func thePaperBehindTheDebateIsWhereItWasPromised() {
    let found = CommitmentFixture.commitments(
      "In antwoord op vragen (Kamerstuk 30 196, nr. 12) en in het commissiedebat Dijken van "
        + "13 juni 2018 (Kamerstuk 30 196, nr. 14) heb ik toegezegd een plan te maken.")
    #expect(found.map(\.target) == ["kst-30196-14"])
  }

  @Test func aNameInCapitalsIsNoVerb() {
    let found = CommitmentFixture.commitments(
      "In het debat van 10 september 2018 over de terugkeer van IS-strijders heeft de "
        + "Minister-President toegezegd dat de Kamer een overzicht ontvangt.")
    #expect(found.map(\.by.office) == ["Minister-President"])
    #expect(found.map(\.occasion?.subject) == ["terugkeer van IS-strijders"])
  }

  @Test(arguments: ["november vorig jaar", "vorig jaar", "afgelopen voorjaar", "mei 2018"])
  func aTimeIsNoSubject(_ time: String) {
    let found = CommitmentFixture.commitments(
      "Tijdens de begrotingsbehandeling van \(time) heb ik toegezegd een plan te maken.")
    #expect(found.count == 1)
    #expect(found.first?.occasion != nil)
    #expect(found.first?.occasion?.subject == nil)
    #expect(found.first?.action == "een plan te maken")
  }

  @Test func whatWasMeantToBeIsPostponed() {
    let found = CommitmentFixture.commitments(
      "Het streven was om deze cijfers in de tweede helft van 2018 aan de Kamer te sturen. Het "
        + "onderzoek heeft helaas vertraging opgelopen.")
    #expect(found.map(\.status) == [.postponed])
  }

  @Test func aHouseThatOwnsIsNoObject() {
    let found = CommitmentFixture.commitments(
      "Op verzoek van de vaste commissie voor Financiën zal ik u in mei 2019 informeren over de huren."
    )
    #expect(found.map(\.to) == ["Tweede Kamer"])
    #expect(found.map(\.span.rule) == ["commitment-future-inverted"])
  }

  @Test func anotherMemberIsAnotherPromise() {
    let found = CommitmentFixture.commitments(
      "Aan het lid Jansen is de toezegging gedaan om een plan te maken. Deze nota geeft invulling aan "
        + "de toezegging, gedaan naar aanleiding van vragen van de leden De Wit (D66) en De Vries (D66)."
    )
    #expect(found.count == 2)
    #expect(found.last?.requestedBy.map(\.name) == ["De Wit", "De Vries"])
  }

  @Test func anotherOccasionIsAnotherPromise() {
    let found = CommitmentFixture.commitments(
      "In het AO van 3 april 2018 heb ik toegezegd een plan te maken. De in het AO van 13 juni 2018 "
        + "gedane toezegging om te rapporteren schuif ik door naar het voorjaar.")
    #expect(found.map(\.status).contains(.postponed))
    #expect(found.count == 2)
  }

  /// What stands between whom and "toegezegd", or before a motion.
  @Test(arguments: [
    ("Daarop is uw Kamer in het debat een eerste rapportage toegezegd.", "een eerste rapportage"),
    (
      "Met het rapport wordt gevolg gegeven aan de wens van de sector, aan de toezegging bij de behandeling van de begroting om de huren te onderzoeken, en aan de motie De Wit.",
      "de huren te onderzoeken"
    ),
  ])
  func objects(_ words: String, _ action: String) {
    #expect(CommitmentFixture.commitments(words).map(\.action) == [action])
  }

  /// A list that the chair of a committee signs.
  @Test(arguments: [
    ("LIJST VAN VRAGEN EN ANTWOORDEN", 1), ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", 1),
    ("LIJST VAN VRAGEN", 0), ("INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", 0),
  ])
  func aMinisterAnswersAList(_ title: String, _ count: Int) {
    var document = Document.fixture(
      "De commissie heeft vragen voorgelegd aan de Staatssecretaris van Defensie.\n\nOp dit punt wil ik in het najaar bij u terugkomen.",
      kind: .list, date: "2018-07-11")
    document.title = title
    document.signatories = [
      Signatory(name: "Jansen", office: "voorzitter van de commissie", role: .signatory)
    ]
    let found = Extractor().records(of: document).commitments
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.by.office == "Staatssecretaris van Defensie" })
  }

  /// A report of a written consultation, which clerks sign.
  @Test func theGovernmentAnswersInItsPartOfAReport() {
    var document = Document.fixture(
      """
      Verslag van een schriftelijk overleg

      De vragen zijn voorgelegd aan de Staatssecretaris van Economische Zaken en Klimaat.

      I Vragen vanuit de fracties

      De leden van de SP-fractie zien wat zij in 2018 kregen. Ik zal uw Kamer informeren.

      II Reactie van de Staatssecretaris

      Ik zeg de leden van de VVD-fractie toe dat ik de cijfers deel. Voor het eind van het jaar bericht ik de Kamer over de uitkomst.
      """, kind: .report, date: "2018-07-11")
    document.signatories = [
      Signatory(name: "Jansen", office: "adjunct-griffier van de commissie", role: .signatory)
    ]
    let found = Extractor().records(of: document).commitments
    #expect(found.map(\.strength) == [.explicit, .toParliament])
    #expect(
      found.allSatisfy { $0.by.office == "Staatssecretaris van Economische Zaken en Klimaat" })
    #expect(found.allSatisfy { $0.by.ministry == "EZK" })
  }
}
