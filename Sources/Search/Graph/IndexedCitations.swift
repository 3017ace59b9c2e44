package import CitationGraph
internal import Kamerstukken
internal import RecordJSON
package import TextIndex

/// The citation graph of an index. Only the entries of documents, references and, where they are
/// asked for, motions and commitments are read, one at a time.
package struct IndexedCitations {
  private typealias Field = EntrySchema.Field

  private let reader: IndexReader

  /// The citations of a snapshot.
  package init(reader: IndexReader) {
    self.reader = reader
  }

  /// The graph, and the papers of `authors` where some are asked for.
  ///
  /// - Throws: `IndexError`, `GraphError`.
  package func graph(
    withRecords: Bool, authors: PaperAuthors? = nil
  ) throws -> (graph: CitationGraph, members: Set<String>?) {
    var feed = CitationFeed(withRecords: withRecords)
    var members: Set<String> = []
    for entry in try entries(.document) {
      let header = try StoredHeader(of: entry, in: reader)
      try feed.collect { citations in
        citations.add(
          document: header.id, title: header.title, date: header.date, kind: header.kind,
          dossier: header.dossiers.first.map { GraphPapers.name($0.number, $0.suffix) },
          url: header.url)
      }
      if let authors {
        let date = header.date.flatMap { CalendarDate(iso: $0) }
        if authors.include(header.people, on: date) { members.insert(header.id) }
      }
    }
    try addReferences(to: &feed)
    try addMotions(to: &feed)
    if withRecords { try addCommitments(to: &feed) }
    return (try feed.build(), authors == nil ? nil : members)
  }

  private func addReferences(to feed: inout CitationFeed) throws {
    let kinds = GraphPapers.kinds.map(\.rawValue).sorted()
    let lines = EntryLines(reader: reader)
    let official = Query.or(kinds.map { .term(field: Field.referenceKind, text: $0) })
    for entry in try entries(.reference, .and([official, .exists(field: Field.cites)])) {
      let line = try DecodedLine<DecodedReference>(json: try lines.line(of: entry))
      let reference = line.record
      try feed.collect { citations in
        citations.add(
          reference: Reference.Kind(rawValue: reference.kind), target: reference.target,
          relation: reference.relation, known: reference.known,
          at: .init(
            document: line.id, line: reference.line, sentence: line.sentence, note: reference.note))
      }
    }
  }

  /// Motions without a paper matter only where records are nodes.
  private func addMotions(to feed: inout CitationFeed) throws {
    let filter: Query = feed.withRecords ? .all : .exists(field: Field.target)
    for entry in try entries(.motion, filter) {
      let line = try DecodedLine<DecodedMotion>(json: try reader.stored(of: entry))
      try feed.collect { citations in
        citations.add(
          motion: line.record.label, number: try number(of: entry), subject: line.record.subject,
          target: line.record.target, date: line.record.date,
          at: .init(document: line.id, line: line.record.line, sentence: line.sentence))
      }
    }
  }

  private func addCommitments(to feed: inout CitationFeed) throws {
    for entry in try entries(.commitment) {
      let line = try DecodedLine<DecodedCommitment>(json: try reader.stored(of: entry))
      let commitment = line.record
      try feed.collect { citations in
        citations.add(
          commitment: commitment.action, number: try number(of: entry),
          status: Commitment.Status(rawValue: commitment.status), target: commitment.target,
          code: commitment.code, date: line.date,
          at: .init(document: line.id, line: commitment.line, sentence: line.sentence))
      }
    }
  }

  /// The entries of a type, in the order of the index, in which records of a document follow each
  /// other as in its text.
  private func entries(_ type: RecordType, _ filter: Query = .all) throws -> [DocumentReference] {
    let query = Query.and([
      .filter(.term(field: Field.type, text: type.rawValue)), .filter(filter),
    ])
    let request = SearchRequest(query, limit: reader.documentCount, countsTotal: false)
    return try reader.search(request).hits.map(\.document)
  }

  /// The number of a record in its document, from 1: `ID#m0` is the first motion.
  private func number(of entry: DocumentReference) throws -> Int {
    let id = try reader.id(of: entry)
    guard let mark = id.lastIndex(of: "#") else { return 1 }
    return (Int(id[mark...].dropFirst(2)) ?? 0) + 1
  }
}
