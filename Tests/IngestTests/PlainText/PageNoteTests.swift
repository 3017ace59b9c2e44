import Kamerstukken
import Testing

@testable import Ingest

/// Footnotes at the bottom of pages of ministries: numbers on lines of their own, markers with a space before them.
@Suite struct PageNoteTests {
  private static func notes(_ text: String) throws -> [String] {
    TextFixture.notes(try TextFixture.read(text))
  }

  @Test(arguments: [
    ("de brief over de dijken 1. Daarna kwam er nog", "dijken"),
    ("de brief van 3 juni 2022 1 is daarop het", "2022"),
    ("de brief van 11 november jl. 1, is daarop het", "jl."),
    ("de commissie voor dijken 1) die daarna nog", "dijken"),
    ("het overleg (XYZ) 1 Daarna kwam er nog een", "(XYZ)"),
    ("de commissie van de Deltawerken 1 bepleit dat", "Deltawerken"),
  ])
  func spacedMarker(_ sentence: String, _ before: String) throws {
    let found = try Self.notes(
      """
      In deze brief staat een zin die lang genoeg is om een hele regel te vullen met
      \(sentence)
      antwoord van de dijkgraaf, die daarmee het laatste woord had.

      1 Kamerstuk 31 111, nr. 5.
      Pagina 1 van 1
      """)
    #expect(found == ["1 \(before) | Kamerstuk 31 111, nr. 5."])
  }

  @Test(arguments: [
    "volgens artikel 1 van de wet", "in fase 1, die nog komt,", "binnen 1 jaar na die dag",
    "met de komst van 1 miljoen euro", "op 1 januari van dat jaar", "scenario 1. Dat scenario is",
  ])
  func numbersThatAreNoMarker(_ words: String) throws {
    let document = try TextFixture.read(
      """
      In deze brief staat een zin die lang genoeg is om een hele regel te vullen met
      \(words) goed genoeg voor de dijkgraaf.

      1 Kamerstuk 31 111, nr. 5.
      Pagina 1 van 1
      """)
    #expect(TextFixture.words(document).joined(separator: " ").contains(words))
    #expect(document.notes.map(\.anchor) == [nil])
  }

  private static let body = """
    De eerste zin gaat over de dijken 1. De tweede zin gaat over de polder van 2022 2 en over
    wat daar is gebeurd3. De derde zin van deze bladzijde zegt daar niet veel meer over.
    """
  private static let expected = [
    "1 dijken | Kamerstuk 31 111, nr. 5.", "2 2022 | Kamerstuk 31 112, nr. 6.",
    "3 gebeurd | Kamerstuk 31 113, nr. 7.",
  ]

  @Test(arguments: [
    "1\n2\n3\n\nKamerstuk 31 111, nr. 5.\nKamerstuk 31 112, nr. 6.\nKamerstuk 31 113, nr. 7.",
    "Kamerstuk 31 111, nr. 5.\nKamerstuk 31 112, nr. 6.\nKamerstuk 31 113, nr. 7.\n1\n2\n3",
    "Kamerstuk 31 111, nr. 5.\nKamerstuk 31 112, nr. 6.\n3\nKamerstuk 31 113, nr. 7.\n1\n2",
    "1\n\nKamerstuk 31 111, nr. 5.\n\n2\n\nKamerstuk 31 112, nr. 6.\n3\nKamerstuk 31 113,\nnr. 7.",
    "1 Kamerstuk 31 111, nr. 5.\n2\n3\n\nKamerstuk 31 112, nr. 6.\n\nKamerstuk 31 113, nr. 7.",
  ])
  func stackedNumbers(_ block: String) throws {
    let document = try TextFixture.read(
      "\(Self.body)\n\n\(block)\nPagina 1 van 2\n\nDe tweede bladzijde begint hier.\n")
    #expect(TextFixture.notes(document) == Self.expected)
    #expect(!TextFixture.words(document).joined().contains("gebeurd3"))
  }

  @Test func wordsBehindASemicolonGoOn() throws {
    let found = try Self.notes(
      """
      De eerste zin gaat over de dijken.1 De tweede zin gaat over de polder.2

      1 Aanhangsel Handelingen II 2022/23, nr. 17;
      Kamerstuk 31 111, nr. 5.
      2 Kamerstuk 31 112, nr. 6.
      """)
    #expect(
      found == [
        "1 dijken. | Aanhangsel Handelingen II 2022/23, nr. 17; Kamerstuk 31 111, nr. 5.",
        "2 polder. | Kamerstuk 31 112, nr. 6.",
      ])
  }

  @Test func noteAtTheEndOfAPageNeedsNoEmptyLine() throws {
    let found = try Self.notes(
      """
      De leden hebben mij bij brief van 21 december 20211 vragen gesteld over de dijken in de polder
      en over wat daar sindsdien is gebeurd.
      1 Nummer 169812.
      kst-31111-9
      ISSN 0921 - 7371
      ’s-Gravenhage 2022
      Tweede Kamer, vergaderjaar 2021–2022, 31 111, nr. 9
      1
      Daarna is er niets meer gebeurd.
      """)
    #expect(found == ["1 2021 | Nummer 169812."])
  }

  @Test func listsAtTheEndOfAPageAreNoNotes() throws {
    let words = TextFixture.words(
      try TextFixture.read(
        """
        De volgende getallen staan onder elkaar, zonder dat er in de tekst iets van is te zien.

        1

        Dijken

        2

        Polders
        Pagina 1 van 1
        """)
    ).joined(separator: " ")
    #expect(words.contains("1") && words.contains("2") && words.contains("Polders"))
  }

  @Test func numberAboveTheNotesHidesNoNotes() throws {
    let document = try TextFixture.read(
      "Hoogte\n\n7\n\n\(Self.body)\n\n1\n2\n3\n\nKamerstuk 31 111, nr. 5.\nKamerstuk 31 112, nr. 6.\nKamerstuk 31 113, nr. 7.\nPagina 1 van 2\n\nDe tweede bladzijde begint hier.\n"
    )
    #expect(TextFixture.notes(document) == Self.expected)
  }

  @Test func noteThatIsMissingHidesNoLaterOnes() throws {
    let found = try Self.notes(
      """
      De eerste zin gaat over de dijken 1. De tweede zin gaat over de polder en de vaart.

      1
      Kamerstuk 31 111, nr. 5.
      Pagina 1 van 2

      De derde zin gaat over de kades 3. Daarna wordt er niet veel meer gezegd in deze brief.

      3
      Kamerstuk 31 113, nr. 7.
      Pagina 2 van 2
      """)
    #expect(found == ["1 dijken | Kamerstuk 31 111, nr. 5.", "3 kades | Kamerstuk 31 113, nr. 7."])
  }

  @Test(arguments: [
    ("https://www.\nvoorbeeld.nl/kaart", "https://www.voorbeeld.nl/kaart"),
    ("https://open.overheid.\nnl/stukken", "https://open.overheid.nl/stukken"),
    ("https://zoek.\nvoorbeeld.nl/stuk", "https://zoek.voorbeeld.nl/stuk"),
    ("https://www.voorbeeld.nl/kaart/\nder/dijken", "https://www.voorbeeld.nl/kaart/der/dijken"),
  ])
  func brokenAddresses(_ printed: String, _ whole: String) throws {
    let document = try TextFixture.read(
      "De eerste zin gaat over de dijken.1 Daarna volgt er meer over, zie ook \(printed) voor meer.\n\n1 Jansen, De dijken, 2020. Zie ook: \(printed).\n\nPagina 1 van 1\n"
    )
    #expect(TextFixture.notes(document).first?.hasSuffix("Zie ook: \(whole).") == true)
    #expect(TextFixture.words(document)[0].contains("zie ook \(whole) voor meer"))
  }

  @Test func periodBehindAnAddressEndsTheSentence() throws {
    let document = try TextFixture.read(
      "De eerste zin gaat over de dijken en verwijst naar https://www.voorbeeld.nl.\ndaarna gaat de zin klein verder.\n"
    )
    #expect(TextFixture.words(document).joined(separator: " ").contains("voorbeeld.nl. daarna"))
  }
}
