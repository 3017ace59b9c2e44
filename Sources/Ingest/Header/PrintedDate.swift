internal import CTables
package import Kamerstukken
internal import Tables

/// Reads a printed day: "24 juli 2019", "’s-Gravenhage, 6 juli 2021", "08 februari 2023", "24-07-2019".
package enum PrintedDate {
  /// The first full date in a phrase, or nil.
  package static func first(in phrase: String) -> CalendarDate? {
    var scanner = PhraseScanner(phrase)
    while !scanner.isAtEnd {
      let isStart = scanner.index == 0 || !scanner.bytes[scanner.index - 1].isWordByte
      if isStart, scanner.current?.isDigit == true {
        let start = scanner.index
        if let date = read(&scanner) { return date }
        scanner.index = start
        _ = scanner.digits()
      } else {
        scanner.index += 1
      }
    }
    return nil
  }

  /// The date that stands at the scanner.
  static func read(_ scanner: inout PhraseScanner) -> CalendarDate? {
    guard let dayDigits = scanner.digits(), dayDigits.count <= 2, let day = Int(dayDigits) else {
      return nil
    }
    if scanner.current == 0x2D || scanner.current == 0x2F {
      let sign = scanner.current
      scanner.index += 1
      guard let monthDigits = scanner.digits(), monthDigits.count <= 2,
        let month = Int(monthDigits), scanner.current == sign
      else { return nil }
      scanner.index += 1
      guard let year = year(&scanner) else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    scanner.skipSpaces()
    // OCR glues the year to the month: "7 augustus1979".
    var start = scanner.index
    while let byte = scanner.current, byte.isLetterByte { scanner.index += 1 }
    var name = scanner.string(start..<scanner.index)
    if ordinals.contains(name), scanner.current == 0x20 {
      // "den 28sten Juni 1930".
      scanner.skipSpaces()
      start = scanner.index
      while let byte = scanner.current, byte.isLetterByte { scanner.index += 1 }
      name = scanner.string(start..<scanner.index)
    }
    guard let month = months[name.lowercased()] else { return nil }
    if scanner.current == 0x2E { scanner.index += 1 }
    scanner.skipSpaces()
    guard let year = year(&scanner) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// What stands behind the digits of a day in old papers.
  private static let ordinals: Set<String> = ["ste", "sten", "de", "den", "e", "en", "n"]

  private static func year(_ scanner: inout PhraseScanner) -> Int? {
    guard let digits = scanner.digits(), digits.count == 4, let year = Int(digits), year > 1500
    else { return nil }
    return year
  }

  /// Names of months in small letters.
  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for row in DataTable(kamerstuk_table_months()).rows where row.count == 2 {
      months[row[0]] = Int(row[1])
    }
    return months
  }()
}
