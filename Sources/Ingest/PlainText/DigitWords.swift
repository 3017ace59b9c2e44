internal import CTables
internal import Tables

/// Words that end in digits which are no footnote marker: "CO2", "PM10", "D66".
enum DigitWords {
  /// The words of the table, in small letters.
  static let all = Set(DataTable(kamerstuk_table_digit_words()).words.map { Array($0.utf8) })

  /// Whether a word is one of them, whatever its case.
  static func contains(_ word: some Sequence<UInt8>) -> Bool {
    all.contains(word.map { $0.isUpper ? $0 | 0x20 : $0 })
  }
}
