import ArgumentParser
import Search
import TextIndex

/// Writes the entries of a listing in the format asked for.
struct ListOutput {
  private let format: ListFormat
  private let output = StandardOutput()
  private let columns: [TextTable.Column]

  /// An output; the columns are those of the table and of CSV.
  init(format: ListFormat, columns: [TextTable.Column]) {
    self.format = format
    self.columns = columns
  }

  /// One entry in each of the formats.
  struct Row {
    /// Values of the columns.
    let cells: [String]
    /// The JSON object, without a line feed.
    let json: [UInt8]
  }

  /// Writes all rows and what belongs below a table.
  func write(_ rows: [Row], footer: [String] = []) throws {
    switch format {
    case .jsonl:
      for row in rows {
        try output.write(row.json)
        try output.write([0x0A])
      }
    case .csv:
      try output.line(columns.map { Self.quoted($0.name) }.joined(separator: ","))
      for row in rows { try output.line(row.cells.map(Self.quoted).joined(separator: ",")) }
    case .table:
      if !rows.isEmpty {
        var table = TextTable(columns)
        for row in rows { table.add(row.cells) }
        for line in table.lines(for: .standard) { try output.line(line) }
      }
      for line in footer { try output.folded(line, for: .standard, indent: 2) }
    }
    try output.flush()
  }

  /// A field of a CSV line (RFC 4180).
  private static func quoted(_ value: String) -> String {
    value.contains { $0 == "," || $0 == "\"" || $0.isNewline }
      ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }

  /// The line of an entry with its score put in behind its type.
  static func scored(_ stored: [UInt8], _ score: Float?) -> [UInt8] {
    guard let score, let place = position(ofKey: "\"date\":", in: stored) else { return stored }
    return stored[..<place] + Array("\"score\":\(score),".utf8) + stored[place...]
  }

  /// Where a top-level key of an entry's line begins.
  private static func position(ofKey key: String, in json: [UInt8]) -> Int? {
    let bytes = Array(key.utf8)
    let limit = min(json.count, 4096) - bytes.count
    guard limit > 0 else { return nil }
    return (0..<limit).first { json[$0...].starts(with: bytes) }
  }
}
