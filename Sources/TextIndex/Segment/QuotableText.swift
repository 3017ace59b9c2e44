/// A text whose words are in a ``TermStream``, from where they can be copied.
struct QuotableText {
  /// Where in the text each word stands.
  let tokens = TokenList()
  /// The field it went to; nil for no text.
  var field: Int?
  /// The place of its first term in the stream.
  var start = 0

  /// The places of the terms whose words stand whole in a range of bytes.
  func words(in range: Range<Int>) -> Range<Int> {
    let first = place { Int(tokens.tokens[$0].sourceStart) >= range.lowerBound }
    let end = place { Int(tokens.tokens[$0].sourceEnd) > range.upperBound }
    return (start + first)..<(start + max(first, end))
  }

  /// The first token of which something is true that is true of all behind it.
  private func place(where isBehind: (Int) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
