/// Which families of rules want to look at a token: decided once for each token while the text is cut, so that a
/// family goes from one such token to the next instead of through all.
package struct TokenInterest: Sendable {
  /// A family, or several.
  package struct Family: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Signs at which a sentence may end.
    package static let sentenceEnd = Family(rawValue: 1)
    /// Tokens at which a reference may begin.
    package static let reference = Family(rawValue: 2)
    /// "motie", "amendement", and the "Kamer" of "De Kamer, gehoord de beraadslaging".
    package static let motion = Family(rawValue: 4)
    /// Words that make a sentence worth reading for commitments.
    package static let commitment = Family(rawValue: 8)
    /// Tokens at which a figure may begin.
    package static let figure = Family(rawValue: 16)
  }

  /// The families of each word by its number.
  private let byWord: [UInt8]
  /// The families of each shape by its raw value, whatever the word.
  private let byShape: [UInt8]

  /// Gathers what the families look for; words without a number are left out.
  package init(words: [(Family, [Vocabulary.WordID])], shapes: [(Family, [Tokens.Shape])]) {
    let top = words.flatMap(\.1).max() ?? 0
    var byWord = [UInt8](repeating: 0, count: Int(top) + 1)
    for (family, words) in words {
      for word in words where word != 0 { byWord[Int(word)] |= family.rawValue }
    }
    var byShape = [UInt8](repeating: 0, count: Int(Tokens.Shape.sign.rawValue) + 1)
    for (family, shapes) in shapes {
      for shape in shapes { byShape[Int(shape.rawValue)] |= family.rawValue }
    }
    self.byWord = byWord
    self.byShape = byShape
  }

  /// What all families of the program look for.
  package static let shared = TokenInterest(
    words: [
      (.sentenceEnd, Sentences.ends),
      (.reference, ReferenceExtractor.firstWords),
      (.motion, MotionExtractor.words),
      (.commitment, CommitmentTriggers.shared.cues),
      (.figure, FigureStart.words),
    ],
    shapes: [
      (.reference, [.number, .alphanumeric]),
      (.figure, [.number, .alphanumeric]),
    ])

  /// Calls `body` with what looks tokens up, for the inner loop.
  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    byWord.withUnsafeBufferPointer { words in
      byShape.withUnsafeBufferPointer { body(Lookup(words: words, shapes: $0)) }
    }
  }

  /// Looks up the families of a token; valid within `withLookup`.
  struct Lookup {
    fileprivate let words: UnsafeBufferPointer<UInt8>
    fileprivate let shapes: UnsafeBufferPointer<UInt8>

    /// The families that want a token, as raw bits.
    @inline(__always)
    subscript(word: Vocabulary.WordID, shape: Tokens.Shape) -> UInt8 {
      shapes[Int(shape.rawValue)] | (Int(word) < words.count ? words[Int(word)] : 0)
    }
  }
}
