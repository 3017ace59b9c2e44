package import Kamerstukken

/// A date as a text prints it: "24 juli 2019", "27 november jl.", "07/12", "20-06-2018".
package struct DateMention: Sendable, Equatable {
  /// Which way a date without a year looks.
  package enum Direction: Sendable {
    /// "jl.": before the letter.
    case past
    /// "a.s.": after the letter.
    case coming
    /// Nothing printed.
    case open
  }

  /// Indexes of its tokens.
  package var tokens: Range<Int>
  /// The year, or nil where none is printed.
  package var year: Int?
  /// 1 to 12.
  package var month: Int
  /// 1 to 31, or nil for a month alone.
  package var day: Int?
  /// Which way a date without a year looks.
  package var direction: Direction

  /// The day it means: with a year that day, else the nearest one before the letter's own date ("jl.", and
  /// where nothing is printed) or after it ("a.s."). Nil for a month alone or a day that does not exist.
  package func resolved(against letter: CalendarDate?) -> CalendarDate? {
    guard let day else { return nil }
    if let year { return CalendarDate(year: year, month: month, day: day) }
    guard let letter else { return nil }
    let same = CalendarDate(year: letter.year, month: month, day: day)
    switch direction {
    case .past, .open:
      if let same, same <= letter { return same }
      return CalendarDate(year: letter.year - 1, month: month, day: day)
    case .coming:
      if let same, same >= letter { return same }
      return CalendarDate(year: letter.year + 1, month: month, day: day)
    }
  }
}
