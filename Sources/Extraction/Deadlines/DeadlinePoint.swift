internal import Kamerstukken

/// A time that a deadline names: "eind 2019", "1 juli", "het zomerreces".
struct DeadlinePoint {
  /// What kind of time.
  enum Kind { case day, edge, period, year, season, event, week }

  /// The token behind it.
  var end: Int
  /// Its days.
  var days: DayRange
  /// What kind of time.
  var kind: Kind
  /// Which part of a period.
  var edge: DeadlineWords.Edge?
  /// Whether it stands for a deadline without a word before it ("medio 2019", "dit najaar"; not "2019").
  var standsAlone = false
}
