package import RecordJSON
internal import Kamerstukken
package import TextIndex

/// Lists commitments, each with the letter that fulfils it where the index has that.
package struct CommitmentLister: Sendable {
  private typealias Field = EntrySchema.Field
  private let lister: Lister

  /// One commitment.
  package struct Row: Sendable {
    /// Identifier of the document that holds it.
    package let document: String
    /// Its date, ISO 8601, or nil.
    package let date: String?
    /// The record.
    package let record: DecodedCommitment
    /// The line of the entry as stored.
    package let stored: [UInt8]
    /// Its score; 0 where nothing was ranked.
    package let score: Float
    /// Identifier of the document that fulfils it, or nil.
    package let fulfilledBy: String?
  }

  /// The rows of a request.
  package struct Rows: Sendable {
    package var rows: [Row]
    package var total: Int
    package var undated: Int
  }

  /// A lister over a snapshot.
  package init(reader: IndexReader) {
    lister = Lister(reader: reader)
  }

  /// The commitments of a request; `onlyUnfulfilled` leaves out those that a document of the index fulfils.
  package func listing(_ request: ListingRequest, onlyUnfulfilled: Bool) throws -> Rows {
    guard onlyUnfulfilled else {
      let listing = try lister.listing(request)
      return Rows(
        rows: try listing.entries.map { try row($0.line, $0.score) }, total: listing.total,
        undated: listing.undated)
    }
    var all = request
    all.limit = 0
    all.offset = 0
    let listing = try lister.listing(all)
    let open = try listing.entries.map { try row($0.line, $0.score) }.filter {
      $0.fulfilledBy == nil
    }
    let page = open.dropFirst(request.offset)
    return Rows(
      rows: Array(request.limit == 0 ? page : page.prefix(request.limit)), total: open.count,
      undated: listing.undated)
  }

  private func row(_ stored: [UInt8], _ score: Float) throws -> Row {
    let line = try DecodedLine<DecodedCommitment>(json: stored)
    return Row(
      document: line.id, date: line.date, record: line.record, stored: stored, score: score,
      fulfilledBy: try fulfilment(of: line))
  }

  /// The document that reports a commitment as fulfilled: one that names the paper it was made in, and
  /// says so of a commitment with words in common.
  private func fulfilment(of line: DecodedLine<DecodedCommitment>) throws -> String? {
    guard line.record.status != "fulfilled", line.record.status != "lapsed" else { return nil }
    let reader = lister.reader
    let result = try reader.search(
      SearchRequest(
        .and([
          .filter(.term(field: Field.type, text: RecordType.commitment.rawValue)),
          .filter(.term(field: Field.status, text: "fulfilled")),
          .filter(.term(field: Field.target, text: line.id.lowercased())),
        ]), limit: 50, countsTotal: false))
    let words = Self.contentWords(line.record.action)
    for hit in result.hits {
      let other = try DecodedLine<DecodedCommitment>(json: try reader.stored(of: hit.document))
      let shared = words.intersection(Self.contentWords(other.record.action))
      if shared.count >= 2, shared.count * 3 >= words.count { return other.id }
    }
    return nil
  }

  private static func contentWords(_ text: String) -> Set<String> {
    Set(Analyzer.words(of: text, stemmed: true).map(\.term).filter { $0.count > 4 })
  }

  /// For each dossier of the rows, which of its papers are not in the index.
  package func missingPapers(_ rows: [Row]) throws -> [String] {
    try DossierGaps(reader: lister.reader).notes(documents: rows.map(\.document))
  }
}
