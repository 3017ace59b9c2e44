internal import CTables

/// The tables of the query language.
enum SearchTable {
  /// Field, Dutch word, value.
  static let values: [[String]] = {
    let table = kamerstuk_table_search_values()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    return bytes.split(separator: 0x0A).compactMap { line in
      line.first == 0x23
        ? nil : line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
    }
  }()
}
