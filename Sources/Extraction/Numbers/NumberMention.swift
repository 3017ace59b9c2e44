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

  /// Indexes of its tokens, with the period of "mln.".
  package var tokens: Range<Int>
  /// Its value, with the magnitude.
  package var value: DecimalNumber
  /// How it is printed.
  package var form: Form
  /// The magnitude that stands behind it ("miljoen", "duizend" behind digits), else 1.
  package var magnitude: Int64
  /// The number of digits before the decimal sign; 0 for words.
  package var digits: Int
  /// Whether it begins with a zero that counts nothing.
  package var hasLeadingZero: Bool
  /// The letters glued to its last digit, in bytes.
  package var suffix: Range<Int>

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
