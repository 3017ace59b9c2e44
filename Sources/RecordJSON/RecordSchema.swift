internal import CTables

/// The JSON Schema (2020-12) of a document record.
package enum RecordSchema {
  /// The schema as it stands in its file.
  package static var bytes: UnsafeBufferPointer<UInt8> {
    let table = kamerstuk_table_document_schema()
    return UnsafeBufferPointer(start: table.bytes, count: table.count)
  }
}
