import TestSupport
import Testing

@testable import TextIndex

/// Words are runs of letters and digits, folded; offsets lead back to the text.
@Suite struct AnalyzerTests {
  @Test(
    arguments: [
      ("De Kamer, gehoord de beraadslaging", ["de", "kamer", "gehoord", "de", "beraadslaging"]),
      ("coördinatie, één, financiën", ["coordinatie", "een", "financien"]),
      ("29 754, nr. 436", ["29", "754", "nr", "436"]),
      ("jeugd- en jongerendomein", ["jeugd", "en", "jongerendomein"]),
      ("zo'n €6 mln.", ["zo", "n", "6", "mln"]),
      (
        "Ĳsselmeer ĳs Straße Æsop Øre Łódź",
        ["ijsselmeer", "ijs", "strasse", "aesop", "ore", "lodz"]
      ),
      ("m² 5½ Ⅳ", ["m", "5"]),
      ("e\u{301}e\u{301}n\u{300}", ["een"]),
      ("ﬁnanciële ﬀ", ["financiele", "ff"]),
      ("Ελλάδα Москва 東京", ["ελλαδα", "москва", "東京"]),
      ("\u{301}\u{302} --- ", []),
      ("", []),
      ("a", ["a"]),
      ("ȺȾ", ["ⱥⱦ"]),
    ] as [(String, [String])])
  func words(text: String, expected: [String]) {
    let words = Analyzer.words(of: text)
    #expect(words.map(\.term) == expected)
    let bytes = Array(text.utf8)
    for word in words {
      // What is cut out gives the same word again.
      let source = String(decoding: bytes[word.range], as: UTF8.self)
      #expect(Analyzer.words(of: source).map(\.term) == [word.term])
    }
  }

  @Test func stems() {
    let words = Analyzer.words(of: "verzoeken Financiële begrotingen", stemmed: true)
    #expect(words.map(\.term) == ["verzoek", "financiel", "begrot"])
  }

  @Test func illFormedBytesSeparate() {
    let list = TokenList()
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x63, 0xE2, 0x82, 0x64, 0xC3]
    bytes.withUnsafeBytes { list.read($0) }
    #expect((0..<list.count).map { Array(list.bytes($0)) } == [[0x61], [0x62], [0x63], [0x64]])
  }

  @Test func longTokensLoseTheirEnd() {
    let list = TokenList()
    let bytes = [UInt8](repeating: 0x61, count: 10_000)
    bytes.withUnsafeBytes { list.read($0) }
    #expect(list.count == 1)
    #expect(list.bytes(0).count == TokenList.maximumLength)
  }

  /// Words are the same wherever they stand in a text, and whether or not those beside them go beyond ASCII.
  @Test func wordsAtEveryPlace() {
    var random = SeededGenerator(seed: 12)
    let pieces = [
      "de", "Motie", "29754", "\u{E9}\u{E9}n", "co\u{F6}rdinatie", "\u{23A}", "a\u{2013}b",
      "x\u{A0}y",
      "\u{301}", "\u{2013}", "\u{C9}", String(repeating: "lang", count: 40),
      String(repeating: "\u{EB}", count: 50),
    ]
    func words(_ text: [UInt8], at place: Int) -> [String] {
      let list = TokenList()
      text.withUnsafeBytes { list.read($0) }
      return (0..<list.count).map { index in
        let token = list.tokens[index]
        let term = String(decoding: list.bytes(index), as: UTF8.self)
        return "\(term) \(Int(token.sourceStart) + place)..\(Int(token.sourceEnd) + place)"
      }
    }
    for _ in 0..<2000 {
      var text: [UInt8] = []
      var expected: [String] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let piece = Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
        // Beside a letter beyond ASCII each word is read letter by letter.
        expected += words(Array("\u{E9} ".utf8) + piece, at: text.count - 3).dropFirst()
        text += piece
        text += [UInt8](
          repeating: UInt8(ascii: " "), count: Int.random(in: 1...3, using: &random))
      }
      #expect(words(text, at: 0) == expected)
    }
  }

  @Test func randomBytes() {
    var random = SeededGenerator(seed: 11)
    let list = TokenList()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      bytes.withUnsafeBytes { list.read($0) }
      var end = 0
      for index in 0..<list.count {
        let token = list.tokens[index]
        #expect(Int(token.sourceStart) >= end)
        #expect(token.sourceEnd > token.sourceStart)
        #expect(Int(token.sourceEnd) <= bytes.count)
        end = Int(token.sourceEnd)
      }
    }
  }
}
