internal import Tables

/// Words that say how many times as much: "tweemaal", "verdubbeld".
enum Multiple {
  /// How many times a word says, or nil.
  static func value(of word: Vocabulary.WordID) -> Int64? {
    let value = values[word]
    return value == 0 ? nil : value
  }

  private static let values: WordTable<Int64> = WordTable(
    rows.map { (Vocabulary.shared[$0.word], $0.value) }, missing: 0)

  private static let rows: [(word: String, value: Int64)] = DataTable.multiples.rows.compactMap {
    row in
    guard row.count == 2, let value = Int64(row[1]) else { return nil }
    return (row[0], value)
  }

  /// Every word, for the vocabulary.
  static let vocabulary: [String] = rows.map(\.word)
}
