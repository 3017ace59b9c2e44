package import Kamerstukken

/// From the bytes of a file to a document: the one place that chooses the reader.
package struct Ingester: Sendable {
  /// Makes an ingester.
  package init() {}

  /// Reads one file. `path` is only used for the record and, where the document does not name itself, for its
  /// identifier.
  /// - Throws: `IngestError` where the file claims to be a paper and cannot be read.
  package func ingest(
    _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(IngestError) -> Ingestion {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    func source(_ format: SourceFile.Format) -> SourceFile {
      SourceFile(path: path, format: format, bytes: bytes.count, sha256: SHA256.hex(bytes))
    }
    switch SourceKind(bytes) {
    case .text: return .document(PlainTextReader().document(from: bytes, source: source(.text)))
    case .xml: return .document(try XMLReader().document(from: bytes, source: source(.xml)))
    case .pdf: throw .pdf(detail: "PDF is not read yet")
    case .other(let name): return .skipped(name)
    case .binary: throw .notText(detail: "more than a tenth of it are control characters")
    }
  }

  /// Reads one document; a file that is none is refused.
  package func document(
    from bytes: UnsafeRawBufferPointer, path: String
  ) throws(IngestError) -> Document {
    switch try ingest(bytes, path: path) {
    case .document(let document): return document
    case .skipped(let name): throw .notText(detail: name)
    }
  }
}
