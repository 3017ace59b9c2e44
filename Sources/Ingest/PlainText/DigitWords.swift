internal import CTables

/// Words that end in digits which are no footnote marker: "CO2", "PM10", "D66".
enum DigitWords {
  /// The words of the table, in small letters.
  static let all: Set<[UInt8]> = {
    let table = kamerstuk_table_digit_words()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    return Set(bytes.split(separator: 0x0A).filter { $0.first != 0x23 }.map { Array($0) })
  }()

  /// Whether a word is one of them, whatever its case.
  static func contains(_ word: some Sequence<UInt8>) -> Bool {
    all.contains(word.map { $0.isUpper ? $0 | 0x20 : $0 })
  }
}
