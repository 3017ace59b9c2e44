internal import RecordJSON
internal import Kamerstukken
package import TextIndex

/// Lists motions: one row for each, with the documents that deal with it.
package struct MotionLister: Sendable {
  private typealias Field = EntrySchema.Field
  private let lister: Lister

  /// The rows of a request.
  package struct Rows: Sendable {
    /// The rows asked for.
    package var rows: [MotionRow]
    /// How many motions match in all.
    package var total: Int
    /// How many mentions only lack a date to match.
    package var undated: Int
  }

  /// A lister over a snapshot.
  package init(reader: IndexReader) {
    lister = Lister(reader: reader)
  }

  /// The motions of a request, in its order; of each motion every mention in the index is shown,
  /// whether or not that mention matches.
  package func rows(_ request: ListingRequest, onlyUnanswered: Bool) throws -> Rows {
    let reader = lister.reader
    let result = try reader.search(
      SearchRequest(
        try lister.query(request), limit: reader.documentCount, sort: request.sort,
        countsTotal: false))
    let answered = onlyUnanswered ? try self.answered() : []
    var seen: Set<Int64> = []
    var groups: [Int64] = []
    for hit in result.hits {
      guard let group = try reader.integer(Field.group, of: hit.document),
        !answered.contains(group), seen.insert(group).inserted
      else { continue }
      groups.append(group)
    }
    let last = request.limit == 0 ? groups.count : request.offset + request.limit
    let page = groups.dropFirst(request.offset).prefix(max(0, last - request.offset))
    return Rows(
      rows: try page.map(row), total: groups.count, undated: try lister.undated(request))
  }

  /// Every mention of one motion.
  private func row(_ group: Int64) throws -> MotionRow {
    MotionRow(mentions: try mentions(.range(field: Field.group, range: group...group)))
  }

  /// The row of a motion by its identifier; nil where the index has none.
  package func row(target: String) throws -> MotionRow? {
    let mentions = try mentions(
      .and([
        .filter(.term(field: Field.type, text: RecordType.motion.rawValue)),
        .filter(.term(field: Field.target, text: target.lowercased())),
      ]))
    return mentions.isEmpty ? nil : MotionRow(mentions: mentions)
  }

  private func mentions(_ query: Query) throws -> [MotionRow.Mention] {
    let reader = lister.reader
    let result = try reader.search(
      SearchRequest(query, limit: 10_000, countsTotal: false))
    return try result.hits.map { hit in
      let stored = try reader.stored(of: hit.document)
      let line = try DecodedLine<DecodedMotion>(json: stored)
      return MotionRow.Mention(
        document: line.id, date: line.date, record: line.record, stored: stored)
    }
  }

  /// The motions that are answered, or on which no answer is due any more.
  private func answered() throws -> Set<Int64> {
    let reader = lister.reader
    let result = try reader.search(
      SearchRequest(
        .term(field: Field.answer, text: "settled"), limit: reader.documentCount,
        countsTotal: false))
    var groups: Set<Int64> = []
    for hit in result.hits {
      if let group = try reader.integer(Field.group, of: hit.document) { groups.insert(group) }
    }
    return groups
  }
}
