package import Kamerstukken

/// A deadline as a text prints it, with the days that the calendar settles.
package struct DeadlineMention: Sendable, Equatable {
  /// Indexes of its tokens.
  package var tokens: Range<Int>
  /// The first day, inclusive, or nil.
  package var earliest: CalendarDate?
  /// The last day, inclusive, or nil.
  package var latest: CalendarDate?
  /// The name of the rule that read it.
  package var rule: String
}

extension DeadlineMention {
  /// Its days.
  var days: DayRange { DayRange(first: earliest, last: latest) }
}
