import Foundation
import Kamerstukken
import TestSupport
import Testing

@testable import Extraction

/// What holds for every text, tried on the sample letters with their words cut, moved and broken by a printed seed.
@Suite struct MutatedLettersTests {
  /// Words at which rules begin, and signs at which they end.
  private static let words =
    ("toezegging toezeggingen motie moties motie-Jansen aangehouden verzoekt de regering om (AO , (1) (2) en aan mijn "
    + "nr. nrs. 12 Kamerstuk 29 754, stuk in acht regio's tot en met van de leden lid » « c.s. tussen 9 uur deze zal "
    + "ik ontraad oordeel Kamer overnemen Conform artikel paragraaf 3.2 Richtlijn wet € 5 miljoen 12% 24 juli 2019")
    .split(separator: " ").map(String.init)

  private static let sentences: [String] = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var sentences: [String] = []
    let files = FileManager.default.enumerator(atPath: "/\(root)/Corpus")
    while let name = files?.nextObject() as? String {
      guard name.hasSuffix(".txt"),
        let data = FileManager.default.contents(atPath: "/\(root)/Corpus/\(name)")
      else { continue }
      let text = String(decoding: data, as: UTF8.self)
      sentences += text.split(whereSeparator: { $0 == "." || $0 == "\n" }).map(String.init)
    }
    return sentences.sorted()
  }()

  private func mutated(_ sentence: String, _ random: inout SeededGenerator) -> String {
    var words = sentence.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      if words.isEmpty { words = Self.words.prefix(3) + [] }
      let index = Int.random(in: words.indices, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1: words.remove(at: index)
      case 2, 3: words.insert(Self.words.randomElement(using: &random) ?? "", at: index)
      case 4: words.removeLast(words.count - index)
      case 5: words.removeFirst(index)
      case 6:
        words[index] +=
          [".", ",", ")", "(", "»", "-", ":", "1", "\n\n"].randomElement(using: &random) ?? ""
      default: words.swapAt(index, Int.random(in: words.indices, using: &random))
      }
    }
    return words.joined(separator: " ")
  }

  @Test func recordsStandWhereTheySay() {
    #expect(Self.sentences.count > 500)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        text += mutated(Self.sentences.randomElement(using: &random) ?? "", &random)
        text += [" ", ". ", "\n\n", ""].randomElement(using: &random) ?? ""
      }
      let document = TextFixture.document(text)
      let records = Extractor().records(of: document)
      let spans =
        records.references.map(\.span) + records.motions.map(\.span)
        + records.commitments.map(\.span) + records.figures.map(\.span)
      for span in spans {
        let isWithin =
          !span.range.isEmpty && span.range.upperBound <= document.text.utf8.count
          && span.context.lowerBound <= span.range.lowerBound
          && span.context.upperBound <= document.text.utf8.count
        #expect(isWithin, "seed \(seed): \(span) in \(text.debugDescription)")
      }
      _ = Lint.findings(of: DocumentRecord(document: document, records: records))
    }
  }
}
