internal import Kamerstukken
package import TextIndex

/// From the tree of a query to what the index is asked.
package struct QueryCompiler: Sendable {
  private typealias Field = EntrySchema.Field

  private static let titles: TextQueries.Weights = [(Field.title, 3)]
  private static let stemmedTitles: TextQueries.Weights = [(Field.titleStem, 1.5)]

  /// Whether only words as typed match, not those of the same stem.
  package var isExact: Bool
  /// Whether a compound also matches where its parts stand apart.
  package var splitsCompounds: Bool
  /// Whether figures and references are asked for, which are found by the words of their sentence.
  package var readsSentences: Bool
  /// Whom a name behind `mp:` means, where an index has decided it as it does for `--mp`.
  package var members: [String: Query] = [:]
  private let values: FieldValues

  /// How many different words may be looked for in the sentences: each is a pass over all that have it, and its
  /// answer is kept until the query is answered.
  private static let mostSentenceQueries = 32

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
  /// - Throws: `QuerySyntaxError` for a value that its field does not take, and for too many words where each is
  ///   looked for in the sentences.
  package func query(_ node: QueryNode) throws(QuerySyntaxError) -> Query {
    var sentences: Set<Query> = []
    let base = try compile(node, &sentences)
    let words = Self.plainWords(node)
    guard words.count > 1, words.count <= 8, sentences.count < Self.mostSentenceQueries else {
      return base
    }
    // Words that stand close together weigh more; whoever does not match this part stays a hit.
    let near = try text(QueryNode.Place(), &sentences) { $0.close(words) }
    return .and([base, .or([.boost(near, 1.5), .all])])
  }

  private func compile(
    _ node: QueryNode, _ sentences: inout Set<Query>
  ) throws(QuerySyntaxError) -> Query {
    switch node {
    case .word(let word, let place): return try text(place, &sentences) { $0.word(word) }
    case .prefix(let start, let place): return try text(place, &sentences) { $0.prefix(start) }
    case .fuzzy(let word, let distance, let place):
      return try text(place, &sentences) { $0.fuzzy(word, distance: distance) }
    case .phrase(let words, let place): return try text(place, &sentences) { $0.phrase(words) }
    case .near(let words, let distance, let place):
      return try text(place, &sentences) { $0.near(words, distance: distance) }
    case .field(let field, let value): return try self.field(field, value)
    case .and(let parts): return .and(try compile(parts, &sentences))
    case .or(let parts): return .or(try compile(parts, &sentences))
    case .not(let part): return .not(try compile(part, &sentences))
    }
  }

  private func compile(
    _ parts: [QueryNode], _ sentences: inout Set<Query>
  ) throws(QuerySyntaxError) -> [Query] {
    var queries: [Query] = []
    for part in parts { queries.append(try compile(part, &sentences)) }
    return queries
  }

  /// Words in the text fields, and for records without a text of their own in the sentence around.
  private func text(
    _ place: QueryNode.Place, _ sentences: inout Set<Query>, _ make: (TextQueries) -> Query
  ) throws(QuerySyntaxError) -> Query {
    var texts = TextQueries(
      isExact: isExact, splitsCompounds: splitsCompounds, compounds: values.compounds)
    let own = make(texts)
    guard readsSentences else { return own }
    texts.isRunningText = true
    let words = make(texts)
    sentences.insert(words)
    guard sentences.count <= Self.mostSentenceQueries else {
      throw QuerySyntaxError(
        position: place.position,
        reason: "Figures and references are looked for by at most \(Self.mostSentenceQueries) "
          + "different words; this is one more.")
    }
    let type = Query.term(field: Field.type, text: EntrySchema.InnerType.sentence)
    return .or([own, .joined(field: Field.sentence, .and([.filter(type), words]))])
  }

  private func field(
    _ field: QueryField, _ value: QueryValue
  ) throws(QuerySyntaxError) -> Query {
    func wrong(_ reason: String) -> QuerySyntaxError {
      QuerySyntaxError(position: value.position, reason: reason)
    }
    switch field {
    case .title:
      return .anyField(isExact ? Self.titles : Self.titles + Self.stemmedTitles) {
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
    case .id:
      let id = FieldValues.identifier(value.text)
      return .filter(
        value.isPrefix
          ? .prefix(field: Field.document, prefix: id) : .term(field: Field.document, text: id))
    case .cites: return .filter(Self.citations(of: value.text, isPrefix: value.isPrefix))
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

  /// Entries that cite a paper, a law or one of its articles, or a case; a law as a whole includes its articles,
  /// an article its paragraphs.
  package static func citations(of text: String, isPrefix: Bool = false) -> Query {
    var id = FieldValues.identifier(text)
    if id.hasPrefix("bwb"), id.utf8.count > 10 { id = "jci1.3:c:" + id }
    if isPrefix { return .prefix(field: Field.cites, prefix: id) }
    let cited = Query.term(field: Field.cites, text: id)
    return id.hasPrefix("jci")
      ? .or([cited, .prefix(field: Field.cites, prefix: id + "&")]) : cited
  }

  /// The plain words that every hit has.
  package static func plainWords(_ node: QueryNode) -> [String] {
    switch node {
    case .word(let text, _): Analyzer.words(of: text).map(\.term)
    case .and(let parts): parts.flatMap(plainWords)
    default: []
    }
  }
}
