internal import Register
internal import Tables

/// The words of offices, from data/office-words.tsv.
final class OfficeWords: Sendable {
  /// What a word does.
  enum Role: String, Sendable {
    case one, several, premier, predecessor, colleague, government, president, of, my, article,
      former
    case and, jointly, behalf, none
  }

  /// The table that the program ships.
  static let shared = OfficeWords()

  private let roles: WordTable<Role>
  private let parts = WordSet(OfficeWords.nameParts)

  private init() {
    roles = WordTable(
      DataTable.officeWords.rows.compactMap { row in
        guard row.count > 1, let role = Role(rawValue: row[1]) else { return nil }
        return (Vocabulary.shared[row[0]], role)
      }, missing: .none)
  }

  /// What a word does.
  func role(of word: Vocabulary.WordID) -> Role { roles[word] }

  /// Whether the name of a ministry or portfolio, or what stands before it, has a word.
  func isNamePart(_ word: Vocabulary.WordID) -> Bool { parts.contains(word) }

  /// The words of all names of ministries, with and without their diacritics ("Financiën", "Financien").
  private static let nameParts: [String] = {
    let printed = Offices.shared.names.flatMap { name in
      name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let plain = printed.map { String(decoding: NameFolding.fold($0), as: UTF8.self) }
    return printed + plain + Offices.skippedWords + ["en", "minister", "president"]
  }()

  /// Every word, for the vocabulary.
  static let vocabulary: [String] = DataTable.officeWords.rows.map { $0[0] } + nameParts
}
