/// The laws that are known by name: the tables `laws.tsv` and `eu-acts.tsv`.
///
/// The names are a trie over the numbers of their words, so that the longest name at a place is found in one
/// pass over its words.
struct LawTable: Sendable {
  /// What a name means.
  struct Law: Sendable, Equatable {
    /// "BWBR0005537", a CELEX number, or nil for the Burgerlijk Wetboek, whose books have one each.
    var identifier: String?
    /// Whether it is an act of the European Union.
    var isEuropean: Bool
    /// Whether the name is an abbreviation, which needs an article beside it.
    var isAbbreviation: Bool
  }

  /// The tables that the program ships.
  static let shared = LawTable()

  private static let code = ["burgerlijk wetboek", "bw"]

  /// Every word of the names, for the vocabulary.
  static let vocabulary: [String] = {
    var words: Set<String> = ["boek"]
    for (name, _) in names {
      words.formUnion(parts(name).filter { $0.utf8.count > 1 || isWord($0) })
    }
    return words.sorted()
  }()

  /// The first words of the names, where a name may begin.
  static let firstWords: [String] = Array(Set(names.compactMap { parts($0.name).first })).sorted()

  private var children: [UInt64: Int32] = [:]
  private var laws: [Int32: Law] = [:]
  /// The identifiers of the books of the Burgerlijk Wetboek: "3", "7A".
  private var books: [String: String] = [:]

  private init() {
    var next: Int32 = 1
    for (name, law) in Self.names {
      var node: Int32 = 0
      for part in Self.parts(name) {
        let word = Self.number(part)
        let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(word)
        if let child = children[key] {
          node = child
        } else {
          children[key] = next
          node = next
          next += 1
        }
      }
      if laws[node] == nil { laws[node] = law }
    }
    for row in DataTable.laws.rows where row.count > 1 {
      if row[1].hasPrefix("Burgerlijk Wetboek Boek ") {
        books[String(row[1].split(separator: " ").last ?? "")] = row[0]
      }
    }
  }

  /// The law with the longest name that begins at a token, and the index behind.
  func law(at index: Int, in tokens: Tokens) -> (law: Law, next: Int)? {
    var node: Int32 = 0
    var at = index
    var best: (Law, Int)?
    while at < tokens.count, at < index + 40 {
      let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(tokens.words[at])
      guard tokens.words[at] != 0, let child = children[key] else { break }
      node = child
      at += 1
      if let law = laws[node] { best = (law, at) }
    }
    return best.map { (law: $0.0, next: $0.1) }
  }

  /// The identifier of a book of the Burgerlijk Wetboek: "6", "7A".
  func book(_ number: String) -> String? { books[number.uppercased()] }

  private static let names: [(name: String, law: Law)] = {
    var names: [(String, Law)] = code.map {
      ($0, Law(identifier: nil, isEuropean: false, isAbbreviation: $0 == "bw"))
    }
    func add(_ table: DataTable, european: Bool) {
      for row in table.rows where row.count > 1 {
        for (column, field) in row.dropFirst().enumerated() {
          for name in field.split(separator: ";")
          where !name.hasPrefix("Burgerlijk Wetboek Boek") {
            // Of European acts every name stands alone as well, abbreviations of capitals too.
            names.append(
              (
                String(name),
                Law(identifier: row[0], isEuropean: european, isAbbreviation: column > 0)
              ))
          }
        }
      }
    }
    add(.laws, european: false)
    add(.euActs, european: true)
    return names
  }()

  /// The words and signs of a name, as the tokens of a text are cut.
  private static func parts(_ name: String) -> [String] {
    var parts: [String] = []
    var word = ""
    func flush() {
      if !word.isEmpty { parts.append(word.lowercased()) }
      word = ""
    }
    for character in name {
      if character == " " {
        flush()
      } else if character.isLetter || character.isNumber || character == "'" {
        word.append(character)
      } else {
        flush()
        parts.append(String(character))
      }
    }
    flush()
    return parts
  }

  private static func isWord(_ part: String) -> Bool { part.utf8.first.map { $0 >= 0x30 } ?? false }

  private static func number(_ part: String) -> Vocabulary.WordID {
    if part.utf8.count == 1, let byte = part.utf8.first, !isWord(part) {
      return Vocabulary.WordID(byte)
    }
    return Vocabulary.shared[part]
  }
}
