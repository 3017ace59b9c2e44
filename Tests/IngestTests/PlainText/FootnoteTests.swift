import Kamerstukken
import Testing

@testable import Ingest

@Suite struct FootnoteTests {
  /// A page with a sentence that holds a marker, and its footnote.
  private static func page(_ sentence: String, note: String = "1 Kamerstuk 31 111, nr. 5.")
    -> String
  {
    """
    In deze brief staat een zin die lang genoeg is om een hele regel te vullen met
    \(sentence)

    \(note)
    """
  }

  @Test(arguments: [
    ("de motie van het lid Pietersen1 (XYZ) die is aangenomen.", "Pietersen"),
    ("een motie van het lid Pietersen (XYZ)1, die is aangenomen.", "(XYZ)"),
    ("de Handreiking «lokale netwerken»1. Daarna volgt meer.", "netwerken»"),
    ("wat daarover bekend was.1 Daarna volgt meer.", "was."),
    ("of dat ook bekend was?1", "was?"), ("wat men wist1 en niet wist.", "wist"),
    ("uit de evaluatie in 20181, die is uitgevoerd.", "2018"),
    ("de strategie voor 2016–20201. Daarna volgt meer.", "2016–2020"),
    ("de cijfers van 2023.1 Daarna volgt meer.", "2023."),
    ("de uitstoot van CO21 in de lucht.", "CO2"), ("wat men wist¹ en niet wist.", "wist"),
    ("de kosten (2015–2017)1 en de baten.", "(2015–2017)"),
    ("de cijfers hierboven. 1 Binnen dit programma", "hierboven."),
  ])
  func markerAndAnchor(_ sentence: String, _ before: String) throws {
    let document = try TextFixture.read(Self.page(sentence))
    #expect(TextFixture.notes(document) == ["1 \(before) | Kamerstuk 31 111, nr. 5."])
    let text = String(decoding: document.text.utf8, as: UTF8.self)
    #expect(!text.contains(before + "1") && !text.contains(before + "¹"))
  }

  private static let five = (1...5).map { "\($0) Kamerstuk 31 111, nr. \($0)." }

  /// The words before the markers of five notes, and the sentence as read.
  private func anchors(_ sentence: String, notes: [String] = five) throws -> ([String], String) {
    let document = try TextFixture.read(
      """
      In deze brief staat een zin die lang genoeg is om een hele regel te vullen met
      \(sentence)

      \(notes.joined(separator: "\n"))
      """)
    let utf8 = document.text.utf8
    let words = document.notes.map { note in
      note.anchor.map {
        String(decoding: utf8[..<$0].suffix(6), as: UTF8.self).trimmingPrefix { $0 == " " }
      }.map(String.init) ?? "-"
    }
    let text = String(decoding: utf8, as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("In deze brief") } ?? ""
    return (words, String(line.dropFirst(79)))
  }

  @Test(arguments: [
    (
      "de nota «Vaart»1,2 en daarna meer. Het lid Bos3 vroeg4 dat ook.5",
      ["aart»", "aart»", "id Bos", "vroeg", "t ook."],
      "de nota «Vaart» en daarna meer. Het lid Bos vroeg dat ook."
    ),
    (
      "de nota «Vaart»1, 2 en daarna meer. Het lid Bos3 vroeg4, 5.",
      ["aart»", "aart»", "id Bos", "vroeg", "vroeg"],
      "de nota «Vaart» en daarna meer. Het lid Bos vroeg."
    ),
    (
      "de nota «Vaart».1 2 Daarna meer. Het lid Bos3 vroeg4 dat ook.5",
      ["art».", "art».", "id Bos", "vroeg", "t ook."],
      "de nota «Vaart». Daarna meer. Het lid Bos vroeg dat ook."
    ),
    // A note without a marker does not hide those behind it.
    (
      "de nota «Vaart»1 en daarna meer. Het lid Bos3 vroeg4 dat ook.5",
      ["aart»", "-", "id Bos", "vroeg", "t ook."],
      "de nota «Vaart» en daarna meer. Het lid Bos vroeg dat ook."
    ),
    (
      "de nota «Vaart»1 van 2. Dat is gezegd.3Toekomstig blijft het4 zo.5",
      ["aart»", "-", "ezegd.", "ft het", "et zo."],
      "de nota «Vaart» van 2. Dat is gezegd. Toekomstig blijft het zo."
    ),
    (
      "de nota «Vaart»1, 2 jaar later. Het lid Bos3 vroeg4 dat ook.5",
      ["aart»", "-", "id Bos", "vroeg", "t ook."],
      "de nota «Vaart», 2 jaar later. Het lid Bos vroeg dat ook."
    ),
  ])
  func markersSideBySide(sentence: String, words: [String], text: String) throws {
    let found = try anchors(sentence)
    #expect(zip(found.0, words).allSatisfy { $0.hasSuffix($1) }, "\(found.0)")
    #expect(found.0.count == 5 && found.1 == text, "\(found.1)")
  }

  @Test func markerAtTheBeginningOfALine() throws {
    let found = try anchors(
      "de nota die in het voorjaar is verschenen onder de titel van «Water en vaart»1,\n"
        + "2 heb ik gelezen. Het lid Bos3 vroeg4 dat ook.5")
    #expect(found.1.hasSuffix("van «Water en vaart» heb ik gelezen. Het lid Bos vroeg dat ook."))
    #expect(!found.0.contains("-"))
  }

  @Test func notesThatLookLikeNoSourceHaveMarkers() throws {
    let papers = ["1 Kamerstuk 31 111, nr. 5.", "2 De Courant, 3 mei 2019.", "3 FD, 4 mei 2019."]
    let found = try anchors("de nota1 en de krant2 en nog een krant.3", notes: papers)
    #expect(found.0.count == 3 && !found.0.contains("-"), "\(found.0)")
  }

  @Test(arguments: [
    "de uitstoot van CO2 in de lucht.", "de weg A1 bij Deventer.", "paragraaf 4.1 van de nota.",
    "in 11 gevallen en 21 keer.", "een bedrag van 10.201 euro.", "artikel 1 van de wet.",
    "zie https://voorbeeld.nl/nummer1 voor meer.", "wat kost €5,1 miljoen dan.",
  ])
  func digitsThatAreNoMarker(_ sentence: String) throws {
    let document = try TextFixture.read(Self.page(sentence))
    #expect(TextFixture.words(document).joined(separator: " ").contains(sentence))
  }

  @Test func markersRunOnFromQuestionsToAnswersAndPages() throws {
    let text = """
      Vraag 1
      Kent u het bericht «Alles wordt duurder»?1

      Antwoord 1
      Ja, dat bericht is mij bekend en ik heb het met aandacht gelezen in de krant van

      1 De Krant, 3 mei 2020, «Alles wordt duurder».

      ah-tk-20192020-77
      ISSN 0921 - 7398
      ’s-Gravenhage 2020 Tweede Kamer, vergaderjaar 2019–2020, Aanhangsel 77 1

      gisteren.2 Daarin stond ook wat anderen ervan vonden.3

      2 Kamerstuk 31 111, nr. 5.
      3 Een noot van twee regels die niet past op één regel en daarom verder
      gaat op de volgende.

      Tweede Kamer, vergaderjaar 2019–2020, Aanhangsel 77 2
      """
    let document = try TextFixture.read(text)
    #expect(
      TextFixture.notes(document) == [
        "1 duurder»? | De Krant, 3 mei 2020, «Alles wordt duurder».",
        "2 gisteren. | Kamerstuk 31 111, nr. 5.",
        "3 vonden. | Een noot van twee regels die niet past op één regel en daarom verder gaat op de volgende.",
      ])
    #expect(document.id == "ah-tk-20192020-77")
    let words = TextFixture.words(document)
    #expect(words.contains { $0.contains("in de krant van gisteren. Daarin") })
    #expect(!words.contains { $0.contains("ISSN") || $0.contains("vergaderjaar 2019–2020") })
  }

  @Test func numberAloneAboveItsNote() throws {
    let text = """
                               Dit is een pagina uit pdftotext met layout, waarin de zinnen inspringen.1
                               En daarna komt er nog een zin bij die ook een noot heeft, hier.2

                               1
                                 Kamerstuk 31 111, nr. 5.
                               2
                                 Tweede Kamer, vergaderjaar 2018–2019, 31 222, nr. 6

      Tweede Kamer, vergaderjaar 2019–2020, 31 333, nr. 7                                 1
      """
    let document = try TextFixture.read(text)
    #expect(
      TextFixture.notes(document) == [
        "1 inspringen. | Kamerstuk 31 111, nr. 5.",
        "2 hier. | Tweede Kamer, vergaderjaar 2018–2019, 31 222, nr. 6",
      ])
    #expect(document.id == "kst-31333-7")
  }

  @Test func blankLineWithinANote() throws {
    let text = """
      De diensten hebben eind 2018 rapporten uitgebracht over deze ontwikkelingen1 en dat
      leidde tot een tweede rapport van het ministerie2.

      1 Dienst, 2 oktober 2018, «Een eerste rapport».

      Andere dienst, 6 november 2018, «Een ander rapport».

      2 Kamerstuk 31 111, nr. 5.
      """
    let document = try TextFixture.read(text)
    #expect(
      TextFixture.notes(document) == [
        "1 ontwikkelingen | Dienst, 2 oktober 2018, «Een eerste rapport». Andere dienst, 6 november 2018, «Een ander rapport».",
        "2 ministerie | Kamerstuk 31 111, nr. 5.",
      ])
  }

  @Test func notesInBrackets() throws {
    let text = """
      Kent u de berichten «Hond bijt man» en «Man bijt hond»? [1] [2] Graag een antwoord.
      [1] De Krant, 1 mei 2020, «Hond bijt man».
      [2] De Courant, 2 mei 2020, «Man bijt hond».
      """
    let document = try TextFixture.read(text)
    #expect(
      TextFixture.notes(document) == [
        "1 hond»? | De Krant, 1 mei 2020, «Hond bijt man».",
        "2 hond»? | De Courant, 2 mei 2020, «Man bijt hond».",
      ])
    #expect(
      TextFixture.words(document)[0]
        == "Kent u de berichten «Hond bijt man» en «Man bijt hond»? Graag een antwoord.")
  }

  @Test func endnotesWithoutNumbers() throws {
    let document = try TextFixture.read(
      """
      Vraag 1
      Kent u het bericht over de sloten? 1)

      Antwoord op vraag 1
      Ja.

      Vraag 2
      Kent u het handelingskader2) en het rapport van het bureau?

      Antwoord op vraag 2
      Zie het antwoord op vraag 1 (zoals gevraagd op pagina 2).
      Geen sloten meer – De Deur
      voorbeeld.nl/bestanden/handelingskader.pdf
      """)
    #expect(
      TextFixture.notes(document) == [
        "1 sloten? | Geen sloten meer – De Deur",
        "2 handelingskader | voorbeeld.nl/bestanden/handelingskader.pdf",
      ])
    #expect(TextFixture.words(document).contains("Kent u het bericht over de sloten?"))
  }

  @Test(arguments: [
    "Ik doe het volgende: 1) ik schrijf een brief. 2) ik wacht.\n\nMet vriendelijke groet\nDe Boer\n",
    "Het bericht is bekend. 1)\n\nDit is het einde van de brief.\n",
    "Het bericht is bekend.\n\nZie www.voorbeeld.nl\n",
  ])
  func noEndnotes(text: String) throws {
    #expect(try TextFixture.read(text).notes.isEmpty)
  }

  @Test(arguments: ["[1]|[2]|[3]", "1)|2)|3)"])
  func furtherLinesOfANoteInABlock(_ labels: String) throws {
    let marks = labels.split(separator: "|").map(String.init)
    let text = """
      Kent u de berichten over de honden en over wat er daarna met die honden gebeurd is?\(marks[0]) \(marks[1])

      Antwoord op vraag 1
      Ja, die berichten zijn bekend en met aandacht gelezen door allen die er over gaan.\(marks[2]) Er is \
      daarover gesproken met de mensen die met de honden werken, en ook met de eigenaren ervan.

      \(marks[0]) De Krant, 3 mei 2020, «Honden los»
      \(marks[1]) De Omroep, 4 mei 2020, «Hond dood»,
      ) https://voorbeeld.nl/nieuws/hond-die-is- weggelopen).
      \(marks[2]) Het Blad, 5 mei 2020
      """
    #expect(
      try TextFixture.notes(TextFixture.read(text)).map { $0.drop { $0 != "|" } } == [
        "| De Krant, 3 mei 2020, «Honden los»",
        "| De Omroep, 4 mei 2020, «Hond dood», ) https://voorbeeld.nl/nieuws/hond-die-is- weggelopen).",
        "| Het Blad, 5 mei 2020",
      ])
  }

  @Test(arguments: [
    (" , waarin", ", waarin"), (" . Dat is", ". Dat is"), (" ) en", ") en"),
    (" ,5 meter", " ,5 meter"),
    (" — meer", " — meer"),
  ])
  func spaceBetweenMarkerAndComma(_ behind: String, _ read: String) throws {
    let text = try TextFixture.text(
      Self.page("het rapport van Bureau Pietersen1\(behind) iets staat."))
    #expect(text.contains("Bureau Pietersen\(read)"))
  }

  @Test func addressBrokenBehindItsFirstPeriod() throws {
    // Lines that go on end in a space, but for the one that ends in an address.
    let text = """
      In deze brief staat een zin die lang genoeg is om een hele regel te vullen en \

      dan nog een.1 Daarna komt er een zin die ook een hele regel lang is, zo lang \

      als dat nodig is om de lezer te laten zien hoe de regels in dit stuk lopen en \

      dat zij op een spatie eindigen.

      1 Instituut, Monitor, december 2022, p. 14. Zie ook: https://www.
      voorbeeld.nl/aanbod/monitor-van-2022/.
      """
    #expect(
      try TextFixture.notes(TextFixture.read(text)) == [
        "1 een. | Instituut, Monitor, december 2022, p. 14. Zie ook: "
          + "https://www.voorbeeld.nl/aanbod/monitor-van-2022/."
      ])
  }
}
