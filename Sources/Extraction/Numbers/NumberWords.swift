internal import Tables

/// The words of Dutch numbers, from `number-words.tsv`.
package enum NumberWords {
  /// What part a word takes in a number.
  package enum Kind: String, Sendable {
    /// No word of a number.
    case other
    /// "nul".
    case zero
    /// "een", far more often an article.
    case article
    /// "twee" … "negen", "één".
    case unit
    /// "tien" … "negentien".
    case teen
    /// "twintig" … "negentig".
    case ten
    /// "honderd".
    case hundred
    /// "duizend".
    case thousand
    /// "miljoen", "mld".
    case magnitude
    /// "miljoenen", which counts nothing by itself.
    case magnitudes
    /// "half", in tenths.
    case half
    /// "anderhalf", in tenths.
    case mixed
    /// "dozijn".
    case collective
    /// "geen".
    case none
    /// "k" behind digits.
    case kilo
  }

  /// A word's part and value; halves in tenths.
  package struct Entry: Sendable {
    package var kind: Kind
    package var value: Int64
  }

  /// Entries by word number.
  package static let entries: WordTable<Entry> = {
    WordTable(
      rows.map { (Vocabulary.shared[$0.word], $0.entry) }, missing: Entry(kind: .other, value: 0))
  }()

  /// Every word, for the vocabulary.
  static let vocabulary: [String] = rows.map(\.word) + ["en"]

  /// The rows of the table.
  static let rows: [(word: String, entry: Entry)] = DataTable.numberWords.rows.compactMap { row in
    guard row.count == 3, let value = Int64(row[1]), let kind = Kind(rawValue: row[2]) else {
      return nil
    }
    return (row[0], Entry(kind: kind, value: value))
  }
}
