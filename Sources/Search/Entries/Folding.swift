internal import Kamerstukken
internal import TextIndex

/// Names and values in the form in which they are compared: words in lower case without diacritics.
enum Folding {
  /// `"Yeşilgöz-Zegerius"` gives `"yesilgoz zegerius"`.
  static func key(_ text: String) -> String {
    Analyzer.words(of: text).map(\.text).joined(separator: " ")
  }

  /// A party as printed, folded.
  static func party(_ printed: String) -> String {
    key(printed)
  }

  /// The abbreviation of the ministry that an office belongs to, where it is known.
  static func ministry(ofOffice office: String, on date: CalendarDate?) -> String? {
    nil
  }
}
