internal import Kamerstukken
package import TextIndex

/// From the tree of a query to what the index is asked.
package struct QueryCompiler: Sendable {
  private typealias Field = EntrySchema.Field

  private typealias Weights = [(name: String, weight: Float)]
  private static let titles: Weights = [(Field.title, 3)]
  private static let stemmedTitles: Weights = [(Field.titleStem, 1.5)]
  private static let plain: Weights = [(Field.title, 3), (Field.body, 1)]
  private static let stemmed: Weights = [(Field.titleStem, 1.5), (Field.bodyStem, 0.5)]
  /// Forms that the stemmer keeps apart from the word.
  private static let inflected: Weights = [(Field.titleStem, 1.2), (Field.bodyStem, 0.4)]
  private static let suspended: Weights = [(Field.suspended, 0.5)]

  /// Whether only words as typed match, not those of the same stem.
  package var isExact: Bool
  /// Whether a compound also matches where its parts stand apart.
  package var splitsCompounds: Bool
  /// Whether figures and references are asked for, which are found by the words of their sentence.
  package var readsSentences: Bool
  /// Whom a name behind `mp:` means, where an index has decided it as it does for `--mp`.
  package var members: [String: Query] = [:]
  private let values: FieldValues
  private let inflections = Inflections()

  /// A compiler.
  package init(
    isExact: Bool = false, splitsCompounds: Bool = false, readsSentences: Bool = false,
    values: FieldValues = .shared
  ) {
    self.isExact = isExact
    self.splitsCompounds = splitsCompounds
    self.readsSentences = readsSentences
    self.values = values
  }

  /// The query for a tree.
  ///
  /// - Throws: `QuerySyntaxError` for a value that its field does not take.
  package func query(_ node: QueryNode) throws(QuerySyntaxError) -> Query {
    let base = try compile(node)
    let words = Self.plainWords(node)
    guard words.count > 1, words.count <= 8 else { return base }
    // Words that stand close together weigh more; whoever does not match this part stays a hit.
    let near = anyField([(Field.body, 1)]) { .near(field: $0, words: words, distance: 24) }
    return .and([base, .or([.boost(near, 1.5), .all])])
  }

  /// A query over several fields, the text among them also where it is that of the sentence around.
  private func anyField(_ fields: Weights, _ make: (String) -> Query) -> Query {
    let own = Query.anyField(fields, make)
    guard readsSentences else { return own }
    let texts = fields.filter { $0.name == Field.body || $0.name == Field.bodyStem }
    guard !texts.isEmpty else { return own }
    let type = Query.term(field: Field.type, text: EntrySchema.InnerType.sentence)
    let sentences = Query.and([.filter(type), .anyField(texts, make)])
    return .or([own, .joined(field: Field.sentence, sentences)])
  }

  private func compile(_ node: QueryNode) throws(QuerySyntaxError) -> Query {
    switch node {
    case .word(let text): return word(text)
    case .prefix(let text):
      return anyField(Self.plain) {
        .prefix(field: $0, prefix: text, ranking: .sum)
      }
    case .fuzzy(let text, let distance):
      return anyField(Self.plain) {
        .fuzzy(field: $0, text: text, distance: distance)
      }
    case .phrase(let text): return phrase(text)
    case .near(let words, let distance):
      return anyField(Self.plain) {
        .near(field: $0, words: words, distance: distance)
      }
    case .field(let field, let value): return try self.field(field, value)
    case .and(let parts): return .and(try compile(parts))
    case .or(let parts): return .or(try compile(parts))
    case .not(let part): return .not(try compile(part))
    }
  }

  private func compile(_ parts: [QueryNode]) throws(QuerySyntaxError) -> [Query] {
    var queries: [Query] = []
    for part in parts { queries.append(try compile(part)) }
    return queries
  }

  /// A word in all text fields: exact weighs more than stemmed, the title more than the text.
  private func word(_ text: String) -> Query {
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
    if splitsCompounds, let halves = values.compounds.parts(of: parts[0].term) {
      query = .or([query, .boost(.and(halves.map { half in bareWord(half) }), 0.3)])
    }
    return query
  }

  private func bareWord(_ text: String) -> Query {
    anyField(Self.plain + Self.stemmed) {
      .term(field: $0, text: text)
    }
  }

  private func phrase(_ text: String) -> Query {
    anyField(Self.plain) { .phrase(field: $0, text: text) }
  }

  private func field(
    _ field: QueryField, _ value: QueryValue
  ) throws(QuerySyntaxError) -> Query {
    func wrong(_ reason: String) -> QuerySyntaxError {
      QuerySyntaxError(position: value.position, reason: reason)
    }
    switch field {
    case .title:
      return anyField(isExact ? Self.titles : Self.titles + Self.stemmedTitles) {
        .phrase(field: $0, text: value.text)
      }
    case .date:
      guard let range = DateRange(value.text) else {
        throw wrong("“\(value.text)” is no date: write 2018, 2019-04, 2019-04-01 or 2018..2019.")
      }
      return .filter(range.isEmpty ? .none : .range(field: Field.date, range: range.days))
    case .value:
      guard let range = NumberRange(value.text) else {
        throw wrong("“\(value.text)” is no number: write 1000, >=1000 or 10..20.")
      }
      return .filter(
        range.lower > range.upper ? .none : .range(field: Field.value, range: range.codes))
    case .type:
      guard let type = values.type(value.text) else {
        throw wrong(
          "“\(value.text)” is no type: \(RecordType.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      return .filter(.term(field: Field.type, text: type.rawValue))
    case .kind:
      guard let kind = values.kind(value.text) else {
        throw wrong(
          "“\(value.text)” is no kind: \(DocumentKind.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      return .filter(.term(field: Field.kind, text: kind.rawValue))
    case .status:
      guard let status = values.status(value.text) else {
        throw wrong(
          "“\(value.text)” is no status: \(FieldValues.statuses.joined(separator: ", ")).")
      }
      return .filter(.term(field: Field.status, text: status))
    case .unit: return .filter(.term(field: Field.unit, text: values.unit(value.text)))
    case .dossier: return Self.dossier(value.text)
    case .id: return Self.identifier(value, in: Field.document)
    case .cites: return Self.identifier(value, in: Field.cites)
    case .mp:
      return .filter(members[value.text] ?? values.member(value.text).query)
    case .party: return .filter(values.party(value.text))
    case .by: return .filter(values.office(value.text))
    }
  }

  /// Entries of a dossier, as a filter: `29754`, `29 754`, `36200-XV`, `36 200 XV`.
  package static func dossier(_ text: String) -> Query {
    .filter(.term(field: Field.dossier, text: FieldValues.dossier(text)))
  }

  private static func identifier(_ value: QueryValue, in field: String) -> Query {
    let id = FieldValues.identifier(value.text)
    return .filter(
      value.isPrefix ? .prefix(field: field, prefix: id) : .term(field: field, text: id))
  }

  /// The plain words that every hit has.
  package static func plainWords(_ node: QueryNode) -> [String] {
    switch node {
    case .word(let text): Analyzer.words(of: text).map(\.term)
    case .and(let parts): parts.flatMap(plainWords)
    default: []
    }
  }
}
