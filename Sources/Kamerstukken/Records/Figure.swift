/// A number that the text states about something.
public struct Figure: Sendable, Equatable {
  /// How exact it is; the raw value is the `modifier` in the record.
  public enum Modifier: String, Sendable, CaseIterable {
    /// "circa", "ongeveer", "zo'n", "naar schatting".
    case circa
    /// "ruim", "meer dan", "dik".
    case moreThan = "more-than"
    /// "minder dan", "krap".
    case lessThan = "less-than"
    /// "bijna", "nagenoeg", "een kleine".
    case nearly
    /// "ten minste", "minimaal", "vanaf".
    case atLeast = "at-least"
    /// "maximaal", "hooguit", "tot".
    case atMost = "at-most"
    /// "gemiddeld".
    case average
  }

  /// The whole number: "€ 6 mln." is 6000000.
  public var value: DecimalNumber
  /// The second bound of a range, or nil.
  public var upper: DecimalNumber?
  /// ISO 4217 code, `percent`, `fte`, `km` …; nil for plain counts.
  public var unit: String?
  /// How exact it is, or nil.
  public var modifier: Modifier?
  /// What is counted, as printed, or nil.
  public var of: String?
  /// As printed, or nil.
  public var period: String?
  /// Where it was read.
  public var span: Span

  /// Makes a figure.
  public init(
    value: DecimalNumber, upper: DecimalNumber? = nil, unit: String? = nil,
    modifier: Modifier? = nil,
    of: String? = nil, period: String? = nil, span: Span
  ) {
    self.value = value
    self.upper = upper
    self.unit = unit
    self.modifier = modifier
    self.of = of
    self.period = period
    self.span = span
  }
}
