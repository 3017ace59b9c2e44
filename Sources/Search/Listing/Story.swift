package import RecordJSON
internal import Kamerstukken
package import TextIndex

/// Everything that an index has on one identifier.
package struct Story: Sendable {
  private typealias Field = EntrySchema.Field

  /// The identifier asked for, in lower case.
  package let identifier: String
  /// The record of the document as `convert` makes it, or nil where the index has none.
  package let stored: [UInt8]?
  /// The document, decoded.
  package let document: DecodedDocument?
  /// The motion that the identifier names, with all that deals with it, or nil.
  package let motion: MotionRow?
  /// The motions that replaced it, or that it replaces: identifiers.
  package let replacedBy: [String]
  /// Commitments of other documents that name the identifier as the place where they were made, or all that have it as their
  /// code.
  package let commitments: [DecodedLine<DecodedCommitment>]
  /// Whether the identifier is the code of a commitment ("TZ201807-123", "T02867").
  package let isCode: Bool
  /// How many documents cite it.
  package let citedBy: Int
  /// Identifiers of documents that cite it, at most 20.
  package let citing: [String]
  /// Identifiers like the one asked for, where the index does not have that.
  package let similar: [String]

  /// Gathers what a snapshot has on an identifier.
  package init(identifier: String, reader: IndexReader) throws {
    self.identifier = identifier
    stored = try reader.document(id: identifier).map {
      try StoredDocument(entry: identifier, stored: try reader.stored(of: $0)).json()
    }
    document = try stored.map { try DecodedDocument(json: $0) }
    motion = try MotionLister(reader: reader).row(target: identifier)
    let lines = EntryLines(reader: reader)
    func records(_ filters: [Query], limit: Int) throws -> [[UInt8]] {
      try reader.search(
        SearchRequest(
          .and(filters.map { .filter($0) }), limit: limit,
          sort: .column(Field.date, ascending: true), countsTotal: false)
      ).hits.map { try lines.line(of: $0.document) }
    }
    let cites = Query.term(field: Field.cites, text: identifier)
    replacedBy = try records(
      [
        .term(field: Field.type, text: RecordType.reference.rawValue), cites,
        .term(field: Field.relation, text: Reference.Relation.replaces.rawValue),
      ], limit: 10
    ).map { try DecodedLine<DecodedReference>(json: $0).id }
    let made = try records(
      [
        .term(field: Field.type, text: RecordType.commitment.rawValue),
        .term(field: Field.target, text: identifier),
      ], limit: 100
    ).map { try DecodedLine<DecodedCommitment>(json: $0) }
    let coded =
      stored == nil && made.isEmpty ? try Self.commitments(code: identifier, reader, records) : []
    commitments = made + coded
    isCode = !coded.isEmpty
    let citingQuery = Query.and([
      .filter(.term(field: Field.type, text: RecordType.document.rawValue)), .filter(cites),
    ])
    let result = try reader.search(
      SearchRequest(citingQuery, limit: 20, sort: .column(Field.date, ascending: true)))
    citedBy = result.total ?? result.hits.count
    citing = try result.hits.map { try reader.id(of: $0.document) }
    similar =
      stored == nil
      ? try reader.similarTerms(field: Field.document, to: identifier, distance: 1, limit: 5)
        .map(\.term).filter { $0 != identifier } : []
  }

  /// The commitments with a code, by the documents that have its words.
  private static func commitments(
    code: String, _ reader: IndexReader, _ records: ([Query], Int) throws -> [[UInt8]]
  ) throws -> [DecodedLine<DecodedCommitment>] {
    guard code.first == "t", code.utf8.count < 20, code.contains(where: \.isNumber) else {
      return []
    }
    let documents = try reader.search(
      SearchRequest(
        .and([
          .filter(.term(field: Field.type, text: RecordType.document.rawValue)),
          .filter(.phrase(field: Field.body, text: code)),
        ]), limit: 100, sort: .column(Field.date, ascending: true), countsTotal: false))
    return try documents.hits.flatMap { hit in
      try records(
        [
          .term(field: Field.type, text: RecordType.commitment.rawValue),
          .term(field: Field.document, text: try reader.id(of: hit.document).lowercased()),
        ], 1000
      ).map { try DecodedLine<DecodedCommitment>(json: $0) }
    }.filter { $0.record.code?.lowercased() == code }
  }
}
