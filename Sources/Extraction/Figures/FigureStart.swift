/// What of a figure a word can begin.
enum FigureStart: Sendable {
  /// Nothing.
  case none
  /// A number or a fraction: "achttien", "anderhalf", "helft".
  case number
  /// "een", which needs a look at what follows.
  case article
  /// "tweemaal", "verdubbeld".
  case multiple

  /// The starts of all words.
  static let byWord = WordTable<FigureStart>(entries, missing: .none)

  /// The words at which a figure may begin.
  static let words: [Vocabulary.WordID] = entries.map(\.0)

  /// Words that make "een" before them part of a figure: "half", "kwart", "uur", "op" ("een op de vijf").
  static let behindArticle: WordTable<Bool> = {
    var words = FractionScanner.vocabulary + FigureUnit.vocabulary + ["op", "en", "van"]
    words += NumberWords.rows.map(\.word)
    return WordTable(words.map { (Vocabulary.shared[$0], true) }, missing: false)
  }()

  private static let entries: [(Vocabulary.WordID, FigureStart)] = {
    var entries: [(Vocabulary.WordID, FigureStart)] = []
    for row in NumberWords.rows {
      switch row.entry.kind {
      case .zero, .unit, .teen, .ten, .hundred, .thousand, .half, .mixed, .collective:
        entries.append((Vocabulary.shared[row.word], .number))
      case .article: entries.append((Vocabulary.shared[row.word], .article))
      case .magnitude, .magnitudes, .none, .kilo, .other: break
      }
    }
    entries += FractionScanner.vocabulary.map { (Vocabulary.shared[$0], .number) }
    entries += Multiple.vocabulary.map { (Vocabulary.shared[$0], .multiple) }
    return entries
  }()
}
