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
  @Test(arguments: [
    "de moties-Jansen aangenomen ", "De motie-Jansen is aangenomen. ",
    "De motie-Jansen (29 999, nr. #) is aangenomen. ", "De motie Aa# Jansen c.s. is uitgevoerd. ",
    "Motie Jansen over dieren #\n\n", "Deze motie is uitgevoerd.\n\n",
    "de moties Kamerstuk 31 000, nr. # (Jansen), ", "nr. # en de moties 31 000, nrs. 4, 5, ",
    "motie-Jansen ingediend op 5 mei 2019 en aangenomen ", "de motie verzoekt de regering om « ",
    "motie-Jansen en aan mijn ", "motie heeft de indiener mij ",
  ])
  func manyMotions(_ words: String) {
    check(words, kind: .paragraph)
  }

  /// The same in a table whose rows all go on with the one above.
  @Test(arguments: ["de motie-Jansen nr. #\n", "motie-Jansen over dieren\taangenomen\n"])
  func manyRows(_ words: String) {
    check(words, kind: .table)
  }

  private func check(_ words: String, kind: Block.Kind) {
    func seconds(_ count: Int) -> Double {
      let parts = words.split(separator: "#", omittingEmptySubsequences: false)
      let text = (0..<count).map { parts.joined(separator: "\($0)") }.joined()
      let document = TextFixture.document(text, kind: kind)
      let references = ReferenceExtractor(known: nil).findings(in: Analysis(document)).references
      let analysis = Analysis(document)
      return threadSeconds { _ = MotionExtractor().motions(in: analysis, references: references) }
    }
    // More rows than one statement can have, so that only their number counts.
    let small = seconds(500)
    var large = seconds(2000)
    // A crowded machine is given a second chance; what is quadratic misses that too.
    if large >= small * 10 + 0.2 { large = min(large, seconds(2000)) }
    #expect(large < small * 10 + 0.2, "\(small) s, \(large) s")
  }
}
