internal import Tables

/// Newspapers, broadcasters and news sites: the table `media.txt`.
struct MediaTable: Sendable {
  /// The table that the program ships.
  static let shared = MediaTable()

  /// Every word of the names, for the vocabulary.
  static let vocabulary: [String] = DataTable.media.words.flatMap { NameParts($0).words }

  private var trie = NameTrie<Bool>()

  private init() {
    for name in DataTable.media.words { trie.insert(name, true) }
  }

  /// The index behind the name that begins at a token, or nil; a name begins with a capital or a digit, or
  /// with its article ("de Volkskrant").
  func medium(at index: Int, in reader: CitationReader) -> Int? {
    guard let match = trie.match(at: index, in: reader.tokens) else { return nil }
    if reader.shape(index) == .lower {
      guard reader.shape(index + 1) == .capitalised || reader.shape(index + 1) == .mixed else {
        return nil
      }
    }
    return match.next
  }
}
