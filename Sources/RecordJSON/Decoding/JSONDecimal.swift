internal import FoundationEssentials
package import Kamerstukken

/// A number of a record, exact.
package struct JSONDecimal: Decodable, Sendable, Hashable {
  /// The number.
  package let number: DecimalNumber

  /// Its nearest double.
  package var double: Double { number.double }

  package init(from decoder: any Decoder) throws {
    let decimal = try decoder.singleValueContainer().decode(Decimal.self)
    number = DecimalNumber(plain: decimal.description) ?? DecimalNumber(significand: 0)
  }
}
