internal import Kamerstukken

/// A number with its unit, or a range of two: "€ 6 mln.", "10 tot 20 procent", "38".
struct Quantity: Sendable {
  /// Indexes of its tokens, with the sign before and the unit behind it.
  var tokens: Range<Int>
  /// Index of the first token of the number itself.
  var number: Int
  /// The index behind the number (the last one of a range): its unit begins there.
  var numberEnd: Int
  /// In the unit of the record.
  var value: DecimalNumber
  /// The second bound of a range.
  var upper: DecimalNumber?
  /// Its unit, nil for a plain count.
  var unit: FigureUnit?
  /// How the first number is printed.
  var mention: NumberMention
}
