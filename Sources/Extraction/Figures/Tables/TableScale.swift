/// What a head, a caption or the front of a row says of the numbers below it: "bedragen x € 1.000",
/// "in miljoenen euro’s", "(%)", "fte".
struct TableScale: Sendable {
  /// What the cells are multiplied by.
  var factor: Int64 = 1
  /// Their unit, or nil.
  var unit: FigureUnit?
  /// Whether a factor is printed.
  private(set) var isSet = false

  /// A scale that says nothing.
  init() {}

  /// Reads the words of a head. O(n).
  init(_ context: FigureContext, tokens: Range<Int>) {
    for index in tokens {
      let word = context.word(index)
      if word == Vocabulary.Mark.euro {
        set(.euro)
      } else if word == 0x25 {
        set(.percent)
      } else if let named = context.unit(word),
        named.isMoney || named.kind == .percent
          || named.symbol == "fte"
      {
        set(named)
      } else if context.words.isPercentage(word) {
        set(.percent)
      }
      // "x € 1.000", "× 1 mln.", "in miljoenen", "in duizenden".
      if word == context.words.x || isTimesSign(context, index) {
        var next = index + 1
        if context.matches(next, Vocabulary.Mark.euro) { next += 1 }
        if next < tokens.upperBound, let number = context.numbers.number(at: next),
          let whole = number.value.whole, whole > 0
        {
          factor = whole
          isSet = true
        } else if let magnitude = context.words.magnitude(context.word(next)) {
          factor = magnitude
          isSet = true
        }
      } else if let magnitude = context.words.magnitude(word),
        context.matches(index - 1, context.words.into) || context.matches(index - 1, 0x28)
          || context.matches(index - 1, Vocabulary.Mark.euro)
      {
        factor = magnitude
        isSet = true
      }
    }
  }

  /// This scale, with what it does not say from another.
  func or(_ other: TableScale) -> TableScale {
    var merged = self
    if unit == nil { merged.unit = other.unit }
    if !isSet {
      merged.factor = other.factor
      merged.isSet = other.isSet
    }
    // A share is not multiplied by what amounts are.
    if merged.unit?.isMoney == false { merged.factor = isSet ? factor : 1 }
    return merged
  }

  private mutating func set(_ unit: FigureUnit) {
    if self.unit == nil { self.unit = unit }
  }

  private func isTimesSign(_ context: FigureContext, _ index: Int) -> Bool {
    guard context.matches(index, Vocabulary.Mark.sign) else { return false }
    return context.text[Int(context.tokens.starts[index])] == 0xC3
  }

  /// The words of a head without a bracket and without a lone sign at its end; nil where none is left.
  static func words(_ context: FigureContext, _ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    if let open = range.first(where: { context.matches($0, 0x28) }), open > range.lowerBound,
      context.matches(end - 1, 0x29), !context.isGlued(open)
    {
      end = open
    }
    while end > range.lowerBound, !context.isWord(end - 1), !context.matches(end - 1, 0x29) {
      end -= 1
    }
    guard end > range.lowerBound, range.lowerBound..<end != range.lowerBound..<range.lowerBound,
      (range.lowerBound..<end).contains(where: { context.isWord($0) })
    else { return nil }
    return range.lowerBound..<end
  }
}
