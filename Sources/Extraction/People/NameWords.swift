internal import Tables

/// The words around names, from data/name-words.tsv, and the prefixes of surnames.
final class NameWords: Sendable {
  /// What a word does.
  enum Role: String, Sendable {
    /// "het lid Jansen".
    case one
    /// "de leden Jansen en De Wit".
    case several
    /// "voormalig lid Jansen".
    case former
    case article
    case and
    case c, s, cs, e, a
    /// "(allen D66)".
    case all
    /// Ends a name although it may be written with a capital: "MOTIE VAN HET LID JANSEN OVER …".
    case end
    /// Looks like a name and is none.
    case noName = "no-name"
    /// "Th.", "Chr.": an initial of several letters.
    case initial
    case none
  }

  /// The table that the program ships.
  static let shared = NameWords()

  private let roles: WordTable<Role>
  private let prefixes: WordTable<Bool>

  private init() {
    roles = WordTable(
      DataTable.nameWords.rows.compactMap { row in
        guard row.count > 1, let role = Role(rawValue: row[1]) else { return nil }
        return (row[0] == "&" ? 0x26 : Vocabulary.shared[row[0]], role)
      }, missing: .none)
    prefixes = WordTable(
      Surname.prefixes.map { (Vocabulary.shared[$0], true) }, missing: false)
  }

  /// What a word does.
  func role(of word: Vocabulary.WordID) -> Role { roles[word] }

  /// Whether a word begins a surname: "van", "der".
  func isPrefix(_ word: Vocabulary.WordID) -> Bool { prefixes[word] }

  /// Every word of the tables, for the vocabulary.
  static let vocabulary: [String] =
    DataTable.nameWords.rows.map { $0[0] } + Surname.prefixes.sorted()
}
