/// A parliamentary year (vergaderjaar), from the third Tuesday of September to the next.
public struct ParliamentaryYear: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The calendar year in which it begins.
  public let start: Int

  /// The year that begins in a calendar year, 1813 to 2199.
  public init?(start: Int) {
    guard (1813...2199).contains(start) else { return nil }
    self.start = start
  }

  /// Reads `2018-2019`, `2018–2019`, `2018/19`, `2018/2019`, `20182019`, `1999/00`; nil where the second
  /// year is not the next one.
  public init?(_ text: some StringProtocol) { self.init(printed: String(text)) }

  private init?(printed text: String) {
    var (from, to) = (0, 0)
    var (digits, laterDigits) = (0, 0)
    var separated = false
    for byte in text.utf8 {
      if byte &- 0x30 >= 10 {
        separated = true
      } else if separated || digits == 4 {
        to = to * 10 + Int(byte - 0x30)
        laterDigits += 1
        if laterDigits > 4 { return nil }
      } else {
        from = from * 10 + Int(byte - 0x30)
        digits += 1
      }
    }
    guard digits == 4, laterDigits == 4 || laterDigits == 2 else { return nil }
    guard laterDigits == 4 ? to == from + 1 : to == (from + 1) % 100 else { return nil }
    self.init(start: from)
  }

  /// As records have it, `2018-2019`.
  public var description: String { "\(start)-\(start + 1)" }

  /// As identifiers have it, `20182019`.
  public var compact: String { "\(start)\(start + 1)" }

  /// As citations have it, `2018/19`; at the turn of a century the second year is whole.
  public var short: String {
    let next = start + 1
    return next % 100 == 0 ? "\(start)/\(next)" : "\(start)/\(String(next).suffix(2))"
  }

  /// Earlier years come first.
  public static func < (a: ParliamentaryYear, b: ParliamentaryYear) -> Bool { a.start < b.start }
}
