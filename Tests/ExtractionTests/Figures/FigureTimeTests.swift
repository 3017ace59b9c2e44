import Testing

@testable import Extraction

@Suite struct FigureTimeTests {
  /// Ten times the text takes about ten times as long, however it repeats itself within one sentence.
  @Test(arguments: [
    "in 2018 38 trainingen en 3 miljoen en € 4 mln. per jaar ", "circa ", "3 en 4 en ", "a/b-",
    "38 a-b- en c- en ", "(38 ", "eind 2018 ", "van 3 naar ", "honderd en ", "1.000.", "1 000 ",
    "de helft van de ", "tussen 3 en ", "«38 ", "aantal van 3 ", "3 ton ", "Van de 5% ",
  ])
  func isLinear(_ part: String) {
    func seconds(_ count: Int) -> Double {
      let analysis = Analysis(TextFixture.document(String(repeating: part, count: count)))
      return (0..<3).map { _ in
        threadSeconds { _ = FigureExtractor().figures(in: analysis, references: []) }
      }.min() ?? 0
    }
    let small = seconds(1000)
    let large = seconds(10_000)
    #expect(large < small * 40 + 0.05, "\(part): \(small) s, \(large) s")
  }
}
