/// What a word does in a noun phrase behind a number, from `noun-phrase-words.tsv`.
struct PhraseWord: OptionSet, Sendable {
  let rawValue: UInt16

  /// It ends the phrase: "de", "voor", "heeft".
  static let stop = PhraseWord(rawValue: 1)
  /// A determiner.
  static let determiner = PhraseWord(rawValue: 2)
  /// A preposition.
  static let preposition = PhraseWord(rawValue: 4)
  /// It may stand before an adjective: "zeer".
  static let adverb = PhraseWord(rawValue: 8)
  /// An adjective without -e: "eigen".
  static let adjective = PhraseWord(rawValue: 16)
  /// A strong participle: "aangewezen".
  static let participle = PhraseWord(rawValue: 32)
  /// A plural without -en or -s: "gremia".
  static let plural = PhraseWord(rawValue: 64)
  /// Counted in the singular: "5000 man".
  static let singular = PhraseWord(rawValue: 128)
  /// A loose first part of a compound: "mbo scholen".
  static let adjunct = PhraseWord(rawValue: 256)
  /// A label whose number counts nothing: "artikel".
  static let label = PhraseWord(rawValue: 512)

  private static let names: [String: PhraseWord] = [
    "stop": .stop, "det": .determiner, "prep": .preposition, "adverb": .adverb,
    "adjective": .adjective, "participle": .participle, "plural": .plural, "singular": .singular,
    "adjunct": .adjunct,
  ]

  /// Flags by word number.
  static let flags = WordTable(
    joining: DataTable.nounPhraseWords.rows.filter { $0.count == 2 }.map { row in
      (row[0], PhraseWord(row[1].split(separator: " ").compactMap { names[String($0)] }))
    } + DataTable.figureLabels.lines.map { ($0, .label) })

  /// The second noun of each pair that is counted as one.
  static let partners: [Vocabulary.WordID: [Vocabulary.WordID]] = {
    var partners: [Vocabulary.WordID: [Vocabulary.WordID]] = [:]
    for row in DataTable.coordinatedNouns.rows where row.count == 2 {
      partners[Vocabulary.shared[row[0]], default: []].append(Vocabulary.shared[row[1]])
    }
    return partners
  }()

  /// Every word of the tables, for the vocabulary.
  static let vocabulary: [String] =
    DataTable.nounPhraseWords.rows.map { $0[0] } + DataTable.figureLabels.lines
    + DataTable.coordinatedNouns.rows.flatMap { $0 }
}
