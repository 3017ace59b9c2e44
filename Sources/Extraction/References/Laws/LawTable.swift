internal import Tables

/// The laws that are known by name: the tables `laws.tsv` and `eu-acts.tsv`.
struct LawTable: Sendable {
  /// What a name means.
  struct Law: Sendable, Equatable {
    /// "BWBR0005537", a CELEX number, or nil for the Burgerlijk Wetboek, whose books have one each.
    var identifier: String?
    /// Whether it is an act of the European Union.
    var isEuropean: Bool
    /// Whether the name is an abbreviation, which needs an article beside it.
    var isAbbreviation: Bool
    /// Of a name that leaves out the year of its law, that year: no earlier paper means it.
    var since: Int?
  }

  /// The tables that the program ships.
  static let shared = LawTable()

  private static let code = ["burgerlijk wetboek", "bw"]

  /// Every word of the names, for the vocabulary.
  static let vocabulary: [String] = Array(
    Set(names.flatMap { NameParts($0.name).words } + ["boek"])
  ).sorted()

  /// The first words of the names, where a name may begin.
  static let firstWords: [String] = Array(Set(names.compactMap { NameParts($0.name).words.first }))
    .sorted()

  private var trie = NameTrie<Law>()
  /// The identifiers of the books of the Burgerlijk Wetboek: "3", "7A".
  private var books: [String: String] = [:]

  private init() {
    for (name, law) in Self.names { trie.insert(name, law) }
    for row in DataTable.laws.rows where row.count > 1 {
      if row[1].hasPrefix("Burgerlijk Wetboek Boek ") {
        books[String(row[1].split(separator: " ").last ?? "")] = row[0]
      }
    }
  }

  /// The law with the longest name that begins at a token, and the index behind.
  func law(at index: Int, in tokens: Tokens) -> (law: Law, next: Int)? {
    trie.match(at: index, in: tokens).map { (law: $0.value, next: $0.next) }
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
                Law(
                  identifier: row[0], isEuropean: european,
                  isAbbreviation: column > 0 && !isName(name))
              ))
          }
        }
      }
    }
    add(.laws, european: false)
    add(.euActs, european: true)
    return names + undated(names)
  }()

  /// "Arbowet", "Wet Bibob": short, and a name all the same.
  private static func isName(_ abbreviation: Substring) -> Bool {
    let name = abbreviation.lowercased()
    return name.hasPrefix("wet ") || name.hasSuffix("wet") && !name.contains("-")
  }

  /// The names of laws without their year, where nothing else has that name: "Leerplichtwet" is the
  /// Leerplichtwet 1969; of several the latest is meant.
  private static func undated(_ names: [(name: String, law: Law)]) -> [(name: String, law: Law)] {
    let taken = Set(names.map { $0.name.lowercased() })
    var latest: [String: (name: String, law: Law)] = [:]
    for (name, law) in names where !law.isEuropean && !law.isAbbreviation {
      guard let space = name.lastIndex(of: " "), name.utf8.count - 5 > 8,
        let year = Int(name[name.index(after: space)...]), (1800...2100).contains(year)
      else { continue }
      let base = String(name[..<space])
      let key = base.lowercased()
      if taken.contains(key) { continue }
      if let other = latest[key]?.law.since, other > year { continue }
      var undated = law
      undated.since = year
      latest[key] = (base, undated)
    }
    return latest.sorted { $0.key < $1.key }.map(\.value)
  }
}
