internal import Kamerstukken

/// The days of years, quarters and months, seen from the date of a letter.
///
/// Source: the rules for `deadline` in the record contract: whole periods run from their first to their last
/// day; `begin` is January to March, `medio` May to August and `eind` October to December of a year, and the
/// first, second third and last ten days of a month; a missing year comes from the letter's date.
struct DeadlineCalendar {
  /// A year as printed.
  enum Year: Equatable {
    /// "2019".
    case printed(Int)
    /// "dit jaar" 0, "volgend jaar" 1.
    case relative(Int)
    /// None: the letter's year, or the next one where that period is past.
    case open
  }

  /// A period without its year.
  enum Period: Equatable {
    case year
    case half(Int)
    case quarter(Int)
    case month(Int)
    /// A month, and which half of it: "de tweede helft van oktober".
    case halfMonth(Int, Int)

    /// Its first and last month.
    var months: ClosedRange<Int> {
      switch self {
      case .year: 1...12
      case .half(let half): half * 6 - 5...half * 6
      case .quarter(let quarter): quarter * 3 - 2...quarter * 3
      case .month(let month), .halfMonth(let month, _): month...month
      }
    }
  }

  /// The date of the letter, or nil.
  let letter: CalendarDate?

  /// The days of a period.
  func days(_ period: Period, _ year: Year) -> DayRange {
    resolve(year) { year in
      guard case .halfMonth(let month, let half) = period else {
        return DayRange(months: period.months, of: year)
      }
      let last = CalendarDate.days(inMonth: month, of: year)
      return part(half == 1 ? 1...15 : 16...max(16, last), month, year)
    }
  }

  /// The days of a part of a period; a quarter and a half have no parts.
  func days(_ edge: DeadlineWords.Edge, _ period: Period, _ year: Year) -> DayRange {
    resolve(year) { year in
      switch (edge, period) {
      case (.first, .year): DayRange(months: 1...3, of: year)
      case (.middle, .year): DayRange(months: 5...8, of: year)
      case (.last, .year): DayRange(months: 10...12, of: year)
      case (.first, .month(let month)): part(1...10, month, year)
      case (.middle, .month(let month)): part(11...20, month, year)
      case (.last, .month(let month)):
        part(
          CalendarDate.days(inMonth: month, of: year)
            - 9...CalendarDate.days(
              inMonth: month, of: year), month, year)
      case (.ultimo, _):
        DayRange(
          first: DayRange(months: period.months, of: year).last,
          last: DayRange(months: period.months, of: year).last)
      default: DayRange(months: period.months, of: year)
      }
    }
  }

  /// The third such day of the week of a month: Prinsjesdag is the third Tuesday of September (article 65 of
  /// the constitution), Verantwoordingsdag the third Wednesday of May. `weekday` counts from Monday, 0.
  func third(weekday: Int, of month: Int, _ year: Year) -> DayRange {
    resolve(year) { year in
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return .open }
      // 1 January 1970 was a Thursday.
      let firstWeekday = ((first.dayNumber + 3) % 7 + 7) % 7
      let day = CalendarDate(
        year: year, month: month, day: 15 + ((weekday - firstWeekday) % 7 + 7) % 7)
      return DayRange(first: day, last: day)
    }
  }

  /// The day a date means as a deadline: without a year the next one, the letter's own day included.
  func day(_ date: DateMention) -> CalendarDate? {
    var coming = date
    if coming.direction == .open { coming.direction = .coming }
    return coming.resolved(against: letter)
  }

  /// The last day of "binnen N weken": so long after the letter.
  func after(_ count: Int, _ unit: DeadlineWords.Unit) -> CalendarDate? {
    guard let letter, count > 0, count < 1200 else { return nil }
    switch unit {
    case .day: return letter.adding(days: count)
    case .week: return letter.adding(days: 7 * count)
    case .month, .year:
      let months = letter.month - 1 + (unit == .year ? 12 * count : count)
      let year = letter.year + months / 12
      let month = months % 12 + 1
      return CalendarDate(
        year: year, month: month,
        day: min(letter.day, CalendarDate.days(inMonth: month, of: year)))
    }
  }

  private func part(_ days: ClosedRange<Int>, _ month: Int, _ year: Int) -> DayRange {
    DayRange(
      first: CalendarDate(year: year, month: month, day: days.lowerBound),
      last: CalendarDate(year: year, month: month, day: days.upperBound))
  }

  private func resolve(_ year: Year, _ days: (Int) -> DayRange) -> DayRange {
    switch year {
    case .printed(let year): return days(year)
    case .relative(let offset):
      guard let letter else { return .open }
      return days(letter.year + offset)
    case .open:
      guard let letter else { return .open }
      let same = days(letter.year)
      if let last = same.last, last < letter { return days(letter.year + 1) }
      return same
    }
  }
}
