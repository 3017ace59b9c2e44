internal import Kamerstukken
internal import Register
internal import TextIndex

/// Names and values in the form in which they are compared: words in lower case without diacritics.
enum Folding {
  /// `"Yeşilgöz-Zegerius"` gives `"yesilgoz zegerius"`.
  static func key(_ text: String) -> String {
    Analyzer.words(of: text).map(\.term).joined(separator: " ")
  }

  /// A party under whatever alias: `"PVDA"`, `"Partij van de Arbeid"` give `"pvda"`.
  static func party(_ printed: String) -> String {
    key(Parties.shared.name(of: printed) ?? printed)
  }

  /// The ministry that an office, a ministry or an abbreviation of any year belongs to, as one value for
  /// all its names; nil where it is not known.
  static func ministry(_ printed: String, on date: CalendarDate?) -> String? {
    Offices.shared.ministry(of: printed, on: date).map { "=" + $0.identity }
  }

  /// What is searched of an office: all of it, and what stands behind "Minister van".
  static func offices(_ printed: String) -> [String] {
    let whole = key(printed)
    let words = whole.split(separator: " ")
    guard let first = words.firstIndex(where: { $0 == "van" || $0 == "voor" }), first > 0,
      first + 1 < words.count
    else { return [whole] }
    return [whole, words[(first + 1)...].joined(separator: " ")]
  }
}
