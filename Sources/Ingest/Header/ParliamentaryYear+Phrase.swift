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
    guard let first = scanner.number() else { return nil }
    if first.count == 8 { return joined(first.value / 10_000, first.value % 10_000) }
    guard first.count == 4, scanner.skipDash(), let second = scanner.number() else { return nil }
    switch second.count {
    case 4: return joined(first.value, second.value)
    case 2:
      return (first.value + 1) % 100 == second.value ? joined(first.value, first.value + 1) : nil
    default: return nil
    }
  }

  private static func joined(_ first: Int, _ second: Int) -> String? {
    guard second == first + 1 else { return nil }
    return ParliamentaryYear(start: first)?.description
  }
}
