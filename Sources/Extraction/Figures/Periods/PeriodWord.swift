internal import Tables

/// What a word does in a period, from `period-words.tsv`.
enum PeriodWord: UInt8, CaseIterable {
  /// A stretch of time: "jaar", "maanden".
  case noun
  /// One that a year may follow: "najaar", "helft".
  case season
  /// "jaarlijks".
  case rate
  /// "afgelopen".
  case relative
  /// "eind".
  case edge
  /// A preposition: "in", "sinds".
  case lead
  /// "start", "invoering".
  case event
  /// "eerste".
  case ordinal

  /// What each word does.
  static let flags = WordTable<Flags<PeriodWord>>(
    flags: DataTable.periodWords.rows.filter { $0.count == 2 }.map { ($0[0], $0[1]) })

  static let paar = Vocabulary.shared["paar"]
  static let elk = ["elk", "elke", "ieder", "iedere"].map { Vocabulary.shared[$0] }
  static let sinds = ["sinds", "sedert", "vanaf"].map { Vocabulary.shared[$0] }
  static let als = Vocabulary.shared["als"]
  static let further = ["verder", "later"].map { Vocabulary.shared[$0] }
  static let years = Vocabulary.shared["jaren"]
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
