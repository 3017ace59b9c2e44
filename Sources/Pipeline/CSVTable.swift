/// A table of comma-separated values with a head line.
///
/// Source: RFC 4180; line ends may be LF or CRLF, a byte order mark is passed over.
package struct CSVTable: Sendable {
  /// What is wrong with a table.
  package struct SyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Line of the file, from 1.
    package let line: Int
    /// What is wrong.
    package let reason: String

    package var description: String { "line \(line): \(reason)" }
  }

  /// The names of the head line.
  package let columns: [String]
  /// The fields of each further line, and its line in the file.
  package let rows: [(line: Int, fields: [String])]

  /// Reads a table; every row must have as many fields as the head.
  package init(_ bytes: UnsafeRawBufferPointer) throws(SyntaxError) {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var records: [(line: Int, fields: [String])] = []
    while index < bytes.count {
      let first = line
      var fields: [String] = []
      var atEnd = false
      while !atEnd {
        var field: [UInt8] = []
        if index < bytes.count, bytes[index] == 0x22 {
          index += 1
          while true {
            guard index < bytes.count else {
              throw SyntaxError(line: first, reason: "a quotation mark is not closed")
            }
            let byte = bytes[index]
            index += 1
            if byte == 0x22 {
              guard index < bytes.count, bytes[index] == 0x22 else { break }
              index += 1
            } else if byte == 0x0A {
              line += 1
            }
            field.append(byte)
          }
        }
        while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A {
          if bytes[index] != 0x0D { field.append(bytes[index]) }
          index += 1
        }
        fields.append(String(decoding: field, as: UTF8.self))
        atEnd = index >= bytes.count || bytes[index] == 0x0A
        index += 1
      }
      line += 1
      if fields != [""] { records.append((first, fields)) }
    }
    guard let head = records.first else { throw SyntaxError(line: 1, reason: "the table is empty") }
    for record in records where record.fields.count != head.fields.count {
      throw SyntaxError(
        line: record.line,
        reason: "\(record.fields.count) fields, but the head line has \(head.fields.count)")
    }
    columns = head.fields
    rows = Array(records.dropFirst())
  }
}
