import Kamerstukken
import Testing

@testable import Ingest

/// Papers as sites print them: rows and words of the site around them.
@Suite struct WebPageTests {
  private static let letter = """
    31 111 Dijken

    Nr. 12 BRIEF VAN DE MINISTER VAN WATERSTAAT

    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

    Den Haag, 3 april 2018

    Hierbij stuur ik u het rapport over de dijken1. De dijken zijn oud2.

    De Minister van Waterstaat, A. Jansen

    """

  @Test func namedNotes() throws {
    let document = try TextFixture.read(
      Self.letter
        + "\nX Noot\n1\n\nRaadpleegbaar via www.dijken.nl\n\nX Noot\n2\n\nKamerstuk 31 111, nr. 5\n\nNaar boven\n"
    )
    #expect(
      TextFixture.notes(document) == [
        "1 dijken | Raadpleegbaar via www.dijken.nl", "2 oud | Kamerstuk 31 111, nr. 5",
      ])
    let text = String(decoding: document.text.utf8, as: UTF8.self)
    #expect(!text.contains("Noot") && !text.contains("Naar boven"))
  }

  /// The first lines, the title and the day.
  @Test(arguments: [
    ("24 Dijken\n\nAan de orde is het debat Dijken.", "Dijken", nil),
    ("24 Dijken Voorzitter: De Wit\n\nAan de orde zijn de dijken.", "Dijken", nil),
    ("24 dijken\n\nAan de orde is het debat Dijken.", nil, nil),
    ("Kamerbrief over dijken\n\nDe minister stuurt een brief.", "Kamerbrief over dijken", nil),
    (
      "Dijken in de polder\n\nBrief regering\n\nNummer: 2024D12345, datum: 2024-12-19, versie: 1",
      "Dijken in de polder", "2024-12-19"
    ), ("Dijken in de polder\n\nBrief regering", nil, nil),
  ])
  func titles(_ head: String, _ title: String?, _ day: String?) throws {
    let document = try TextFixture.read(head + "\n\nGeachte voorzitter,\n\nDe dijk is oud.")
    #expect(document.title == title)
    #expect(document.date?.description == day)
  }

  @Test(arguments: [
    ("Tweede Kamer der Staten-Generaal2011-2012nr. 105, item 43", "h-tk-20112012-105-43"),
    (
      "Tweede Kamer der Staten-Generaal2007-2008nr. 71, pagina 4952-4956", "h-tk-20072008-4952-4956"
    ),
    ("Eerste Kamer der Staten-Generaal2011-2012nr. 5, item 3", "h-ek-20112012-5-3"),
  ])
  func items(_ row: String, _ id: String) throws {
    let document = try TextFixture.read(
      "Handeling\n\nDatum publicatieOrganisatieVergaderjaarVergadernummer\n\(row)\n\nDe dijk is oud."
    )
    #expect(document.id.description == id)
    #expect(document.kind == .debate)
  }

  @Test func namedNotesWithoutSpace() throws {
    let document = try TextFixture.read(
      Self.letter + "\n\nXNoot\n1\n\nTer inzage gelegd.\n\n\nXNoot\n2\n\nKamerstuk 31 111, nr. 5\n")
    #expect(
      TextFixture.notes(document) == [
        "1 dijken | Ter inzage gelegd.", "2 oud | Kamerstuk 31 111, nr. 5",
      ]
    )
  }

  /// The row as a table with signs, with the site's words between it and the same once more; the paper has no head of its own.
  @Test(arguments: [
    "| Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |\n|---|---|---|---|\n"
      + "| Eerste Kamer der Staten-Generaal | 2025-2026 | 31111-XVI nr. B |",
    "Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |\n---|---|---|---|\n"
      + "Eerste Kamer der Staten-Generaal | 2025-2026 | 31111-XVI nr. B |",
  ])
  func rowWithSigns(_ row: String) throws {
    let document = try TextFixture.read(
      "Kamerstuk\n\(row)\nZoals vergunningen en regels.\nU bent hier:\n\(row)\n"
        + """
        Vastgesteld 3 december 2025
        De vaste commissie voor Waterstaat heeft overleg gevoerd met de Minister van Waterstaat.
        – De brief van 2 december 2025.
        De griffier van de vaste commissie voor Waterstaat, De Boer
        Aan de Minister van Waterstaat
        Den Haag, 17 september 2025
        De Kamer verneemt graag wat de stand van zaken is.
        """)
    #expect(document.id == "kst-31111-XVI-B")
    #expect(document.chamber == .eersteKamer)
    #expect(document.year == "2025-2026")
    #expect(document.date == CalendarDate(year: 2025, month: 12, day: 3))
    #expect(document.signatories.first?.name == "De Boer")
    let text = String(decoding: document.text.utf8, as: UTF8.self)
    #expect(!text.contains("|") && !text.contains("vergunningen"))
  }

  /// A dossier of the Senate and its title on one line, with the site's row over it and without.
  @Test(arguments: [
    "",
    "Kamerstuk\n\nDatum publicatieOrganisatieVergaderjaarDossier- en ondernummer\n"
      + "Eerste Kamer der Staten-Generaal2012-2013CII nr. E\n\n",
  ])
  func dossierOfTheSenate(_ row: String) throws {
    let document = try TextFixture.read(
      row
        + """
        CII Nota «Dijken in samenhang»

        E BRIEF VAN DE MINISTER VAN WATERSTAAT

        Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

        Den Haag, 4 juli 2013

        Hierbij stuur ik u het rapport over de dijken.

        De Minister van Waterstaat, A. Jansen
        """)
    #expect(document.id == "kst-CII-E")
    #expect(document.number == "E")
    #expect(document.chamber == .eersteKamer)
    #expect(document.dossiers == [Dossier(number: "CII", title: "Nota «Dijken in samenhang»")])
    #expect(document.title == "BRIEF VAN DE MINISTER VAN WATERSTAAT")
    #expect(document.date == CalendarDate(year: 2013, month: 7, day: 4))
  }

  @Test func numberedNotes() throws {
    let document = try TextFixture.read(
      Self.letter + "\nNoot 1: Kamerstuk 31 111, nr. 4.\n\nNoot 2: Kamerstuk 31 111, nr. 5.\n")
    #expect(
      TextFixture.notes(document) == [
        "1 dijken | Kamerstuk 31 111, nr. 4.", "2 oud | Kamerstuk 31 111, nr. 5.",
      ])
  }

  @Test func rowOverAPaper() throws {
    let document = try TextFixture.read(
      "Kamerstuk\n\nDatum publicatieOrganisatieVergaderjaarDossier- en ondernummer\n"
        + "Tweede Kamer der Staten-Generaal2017-201831111 nr. 12\n\n" + Self.letter)
    #expect(document.id == "kst-31111-12")
    #expect(document.year == "2017-2018")
    #expect(document.dossiers.map(\.title) == ["Dijken"])
  }

  @Test func linesOverANumber() throws {
    let document = try TextFixture.read(
      "Kamerstuk 31111-X-12\n\nHet rapport over de dijken\n\nDossier: Dijken en duinen\n\n"
        + "Gepubliceerd: 3 april 2018\nIndiener(s): A. Jansen\nID: 31111-X-12\n\n"
        + Self.letter.drop { $0 != "N" })
    #expect(document.title == "BRIEF VAN DE MINISTER VAN WATERSTAAT")
    #expect(document.date == CalendarDate(year: 2018, month: 4, day: 3))
    #expect(document.number == "12")
    #expect(document.id == "kst-31111-X-12")
    #expect(
      document.dossiers == [Dossier(number: "31111", suffix: "X", title: "Dijken en duinen")])
  }

  /// The head of a paper as a table of one column.
  @Test func headWithSigns() throws {
    let document = try TextFixture.read(
      "Tweede Kamer der Staten-Generaal | 2 |\nVergaderjaar 2018-2019 |\n" + Self.letter)
    #expect(document.chamber == .tweedeKamer)
    #expect(document.year == "2018-2019")
    #expect(document.id == "kst-31111-12")
  }

  @Test(arguments: [
    ("31111 A 12 BRIEF VAN DE MINISTER VAN WATERSTAAT", "kst-31111-A-12"),
    ("31111 X 109 Brief van de minister van waterstaat", "kst-31111-X-109"),
    ("31111 7 Brief van de minister van waterstaat", "kst-31111-7"),
  ])
  func dossierNumberAndTitle(_ line: String, _ id: String) throws {
    let number = id.split(separator: "-").last.map(String.init) ?? ""
    let document = try TextFixture.read(
      """
      Vaststelling begroting Waterstaat 2018

      \(line)

      Vergaderjaar 2017-2018

      Nr. \(number)

      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

      Den Haag, 3 april 2018

      Hierbij stuur ik u het rapport over de dijken.
      """)
    #expect(document.id == id)
    #expect(document.year == "2017-2018")
    #expect(document.dossiers.map(\.title) == ["Vaststelling begroting Waterstaat 2018"])
    #expect(document.title.map { line.hasSuffix($0) } == true)
    #expect(document.date == CalendarDate(year: 2018, month: 4, day: 3))
  }

  @Test func subjectOverTheAddress() throws {
    let document = try TextFixture.read(
      """
      Uitstel van de antwoorden op vragen over de dijken

      De Voorzitter van de Tweede Kamer
      der Staten-Generaal
      Postbus 20018
      2500 EA DEN HAAG

      De vragen van het Kamerlid Jansen kunnen niet binnen de termijn worden beantwoord.

      De Minister van Waterstaat,
      A. Jansen
      """)
    #expect(document.title == "Uitstel van de antwoorden op vragen over de dijken")
    #expect(document.chamber == .tweedeKamer)
    #expect(document.kind == .letter)
    #expect(document.signatories.map(\.role) == [.signatory, .addressee])
  }

  @Test func subjectUnderTheMinistry() throws {
    let document = try TextFixture.read(
      """
      Ministerie van Waterstaat

      Uitstel van de antwoorden op vragen over de dijken

      Geachte voorzitter,

      De vragen van het Kamerlid Jansen kunnen niet binnen de termijn worden beantwoord.
      """)
    #expect(document.title == "Uitstel van de antwoorden op vragen over de dijken")
    #expect(document.kind == .letter)
  }

  @Test func reprint() throws {
    let document = try TextFixture.read(
      """
      Brief regering : De dijken
      31 111 Dijken
      Nr. 7 HERDRUK1
      BRIEF VAN DE MINISTER VAN WATERSTAAT
      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
      Den Haag, 20 september 2022
      Mede namens de Minister van Financiën stuur ik u het rapport over de dijken van het hele land.
      De dijken zijn oud.
      """)
    #expect(document.number == "7")
    #expect(document.title == "BRIEF VAN DE MINISTER VAN WATERSTAAT")
    #expect(
      document.signatories.filter { $0.role == .onBehalfOf }.map(\.office) == [
        "Minister van Financiën"
      ])
  }

  @Test func addressUnderTheLetter() throws {
    let document = try TextFixture.read(
      """
      Ministerie van Waterstaat

      Uitstel van de antwoorden op vragen over de dijken

      Ik kan de vragen van het lid Jansen niet binnen de termijn beantwoorden. Ik vraag om uitstel.

      DE MINISTER VAN WATERSTAAT,
      A. Jansen

      De Voorzitter van de Tweede Kamer
      der Staten-Generaal

      Postbus 20018
      2500 EA 's-GRAVENHAGE
      """)
    #expect(
      document.signatories.map(\.office) == [
        "MINISTER VAN WATERSTAAT", "Voorzitter van de Tweede Kamer der Staten-Generaal",
      ])
  }

  @Test func dossierNumberAndTitleUnderTheSitesLines() throws {
    let document = try TextFixture.read(
      """
      Direct naar (in deze pagina): inhoud, zoekveld of menu.

        • Download PDF

      Vaststelling begroting Waterstaat 2018

      31111 J 12 Brief van de minister van waterstaat

      Vergaderjaar 2017-2018

      Nr. 12

      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

      Rijswijk, 3 april 2018

      Hierbij stuur ik u het rapport over de dijken.
      """)
    #expect(document.id == "kst-31111-J-12")
    #expect(document.year == "2017-2018")
    #expect(document.dossiers.map(\.title) == ["Vaststelling begroting Waterstaat 2018"])
    #expect(document.date == CalendarDate(year: 2018, month: 4, day: 3))
  }

  @Test func linesBeforeTheAddress() throws {
    let document = try TextFixture.read(
      """
      31 111 Dijken

      Nr. 12 BRIEF VAN DE MINISTER VAN WATERSTAAT

      Ontvangen ter Griffie op 4 april 2018.

      Het besluit kan niet eerder worden genomen dan op 4 mei 2018.

      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

      Den Haag, 3 april 2018

      Hierbij stuur ik u het ontwerp.
      """)
    #expect(document.signatories.map(\.role) == [.addressee])
  }

  @Test func questionsOnTheHousesSite() throws {
    let document = try TextFixture.read(
      """
      Antwoord schriftelijke vragen : Antwoord op vragen van het lid Jansen over dijken
      Vragen van het lid Jansen (XYZ) aan de Minister van Waterstaat over dijken (ingezonden 30 mei 2018).
      Antwoord van Minister De Wit (Waterstaat) (ontvangen 14 juli 2018).
      Vraag 1
      Bent u bekend met de dijken?
      Antwoord 1
      Ja.
      """)
    #expect(document.kind == .questions)
    #expect(document.title?.hasSuffix("over dijken") == true)
    #expect(document.submitted == CalendarDate(year: 2018, month: 5, day: 30))
    #expect(document.date == CalendarDate(year: 2018, month: 7, day: 14))
    #expect(document.signatories.contains { $0.name == "De Wit" && $0.role == .signatory })
    #expect(document.blocks.count == 7)
  }
}
