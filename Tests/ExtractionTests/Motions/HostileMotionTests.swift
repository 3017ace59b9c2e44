import Kamerstukken
import Testing

@testable import Extraction

/// Texts that end, or go on without end, where a motion is read.
@Suite struct HostileMotionTests {
  @Test(arguments: [
    "Motie-Jansen over dieren (", "Motie-Jansen over", "De motie-Jansen (", "Motie van het lid",
    "De moties van A (",
  ])
  func endsWithin(_ text: String) {
    let analysis = Analysis(TextFixture.document(text))
    #expect(MotionExtractor().motions(in: analysis, references: []).count <= 1)
  }

  /// Four times the text does not take sixteen times as long.
  @Test func manyInOneSentence() {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: "de moties-Jansen aangenomen ", count: count)
      let analysis = Analysis(TextFixture.document(text))
      return threadSeconds { _ = MotionExtractor().motions(in: analysis, references: []) }
    }
    let small = seconds(1000)
    let large = seconds(4000)
    #expect(large < small * 10 + 0.2, "\(small) s, \(large) s")
  }
}
