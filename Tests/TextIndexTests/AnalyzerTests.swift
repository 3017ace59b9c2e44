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
