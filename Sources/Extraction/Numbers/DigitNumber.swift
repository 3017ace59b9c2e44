package import Kamerstukken

/// A number printed in digits, over one or more tokens: "1.000", "10 000", "2,5", "6.000.000".
package struct DigitNumber: Sendable, Equatable {
  /// How the digits are printed.
  package enum Form: Sendable {
    /// "680", "5000".
    case plain
    /// "10.000", "1.000,50".
    case thousands
    /// "10 000": dossiers are printed like it.
    case spaced
    /// "2,5", ",75".
    case decimal
    /// "5.2": a section, a version, a time, or an English decimal.
    case dotted
  }

  /// Indexes of its tokens.
  package var tokens: Range<Int>
  /// Its value.
  package var value: DecimalNumber
  /// How it is printed.
  package var form: Form
  /// The number of digits before the decimal sign.
  package var digits: Int
  /// Whether it begins with a zero that counts nothing: "0033", "06".
  package var hasLeadingZero: Bool
  /// The letters glued to its last digit, in bytes: "km" of "3km"; empty where there are none.
  package var suffix: Range<Int>
}

/// Reads numbers in digits from tokens.
package struct DigitScanner: Sendable {
  private let text: [UInt8]
  private let tokens: Tokens

  package init(_ analysis: Analysis) {
    text = analysis.document.text.utf8
    tokens = analysis.tokens
  }

  /// The number whose first token is `index`; nil where none begins, where it is too large for 18 digits,
  /// or where signs and digits run on in a way that no number has ("20.06.2018"). O(1).
  package func number(at index: Int) -> DigitNumber? {
    guard index < tokens.count else { return nil }
    if tokens.words[index] == 0x2C { return bareDecimal(at: index) }
    guard length(index) > 0, var value = digits(index) else { return nil }
    var number = DigitNumber(
      tokens: index..<index + 1, value: DecimalNumber(significand: value), form: .plain,
      digits: length(index), hasLeadingZero: length(index) > 1 && first(index) == 0x30,
      suffix: suffix(index))
    guard tokens.shapes[index] == .number else { return number }
    var next = index + 1
    if length(index) <= 3, !number.hasLeadingZero || length(index) == 1 {
      while let group = group(next, form: &number.form) {
        let (shifted, overflow) = value.multipliedReportingOverflow(by: 1000)
        guard !overflow, let addition = digits(group) else { return nil }
        value = shifted + addition
        number.digits += 3
        next = group + 1
      }
    }
    guard number.digits <= 15 else { return nil }
    number.value = DecimalNumber(significand: value)
    number.tokens = index..<next
    number.suffix = suffix(next - 1)
    if let places = decimals(next) {
      guard places <= 9, number.digits + places <= 17, let fraction = digits(next + 1) else {
        return nil
      }
      let sign = tokens.words[next]
      guard sign == 0x2C || number.form == .plain else { return nil }
      for _ in 0..<places { value *= 10 }
      number.value = DecimalNumber(significand: value + fraction, exponent: -places)
      number.form = sign == 0x2C ? .decimal : .dotted
      number.tokens = index..<next + 2
      number.suffix = suffix(next + 1)
      if runsOn(next + 2) {
        guard sign == 0x2C, number.form == .decimal, digits(index).map({ $0 < 1000 }) == true else {
          return nil
        }
        return commaGroups(at: index)
      }
    }
    return number
  }

  /// "1,072,200": commas before the thousands, in English and in older papers.
  private func commaGroups(at index: Int) -> DigitNumber? {
    guard var value = digits(index), length(index) <= 3 else { return nil }
    var next = index + 1
    var count = length(index)
    while next + 1 < tokens.count, tokens.words[next] == 0x2C, tokens.isGlued(next),
      tokens.isGlued(next + 1), isGroup(next + 1), count < 15, let group = digits(next + 1)
    {
      value = value * 1000 + group
      count += 3
      next += 2
    }
    guard decimals(next) == nil else { return nil }
    return DigitNumber(
      tokens: index..<next, value: DecimalNumber(significand: value), form: .thousands,
      digits: count, hasLeadingZero: first(index) == 0x30, suffix: suffix(next - 1))
  }

  /// ",75".
  private func bareDecimal(at index: Int) -> DigitNumber? {
    guard !tokens.isGlued(index) || index == 0, index + 1 < tokens.count, tokens.isGlued(index + 1),
      1...9 ~= length(index + 1), let fraction = digits(index + 1),
      !runsOn(index + 2)
    else { return nil }
    return DigitNumber(
      tokens: index..<index + 2,
      value: DecimalNumber(significand: fraction, exponent: -length(index + 1)), form: .decimal,
      digits: 0, hasLeadingZero: false, suffix: suffix(index + 1))
  }

  /// The token of the next three digits of a number in groups: ".000", " 000".
  private func group(_ index: Int, form: inout DigitNumber.Form) -> Int? {
    if index + 1 < tokens.count, tokens.words[index] == 0x2E, tokens.isGlued(index),
      tokens.isGlued(index + 1), isGroup(index + 1), form != .spaced
    {
      form = .thousands
      return index + 1
    }
    if index < tokens.count, isGroup(index), form != .thousands, isOneSpace(before: index) {
      form = .spaced
      return index
    }
    return nil
  }

  private func isGroup(_ index: Int) -> Bool {
    tokens.shapes[index] == .number && length(index) == 3
  }

  /// Whether one space, perhaps a narrow or no-break one, stands before a token.
  private func isOneSpace(before index: Int) -> Bool {
    let start = Int(tokens.ends[index - 1])
    switch Int(tokens.starts[index]) - start {
    case 1: return text[start] == 0x20
    case 2: return text[start] == 0xC2 && text[start + 1] == 0xA0
    case 3: return text[start] == 0xE2 && (text[start + 1] == 0x80)
    default: return false
    }
  }

  /// How many digits stand behind the decimal sign at `index`; nil where it is none.
  private func decimals(_ index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens.words[index] == 0x2C || tokens.words[index] == 0x2E,
      tokens.isGlued(index), tokens.isGlued(index + 1), length(index + 1) > 0
    else { return nil }
    return length(index + 1)
  }

  /// Whether a dot or comma and more digits follow: "20.06.2018".
  private func runsOn(_ index: Int) -> Bool { decimals(index) != nil }

  /// The number of digits that a token begins with.
  private func length(_ index: Int) -> Int {
    let range = tokens.range(index)
    switch tokens.shapes[index] {
    case .number: return range.count
    case .alphanumeric:
      var end = range.lowerBound
      while end < range.upperBound, text[end] &- 0x30 < 10 { end += 1 }
      return end - range.lowerBound
    default: return 0
    }
  }

  /// What a token holds behind its first digits.
  private func suffix(_ index: Int) -> Range<Int> {
    Int(tokens.starts[index]) + length(index)..<Int(tokens.ends[index])
  }

  private func first(_ index: Int) -> UInt8 { text[Int(tokens.starts[index])] }

  private func digits(_ index: Int) -> Int64? {
    let length = length(index)
    guard length <= 15 else { return nil }
    var value: Int64 = 0
    let start = Int(tokens.starts[index])
    for byte in text[start..<start + length] { value = value * 10 + Int64(byte) - 0x30 }
    return value
  }
}
