import Kamerstukken
import Testing

@testable import Extraction

@Suite struct TableFigureTests {
  @Test(arguments: [
    (
      "Grond\tMeldingen in 2021\tMeldingen in 2022\nLeeftijd\t2\t13\nTotaal\t1.002\t–",
      [
        "2 | Meldingen | in 2021 | 2", "13 | Meldingen | in 2022 | 13",
        "1002 | Meldingen | in 2021 | 1.002",
      ]
    ),
    (
      "(bedragen x € 1.000)\t2019\t2020\nSubsidies\t1.250\t-40\nOpdrachten\t310\t12,5",
      [
        "1250000 EUR | Subsidies | 2019 | 1.250", "-40000 EUR | Subsidies | 2020 | -40",
        "310000 EUR | Opdrachten | 2019 | 310", "12500 EUR | Opdrachten | 2020 | 12,5",
      ]
    ),
    (
      "Jaar\tAantal zaken\tAandeel (%)\tUitgaven (x € 1 mln.)\n2018\t450\t12,5\t3\n2019\tca. 500\t13%\t€ 4",
      [
        "450 | Aantal zaken | 2018 | 450", "12.5 percent | Aandeel | 2018 | 12,5",
        "3000000 EUR | Uitgaven | 2018 | 3", "500 circa | Aantal zaken | 2019 | ca. 500",
        "13 percent | Aandeel | 2019 | 13%", "4000000 EUR | Uitgaven | 2019 | € 4",
      ]
    ),
    ("Nr.\tMaatregel\tBesluit\n1\tToezicht\tartikel 3\n2\tBeleid\tartikel 12-gemeente", []),
    (
      "Partij\tZetels\nPartij A\t34\nPartij B\t20",
      [
        "34 | Zetels | - | 34", "20 | Zetels | - | 20",
      ]
    ),
  ])
  func cells(_ table: String, _ expected: [String]) {
    #expect(FigureFixture.lines(table, kind: .table) == expected)
  }

  /// A caption that multiplies stands in the block before the table.
  @Test func caption() {
    let text = "Bedragen in miljoenen euro’s\n\nPost\tRaming\nInkomsten\t1,5"
    var document = TextFixture.document(text)
    document.blocks[1].kind = .table
    let figures = FigureExtractor().figures(in: Analysis(document), references: [])
    #expect(
      figures.map { FigureFixture.line($0, in: text) } == [
        "1500000 EUR | Raming | - | 1,5"
      ])
  }
}
