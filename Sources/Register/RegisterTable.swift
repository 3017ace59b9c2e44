internal import CTables

/// A table that the program ships, as rows of fields; `#` begins a comment line.
struct RegisterTable: Sendable {
  /// The fields of each line.
  let rows: [[String]]

  init(_ table: kamerstuk_table) {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    rows = bytes.split(separator: 0x0A).compactMap { line in
      if line.first == 0x23 { return nil }
      return line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
