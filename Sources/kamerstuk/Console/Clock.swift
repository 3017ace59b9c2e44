import Glibc
import Kamerstukken

/// What day it is.
enum Clock {
  /// Today, in the time zone of the machine.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate.earliest
  }
}
