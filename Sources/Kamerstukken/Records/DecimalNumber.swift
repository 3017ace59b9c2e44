/// A decimal number, exact: `significand` × 10^`exponent`.
///
/// Numbers in papers are decimal ("0,3 %"); a binary double would print 0.1 + 0.2 as 0.30000000000000004.
public struct DecimalNumber: Sendable, Hashable, CustomStringConvertible {
  /// The digits, signed.
  public let significand: Int64
  /// The power of ten; normalised so that the significand has no trailing zero (0 for zero).
  public var exponent: Int { Int(power) }

  private let power: Int32

  /// A number in its normal form.
  public init(significand: Int64, exponent: Int = 0) {
    var digits = significand
    var power = exponent
    if digits == 0 {
      power = 0
    } else {
      while digits % 10 == 0 {
        digits /= 10
        power += 1
      }
    }
    self.significand = digits
    self.power = Int32(clamping: power)
  }

  /// Reads plain decimal notation, `"-12.05"`; nil where it is none or does not fit 64 bits.
  public init?(plain text: some StringProtocol) {
    var text = String(text)
    guard let number = text.withUTF8({ DecimalNumber(plain: $0) }) else { return nil }
    self = number
  }

  /// The same for UTF-8.
  public init?(plain text: UnsafeBufferPointer<UInt8>) {
    var digits: Int64 = 0
    var places = 0
    var isNegative = false
    var isFraction = false
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x2D where index == 0: isNegative = true
      case 0x2E where !isFraction: isFraction = true
      case 0x30...0x39:
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int64(byte) - 0x30)
        guard !overflow, !carry else { return nil }
        digits = sum
        if isFraction { places += 1 }
      default: return nil
      }
    }
    guard !text.isEmpty else { return nil }
    self.init(significand: isNegative ? -digits : digits, exponent: -places)
  }

  /// The product with a whole number, or nil where it does not fit 64 bits.
  public func multiplied(by factor: Int64) -> DecimalNumber? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: factor)
    return overflow ? nil : DecimalNumber(significand: product, exponent: exponent)
  }

  /// The nearest double, for comparisons and sorting.
  public var double: Double {
    // Both numbers are exact doubles then, and what is made of them is rounded once.
    // Source: W. D. Clinger, "How to Read Floating Point Numbers Accurately", 1990.
    if significand.magnitude <= 1 << 53, (-22...22).contains(exponent) {
      let digits = Double(significand)
      return exponent < 0
        ? digits / Self.powers[-exponent] : digits * Self.powers[exponent]
    }
    return Double(description) ?? 0
  }

  /// 10 to the power of 0 ... 22: those that a double holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Plain decimal notation as JSON writes it: `6000000`, `0.3`, `-12.05`.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 {
      return exponent > 40
        ? "\(sign)\(digits)e\(exponent)" : sign + digits + String(repeating: "0", count: exponent)
    }
    let places = -exponent
    if digits.utf8.count > places {
      let cut = digits.index(digits.endIndex, offsetBy: -places)
      return "\(sign)\(digits[..<cut]).\(digits[cut...])"
    }
    guard places <= 60 else { return "\(sign)\(digits)e\(exponent)" }
    return "\(sign)0." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}
