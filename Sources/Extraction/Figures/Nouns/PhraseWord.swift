internal import Tables

/// What a word does in a noun phrase behind a number, from `noun-phrase-words.tsv`.
enum PhraseWord: UInt8, CaseIterable {
  /// It ends the phrase: "de", "voor", "heeft".
  case stop
  case determiner
  case preposition
  /// It may stand before an adjective: "zeer".
  case adverb
  /// An adjective without -e: "eigen".
  case adjective
  /// A strong participle: "aangewezen".
  case participle
  /// A plural without -en or -s: "gremia".
  case plural
  /// Counted in the singular: "5000 man".
  case singular
  /// A loose first part of a compound: "mbo scholen".
  case adjunct
  /// A label whose number counts nothing: "artikel"; these have a table of their own.
  case label

  /// What each word does.
  static let flags = WordTable<Flags<PhraseWord>>(
    flags: DataTable.nounPhraseWords.rows.filter { $0.count == 2 }.map { ($0[0], $0[1]) }
      + DataTable.figureLabels.words.map { ($0, "\(PhraseWord.label)") })

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
    DataTable.nounPhraseWords.rows.map { $0[0] } + DataTable.figureLabels.words
    + DataTable.coordinatedNouns.rows.flatMap { $0 }
}
