/// Where a record was read, and by which rule.
public struct Span: Sendable, Equatable {
  /// The words of the text it was read from (`exact`, `start`, `end`): byte offsets.
  public var range: Range<Int>
  /// The sentence that holds it; for what stands in a footnote, the sentence its marker hangs on: byte offsets.
  public var context: Range<Int>
  /// The name of the rule that made the record.
  public var rule: String

  /// Makes a span.
  public init(range: Range<Int>, context: Range<Int>, rule: String) {
    self.range = range
    self.context = context
    self.rule = rule
  }
}
