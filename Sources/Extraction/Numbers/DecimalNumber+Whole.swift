internal import Kamerstukken

extension DecimalNumber {
  /// The value of a whole number that fits 64 bits, or nil.
  var whole: Int64? {
    guard exponent >= 0, exponent <= 18 else { return nil }
    var value = significand
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return value
  }

  /// The shortest decimal that is the double nearest to a fraction: 0.3333333333333333 for a third.
  static func quotient(_ numerator: Int64, _ denominator: Int64) -> DecimalNumber {
    guard denominator != 0 else { return DecimalNumber(significand: 0) }
    if let exact = exactQuotient(numerator, denominator) { return exact }
    // "0.3333333333333333"; one so small that an exponent is printed counts as none.
    var digits = "\(Double(numerator) / Double(denominator))"
    return digits.withUTF8 { DecimalNumber(plain: $0) } ?? DecimalNumber(significand: 0)
  }

  private static func exactQuotient(_ numerator: Int64, _ denominator: Int64) -> DecimalNumber? {
    var scaled = numerator
    for places in 0...6 {
      if scaled % denominator == 0 {
        return DecimalNumber(significand: scaled / denominator, exponent: -places)
      }
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      scaled = product
    }
    return nil
  }
}
