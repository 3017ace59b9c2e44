internal import Tables

/// The words of promises, by what they can be: the table `commitment-words.tsv`, whose rows are called like
/// the cases here.
enum CommitmentWords {
  /// What a word can be; it may be several things.
  enum Role: UInt8, CaseIterable {
    case sender, office, kin, cabinet, determiner, former, portfolio, house, chamber, possessive
    case you, committee, standing, title, to, negation, but, request, here, letter, future, soon
    case condition, opener, adverb, reason, about, date, finite, commitment, late, lapsed, partly
    case pending, chair, during, relative, other, joiner, modal, pledge, yours, have, others
    case pronoun, next, finds, made, acts, column, stand, settled, motion, tells
  }

  typealias Roles = Flags<Role>

  private static let rows: [(name: String, words: [String])] =
    DataTable.commitmentWords.rows.filter { $0.count == 2 }.map { row in
      (row[0], row[1].split(separator: " ").map(String.init))
    }

  /// What each word of the vocabulary can be.
  static let table = WordTable<Roles>(
    flags: rows.flatMap { row in row.words.map { ($0, row.name) } })

  /// Every word of the table, for the vocabulary.
  static let vocabulary: [String] = rows.flatMap(\.words)
}
