package import Kamerstukken

/// A number that a text prints, in digits or words, with its magnitude: "1.000", "tweeëntwintig",
/// "2,5 mln.", "anderhalf".
package struct NumberMention: Sendable, Equatable {
  /// How it is printed.
  package enum Form: Sendable, Equatable {
    /// In digits.
    case digits(DigitNumber.Form)
    /// In words: "achttien", "drieduizend vijftig", "anderhalf".
    case spelled
    /// "3/4": a fraction, or a label such as "9/11".
    case ratio
    /// "een", which is an article unless something says otherwise.
    case article
    /// "half", "een half": a number only before a unit or a magnitude.
    case half
    /// "een dozijn".
    case collective
    /// "geen": nought, and no number of its own.
    case none
  }

  /// Its value, with the magnitude.
  package var value: DecimalNumber
  /// The magnitude that stands behind it ("miljoen", "duizend" behind digits), else 1.
  package var magnitude: Int64
  private var span: TokenSpan
  private var suffixSpan: TokenSpan
  private let digitCount: Int32
  /// How it is printed.
  package var form: Form
  /// Whether it begins with a zero that counts nothing.
  package var hasLeadingZero: Bool

  /// A number; `digits` counts those before the decimal sign, 0 for words.
  init(
    tokens: Range<Int>, value: DecimalNumber, form: Form, digits: Int = 0,
    hasLeadingZero: Bool = false, suffix: Range<Int> = 0..<0
  ) {
    self.value = value
    magnitude = 1
    span = TokenSpan(tokens)
    suffixSpan = TokenSpan(suffix)
    digitCount = Int32(truncatingIfNeeded: digits)
    self.form = form
    self.hasLeadingZero = hasLeadingZero
  }

  /// Indexes of its tokens, with the period of "mln.".
  package var tokens: Range<Int> {
    get { span.range }
    set { span = TokenSpan(newValue) }
  }

  /// The letters glued to its last digit, in bytes.
  package var suffix: Range<Int> {
    get { suffixSpan.range }
    set { suffixSpan = TokenSpan(newValue) }
  }

  /// The number of digits before the decimal sign; 0 for words.
  package var digits: Int { Int(digitCount) }

  /// Whether a magnitude stands behind it.
  package var hasMagnitude: Bool { magnitude > 1 }

  /// Whether it is printed in digits.
  package var isDigits: Bool {
    switch form {
    case .digits, .ratio: true
    default: false
    }
  }
}
