import Kamerstukken
import Testing

@testable import Extraction

@Suite struct FigureLintTests {
  /// The numbers that `lint` shows: those in the form of a quantity that no rule took.
  @Test(arguments: [
    ("Hij noemde 12 en dat is veel.", ["12"]),
    ("De score was 38 en steeg tot 44.", ["38", "44"]),
    ("Er zijn 38 trainingen gegeven.", []),
    ("Zie artikel 3 en vraag 2 van 24 juli 2019.", []),
  ])
  func findings(_ text: String, _ expected: [String]) {
    let analysis = Analysis(TextFixture.document(text))
    let findings = FigureLint().findings(in: analysis, records: Records())
    #expect(findings.map { analysis.string($0.range) } == expected)
  }
}
