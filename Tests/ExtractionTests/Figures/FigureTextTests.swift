import Kamerstukken
import Testing

@testable import Extraction

/// One form, one row: "value..upper unit modifier | of | period | exact".
@Suite struct FigureTextTests {
  @Test(arguments: [
    ("alle kinderen moeten binnen drie jaar kunnen zwemmen", ["3 year | - | - | drie jaar"]),
    (
      "In 2018 zijn 38 trainingen met 680 deelnemers gegeven.",
      [
        "38 | trainingen | In 2018 | 38 trainingen", "680 | deelnemers | In 2018 | 680 deelnemers",
      ]
    ),
    (
      "Er zijn 164 (90 voor Forsa en 74 voor FSP) informatie-aanvragen gedaan.",
      [
        "164 | informatie-aanvragen | - | 164 (90 voor Forsa en 74 voor FSP) informatie-aanvragen",
        "90 | informatie-aanvragen | - | 90", "74 | informatie-aanvragen | - | 74",
      ]
    ),
  ])
  func forms(_ text: String, _ expected: [String]) {
    #expect(FigureFixture.lines(text) == expected)
  }
}
