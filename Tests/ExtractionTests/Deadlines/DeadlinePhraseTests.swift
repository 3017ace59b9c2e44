import Kamerstukken
import Testing

@testable import Extraction

/// Deadlines with their first and last day, written from DOMAIN 4.4 and the calendar rules of the contract.
/// The letter is of Thursday 14 March 2019.
struct DeadlinePhraseTests {
  struct Phrase: CustomTestStringConvertible {
    let exact: String
    let earliest: String?
    let latest: String?
    var testDescription: String { exact }

    init(_ exact: String, _ earliest: String? = nil, _ latest: String? = nil) {
      self.exact = exact
      self.earliest = earliest
      self.latest = latest
    }
  }

  static let phrases: [Phrase] = [
    // A last day.
    Phrase("uiterlijk 1 juli 2019", nil, "2019-07-01"),
    Phrase("uiterlijk 1 juli", nil, "2019-07-01"),
    Phrase("uiterlijk 1 februari", nil, "2020-02-01"),
    Phrase("uiterlijk op 15 april", nil, "2019-04-15"),
    Phrase("uiterlijk vóór 1 juli", nil, "2019-06-30"),
    Phrase("uiterlijk in september", nil, "2019-09-30"),
    Phrase("uiterlijk eind 2019", nil, "2019-12-31"),
    Phrase("uiterlijk eind maart", nil, "2019-03-31"),
    Phrase("uiterlijk medio 2020", nil, "2020-08-31"),
    Phrase("uiterlijk in het tweede kwartaal van 2019", nil, "2019-06-30"),
    Phrase("uiterlijk in Q3 2019", nil, "2019-09-30"),
    Phrase("uiterlijk in 2020", nil, "2020-12-31"),
    Phrase("uiterlijk binnen zes weken", nil, "2019-04-25"),
    Phrase("uiterlijk 1 juli a.s.", nil, "2019-07-01"),
    Phrase("uiterlijk dinsdag 2 april", nil, "2019-04-02"),
    Phrase("uiterlijk volgende week"),
    Phrase("niet later dan 1 mei 2019", nil, "2019-05-01"),
    Phrase("ten laatste 1 juni", nil, "2019-06-01"),
    Phrase("op zijn laatst eind 2019", nil, "2019-12-31"),
    // The day before.
    Phrase("vóór 1 juli", nil, "2019-06-30"),
    Phrase("vóór 1 juli 2020", nil, "2020-06-30"),
    Phrase("voor 1 juli", nil, "2019-06-30"),
    Phrase("voor 1 januari 2020", nil, "2019-12-31"),
    Phrase("vóór 1 maart 2020", nil, "2020-02-29"),
    Phrase("vóór 1-7-2019", nil, "2019-06-30"),
    Phrase("vóór juli", nil, "2019-06-30"),
    Phrase("voor september 2019", nil, "2019-08-31"),
    Phrase("vóór 2021", nil, "2020-12-31"),
    Phrase("voor het einde van het jaar", nil, "2019-12-31"),
    Phrase("vóór het eind van dit jaar", nil, "2019-12-31"),
    Phrase("voor eind 2019", nil, "2019-12-31"),
    Phrase("voor eind juni", nil, "2019-06-30"),
    Phrase("vóór eind mei 2019", nil, "2019-05-31"),
    Phrase("voor het einde van 2020", nil, "2020-12-31"),
    Phrase("vóór medio 2020", nil, "2020-04-30"),
    Phrase("voor het eind van het eerste kwartaal", nil, "2019-03-31"),
    Phrase("vóór het derde kwartaal van 2019", nil, "2019-06-30"),
    // Days.
    Phrase("op 1 juli 2019", "2019-07-01", "2019-07-01"),
    Phrase("op 3 april", "2019-04-03", "2019-04-03"),
    Phrase("op dinsdag 2 april", "2019-04-02", "2019-04-02"),
    Phrase("op 14 maart", "2019-03-14", "2019-03-14"),
    Phrase("op 13 maart", "2020-03-13", "2020-03-13"),
    // Parts of a year.
    Phrase("begin 2019", "2019-01-01", "2019-03-31"),
    Phrase("medio 2019", "2019-05-01", "2019-08-31"),
    Phrase("eind 2019", "2019-10-01", "2019-12-31"),
    Phrase("halverwege 2019", "2019-05-01", "2019-08-31"),
    Phrase("medio dit jaar", "2019-05-01", "2019-08-31"),
    Phrase("eind dit jaar", "2019-10-01", "2019-12-31"),
    Phrase("begin volgend jaar", "2020-01-01", "2020-03-31"),
    Phrase("medio volgend jaar", "2020-05-01", "2020-08-31"),
    Phrase("aan het eind van het jaar", "2019-10-01", "2019-12-31"),
    Phrase("aan het eind van 2019", "2019-10-01", "2019-12-31"),
    Phrase("in het begin van 2020", "2020-01-01", "2020-03-31"),
    Phrase("aan het einde van dit jaar", "2019-10-01", "2019-12-31"),
    Phrase("ultimo 2019", "2019-12-31", "2019-12-31"),
    Phrase("per ultimo 2019", "2019-12-31", "2019-12-31"),
    Phrase("tegen het einde van 2019", nil, "2019-12-31"),
    // Parts of a month.
    Phrase("begin april", "2019-04-01", "2019-04-10"),
    Phrase("medio mei", "2019-05-11", "2019-05-20"),
    Phrase("medio februari 2020", "2020-02-11", "2020-02-20"),
    Phrase("eind juni", "2019-06-21", "2019-06-30"),
    Phrase("eind februari 2020", "2020-02-20", "2020-02-29"),
    Phrase("eind februari", "2020-02-20", "2020-02-29"),
    Phrase("eind juli 2019", "2019-07-22", "2019-07-31"),
    Phrase("half april", "2019-04-11", "2019-04-20"),
    Phrase("begin januari", "2020-01-01", "2020-01-10"),
    Phrase("eind deze maand", "2019-03-22", "2019-03-31"),
    Phrase("eind volgende maand", "2019-04-21", "2019-04-30"),
    Phrase("eind maart 2019", "2019-03-22", "2019-03-31"),
    // Whole periods.
    Phrase("in september 2024", "2024-09-01", "2024-09-30"),
    Phrase("in september", "2019-09-01", "2019-09-30"),
    Phrase("in februari", "2020-02-01", "2020-02-29"),
    Phrase("in maart", "2019-03-01", "2019-03-31"),
    Phrase("september 2019", "2019-09-01", "2019-09-30"),
    Phrase("in 2020", "2020-01-01", "2020-12-31"),
    Phrase("in het jaar 2020", "2020-01-01", "2020-12-31"),
    Phrase("in het eerste kwartaal", "2019-01-01", "2019-03-31"),
    Phrase("in het eerste kwartaal van 2015", "2015-01-01", "2015-03-31"),
    Phrase("in het tweede kwartaal van dit jaar", "2019-04-01", "2019-06-30"),
    Phrase("in het vierde kwartaal", "2019-10-01", "2019-12-31"),
    Phrase("in het laatste kwartaal van 2019", "2019-10-01", "2019-12-31"),
    Phrase("in het 3e kwartaal 2019", "2019-07-01", "2019-09-30"),
    Phrase("derde kwartaal 2019", "2019-07-01", "2019-09-30"),
    Phrase("in Q1 2020", "2020-01-01", "2020-03-31"),
    Phrase("Q1 2019", "2019-01-01", "2019-03-31"),
    Phrase("eind Q2", "2019-04-01", "2019-06-30"),
    Phrase("eind Q2 2020", "2020-04-01", "2020-06-30"),
    Phrase("in Q3", "2019-07-01", "2019-09-30"),
    Phrase("in K4 2019", "2019-10-01", "2019-12-31"),
    Phrase("in het eerste kwartaal van volgend jaar", "2020-01-01", "2020-03-31"),
    Phrase("volgend kwartaal", "2019-04-01", "2019-06-30"),
    Phrase("eerste helft 2024", "2024-01-01", "2024-06-30"),
    Phrase("in de eerste helft van 2019", "2019-01-01", "2019-06-30"),
    Phrase("in de tweede helft van 2019", "2019-07-01", "2019-12-31"),
    Phrase("in de tweede helft van dit jaar", "2019-07-01", "2019-12-31"),
    Phrase("in de tweede helft van oktober 2019", "2019-10-16", "2019-10-31"),
    Phrase("in de eerste helft van februari 2020", "2020-02-01", "2020-02-15"),
    Phrase("in de 1e helft van 2020", "2020-01-01", "2020-06-30"),
    Phrase("in het eerste halfjaar van 2020", "2020-01-01", "2020-06-30"),
    Phrase("in het tweede half jaar van 2019", "2019-07-01", "2019-12-31"),
    Phrase("H2 2019", "2019-07-01", "2019-12-31"),
    Phrase("in de loop van 2024", "2024-01-01", "2024-12-31"),
    Phrase("in de loop van dit jaar", "2019-01-01", "2019-12-31"),
    Phrase("in de loop van het jaar", "2019-01-01", "2019-12-31"),
    Phrase("in de loop van volgend jaar", "2020-01-01", "2020-12-31"),
    Phrase("in de loop van het tweede kwartaal", "2019-04-01", "2019-06-30"),
    Phrase("gedurende 2019", "2019-01-01", "2019-12-31"),
    Phrase("dit jaar", "2019-01-01", "2019-12-31"),
    Phrase("nog dit jaar", "2019-01-01", "2019-12-31"),
    Phrase("later dit jaar", "2019-01-01", "2019-12-31"),
    Phrase("volgend jaar", "2020-01-01", "2020-12-31"),
    Phrase("deze maand", "2019-03-01", "2019-03-31"),
    Phrase("volgende maand", "2019-04-01", "2019-04-30"),
    // Two times.
    Phrase("eind 2019 of begin 2020", "2019-10-01", "2020-03-31"),
    Phrase("eind 2019/begin 2020", "2019-10-01", "2020-03-31"),
    Phrase("eind 2019, begin 2020", "2019-10-01", "2020-03-31"),
    Phrase("eind mei of begin juni", "2019-05-22", "2019-06-10"),
    Phrase("maart/april 2020", "2020-03-01", "2020-04-30"),
    Phrase("in april of mei", "2019-04-01", "2019-05-31"),
    Phrase("in 2019 en 2020", "2019-01-01", "2020-12-31"),
    Phrase("tussen 1 juli en 1 september 2019", "2019-07-01", "2019-09-01"),
    Phrase("tussen begin april en eind juni", "2019-04-01", "2019-06-30"),
    // Lengths from the letter.
    Phrase("binnen twee weken", nil, "2019-03-28"),
    Phrase("binnen zes maanden", nil, "2019-09-14"),
    Phrase("binnen een jaar", nil, "2020-03-14"),
    Phrase("binnen een half jaar", nil, "2019-09-14"),
    Phrase("binnen 3 maanden", nil, "2019-06-14"),
    Phrase("binnen tien dagen", nil, "2019-03-24"),
    Phrase("binnen vier à zes weken", nil, "2019-04-25"),
    Phrase("binnen enkele weken"),
    Phrase("over twee weken"),
    Phrase("over een jaar"),
    // Seasons and recesses.
    Phrase("voor de zomer"),
    Phrase("vóór de zomer van 2019"),
    Phrase("vóór het zomerreces"),
    Phrase("vóór het aanstaande zomerreces"),
    Phrase("voor het reces"),
    Phrase("na de zomer"),
    Phrase("direct na het zomerreces"),
    Phrase("in het najaar"),
    Phrase("in het najaar van 2019"),
    Phrase("dit najaar"),
    Phrase("deze zomer"),
    Phrase("komend voorjaar"),
    Phrase("in het voorjaar"),
    Phrase("begin van de zomer"),
    Phrase("voor de kerst"),
    Phrase("voor het kerstreces"),
    Phrase("rond de zomer"),
    Phrase("in de loop van het najaar"),
    Phrase("in de zomer van 2020"),
    // Events.
    Phrase("op Prinsjesdag", "2019-09-17", "2019-09-17"),
    Phrase("op Prinsjesdag 2020", "2020-09-15", "2020-09-15"),
    Phrase("op Verantwoordingsdag", "2019-05-15", "2019-05-15"),
    Phrase("vóór Prinsjesdag", nil, "2019-09-16"),
    Phrase("bij de Miljoenennota"),
    Phrase("bij de begroting 2020"),
    Phrase("bij de begroting voor 2020"),
    Phrase("bij de Voorjaarsnota"),
    Phrase("bij Najaarsnota"),
    Phrase("bij de eerstvolgende voortgangsrapportage"),
    Phrase("in de volgende voortgangsrapportage"),
    Phrase("voor de begrotingsbehandeling"),
    Phrase("voor behandeling van de Defensiebegroting 2026"),
    Phrase("voor de behandeling van de begroting van Sociale Zaken en Werkgelegenheid"),
    Phrase("voor de plenaire behandeling van het wetsvoorstel"),
    Phrase("voor het debat over de huren"),
    Phrase("voor het debat over de toekomst van de volkshuisvesting"),
    Phrase("voor de behandeling van de begroting van het ministerie van Sociale Zaken"),
    Phrase("voor het commissiedebat Huren van 12 juni 2019", nil, "2019-06-11"),
    Phrase("voorafgaand aan het debat over de huren"),
    Phrase("voorafgaand aan het zomerreces"),
    Phrase("voor het debat"),
    Phrase("vóór het AO van 20 juni", nil, "2019-06-19"),
    Phrase("voor het algemeen overleg van 3 april 2019", nil, "2019-04-02"),
    Phrase("tijdens de begrotingsbehandeling"),
    // Vague.
    Phrase("op korte termijn"),
    Phrase("op zeer korte termijn"),
    Phrase("zo spoedig mogelijk"),
    Phrase("zo snel mogelijk"),
    Phrase("spoedig"),
    Phrase("binnenkort"),
    Phrase("te zijner tijd"),
    Phrase("t.z.t."),
    Phrase("in de komende maanden"),
    Phrase("de komende weken"),
    Phrase("in de komende periode"),
    Phrase("deze kabinetsperiode"),
    Phrase("binnen afzienbare tijd"),
    // Recurring.
    Phrase("jaarlijks"),
    Phrase("halfjaarlijks"),
    Phrase("tweejaarlijks"),
    Phrase("periodiek"),
    Phrase("elk kwartaal"),
    Phrase("ieder half jaar"),
    Phrase("in maart en september"),
    Phrase("twee keer per jaar"),
    Phrase("eens in de vier jaar"),
    // Relative to the date line.
    Phrase("komende week"),
    Phrase("deze week"),
    Phrase("volgende week dinsdag"),
    Phrase("aanstaande dinsdag"),
    Phrase("eind volgende week"),
    Phrase("in week 23"),
    Phrase("rond 1 juni"),
    Phrase("rond eind mei"),
    Phrase("na 1 juli 2019"),
  ]

  @Test("each phrase is read whole, with its days", arguments: phrases)
  func phrase(_ phrase: Phrase) throws {
    let found = Self.deadlines("Het rapport komt \(phrase.exact) naar buiten.")
    let mention = try #require(found.first, "nothing found")
    #expect(found.count == 1)
    #expect(mention.exact == phrase.exact)
    #expect(mention.earliest == phrase.earliest)
    #expect(mention.latest == phrase.latest)
  }

  @Test func tableIsLongEnough() { #expect(Self.phrases.count >= 120) }

  @Test(
    "what is no deadline",
    arguments: [
      "per 1 januari 2020", "met ingang van 1 juli 2019", "vanaf 2020", "sinds 2015",
      "de begroting van 2018", "de brief van 2 oktober 2018", "het verslag over 2018",
      "de Strategie 2016–2020", "de jaren 2019-2020", "een half jaar onderzoek",
      "het tijdvak 2014/15", "een bedrag van 2019 euro", "tot 1 juli 2019",
      "op 27 november jl.", "het rapport van eind 2018", "voor 2019 een budget",
    ])
  func noDeadline(_ words: String) {
    #expect(Self.deadlines("Daarin staat \(words).").map(\.exact) == [])
  }

  @Test func withoutTheDateOfTheLetter() {
    let found = Self.deadlines("Dat komt medio dit jaar of eind 2019.", date: nil)
    #expect(found.first?.earliest == nil)
    #expect(Self.deadlines("Dat komt eind 2019.", date: nil).first?.latest == "2019-12-31")
    #expect(Self.deadlines("Dat komt in september.", date: nil).first?.latest == nil)
  }

  struct Found: Equatable {
    let exact: String
    let earliest: String?
    let latest: String?
  }

  static func deadlines(_ words: String, date: String? = "2019-03-14") -> [Found] {
    let analysis = Analysis(.fixture(words, date: date))
    return DeadlineReader(analysis).deadlines(in: 0..<analysis.tokens.count).map { mention in
      let range = analysis.tokens.range(
        mention.tokens.lowerBound, through: mention.tokens.upperBound - 1)
      return Found(
        exact: analysis.string(range), earliest: mention.earliest?.description,
        latest: mention.latest?.description)
    }
  }
}
