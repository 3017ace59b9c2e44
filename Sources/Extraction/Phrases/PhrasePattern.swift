/// A form of words, read from a table: "zal {IK} ..8 {HOUSE} ..30 informeren|berichten".
///
/// The parts are separated by spaces. `a|b` is either word, `[a]` and `[a|b]` may be absent, `{NAME}` and
/// `[{NAME}]` are read by a `PhraseSlots`, `..12` is a gap of at most 12 tokens, as short as can be, `~12` one that stays within a clause. A part
/// that is one sign stands for that sign.
package struct PhrasePattern: Sendable {
  /// One part; no part holds memory of its own, so that trying patterns moves no reference counts.
  enum Part: Sendable, Equatable {
    /// One of the words with these indexes in `words`.
    case words(Range<Int>, optional: Bool)
    case slot(PhraseSlot, optional: Bool)
    case gap(Int, inClause: Bool)
    /// A slot that nothing fills.
    case nothing
  }

  /// The parts, in order.
  let parts: [Part]
  /// The words of all parts.
  let words: [Vocabulary.WordID]

  /// Reads a form; its words must be in the vocabulary.
  package init(_ form: String, vocabulary: Vocabulary) {
    var words: [Vocabulary.WordID] = []
    parts = Self.pieces(form).map { piece in
      if piece.hasPrefix(".."), let gap = Int(piece.dropFirst(2)) {
        return .gap(gap, inClause: false)
      }
      if piece.hasPrefix("~"), let gap = Int(piece.dropFirst()) {
        return .gap(gap, inClause: true)
      }
      let optional = piece.hasPrefix("[") && piece.hasSuffix("]")
      let core = optional ? piece.dropFirst().dropLast() : piece[...]
      if core.hasPrefix("{") {
        return PhraseSlot(rawValue: String(core.dropFirst().dropLast())).map {
          .slot($0, optional: optional)
        } ?? .nothing
      }
      let first = words.count
      words += core.split(separator: "|").map { word in
        Self.sign(word) ?? vocabulary[String(word)]
      }
      return .words(first..<words.count, optional: optional)
    }
    self.words = words
  }

  /// The words that a text of this form can begin with.
  var openers: [Vocabulary.WordID] {
    var openers: [Vocabulary.WordID] = []
    for part in parts {
      guard case .words(let range, let optional) = part else { return openers }
      openers += words[range]
      if !optional { return openers }
    }
    return openers
  }

  /// The words of a form, for the vocabulary.
  package static func words(in form: String) -> [String] {
    pieces(form).flatMap { piece -> [String] in
      if piece.hasPrefix("..") || piece.hasPrefix("~") || piece.hasPrefix("{")
        || piece.hasPrefix("[{")
      {
        return []
      }
      let core = piece.hasPrefix("[") ? piece.dropFirst().dropLast() : piece[...]
      return core.split(separator: "|").filter { sign($0) == nil }.map(String.init)
    }
  }

  private static func pieces(_ form: String) -> [String] {
    form.split(separator: " ").map(String.init)
  }

  private static func sign(_ piece: Substring) -> Vocabulary.WordID? {
    guard piece.utf8.count == 1, let byte = piece.utf8.first else { return nil }
    let isLetter = (0x61...0x7A).contains(byte | 0x20)
    let isDigit = (0x30...0x39).contains(byte)
    return isLetter || isDigit ? nil : Vocabulary.WordID(byte)
  }
}
