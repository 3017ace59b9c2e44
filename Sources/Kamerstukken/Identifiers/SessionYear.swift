/// A vergaderjaar: from the third Tuesday of September to the next.
public struct SessionYear: Sendable, Hashable, Comparable {
  /// The calendar year it begins in.
  public let start: Int

  /// The session year that begins in a calendar year.
  public init(start: Int) { self.start = start }

  /// Reads `"2018-2019"` or `"20182019"`; nil where the second year is not the next one.
  public init?(_ text: some StringProtocol) {
    let digits = text.utf8.filter { $0 &- 0x30 < 10 }
    guard digits.count == 8, text.utf8.count == 8 || text.utf8.count == 9 else { return nil }
    func value(_ range: Range<Int>) -> Int {
      digits[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
    guard value(4..<8) == value(0..<4) + 1 else { return nil }
    start = value(0..<4)
  }

  /// The session year in which a day falls.
  public init(of date: CalendarDate) {
    // It begins on Prinsjesdag, the third Tuesday of September, which is one of the days 15 to 21. Day 0
    // of the day numbers is a Thursday, so a Tuesday has remainder 5.
    let third = CalendarDate(year: date.year, month: 9, day: 15).map {
      $0.dayNumber + (5 - ($0.dayNumber % 7 + 7) % 7 + 7) % 7
    }
    start = date.dayNumber < third ?? Int.max ? date.year - 1 : date.year
  }

  /// The form in identifiers, `"20182019"`.
  public var compact: String { Self.padded(start) + Self.padded(start + 1) }

  /// The form in records, `"2018-2019"`.
  public var hyphenated: String { "\(Self.padded(start))-\(Self.padded(start + 1))" }

  /// The form in citations, `"2018/19"`; at the turn of a century the second year is whole.
  public var short: String {
    let next = start + 1
    if next % 100 == 0 { return "\(Self.padded(start))/\(Self.padded(next))" }
    return "\(Self.padded(start))/\(String(Self.padded(next).suffix(2)))"
  }

  /// Earlier years come first.
  public static func < (a: SessionYear, b: SessionYear) -> Bool { a.start < b.start }

  private static func padded(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
