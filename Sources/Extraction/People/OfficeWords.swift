/// The words of offices, from data/office-words.tsv.
struct OfficeWords: Sendable {
  /// What a word does.
  enum Role: String, Sendable {
    case one, several, premier, predecessor, colleague, government, president, of, my, article,
      former
    case and, jointly, behalf, none
  }

  /// The table that the program ships.
  static let shared = OfficeWords()

  private let roles: WordTable<Role>

  private init() {
    roles = WordTable(
      DataTable.officeWords.rows.compactMap { row in
        guard row.count > 1, let role = Role(rawValue: row[1]) else { return nil }
        return (Vocabulary.shared[row[0]], role)
      }, missing: .none)
  }

  /// What a word does.
  func role(of word: Vocabulary.WordID) -> Role { roles[word] }

  /// Every word of the table, for the vocabulary.
  static let vocabulary: [String] = DataTable.officeWords.rows.map { $0[0] }
}
