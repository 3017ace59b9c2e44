internal import Kamerstukken

/// A number with its unit, or a range of two: "€ 6 mln.", "10 tot 20 procent", "38".
struct Quantity: Sendable {
  /// How the first number is printed.
  var mention: NumberMention
  /// In the unit of the record.
  var value: DecimalNumber
  /// The second bound of a range.
  var upper: DecimalNumber?
  /// Its unit, nil for a plain count.
  var unit: FigureUnit?
  private var span: TokenSpan
  private var numberSpan: TokenSpan

  /// A quantity; `number` goes from the first token of the number itself to the index behind it (the last one of a
  /// range), where its unit begins.
  init(
    tokens: Range<Int>, number: Range<Int>, value: DecimalNumber, upper: DecimalNumber? = nil,
    unit: FigureUnit? = nil, mention: NumberMention
  ) {
    self.mention = mention
    self.value = value
    self.upper = upper
    self.unit = unit
    span = TokenSpan(tokens)
    numberSpan = TokenSpan(number)
  }

  /// Indexes of its tokens, with the sign before and the unit behind it.
  var tokens: Range<Int> {
    get { span.range }
    set { span = TokenSpan(newValue) }
  }

  /// A number of "ton" as euros, 100.000 each; nil where it does not fit.
  func timesTon() -> Quantity? {
    guard let value = value.multiplied(by: 100_000) else { return nil }
    var euros = self
    euros.value = value
    euros.upper = upper?.multiplied(by: 100_000)
    euros.unit = .euro
    return euros
  }

  /// Index of the first token of the number itself.
  var number: Int { Int(numberSpan.start) }

  /// The index behind the number.
  var numberEnd: Int { Int(numberSpan.end) }
}
