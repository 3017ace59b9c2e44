/// A range of token indexes or byte offsets in half the room, for values that are copied often.
struct TokenSpan: Sendable, Equatable {
  var start: Int32
  var end: Int32

  /// The span of a range; texts have fewer than 2^31 bytes.
  init(_ range: Range<Int>) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}
