internal import Kamerstukken
internal import RecordJSON
package import TextIndex

/// What is in an index.
package struct IndexStatistics: Sendable {
  private typealias Field = EntrySchema.Field

  /// Entries of each type.
  package let types: [(name: String, count: Int)]
  /// Documents of each kind, most frequent first.
  package let kinds: [(name: String, count: Int)]
  /// Documents of each dossier, most frequent first, at most 20.
  package let dossiers: [(name: String, count: Int)]
  /// Documents without a date.
  package let undated: Int
  /// First and last date, ISO 8601, or nil where nothing has one.
  package let dates: (first: String, last: String)?
  /// Files that were read.
  package let sources: Int

  /// Counts what a snapshot has.
  package init(_ reader: IndexReader) throws {
    types = try RecordType.allCases.map { type in
      (type.rawValue, try reader.count(.term(field: Field.type, text: type.rawValue)))
    }
    sources = try reader.count(.term(field: Field.type, text: EntrySchema.InnerType.source))
    let documents = Query.term(field: Field.type, text: RecordType.document.rawValue)
    let result = try reader.search(
      SearchRequest(documents, limit: 1, facets: [Field.kind, Field.dossier]))
    kinds = (result.facets[Field.kind] ?? []).map { ($0.value, $0.count) }
    dossiers = (result.facets[Field.dossier] ?? []).prefix(20).map { ($0.value, $0.count) }
    undated = try reader.count(.and([documents, .not(.exists(field: Field.date))]))
    func edge(ascending: Bool) throws -> String? {
      let hit = try reader.search(
        SearchRequest(
          .and([documents, .exists(field: Field.date)]), limit: 1,
          sort: .column(Field.date, ascending: ascending), countsTotal: false)
      ).hits.first
      guard let hit, let day = try reader.integer(Field.date, of: hit.document) else { return nil }
      return CalendarDate(dayNumber: Int(day))?.description
    }
    if let first = try edge(ascending: true), let last = try edge(ascending: false) {
      dates = (first, last)
    } else {
      dates = nil
    }
  }

  /// For people.
  package var lines: [String] {
    func list(_ values: [(name: String, count: Int)]) -> String {
      values.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }
    var lines = types.map { type in "\(type.name)s: \(type.count)" }
    if !kinds.isEmpty { lines.append("kinds: " + list(kinds)) }
    if !dossiers.isEmpty { lines.append("dossiers: " + list(dossiers)) }
    if let dates { lines.append("dates: \(dates.first) to \(dates.last), \(undated) undated") }
    lines.append("files: \(sources)")
    return lines
  }

  /// For programs.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for (name, counts) in [("types", types), ("kinds", kinds), ("dossiers", dossiers)]
        as [(StaticString, [(name: String, count: Int)])]
      {
        json.field(name, objects: counts) { json, value in
          json.field("name", value.name)
          json.field("count", value.count)
        }
      }
      json.field("firstDate", dates?.first)
      json.field("lastDate", dates?.last)
      json.field("undated", undated)
      json.field("files", sources)
    }
    json.newline()
    return json.bytes
  }
}
