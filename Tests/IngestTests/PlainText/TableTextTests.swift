import Kamerstukken
import Testing

@testable import Ingest

/// Lists and tables that are laid out with spaces.
@Suite struct TableTextTests {
  @Test func lists() throws {
    let text = """
      De resultaten zijn als volgt, en zij zijn niet gering als men ze bij elkaar neemt:
      • Sinds 2015 zijn er veel mensen getraind in het omgaan met elkaar en dat heeft

      geholpen.
      • In 2018 zijn er nog meer bijgekomen.
      1. De eerste maatregel is genomen.
      2. De tweede maatregel is
      genomen.
      i) Het derde punt.
      ii) Het vierde punt.
      """
    let document = try TextFixture.read(text)
    #expect(
      document.blocks.map { "\($0.kind.rawValue) \($0.label ?? "-")" } == [
        "paragraph -", "item -", "item -", "item 1", "item 2", "item i", "item ii",
      ])
    #expect(TextFixture.words(document)[1].hasSuffix("en dat heeft geholpen."))
  }

  @Test func tableOfPdftotextLayout() throws {
    let text = """
                      De cijfers van de afgelopen jaren staan in de volgende tabel hieronder:

                      Grond                   In 2021         In 2022
                      Herkomst                      2               3
                      Geslacht                     10              14

                      Dat zijn er veel.
      """
    let document = try TextFixture.read(text)
    #expect(document.blocks.map(\.kind) == [.paragraph, .table, .paragraph])
    #expect(
      TextFixture.words(document)[1] == "Grond\tIn 2021\tIn 2022\nHerkomst\t2\t3\nGeslacht\t10\t14")
  }

  /// Cells that go on on the next line, and a table behind another.
  @Test func wrappedCells() throws {
    let text = """
                      Hieronder staat het overzicht van alle toezeggingen die nu nog openstaan, met de stand:

                      Toezegging                    Vindplaats              Status
                      De Kamer krijgt een brief     AO van 5 mei 2019,      Openstaand
                      over de dijken                Kamerstuk 37 107,
                                                    nr. 14
                      De minister praat met de      AO van 6 mei 2019,      Afgedaan met brief
                      sector over de oevers         aan het lid De Wit      van 3 juni 2019

                      Uitgaven                 2018        2019        2020
                      Dijken                     12          14          15
                      Oevers en andere            8           9          10
                      werken

                      Dat zijn ze alle.
      """
    let document = try TextFixture.read(text)
    #expect(document.blocks.map(\.kind) == [.paragraph, .table, .table, .paragraph])
    #expect(
      TextFixture.words(document)[1]
        == "Toezegging\tVindplaats\tStatus\n"
        + "De Kamer krijgt een brief over de dijken\tAO van 5 mei 2019, Kamerstuk 37 107, nr. 14\t"
        + "Openstaand\nDe minister praat met de sector over de oevers\t"
        + "AO van 6 mei 2019, aan het lid De Wit\tAfgedaan met brief van 3 juni 2019")
    #expect(
      TextFixture.words(document)[2]
        == "Uitgaven\t2018\t2019\t2020\nDijken\t12\t14\t15\nOevers en andere werken\t8\t9\t10")
  }
}
