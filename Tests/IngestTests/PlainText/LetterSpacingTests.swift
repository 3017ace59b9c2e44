import Glibc
import Kamerstukken
import Testing

@testable import Ingest

@Suite struct LetterSpacingTests {
  private func repaired(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      LetterSpacing.repaired(bytes).map { String(decoding: $0.utf8, as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("B R I E F  V A N  D E  M I N I S T E R", "BRIEF VAN DE MINISTER"),
    ("B R I E F V A N D E M I N I S T E R", "BRIEF VAN DE MINISTER"),
    ("Nr. 14 M O T I E  V A N  H E T  L I D  K O K  C . S .", "Nr. 14 MOTIE VAN HET LID KOK C.S."),
    ("de M O T I E van het lid", "de MOTIE van het lid"),
    ("M O T I E  V A N  D E  L E D E N  Y B E M A  E N  B O S", "MOTIE VAN DE LEDEN YBEMA EN BOS"),
    ("M E M O R I E  V A N  T O E L I C H T I N G", "MEMORIE VAN TOELICHTING"),
    ("V e r s l a g  v a n  d e  c o m m i s s i e", "Verslag van de commissie"),
    ("M I N I S T E R  V A N  F I N A N C I Ë N", "MINISTER VAN FINANCIËN"),
    ("T weede Kamer der Staten-Generaal", "Tweede Kamer der Staten-Generaal"),
    (
      "T weede Kamer. V oor het einde van W et en regel",
      "Tweede Kamer. Voor het einde van Wet en regel"
    ),
    ("V oor de T weede Kamer", "Voor de Tweede Kamer"),
  ])
  func closesUp(text: String, expected: String) {
    #expect(repaired(text) == expected)
  }

  @Test(arguments: [
    "V oor is geen woord alleen", "A B C D E F G", "De heer P. J. de Wit", "vitamine D en E",
    "bijlage A bij B en C", "J A en T B C", "U heeft gelijk", "plan T en plan V", "M O T",
    "1 2 3 4 5 6 7 8", "X X X X X X X X", "A A A A B A A", "rules A and B and C", "V en W is V",
    "groep A een, groep B twee",
  ])
  func leavesAsItIs(text: String) {
    #expect(repaired(text) == nil)
  }

  @Test func countsWhatWasRepaired() throws {
    let document = try TextFixture.read(
      "De M O T I E is aangenomen.\n\nDe T weede Kamer stemde in.\n")
    let warning = try #require(document.warnings.first { $0.code == "letter-spacing-repaired" })
    #expect(warning.line == 1)
    #expect(warning.detail.contains("2"))
  }

  /// Rows of single letters, with gaps between them, take a time that grows with their number.
  @Test func tablesOfLettersAreLinear() {
    let row = String(repeating: "Q X K ", count: 20) + "  "
    func seconds(_ count: Int) -> Double {
      let text = Array(String(repeating: row, count: count).utf8)
      let start = Self.processorSeconds
      text.withUnsafeBufferPointer { #expect(LetterSpacing.repaired($0) == nil) }
      return Self.processorSeconds - start
    }
    _ = seconds(10)
    #expect(seconds(400) < 40 * max(seconds(40), 0.005))
  }

  /// The time that this thread had a processor.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
