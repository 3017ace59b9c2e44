internal import Kamerstukken
package import TextIndex

/// Answers listing requests from one snapshot of an index.
package struct Lister: Sendable {
  private typealias Field = EntrySchema.Field
  /// The snapshot.
  package let reader: IndexReader

  /// A lister over a snapshot.
  package init(reader: IndexReader) {
    self.reader = reader
  }

  /// The conditions of a request but for its dates.
  func base(_ request: ListingRequest) throws -> Query {
    var parts: [Query] = [
      request.anyType
        ? .filter(
          .not(
            .or([
              .term(field: Field.type, text: EntrySchema.InnerType.source),
              .term(field: Field.type, text: EntrySchema.InnerType.sentence),
            ])))
        : .filter(.term(field: Field.type, text: request.type.rawValue))
    ]
    parts += request.conditions.map { .filter($0.query) }
    if let node = request.query {
      var compiler = QueryCompiler(
        isExact: request.isExact, splitsCompounds: request.splitsCompounds,
        readsSentences: readsSentences(request))
      for name in node.values(of: .mp) {
        compiler.members[name] = try FieldValues.shared.member(name, in: reader).query
      }
      parts.insert(try compiler.query(node), at: 0)
    }
    return .and(parts)
  }

  /// Whether what is asked for is found by the words of its sentence.
  private func readsSentences(_ request: ListingRequest) -> Bool {
    (request.anyType || request.type == .figure || request.type == .reference)
      && reader.schema.fields.contains { $0.name == Field.sentence }
  }

  /// The whole query of a request.
  package func query(_ request: ListingRequest) throws -> Query {
    let base = try base(request)
    guard let dates = request.dates else { return base }
    let inRange: Query = dates.isEmpty ? .none : .range(field: Field.date, range: dates.days)
    let dated: Query =
      request.showsUndated ? .or([inRange, .not(.exists(field: Field.date))]) : inRange
    return .and([base, .filter(dated)])
  }

  /// How many entries match.
  package func count(_ request: ListingRequest) throws -> Int {
    try reader.count(try query(request))
  }

  /// How many entries only lack a date to match.
  package func undated(_ request: ListingRequest) throws -> Int {
    guard request.dates != nil, !request.showsUndated else { return 0 }
    return try reader.count(.and([try base(request), .not(.exists(field: Field.date))]))
  }

  /// The entries that match.
  package func listing(_ request: ListingRequest) throws -> Listing {
    let query = try query(request)
    let result = try reader.search(
      SearchRequest(
        query, limit: request.limit == 0 ? reader.documentCount : request.limit,
        offset: request.offset, sort: request.sort, facets: request.facets))
    let lines = try EntryLines(reader: reader).lines(of: result.hits.map(\.document))
    let entries = zip(result.hits, lines).map {
      Listing.Entry(reference: $0.document, score: $0.score, line: $1)
    }
    return Listing(
      entries: entries, total: result.total ?? entries.count, undated: try undated(request),
      facets: result.facets, query: query)
  }
}
