/// A parliamentary year (vergaderjaar), from the third Tuesday of September to the next.
public struct ParliamentaryYear: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The calendar year in which it begins.
  public let start: Int

  /// The year that begins in a calendar year, 1814 to 2999.
  public init?(start: Int) {
    guard (1814...2999).contains(start) else { return nil }
    self.start = start
  }

  /// Reads `2018-2019`, `2018–2019`, `2018/19`, `2018/2019`, `20182019`, `1999/00`; nil where the second
  /// year is not the next one.
  public init?(_ text: some StringProtocol) {
    var first: [UInt8] = []
    var second: [UInt8] = []
    var separated = false
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        if separated || first.count == 4 {
          second.append(byte - 0x30)
        } else {
          first.append(byte - 0x30)
        }
      } else {
        separated = true
      }
    }
    guard first.count == 4, second.count == 4 || second.count == 2 else { return nil }
    let from = first.reduce(0) { $0 * 10 + Int($1) }
    let to = second.reduce(0) { $0 * 10 + Int($1) }
    guard second.count == 4 ? to == from + 1 : to == (from + 1) % 100 else { return nil }
    self.init(start: from)
  }

  /// The parliamentary year that a day lies in.
  ///
  /// Source: Grondwet, article 65: it begins on the third Tuesday of September.
  public init?(of day: CalendarDate) {
    guard let first = CalendarDate(year: day.year, month: 9, day: 1) else { return nil }
    // Day number 0 was a Thursday; Tuesday is 5 days later.
    let weekday = ((first.dayNumber - 5) % 7 + 7) % 7
    let opening = first.dayNumber + (7 - weekday) % 7 + 14
    self.init(start: day.dayNumber >= opening ? day.year : day.year - 1)
  }

  /// `2018-2019`.
  public var description: String { "\(start)-\(start + 1)" }

  /// As identifiers have it, `20182019`.
  public var compact: String { "\(start)\(start + 1)" }

  /// Earlier years come first.
  public static func < (a: ParliamentaryYear, b: ParliamentaryYear) -> Bool {
    a.start < b.start
  }
}
