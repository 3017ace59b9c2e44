/// The words of citations, by the part they play: the table `reference-words.tsv`.
enum ReferenceWords {
  /// The parts that a word can play.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt64

    /// The names of the table's rows, one bit each in this order.
    static let names = [
      "paper", "number", "ocrNumber", "plural", "page", "lower", "upper", "united",
      "session", "and", "hansard", "appendix", "annex", "item", "was", "reprint", "stb", "stcrt",
      "trb", "printed", "piece", "chapter", "kamer", "second", "first", "filler", "committee",
      "until", "with", "through", "t", "m", "e", "v", "ev", "n", "r", "follow", "replaced", "under",
      "tv", "matter", "motion", "official", "article", "paragraph", "part", "determiner",
      "preposition", "juncto", "opening",
    ]

    static let paper = role("paper")
    static let number = role("number")
    static let ocrNumber = role("ocrNumber")
    static let plural = role("plural")
    static let page = role("page")
    static let lower = role("lower")
    static let upper = role("upper")
    static let united = role("united")
    static let session = role("session")
    static let and = role("and")
    static let hansard = role("hansard")
    static let appendix = role("appendix")
    static let annex = role("annex")
    static let item = role("item")
    static let was = role("was")
    static let reprint = role("reprint")
    static let stb = role("stb")
    static let stcrt = role("stcrt")
    static let trb = role("trb")
    static let printed = role("printed")
    static let piece = role("piece")
    static let chapter = role("chapter")
    static let kamer = role("kamer")
    static let second = role("second")
    static let first = role("first")
    static let filler = role("filler")
    static let committee = role("committee")
    static let until = role("until")
    static let with = role("with")
    static let through = role("through")
    static let t = role("t")
    static let m = role("m")
    static let e = role("e")
    static let v = role("v")
    static let ev = role("ev")
    static let n = role("n")
    static let r = role("r")
    static let follow = role("follow")
    static let replaced = role("replaced")
    static let under = role("under")
    static let tv = role("tv")
    static let matter = role("matter")
    static let motion = role("motion")
    static let official = role("official")
    static let article = role("article")
    static let paragraph = role("paragraph")
    static let part = role("part")
    static let determiner = role("determiner")
    static let preposition = role("preposition")
    static let juncto = role("juncto")
    static let opening = role("opening")
    /// A month.
    static let month = Roles(rawValue: 1 << 63)

    private static func role(_ name: String) -> Roles {
      Roles(rawValue: names.firstIndex(of: name).map { 1 << UInt64($0) } ?? 0)
    }
  }

  /// The words of each row of the table.
  private static let rows: [String: [String]] = {
    var rows: [String: [String]] = [:]
    for row in DataTable.referenceWords.rows where row.count > 1 {
      rows[row[0], default: []] += row[1].split(separator: " ").map(String.init)
    }
    return rows
  }()

  /// Every word of the tables, for the vocabulary.
  static let vocabulary: [String] =
    rows.sorted { $0.key < $1.key }.flatMap(\.value) + LawTable.vocabulary + MediaTable.vocabulary

  /// A row of the table that only a few rules look at.
  struct List: Sendable {
    private let words: WordSet

    init(_ name: String) {
      words = WordSet(Self.strings(name))
    }

    func contains(_ word: Vocabulary.WordID) -> Bool { words.contains(word) }

    /// Its words, for triggers.
    static func strings(_ name: String) -> [String] { rows[name] ?? [] }
  }

  /// "eerste" to "vijftiende" and their values.
  static let ordinals = WordTable<Int?>(
    (1...15).flatMap { (value: Int) in
      List.strings("ordinal\(value)").map { (Vocabulary.shared[$0], value) }
    }, missing: nil)

  /// The roles of each word by its number in the vocabulary.
  static let roles: [Roles] = {
    var table: [Roles] = []
    func add(_ word: Vocabulary.WordID, _ role: Roles) {
      while table.count <= Int(word) { table.append([]) }
      table[Int(word)].insert(role)
    }
    for (bit, name) in Roles.names.enumerated() {
      for word in rows[name] ?? [] {
        add(Vocabulary.shared[word], Roles(rawValue: 1 << UInt64(bit)))
      }
    }
    for month in DateWords.monthNames { add(Vocabulary.shared[month], .month) }
    return table
  }()
}
