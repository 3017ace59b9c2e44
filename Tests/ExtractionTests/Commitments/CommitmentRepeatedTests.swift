import Kamerstukken
import Testing

@testable import Extraction

/// Promises that are the reason of what a sentence does, and several promises of one sentence.
struct CommitmentRepeatedTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let status: Commitment.Status
    let action: String
    var deadline: String?
    var by = "Minister van Financiën"
    var testDescription: String { text }
  }

  static let mainClauses = [
    Case(
      text: "Conform de toezegging van mijn ambtsvoorganger zal ik uw Kamer eind 2019 informeren.",
      status: .made, action: "zal ik uw Kamer eind 2019 informeren", deadline: "eind 2019"),
    Case(
      text: "Overeenkomstig mijn toezegging aan het lid De Wit zal het kabinet de Kamer in juni "
        + "een brief sturen.",
      status: .made, action: "zal het kabinet de Kamer in juni een brief sturen",
      deadline: "in juni", by: "kabinet"),
    Case(
      text: "Conform de toezegging die mijn voorganger heeft gedaan in het debat van 3 april 2018, "
        + "ontvangt uw Kamer in het najaar van 2019 een plan.",
      status: .made, action: "ontvangt uw Kamer in het najaar van 2019 een plan",
      deadline: "in het najaar van 2019"),
    Case(
      text: "Conform mijn toezegging om de huren te volgen, zal ik uw Kamer in juni informeren.",
      status: .made, action: "de huren te volgen", deadline: "in juni"),
    Case(
      text: "In juni stuur ik uw Kamer, conform mijn toezegging, een lijst van de bruggen.",
      status: .made,
      action: "stuur ik uw Kamer, conform mijn toezegging, een lijst van de bruggen",
      deadline: "In juni"),
    Case(
      text: "Naar aanleiding van mijn toezegging in het debat van 3 april 2018 laat ik uitzoeken "
        + "hoe dit komt.",
      status: .pending, action: "laat ik uitzoeken hoe dit komt"),
    Case(
      text: "Conform mijn toezegging informeer ik uw Kamer over de bruggen.", status: .fulfilled,
      action: "informeer ik uw Kamer over de bruggen"),
    Case(
      text: "Zoals door mijn voorganger is toegezegd, onderzoekt het ministerie hoe dit komt.",
      status: .pending, action: "onderzoekt het ministerie hoe dit komt"),
    Case(
      text: "Zoals toegezegd bezie ik met de gemeenten hoe dit kan.", status: .pending,
      action: "bezie ik met de gemeenten hoe dit kan"),
    Case(
      text: "Zoals toegezegd wordt nu uitgezocht hoe dit kan.", status: .pending,
      action: "wordt nu uitgezocht hoe dit kan"),
    Case(
      text: "Zoals ik heb toegezegd, zal ik de Kamer de cijfers sturen.", status: .made,
      action: "zal ik de Kamer de cijfers sturen"),
    Case(
      text: "Zoals toegezegd laat ik u weten hoe het met de bruggen staat.", status: .fulfilled,
      action: "laat ik u weten hoe het met de bruggen staat"),
    Case(
      text:
        "Zoals ik vaker heb toegezegd, o.a. in de brief over de bruggen, heb ik de dijken laten "
        + "nakijken.",
      status: .fulfilled, action: "heb ik de dijken laten nakijken"),
    Case(
      text: "Zoals toegezegd in mijn brief van 7 maart 2018 (Kamerstuk 29 279, nr. 302) zal ik de "
        + "Kamer hierover berichten.",
      status: .made, action: "zal ik de Kamer hierover berichten"),
    Case(
      text:
        "Zoals toegezegd in mijn brief van 7 maart 2018, waarin ik de dijken noemde, treft u het "
        + "plan hierbij aan.",
      status: .fulfilled, action: "treft u het plan hierbij aan"),
    Case(
      text: "Ik wil u, zoals destijds toegezegd, weer een overzicht geven.", status: .fulfilled,
      action: "Ik wil u, zoals destijds toegezegd, weer een overzicht geven"),
    Case(
      text:
        "Zoals toegezegd bij de behandeling van de wet, houdende de regels, bied ik u het plan aan.",
      status: .fulfilled, action: "bied ik u het plan aan"),
    Case(
      text: "Daarom onderzoek ik, conform mijn toezegging aan het lid De Wit, of dit kan.",
      status: .pending,
      action: "onderzoek ik, conform mijn toezegging aan het lid De Wit, of dit kan"),
    Case(
      text: "Conform mijn toezegging heb ik in december 2019 te houden gesprekken voorbereid.",
      status: .fulfilled, action: "heb ik in december 2019 te houden gesprekken voorbereid"),
    Case(
      text:
        "In reactie op mijn toezegging in het AO van 3 april 2018 meld ik u dat de dijken hoog zijn.",
      status: .fulfilled, action: "meld ik u dat de dijken hoog zijn"),
    Case(
      text:
        "Conform mijn toezegging dat ik de Kamer zal berichten over dijken, stuur ik u hierbij het plan.",
      status: .fulfilled, action: "ik de Kamer zal berichten over dijken"),
    Case(
      text: "Conform mijn toezegging dat ik de dijken zou tellen, stuur ik u in juni het plan.",
      status: .made, action: "ik de dijken zou tellen", deadline: "in juni"),
    Case(
      text: "In juni geef ik invulling aan mijn toezegging om de dijken te tellen.", status: .made,
      action: "de dijken te tellen", deadline: "In juni"),
    Case(
      text: "In de volgende rapportage ga ik in op mijn toezegging om de dijken te tellen.",
      status: .made, action: "de dijken te tellen", deadline: "In de volgende rapportage"),
    Case(
      text:
        "De toezegging die mijn voorganger deed om de dijken te tellen, zal ik in juni nakomen.",
      status: .made, action: "de dijken te tellen", deadline: "in juni"),
  ]

  @Test(arguments: mainClauses)
  func whatTheMainClauseDoes(_ row: Case) {
    let found = CommitmentFixture.commitments(row.text)
    #expect(found.map(\.status) == [row.status])
    #expect(found.map(\.action) == [row.action])
    #expect(found.map(\.deadline?.exact) == [row.deadline])
    #expect(found.map(\.by.office) == [row.by])
  }

  /// A sentence, what was promised, and to whom or in which paper.
  @Test(
    arguments: [
      (
        "Ik ga in op de toezeggingen om de Kamer te berichten over dijken (AO Water, Kamerstuk "
          + "31 710, nr. 12), over duinen (AO kust, Kamerstuk 31 710, nr. 14) en het aantal bruggen "
          + "(AO Vervoer, Kamerstuk 29 984, nr. 8), waarna ik inga op de sluizen.",
        ["de Kamer te berichten over dijken", "over duinen", "het aantal bruggen"],
        ["kst-31710-12", "kst-31710-14", "kst-29984-8"], ["Water", "kust", "Vervoer"]
      ),
      (
        "Met deze brief voldoe ik aan mijn toezegging in het AO Water van 3 april 2018 om de dijken "
          + "te tellen en aan mijn toezegging in het AO Vervoer van 5 april 2018 om de bruggen te tellen.",
        ["de dijken te tellen", "de bruggen te tellen"], [nil, nil], ["Water", "Vervoer"]
      ),
      (
        "Hiermee zijn de toezeggingen aan het lid De Wit (D66) over de dijken en aan het lid Jansen "
          + "(CDA) over de bruggen afgedaan.", ["de dijken", "de bruggen"], [nil, nil], [nil, nil]
      ),
      (
        "De toezegging in het AO Water van 3 april 2018 om de dijken te tellen en de toezegging om de "
          + "bruggen te tellen zijn hiermee afgedaan.",
        ["de dijken te tellen", "de bruggen te tellen"],
        [nil, nil], ["Water", nil]
      ),
      (
        "Ik doe hiermee de volgende toezeggingen gestand: (1) de Kamer te berichten over dijken en (2) "
          + "de bruggen te tellen.",
        ["de Kamer te berichten over dijken", "de bruggen te tellen"], [nil, nil], [nil, nil]
      ),
      (
        "Met deze brief geef ik invulling aan de motie van het lid De Wit over dijken (Kamerstuk "
          + "31 710, nr. 9) en aan mijn toezegging in het commissiedebat Water van 3 april 2018 "
          + "(Kamerstuk 31 710, nr. 12) om de dijken te tellen.",
        ["de dijken te tellen"], ["kst-31710-12"], ["Water"]
      ),
    ] as [(String, [String], [String?], [String?])])
  func severalInASentence(
    _ text: String, _ actions: [String], _ targets: [String?], _ subjects: [String?]
  ) {
    let found = CommitmentFixture.commitments(text)
    #expect(found.map(\.action) == actions)
    #expect(found.map(\.target) == targets)
    #expect(found.map(\.occasion?.subject) == subjects)
    #expect(found.allSatisfy { $0.status == .fulfilled })
  }

  @Test func membersOfAList() {
    let found = CommitmentFixture.commitments(
      "Ik voldoe hiermee aan de toezeggingen aan het lid De Wit (D66) om de dijken te tellen en aan "
        + "het lid Jansen (CDA) om een brief te sturen over de bruggen.")
    #expect(found.map(\.to) == ["De Wit", "Jansen"])
    #expect(found.map(\.action) == ["de dijken te tellen", "een brief te sturen over de bruggen"])
  }

  @Test func whatAListShares() {
    let found = CommitmentFixture.commitments(
      "De toezeggingen aan het lid De Wit in het AO Water van 3 april 2018 om de dijken te tellen en om "
        + "een brief te sturen zijn hiermee afgedaan.")
    #expect(found.map(\.to) == ["De Wit", "De Wit"])
    #expect(found.map(\.occasion?.subject) == ["Water", "Water"])
    #expect(found.map(\.action) == ["de dijken te tellen", "een brief te sturen"])
  }

  @Test(arguments: [
    "Met deze brief voldoe ik aan de toezeggingen gedaan tijdens het AO Water van 3 april 2018 (Kamerstuk "
      + "31 710, nr. 12) en het AO Vervoer van 5 april 2018 (Kamerstuk 29 984, nr. 8).",
    "Hiermee geef ik invulling aan de toezegging uit het AO Water van 3 april 2018 (Kamerstuk 31 710, nr. "
      + "12) en aan de toezegging uit het AO Vervoer van 5 april 2018 (Kamerstuk 29 984, nr. 8).",
  ])
  func namedByTheirOccasions(_ text: String) {
    let found = CommitmentFixture.commitments(text)
    #expect(found.map(\.occasion?.subject) == ["Water", "Vervoer"])
    #expect(found.map(\.target) == ["kst-31710-12", "kst-29984-8"])
  }

  @Test func eachHasItsOccasion() {
    let found = CommitmentFixture.commitments(
      "In het AO Water van 3 april 2018 heb ik toegezegd de dijken te tellen en in het AO Vervoer van "
        + "5 april 2018 heb ik toegezegd een brief te sturen.")
    #expect(found.map(\.occasion?.subject) == ["Water", "Vervoer"])
  }

  @Test func oneNounIsOnePromise() {
    let found = CommitmentFixture.commitments(
      "Ik geef hiermee invulling aan mijn toezegging om u te berichten over de uitvoering van de motie "
        + "en de toezegging.")
    #expect(found.count == 1)
  }

  @Test(
    arguments: [
      (
        "De toezending van het plan werd door mij toegezegd in het debat van 3 april 2018 over dijken.",
        "De toezending van het plan"
      ),
      ("Door mij werd toegezegd met de gemeenten te overleggen.", "met de gemeenten te overleggen"),
    ])
  func promisedByMe(_ text: String, _ action: String) {
    let found = CommitmentFixture.commitments(text)
    #expect(found.map(\.action) == [action])
    #expect(found.map(\.by.office) == ["Minister van Financiën"])
  }

  @Test(arguments: [
    "Gevolg gevend aan mijn toezegging aan het lid De Wit bied ik u hierbij het plan aan.",
    "Op grond van mijn toezegging aan het lid De Wit bied ik u hierbij het plan aan.",
    "In verband met mijn toezegging aan het lid De Wit bied ik u hierbij het plan aan.",
  ])
  func becauseOfAPromise(_ text: String) {
    let found = CommitmentFixture.commitments(text)
    #expect(found.map(\.action) == ["bied ik u hierbij het plan aan"])
    #expect(found.map(\.status) == [.fulfilled])
  }

  @Test func aPromiseInPassingIsNone() {
    #expect(
      CommitmentFixture.commitments(
        "Het streven van ondergetekende is erop gericht, dat de brug conform eerdere toezeggingen in "
          + "2024 in aanbouw zal zijn."
      ).isEmpty)
  }

  @Test(arguments: [
    "Hierbij ga ik in op de toezegging aan de leden De Wit en Jansen om de dijken te tellen.",
    "Deze brief gaat ook in op de toezegging aan het lid De Wit om de dijken te tellen.",
    "Mijn toezegging aan het lid De Wit om de dijken te tellen, doe ik hiermee gestand.",
    "In deze brief wordt ingegaan op de toezegging aan het lid De Wit om de dijken te tellen.",
  ])
  func dealtWithHere(_ text: String) {
    let found = CommitmentFixture.commitments(text)
    #expect(found.map(\.action) == ["de dijken te tellen"])
    #expect(found.map(\.to) == ["De Wit"])
    #expect(found.map(\.status) == [.fulfilled])
  }

  @Test(
    arguments: [
      ("Daarmee is de toezegging aan het lid De Wit afgedaan.", "toezegging aan het lid De Wit"),
      ("Hiermee is de toezegging aan het lid De Wit afgerond.", "toezegging aan het lid De Wit"),
      (
        "Hiermee is de toezegging over de dijken, gedaan in het AO van 3 april 2018, afgedaan.",
        "de dijken"
      ),
    ])
  func namedByItsNoun(_ text: String, _ action: String) {
    let found = CommitmentFixture.commitments(text)
    #expect(found.map(\.action) == [action])
    #expect(found.map(\.status) == [.fulfilled])
  }

  @Test(
    arguments: [
      ("In verband hiermee kunt u het plan in juni tegemoet zien.", "in juni"),
      ("Na de zomer kan uw Kamer het plan tegemoet zien.", "Na de zomer"),
      ("Ik hoop uw Kamer snel, maar uiterlijk in juni, te informeren.", "uiterlijk in juni"),
    ])
  func theClauseIsWhole(_ text: String, _ deadline: String) throws {
    let found = CommitmentFixture.commitments(text)
    try #require(found.count == 1)
    #expect(found[0].deadline?.exact == deadline)
    #expect(found[0].status == .made)
    #expect(text.hasSuffix(found[0].action + "."))
  }

  /// A few lines of a debate, without the chair.
  @Test func partOfADebate() {
    let found = CommitmentFixture.commitments(
      "Minister Jansen: Zo zie ik het. Dat zal ik dan ook in een brief aan de Kamer voorleggen.\n\n"
        + "De heer De Wit (SP): Ik zal de Kamer daaraan houden.", kind: .other)
    #expect(found.map(\.action) == ["zal ik dan ook in een brief aan de Kamer voorleggen"])
    #expect(found.map(\.by.name) == ["Jansen"])
  }
}
