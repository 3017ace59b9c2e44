internal import TextIndex

/// What the words of a query ask of the text fields of an index.
struct TextQueries: Sendable {
  private typealias Field = EntrySchema.Field
  typealias Weights = [(name: String, weight: Float)]

  private static let plain: Weights = [(Field.title, 3), (Field.body, 1)]
  private static let stemmed: Weights = [(Field.titleStem, 1.5), (Field.bodyStem, 0.5)]
  /// Forms that the stemmer keeps apart from the word.
  private static let inflected: Weights = [(Field.titleStem, 1.2), (Field.bodyStem, 0.4)]
  private static let suspended: Weights = [(Field.suspended, 0.5)]

  /// Whether only words as typed match, not those of the same stem.
  let isExact: Bool
  /// Whether a compound also matches where its parts stand apart.
  let splitsCompounds: Bool
  let compounds: Compounds
  /// Whether the words are looked for in the running text alone, not in titles.
  var isRunningText = false
  private let inflections = Inflections()

  init(isExact: Bool, splitsCompounds: Bool, compounds: Compounds) {
    self.isExact = isExact
    self.splitsCompounds = splitsCompounds
    self.compounds = compounds
  }

  private func anyField(_ fields: Weights, _ make: (String) -> Query) -> Query {
    let texts = [Field.body, Field.bodyStem]
    return .anyField(isRunningText ? fields.filter { texts.contains($0.name) } : fields, make)
  }

  /// A word in all text fields: exact weighs more than stemmed, the title more than the text.
  func word(_ text: String) -> Query {
    let parts = Analyzer.words(of: text)
    guard parts.count == 1 else { return phrase(text) }
    let fields = isExact ? Self.plain : Self.plain + Self.stemmed + Self.suspended
    var query = anyField(fields) { .term(field: $0, text: text) }
    if !isExact {
      let forms = inflections.formsOfOtherStems(parts[0].term)
      let others = forms.map { form in
        anyField(Self.inflected) { .term(field: $0, text: form) }
      }
      if !others.isEmpty { query = .or([query] + others) }
    }
    if splitsCompounds, let halves = compounds.parts(of: parts[0].term) {
      query = .or([query, .boost(.and(halves.map { half in bareWord(half) }), 0.3)])
    }
    return query
  }

  private func bareWord(_ text: String) -> Query {
    anyField(Self.plain + Self.stemmed) { .term(field: $0, text: text) }
  }

  /// The words side by side.
  func phrase(_ text: String) -> Query {
    anyField(Self.plain) { .phrase(field: $0, text: text) }
  }

  /// Words that begin so.
  func prefix(_ text: String) -> Query {
    anyField(Self.plain) { .prefix(field: $0, prefix: text, ranking: .sum) }
  }

  /// Words that are spelled almost so.
  func fuzzy(_ text: String, distance: Int) -> Query {
    anyField(Self.plain) { .fuzzy(field: $0, text: text, distance: distance) }
  }

  /// Words that stand close together.
  func near(_ words: [String], distance: Int) -> Query {
    anyField(Self.plain) { .near(field: $0, words: words, distance: distance) }
  }

  /// The words that all stand close together in the text; for weight.
  func close(_ words: [String]) -> Query {
    anyField([(Field.body, 1)]) { .near(field: $0, words: words, distance: 24) }
  }
}
