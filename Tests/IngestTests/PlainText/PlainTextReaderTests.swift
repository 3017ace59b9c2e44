import Kamerstukken
import Testing

@testable import Ingest

@Suite struct PlainTextReaderTests {
  @Test func motionOfPdftotext() throws {
    let text = """
      Tweede Kamer der Staten-Generaal

      2

      Vergaderjaar 2022–2023

      36 200 IX

      Vaststelling van de begrotingsstaten van het
      Ministerie van Financiën

      Nr. 30

      MOTIE VAN DE LEDEN ROMKE DE HAAN EN
      VAN DER BERG
      Voorgesteld 8 februari 2023
      De Kamer,
      gehoord de beraadslaging,
      overwegende dat er nog steeds mensen zijn die niet weten waar zij aan
      toe zijn;
      verzoekt de regering hen te helpen,
      en gaat over tot de orde van de dag.
      Romke de Haan
      Van
      der Berg

      kst-36200-IX-30
      ISSN 0921 - 7371
      ’s-Gravenhage 2023

      Tweede Kamer, vergaderjaar 2022–2023, 36 200 IX, nr. 30

      1
      """
    let document = try TextFixture.read(text)
    #expect(document.id == "kst-36200-IX-30")
    #expect(document.kind == .motion)
    #expect(document.chamber == .tweedeKamer)
    #expect(document.year == "2022-2023")
    #expect(document.number == "30")
    #expect(document.date == CalendarDate(year: 2023, month: 2, day: 8))
    #expect(document.title == "MOTIE VAN DE LEDEN ROMKE DE HAAN EN VAN DER BERG")
    #expect(
      document.dossiers == [
        Dossier(
          number: "36200", suffix: "IX",
          title: "Vaststelling van de begrotingsstaten van het Ministerie van Financiën")
      ])
    #expect(document.signatories.map(\.name) == ["Romke de Haan", "Van der Berg"])
    #expect(document.signatories.allSatisfy { $0.role == .submitter })
    #expect(
      TextFixture.words(document) == [
        "36 200 IX", "Vaststelling van de begrotingsstaten van het Ministerie van Financiën",
        "Nr. 30",
        "MOTIE VAN DE LEDEN ROMKE DE HAAN EN VAN DER BERG", "Voorgesteld 8 februari 2023",
        "De Kamer,",
        "gehoord de beraadslaging,",
        "overwegende dat er nog steeds mensen zijn die niet weten waar zij aan toe zijn;",
        "verzoekt de regering hen te helpen,", "en gaat over tot de orde van de dag.",
        "Romke de Haan",
        "Van der Berg",
      ])
    #expect(document.blocks.first?.line == 7)
  }

  @Test func letterWithTwoMinisters() throws {
    let text = """
       Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

      Den Haag, 24 juli 2019

      Bijgaand bied ik u, mede namens de Minister van Financiën (FIN) en de Minister voor Basis- en
      Voortgezet Onderwijs en Media, een overzicht aan.

      Een kop

      De tekst onder de kop.

      De Minister van Justitie en Veiligheid,
      A.B.C. Pietersen

      De Staatssecretaris van Onderwijs, Cultuur
      en Wetenschap,
      dr. Jo de Wit
      """
    let document = try TextFixture.read(text)
    #expect(document.kind == .letter)
    #expect(document.chamber == .tweedeKamer)
    #expect(document.date?.description == "2019-07-24")
    let people = document.signatories.map {
      "\($0.role.rawValue): \($0.name ?? "-"), \($0.office ?? "-")"
    }
    #expect(
      Set(people) == [
        "addressee: -, Voorzitter van de Tweede Kamer der Staten-Generaal",
        "signatory: A.B.C. Pietersen, Minister van Justitie en Veiligheid",
        "signatory: dr. Jo de Wit, Staatssecretaris van Onderwijs, Cultuur en Wetenschap",
        "on-behalf-of: -, Minister van Financiën",
        "on-behalf-of: -, Minister voor Basis- en Voortgezet Onderwijs en Media",
      ])
    #expect(
      document.blocks.map(\.kind) == [
        .paragraph, .paragraph, .paragraph, .heading, .paragraph, .signature, .signature,
      ])
  }

  /// A line that ends in a comma and a marker goes on with the next marker; other numbers begin anew.
  @Test(arguments: [
    ("het rapport «Kinderen»1,", "2 heb ik dit laten onderzoeken.", true),
    ("het onderzoek12,", "13 heb ik dit laten onderzoeken.", true),
    ("De Minister van Financiën,", "2 heb ik dit laten onderzoeken.", false),
    ("het rapport «Kinderen»1,", "2. Heb ik dit laten onderzoeken.", false),
    ("in de jaren 2018,", "2019 en 2020 ook.", false),
  ])
  func lineBetweenMarkers(_ first: String, _ second: String, isOne: Bool) throws {
    let document = try TextFixture.read(
      """
      Zoals ik u bij verschillende gelegenheden heb toegezegd, onder meer in de brief over
      \(first)
      \(second)
      Daarmee is de toezegging afgedaan en ook wat daarover eerder aan u werd gemeld.
      """)
    let text = String(decoding: document.text.utf8, as: UTF8.self)
    #expect(text.contains("\(first) \(second)") == isOne, "\(text)")
  }

  @Test func questionsWithJointAnswer() throws {
    let text = """
      Vragen van de leden Bos, Romke de Haan en Kat (allen XYZ) aan de Ministers van Financiën en van Defensie over
      de begroting (ingezonden 3 juni 2021).
      Antwoord van Minister Pietersen (Financiën), mede namens de Minister van Defensie
      (ontvangen 21 juni 2021).

      Vraag 1
      Klopt het dat de begroting later komt?

      Vraag 2
      En waarom is dat?

      Antwoord 1 en 2
      Ja.
      """
    let document = try TextFixture.read(text)
    #expect(document.kind == .questions)
    #expect(document.submitted?.description == "2021-06-03")
    #expect(document.date?.description == "2021-06-21")
    #expect(
      document.blocks.dropFirst(2).map { "\($0.kind.rawValue) \($0.label ?? "-")" } == [
        "heading 1", "question 1", "heading 2", "question 2", "heading 1 en 2", "answer 1 en 2",
      ])
    #expect(
      document.signatories.filter { $0.role == .questioner }.map(\.party) == ["XYZ", "XYZ", "XYZ"])
    #expect(document.signatories.filter { $0.role == .addressee }.count == 2)
    #expect(
      document.signatories.filter { $0.role == .onBehalfOf }.compactMap(\.office) == [
        "Minister van Defensie"
      ])
  }

  @Test func doubledLines() throws {
    let lines = [
      "In augustus hebben de Ministers van Veiligheid en Justitie en van Sociale ",
      "Zaken en Werkgelegenheid het programma aan de Kamer gezonden met daarin de ",
      "maatregelen voor het onderwijs. De maatregelen voor het onderwijs worden nu ",
      "versterkt door de aanvullende activiteiten en ondersteuning voor de scholen ",
      "die de staatssecretaris en ik hebben gemeld. ", " ",
      "Het is de ambitie van het kabinet om de scholen te ondersteunen op ",
      "die plaatsen waar de behoefte het grootst is, en dat gebeurt met hulp van de ",
      "gemeenten die daarvoor geld krijgen uit de begroting van dit ministerie en ",
      "dat zal zo blijven tot het eind van het jaar. ",
    ]
    let document = try TextFixture.read(lines.joined(separator: "\n\n"))
    #expect(document.blocks.count == 2)
    #expect(
      TextFixture.words(document)[0].contains("van Sociale Zaken en Werkgelegenheid het programma"))
  }

  @Test func letterheadOfAMinistry() throws {
    let text = """
      > Retouradres Postbus 12345 2500 AA  Den Haag

      Aan de Voorzitter van de Tweede
      Kamer der Staten-Generaal
      Postbus 20018 2500 EA
      Den Haag

      Datum
      26 augustus 2024
      Onderwerp
      Beantwoording Kamervragen van het lid Pietersen (XYZ) aan de minister van Financiën over geld
      Directie Geldzaken
      Ons kenmerk
      5164758

      Bij beantwoording de datum en ons kenmerk vermelden. Wilt u slechts één zaak in uw brief behandelen.
      49358555828665
      00
      In antwoord op uw brief deel ik u mede dat de vragen worden beantwoord.

      De minister van Financiën

      A. de Boer

      Vraag 1
      Waar blijft het geld?
      Antwoord op vraag 1
      Dat is op.
      """
    let document = try TextFixture.read(text)
    #expect(document.kind == .questions)
    #expect(document.date?.description == "2024-08-26")
    #expect(document.title?.hasPrefix("Beantwoording Kamervragen van het lid Pietersen") == true)
    #expect(document.signatories.contains { $0.name == "A. de Boer" && $0.role == .signatory })
    #expect(document.signatories.contains { $0.name == "Pietersen" && $0.party == "XYZ" })
    let words = TextFixture.words(document).joined(separator: " ")
    #expect(!words.contains("Retouradres") && !words.contains("49358555828665"))
  }

  @Test func everythingOnOneLine() throws {
    let text = String(
      repeating: "De voorzitter: Ik geef het woord aan de heer Bos. De heer Bos (XYZ): Dank. ",
      count: 40)
    let document = try TextFixture.read(text)
    #expect(document.kind == .debate)
    #expect(document.blocks.count == 160)
    #expect(document.blocks.allSatisfy { $0.line == 1 })
  }

  @Test(
    arguments: [
      ("kst-31111-5.txt", "kst-31111-5"), ("map/ah-tk-20192020-7.txt", "ah-tk-20192020-7"),
      ("brief-03.txt", nil),
    ] as [(String, String?)])
  func identifierOfTheFile(_ path: String, _ id: String?) throws {
    let document = try TextFixture.read("Een zin zonder hoofd.", path: path)
    #expect(id.map { $0 == document.id } ?? document.id.hasPrefix("local-"))
  }

  /// A motion as it was handed in: the day under the names, a name on two lines.
  @Test func motionWithTheDayAtItsEnd() throws {
    let document = try TextFixture.read(
      """
      36410-V-63
      Vaststelling van de begrotingsstaat
      MOTIE VAN DE LEDEN LEON DE BOER EN KOK
      Plenair debat

      De Kamer,

      gehoord de beraadslaging,
      verzoekt de regering te helpen,
      en gaat over tot de orde van de dag.

      Leon
      de Boer
      Kok

      14 februari 2024
      """)
    #expect(document.id == "kst-36410-V-63")
    #expect(document.date == CalendarDate(year: 2024, month: 2, day: 14))
    #expect(document.signatories.map(\.name) == ["Leon de Boer", "Kok"])
  }

  @Test func paragraphGoesOnWhereABracketIsOpen() throws {
    let text = """
      In deze brief staat een zin die lang genoeg is om een hele regel te vullen en
      dan nog een. Het wetsvoorstel tot wijziging van de wet (Kamerstuk

      Tweede Kamer, vergaderjaar 2019–2020, 29 502, nr. 176 2
      31 111, nrs. 2–4) lag tot mei ter inzage. Dat leverde een aantal brieven op
      van mensen die er iets van vonden.
      """
    #expect(
      try TextFixture.text(text).contains("de wet (Kamerstuk 31 111, nrs. 2–4) lag tot mei"))
  }

  @Test func dossierOfTheSenate() throws {
    let text = """
      Eerste Kamer der Staten-Generaal
      1
      Vergaderjaar 2021–2022
      CXLVIII
      Wet op de dijken
      D
      BRIEF VAN DE MINISTER VAN WATERSTAAT
      Aan de Voorzitter van de Eerste Kamer der Staten-Generaal
      Den Haag, 8 februari 2022
      De leden van de commissie hebben mij vragen gesteld, die ik hieronder beantwoord.
      kst-CXLVIII-D
      ISSN 0921 - 7371
      ’s-Gravenhage 2022
      Eerste Kamer, vergaderjaar 2021–2022, CXLVIII, D
      1
      """
    let document = try TextFixture.read(text)
    #expect(document.id == "kst-CXLVIII-D")
    #expect(document.dossiers == [Dossier(number: "CXLVIII", title: "Wet op de dijken")])
    #expect(document.number == "D" && document.chamber == .eersteKamer)
    #expect(document.title == "BRIEF VAN DE MINISTER VAN WATERSTAAT")
    #expect(document.date == CalendarDate(year: 2022, month: 2, day: 8))
    #expect(document.signatories.map(\.role) == [.addressee])
    let words = TextFixture.words(document).joined(separator: " ")
    #expect(!words.contains("kst-") && !words.contains("ISSN"))
  }

  @Test(arguments: [
    ("37 410 A Vaststelling van de begrotingsstaat van het Fonds", "A"),
    ("37 410 IIA Vaststelling van de begrotingsstaat", "IIA"),
    ("37 410 IXB Vaststelling van de begrotingsstaat", "IXB"),
    ("37 410 XV Vaststelling van de begrotingsstaat", "XV"),
    ("37 410-J Vaststelling van de begrotingsstaat", "J"),
    ("37 410 Aanpak van bruggen", nil), ("37 410 In gesprek over bruggen", nil),
  ])
  func chapterBehindTheDossier(line: String, suffix: String?) throws {
    let paper = """
      \(line)

      Nr. 12

      BRIEF VAN DE MINISTER VAN FINANCIËN

      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

      Den Haag, 3 mei 2024

      Dit is de tekst van de brief.
      """
    let document = try TextFixture.read(paper)
    #expect(document.dossiers.map(\.number) == ["37410"])
    #expect(document.dossiers.first?.suffix == suffix)
    #expect(document.number == "12" && document.kind == .letter)
    // The House's site prints the subject above.
    let site = try TextFixture.read("Brief regering : Bruggen en wegen\n" + paper)
    #expect(site.id == document.id && site.title == document.title && site.date == document.date)
    #expect(site.dossiers == document.dossiers && site.signatories == document.signatories)
  }

  @Test func aDossierBelowALetterheadIsNoHead() throws {
    let document = try TextFixture.read(
      """
      Ministerie van Financiën
      Betreft: vragen over bruggen
      37 410 Bruggen

      Geachte voorzitter,

      Dit is de tekst van de brief.
      """)
    #expect(document.number == nil)
  }

  @Test(arguments: [
    "KST29118\nISSN 0921 - 7371\nSdu Uitgevers",
    "1", "Blad 1", "kst-37410-12\nISSN 0921 - 7371",
    "Tweede Kamer, vergaderjaar 2018–2019, 37 410, nr. 12",
  ])
  func aTextThatIsAllFurniture(text: String) throws {
    _ = try TextFixture.read(text)
  }
}
