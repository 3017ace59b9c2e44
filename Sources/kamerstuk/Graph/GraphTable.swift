import CitationGraph
import RecordJSON

/// A listing that `graph` prints instead of a graph: for people, as CSV or as JSON Lines.
struct GraphTable {
  /// A value of a row.
  enum Cell {
    case text(String?)
    case integer(Int)
    case number(Double)
    case boolean(Bool?)

    /// As CSV has it.
    var text: String {
      switch self {
      case .text(let value): value ?? ""
      case .integer(let value): "\(value)"
      case .number(let value): "\(value)"
      case .boolean(let value): value.map { $0 ? "true" : "false" } ?? ""
      }
    }

    /// As the table has it: in one line and not too long, numbers with six digits behind the point.
    var shown: String {
      if case .number(let value) = self, value.magnitude < 1e9 {
        let millionths = Int((value * 1e6).rounded())
        let digits = "\(millionths % 1_000_000)"
        return "\(millionths / 1_000_000)."
          + String(repeating: "0", count: 6 - digits.utf8.count) + digits
      }
      let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
      return line.count > GraphTable.widest ? line.prefix(GraphTable.widest - 1) + "…" : line
    }

    var isNumber: Bool {
      switch self {
      case .integer, .number: true
      case .text, .boolean: false
      }
    }
  }

  /// Format of a listing.
  enum Format {
    case table, csv, jsonl
  }

  private static let widest = 60

  let columns: [StaticString]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [StaticString]) {
    self.columns = columns
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ row: [Cell]) {
    rows.append(row)
  }

  func write(_ format: Format, to sink: ByteSink) throws {
    switch format {
    case .table: writeTable(to: sink)
    case .csv:
      writeCSV(columns.map { "\($0)" }, to: sink)
      for row in rows { writeCSV(row.map(\.text), to: sink) }
    case .jsonl: writeJSON(to: sink)
    }
    try sink.finish()
  }

  private func writeCSV(_ fields: [String], to sink: ByteSink) {
    for (number, field) in fields.enumerated() {
      if number > 0 { sink.put(",") }
      Array(field.utf8).withUnsafeBytes { sink.put(csv: $0) }
    }
    sink.put("\n")
  }

  private func writeJSON(to sink: ByteSink) {
    for row in rows {
      var json = JSONWriter()
      json.object { json in
        for (column, cell) in zip(columns, row) {
          json.key(column)
          switch cell {
          case .text(let value): json.string(value)
          case .integer(let value): json.number(value)
          case .number(let value): json.raw("\(value)")
          case .boolean(let value): json.bool(value)
          }
        }
      }
      json.newline()
      sink.put(json.bytes)
    }
  }

  /// Columns side by side, numbers at the right.
  private func writeTable(to sink: ByteSink) {
    let lines =
      [columns.map { "\($0)" }]
      + rows.map { $0.map(\.shown) }
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    for line in lines {
      var text = ""
      for (column, value) in line.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - value.count)
        text += rows.first?[column].isNumber == true ? padding + value : value + padding
        text += "  "
      }
      while text.last == " " { text.removeLast() }
      sink.put(text + "\n")
    }
  }
}
