/// The words, numbers and signs of a text, as parallel arrays.
///
/// A word is a run of letters and digits; an apostrophe between letters belongs to it ("foto’s"), a
/// hyphen does not: it is a token of its own. Every other sign is one token. White space is none.
package final class Tokens: Sendable {
  /// How a token looks.
  package enum Shape: UInt8, Sendable {
    /// Letters, the first one small.
    case lower
    /// A capital, then small letters.
    case capitalised
    /// Two capitals or more and nothing else, or one capital alone.
    case upper
    /// Any other run of letters.
    case mixed
    /// ASCII digits only.
    case number
    /// Letters and digits.
    case alphanumeric
    /// A sign.
    case sign
  }

  /// Byte offsets of the first byte.
  package let starts: [Int32]
  /// Byte offsets behind the last byte.
  package let ends: [Int32]
  /// How each looks.
  package let shapes: [Shape]
  /// What the vocabulary calls each; 0 for a word no rule knows.
  package let words: [Vocabulary.WordID]

  /// The tokens that any family of rules wants to look at, in order (`TokenWalk` goes through them).
  let wanted: [Int32]
  /// Which families those are.
  let wantedBy: [UInt8]

  /// The number of tokens.
  package let count: Int

  /// Cuts a text in UTF-8 into tokens. O(n).
  package init(
    _ utf8: [UInt8], vocabulary: Vocabulary = .shared, interest: TokenInterest = .shared
  ) {
    var cutter = TokenCutter(utf8)
    starts = cutter.cut(utf8, vocabulary, interest)
    ends = cutter.ends
    shapes = cutter.shapes
    words = cutter.words
    wanted = cutter.wanted
    wantedBy = cutter.wantedBy
    count = starts.count
  }

  /// The byte range of a token.
  package func range(_ token: Int) -> Range<Int> {
    Int(starts[token])..<Int(ends[token])
  }

  /// The byte range from the first byte of one token to the last of another.
  package func range(_ first: Int, through last: Int) -> Range<Int> {
    Int(starts[first])..<Int(ends[last])
  }

  /// Whether no white space stands before a token.
  @inline(__always)
  package func isGlued(_ token: Int) -> Bool {
    token > 0 && starts[token] == ends[token - 1]
  }

  /// The first token that begins at or after a byte offset; `count` behind the last. O(log n).
  package func first(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same, searched for in growing steps from a token on that does not begin behind it: for passes from
  /// front to back.
  package func first(atOrAfter offset: Int, from token: Int) -> Int {
    var low = token
    var step = 8
    while low + step < count, Int(starts[low + step]) < offset {
      low += step
      step *= 2
    }
    var high = min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
