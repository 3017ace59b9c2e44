import TestSupport
import Testing

@testable import Extraction

@Suite struct TokensTests {
  /// A token as a reader of the rules would write it down.
  private struct Plain: Equatable {
    var text: String
    var shape: Tokens.Shape
    var start: Int
  }

  private func cut(_ text: String) -> [Plain] {
    let bytes = Array(text.utf8)
    let tokens = Tokens(bytes, vocabulary: .shared)
    return (0..<tokens.count).map { index in
      Plain(
        text: String(decoding: bytes[tokens.range(index)], as: UTF8.self),
        shape: tokens.shapes[index], start: Int(tokens.starts[index]))
    }
  }

  /// The same by the rules as they read, one scalar at a time.
  private func naive(_ text: String) -> [Plain] {
    let scalars = Array(text.unicodeScalars)
    func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      isASCIILetter(scalar) || scalar.properties.isAlphabetic && scalar.value > 0x7F
    }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    var found: [Plain] = []
    var index = 0
    var offset = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        index += 1
        offset += UTF8.width(scalar)
        continue
      }
      var end = index
      var letters: [Unicode.Scalar] = []
      var digits = 0
      while end < scalars.count {
        let next = scalars[end]
        if isLetter(next) {
          letters.append(next)
        } else if isDigit(next) {
          digits += 1
        } else if next == "'" || next == "’", !letters.isEmpty, end + 1 < scalars.count,
          isASCIILetter(scalars[end + 1])
        {
        } else {
          break
        }
        end += 1
      }
      end = max(end, index + 1)
      let words = String(String.UnicodeScalarView(scalars[index..<end]))
      let capitals = letters.filter { $0.properties.isUppercase }
      let shape: Tokens.Shape
      if letters.isEmpty, digits == 0 {
        shape = .sign
      } else if letters.isEmpty {
        shape = .number
      } else if digits > 0 {
        shape = .alphanumeric
      } else if capitals.isEmpty {
        shape = .lower
      } else if capitals.count == letters.count {
        shape = .upper
      } else if capitals.count == 1, scalars[index].properties.isUppercase {
        shape = .capitalised
      } else {
        shape = .mixed
      }
      found.append(Plain(text: words, shape: shape, start: offset))
      offset += words.utf8.count
      index = end
    }
    return found
  }

  @Test(arguments: [
    "De Minister heeft op 12 juli 2018 € 6 mln. toegezegd (zie noot 4).", "foto’s, foto's en auto'",
    "Één vóór-oorlogse ruïne: 3km, F-35, 24/7 en IJSSELMEER", "",
    "arbeidsongeschiktheidsverzekeringen in de Tweede Kamer der Staten-Generaal",
    "’s-Gravenhage, 'quote' en “aanhaling”—zo", "a", "ik", "één",
  ])
  func cutsByTheRules(text: String) {
    #expect(cut(text) == naive(text))
  }

  @Test func cutsAnyTextByTheRules() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let parts = [
      "de", "Kamer", "ARBEID", "é", "Ö", "x", "7", "12345678", "’", "'", "-", ".", "€", " ", " ",
      " ",
      "toegezegd", "verantwoordelijkheid", "\n", "–", "\u{A0}", "1e", "(", "ij",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
      #expect(cut(text) == naive(text), "seed \(seed)")
    }
  }

  /// What a word is called does not depend on its case, its place or what stands behind it.
  @Test(arguments: ["toegezegd", "vóór", "één", "kamer", "verantwoordelijkheid", "tweeëntwintig"])
  func knowsWordsAnywhere(word: String) {
    let vocabulary = Vocabulary([[word]])
    for shift in 0..<70 {
      for behind in ["", " ", ", en nog veel meer woorden"] {
        for printed in [word, word.uppercased()] {
          let text = String(repeating: " ", count: shift) + printed + behind
          let tokens = Tokens(Array(text.utf8), vocabulary: vocabulary)
          #expect(tokens.words.first == 256)
        }
      }
    }
    #expect(vocabulary["onbekend"] == 0)
  }
}
