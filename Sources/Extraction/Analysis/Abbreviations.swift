internal import Tables

/// Abbreviations whose period does not end a sentence: "nr.", "jl.".
struct Abbreviations: Sendable {
  /// Numbers of the words that stand before such a period.
  let words: WordSet
  /// Those that end a sentence all the same where a starter follows ("op 27 november jl. De motie").
  let mayEnd: WordSet
  /// Numbers of the words that open a sentence behind them.
  let starters: WordSet

  /// The tables that the program ships.
  static let shared: Abbreviations = {
    let rows = DataTable.abbreviations.rows
    return Abbreviations(
      words: WordSet(rows.map { stem($0[0]) }),
      mayEnd: WordSet(rows.filter { $0.count > 1 }.map { stem($0[0]) }),
      starters: WordSet(DataTable.sentenceStarters.words))
  }()

  /// Every word of the tables, for the vocabulary.
  static let vocabulary: [String] =
    DataTable.abbreviations.rows.map { stem($0[0]) } + DataTable.sentenceStarters.words

  private static func stem(_ abbreviation: String) -> String {
    abbreviation.hasSuffix(".") ? String(abbreviation.dropLast()) : abbreviation
  }
}
