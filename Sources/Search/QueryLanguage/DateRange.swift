package import Kamerstukken

/// A span of days as a user types it: a day, month or year, or two of them with `..` between.
package struct DateRange: Sendable, Equatable {
  /// First day, or nil for no bound.
  package var first: CalendarDate?
  /// Last day, or nil for no bound.
  package var last: CalendarDate?

  /// A span.
  package init(first: CalendarDate? = nil, last: CalendarDate? = nil) {
    self.first = first
    self.last = last
  }

  /// Reads `2018`, `2019-04`, `2019-04-01`, `2018..2019`, `2018..`, `>=2018`, `<2019-04`; nil where it is
  /// none of them.
  package init?(_ text: String) {
    if let dots = text.firstRange(of: "..") {
      let from = String(text[..<dots.lowerBound])
      let to = String(text[dots.upperBound...])
      guard !(from.isEmpty && to.isEmpty) else { return nil }
      if !from.isEmpty {
        guard let range = Self.period(from) else { return nil }
        first = range.lowerBound
      }
      if !to.isEmpty {
        guard let range = Self.period(to) else { return nil }
        last = range.upperBound
      }
      return
    }
    for sign in [">=", "<=", ">", "<"] where text.hasPrefix(sign) {
      guard let range = Self.period(String(text.dropFirst(sign.count))) else { return nil }
      switch sign {
      case ">=": first = range.lowerBound
      case "<=": last = range.upperBound
      case ">": first = range.upperBound.adding(days: 1)
      default: last = range.lowerBound.adding(days: -1)
      }
      return
    }
    guard let range = Self.period(text) else { return nil }
    first = range.lowerBound
    last = range.upperBound
  }

  /// The days of a day, month or year.
  package static func period(_ text: String) -> ClosedRange<CalendarDate>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count <= 3, let year = parts[0], year >= 1000,
      text.allSatisfy({ $0.isNumber || $0 == "-" })
    else {
      return nil
    }
    switch parts.count {
    case 1:
      guard let first = CalendarDate(year: year, month: 1, day: 1),
        let last = CalendarDate(year: year, month: 12, day: 31)
      else { return nil }
      return first...last
    case 2:
      guard let month = parts[1], let first = CalendarDate(year: year, month: month, day: 1),
        let last = CalendarDate(
          year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
      else { return nil }
      return first...last
    default:
      guard let month = parts[1], let day = parts[2],
        let date = CalendarDate(year: year, month: month, day: day)
      else { return nil }
      return date...date
    }
  }

  /// The day numbers of the span.
  package var days: ClosedRange<Int64> {
    let from = first.map { Int64($0.dayNumber) } ?? Int64.min
    let to = last.map { Int64($0.dayNumber) } ?? Int64.max
    return from...max(from, to)
  }

  /// Whether the span holds no day.
  package var isEmpty: Bool {
    if let first, let last { first > last } else { false }
  }
}
