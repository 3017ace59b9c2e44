package import Kamerstukken

extension DecimalNumber {
  /// Reads a number as JSON writes it, "-12.05" or "6e+41", which a scanner has gone through. Of more digits than
  /// 64 bits hold the last ones are left out.
  package init(json text: some Collection<UInt8>) {
    // Below zero there is one number more: digits are gathered there.
    var digits: Int64 = 0
    var exponent = 0
    var isNegative = false
    var isFraction = false
    var isFull = false
    var power = Int64(0)
    loop: for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        // A power that no number here has stays one.
        let rest = String(decoding: text.dropFirst(offset + 1), as: UTF8.self)
        power = Int64(rest) ?? (rest.hasPrefix("-") ? -1_000_000_000 : 1_000_000_000)
        break loop
      default:
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.subtractingReportingOverflow(Int64(byte & 0xF))
        isFull = isFull || overflow || carry
        if !isFull { digits = sum }
        if isFull != isFraction { exponent += isFull ? 1 : -1 }
      }
    }
    if !isNegative, digits == .min {
      digits /= 10
      exponent += 1
    }
    let bounded = Int(min(max(power, -1_000_000_000), 1_000_000_000))
    self.init(significand: isNegative ? digits : -digits, exponent: exponent + bounded)
  }

  /// The same as a whole number, nil where it is none or does not fit.
  package var integer: Int? {
    guard exponent >= 0 else { return nil }
    guard exponent < 19 else { return significand == 0 ? 0 : nil }
    var value = Int(significand)
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return value
  }
}
