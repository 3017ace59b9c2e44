import Testing

@testable import TextIndex

@Suite struct StemmerTests {
  /// The words that are not given to Snowball are those that it leaves as they are.
  @Test func shortWordsAndNumbersAreTheirStems() {
    let stemmer = Stemmer()
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    var words = letters.map { [$0] }
    for length in 2...3 {
      words += words.filter { $0.count == length - 1 }.flatMap { word in letters.map { word + [$0] }
      }
    }
    words += ["2018", "36200", "000000000000", "2147483647"].map { Array($0.utf8) }
    for word in words {
      word.withUnsafeBytes { bytes in
        #expect(stemmer.snowball(bytes).elementsEqual(bytes))
        #expect(stemmer.stem(bytes).elementsEqual(bytes))
      }
    }
  }

  @Test(arguments: [("kamers", "kamer"), ("wetten", "wet"), ("lopen", "lop"), ("2e", "2e")])
  func longerWordsLoseTheirEnd(word: String, stem: String) {
    let stemmer = Stemmer()
    Array(word.utf8).withUnsafeBytes { bytes in
      #expect(String(decoding: stemmer.stem(bytes), as: UTF8.self) == stem)
    }
  }
}
