package import Kamerstukken

/// From the bytes of a file to a document: the one place that chooses the reader.
package struct Ingester: Sendable {
  /// Makes an ingester.
  package init() {}

  /// Reads one document; `path` is only used for the record and, where the document does not name itself,
  /// for its identifier.
  package func document(
    from bytes: UnsafeRawBufferPointer, path: String
  ) throws(IngestError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    let source = SourceFile(
      path: path, format: .text, bytes: bytes.count, sha256: SHA256.hex(bytes))
    return PlainTextReader().document(from: bytes, source: source)
  }
}
