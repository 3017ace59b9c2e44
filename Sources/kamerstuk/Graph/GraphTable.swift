import CitationGraph
import RecordJSON

/// A listing that `graph` prints instead of a graph: for people, as CSV or as JSON Lines.
struct GraphTable {
  /// A value of a row.
  enum Cell {
    case text(String?)
    case integer(Int?)
    case number(Double)
    case boolean(Bool?)

    /// As CSV has it.
    var text: String {
      switch self {
      case .text(let value): value ?? ""
      case .integer(let value): value.map { "\($0)" } ?? ""
      case .number(let value): "\(value)"
      case .boolean(let value): value.map { $0 ? "true" : "false" } ?? ""
      }
    }

    /// As the table has it: numbers that are not whole with six digits behind the point.
    var shown: String {
      if case .number(let value) = self, value.magnitude < 1e9 {
        if value == value.rounded() { return "\(Int(value))" }
        let millionths = Int((value * 1e6).rounded())
        let digits = "\(millionths % 1_000_000)"
        return "\(millionths / 1_000_000)."
          + String(repeating: "0", count: 6 - digits.utf8.count) + digits
      }
      return text
    }
  }

  private let columns: [TextTable.Column]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [TextTable.Column]) {
    self.columns = columns
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ row: [Cell]) {
    rows.append(row)
  }

  func write(_ format: ListFormat, to sink: ByteSink) throws {
    switch format {
    case .table: writeTable(to: sink)
    case .csv:
      writeCSV(columns.map(\.name), to: sink)
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
          json.key(column.key)
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

  private func writeTable(to sink: ByteSink) {
    guard !rows.isEmpty else { return }
    var table = TextTable(columns)
    for row in rows { table.add(row.map(\.shown)) }
    for line in table.lines(for: .standard) { sink.put(line + "\n") }
  }
}
