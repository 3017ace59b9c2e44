internal import Kamerstukken

/// Days from the first to the last.
struct DayRange: Equatable {
  var first: CalendarDate?
  var last: CalendarDate?

  /// No day is settled.
  static let open = DayRange(first: nil, last: nil)

  /// Whole months of a year.
  init(months: ClosedRange<Int>, of year: Int) {
    first = CalendarDate(year: year, month: months.lowerBound, day: 1)
    last = CalendarDate(
      year: year, month: months.upperBound,
      day: CalendarDate.days(inMonth: months.upperBound, of: year))
  }

  init(first: CalendarDate?, last: CalendarDate?) {
    self.first = first
    self.last = last
  }
}
