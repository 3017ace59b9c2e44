package import CTables

/// A table of the folder Sources/CTables/data: lines of tab-separated fields; `#` begins a comment line.
package struct DataTable: Sendable {
  /// The fields of each line that is no comment.
  package let rows: [[String]]

  /// Reads a table that the program ships.
  package init(_ table: kamerstuk_table) {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    rows = bytes.split(separator: 0x0A).compactMap { line in
      if line.first == 0x23 { return nil }
      return line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// The first field of each line.
  package var words: [String] { rows.compactMap(\.first) }
}
