internal import Kamerstukken

/// Reads a vergaderjaar: "2018–2019", "2018-2019", "2018/19", "20182019", "1999/00".
extension ParliamentaryYear {
  /// The year in the form of the records, "2018-2019"; nil where the second is not the year after the first.
  static func normalized(_ phrase: String) -> String? {
    var scanner = PhraseScanner(phrase)
    guard let year = read(&scanner), scanner.isAtEnd else { return nil }
    return year
  }

  /// The year that stands at the scanner.
  static func read(_ scanner: inout PhraseScanner) -> String? {
    guard let digits = scanner.digits() else { return nil }
    if digits.count == 8 {
      return joined(Int(digits.prefix(4)), Int(digits.suffix(4)))
    }
    guard digits.count == 4, scanner.skipDash(), let second = scanner.digits() else { return nil }
    guard let first = Int(digits), let last = Int(second) else { return nil }
    switch second.count {
    case 4: return joined(first, last)
    case 2: return (first + 1) % 100 == last ? joined(first, first + 1) : nil
    default: return nil
    }
  }

  private static func joined(_ first: Int?, _ second: Int?) -> String? {
    guard let first, let second, second == first + 1 else { return nil }
    return ParliamentaryYear(start: first)?.description
  }
}
