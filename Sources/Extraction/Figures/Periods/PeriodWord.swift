/// What a word does in a period, from `period-words.tsv`.
struct PeriodWord: OptionSet, Sendable {
  let rawValue: UInt16

  /// A stretch of time: "jaar", "maanden".
  static let noun = PeriodWord(rawValue: 1)
  /// One that a year may follow: "najaar", "helft".
  static let season = PeriodWord(rawValue: 2)
  /// "jaarlijks".
  static let rate = PeriodWord(rawValue: 4)
  /// "afgelopen".
  static let relative = PeriodWord(rawValue: 8)
  /// "eind".
  static let edge = PeriodWord(rawValue: 16)
  /// A preposition: "in", "sinds".
  static let lead = PeriodWord(rawValue: 32)
  /// "start", "invoering".
  static let event = PeriodWord(rawValue: 64)
  /// "eerste".
  static let ordinal = PeriodWord(rawValue: 128)

  private static let names: [String: PeriodWord] = [
    "noun": .noun, "season": .season, "rate": .rate, "relative": .relative, "edge": .edge,
    "lead": .lead, "event": .event, "ordinal": .ordinal,
  ]

  /// Flags by word number.
  static let flags = WordTable(
    joining: DataTable.periodWords.rows.filter { $0.count == 2 }.map { row in
      (row[0], PeriodWord(row[1].split(separator: " ").compactMap { names[String($0)] }))
    })

  static let paar = Vocabulary.shared["paar"]
  static let elk = ["elk", "elke", "ieder", "iedere"].map { Vocabulary.shared[$0] }
  static let sinds = ["sinds", "sedert", "vanaf"].map { Vocabulary.shared[$0] }
  static let als = Vocabulary.shared["als"]
  static let further = ["verder", "later"].map { Vocabulary.shared[$0] }
  static let op = Vocabulary.shared["op"]
  static let into = Vocabulary.shared["in"]
  static let van = Vocabulary.shared["van"]
  static let met = Vocabulary.shared["met"]
  static let ingang = Vocabulary.shared["ingang"]
  static let tm = Vocabulary.shared["m"]
  static let t = Vocabulary.shared["t"]

  /// Every word, for the vocabulary.
  static let vocabulary: [String] =
    DataTable.periodWords.rows.map { $0[0] }
    + ["paar", "elk", "elke", "ieder", "iedere", "met", "ingang", "t", "m", "dit", "deze", "het"]
    + ["als", "verder", "later"]
}
