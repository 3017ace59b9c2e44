package import Kamerstukken

/// What is known of documents beside their text: the table of `--metadata`.
///
/// Columns: `sha256` or `path` (or both), and any of `id`, `date`, `title`, `chamber`, `year`.
package struct MetadataTable: Sendable {
  /// What is wrong with a table.
  package struct ContentError: Error, Sendable, Equatable, CustomStringConvertible {
    package let description: String
  }

  private struct Entry: Sendable {
    var id: String?
    var date: CalendarDate?
    var title: String?
    var chamber: Chamber?
    var year: String?
  }

  private var byHash: [String: Entry] = [:]
  private var byPath: [String: Entry] = [:]

  /// Reads the rows of a table.
  package init(_ table: CSVTable) throws(ContentError) {
    let known = ["sha256", "path", "id", "date", "title", "chamber", "year"]
    for column in table.columns where !known.contains(column) {
      throw ContentError(
        description: "unknown column “\(column)”; known are \(known.joined(separator: ", "))")
    }
    let columns = Dictionary(
      zip(table.columns, table.columns.indices), uniquingKeysWith: { first, _ in first })
    guard columns["sha256"] != nil || columns["path"] != nil else {
      throw ContentError(description: "needs a column “sha256” or “path”")
    }
    for row in table.rows {
      func value(_ column: String) -> String? {
        guard let index = columns[column] else { return nil }
        let field = row.fields[index]
        return field.isEmpty ? nil : field
      }
      var entry = Entry(id: value("id"), title: value("title"))
      if let date = value("date") {
        guard let day = CalendarDate(iso: date) else {
          throw ContentError(
            description: "line \(row.line): “\(date)” is no date; write it as 2019-07-24")
        }
        entry.date = day
      }
      if let name = value("chamber") {
        guard let chamber = Chamber(rawValue: name.lowercased()) else {
          throw ContentError(
            description: "line \(row.line): “\(name)” is no chamber; write tk, ek or vv")
        }
        entry.chamber = chamber
      }
      if let year = value("year") {
        guard let parliamentary = ParliamentaryYear(year) else {
          throw ContentError(
            description: "line \(row.line): “\(year)” is no parliamentary year; write 2018-2019")
        }
        entry.year = parliamentary.description
      }
      if let hash = value("sha256") { byHash[hash.lowercased()] = entry }
      if let path = value("path") { byPath[PathSpelling.plain(path)] = entry }
    }
  }

  /// Fills in what the document itself does not say, with a warning for each value.
  package func fill(_ document: inout Document) {
    guard
      let entry = byHash[document.source.sha256] ?? byPath[PathSpelling.plain(document.source.path)]
    else { return }
    func note(_ field: String, _ value: String) {
      document.warnings.append(
        Warning(
          code: "from-metadata", line: nil,
          detail: "\(field) \(value) comes from the metadata table")
      )
    }
    if let id = entry.id, document.id.hasPrefix("local-") {
      document.id = id
      note("id", id)
    }
    if let date = entry.date, document.date == nil {
      document.date = date
      note("date", date.description)
    }
    if let title = entry.title, document.title == nil {
      document.title = title
      note("title", title)
    }
    if let chamber = entry.chamber, document.chamber == nil {
      document.chamber = chamber
      note("chamber", chamber.rawValue)
    }
    if let year = entry.year, document.year == nil {
      document.year = year
      note("year", year)
    }
  }
}
