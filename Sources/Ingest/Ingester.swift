package import Kamerstukken

/// From the bytes of a file to a document: the one place that chooses the reader.
package struct Ingester: Sendable {
  /// Whether the run is to end: asked while another program is waited for.
  package var isStopped: @Sendable () -> Bool = { false }

  /// The largest file that is read, in bytes. A year of Handelingen has 40 million letters.
  package static let maximumBytes = 256 << 20

  private let metadata = MetadataBeside()

  /// Makes an ingester.
  package init() {}

  /// Reads one file. `path` is used for the record, for the metadata records beside the file and, where nothing else
  /// names the document, for its identifier; `sha256` is that of the bytes, where it is known.
  /// - Throws: `IngestError` where the file claims to be a paper and cannot be read.
  package func ingest(
    _ bytes: UnsafeRawBufferPointer, path: String, sha256: String? = nil
  ) throws(IngestError) -> Ingestion {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    func source(_ format: SourceFile.Format) -> SourceFile {
      SourceFile(
        path: path, format: format, bytes: bytes.count, sha256: sha256 ?? SHA256.hex(bytes))
    }
    var document: Document
    switch SourceKind(bytes) {
    case .text:
      if let table = SourceKind.otherText(path: path) { return .skipped(table) }
      document = try PlainTextReader().document(from: bytes, source: source(.text))
    case .xml: document = try XMLReader().document(from: bytes, source: source(.xml))
    case .pdf:
      let extracted = try PDFTextExtractor().text(of: bytes, isStopped: isStopped)
      document = try Self.document(ofText: extracted.text, source(.pdf))
      if let damage = extracted.damage {
        document.warnings.append(Warning(code: "pdf-damaged", line: nil, detail: damage))
      }
    case .odt:
      let text = try ODTTextExtractor().text(of: bytes)
      document = try Self.document(ofText: text, source(.text))
    case .other(let name): return .skipped(name)
    case .binary: throw .notText(detail: "more than a twentieth of it are control characters")
    }
    for found in try metadata.records(path: path, id: document.id) {
      found.record.complete(&document, from: found.name)
    }
    document.takeIdentifier(fromPath: path)
    document.completeFromIdentifier()
    return .document(document)
  }

  /// Reads text that was taken out of another format.
  private static func document(
    ofText text: [UInt8], _ source: SourceFile
  ) throws(IngestError) -> Document {
    try text.withUnsafeBufferPointer { (text) throws(IngestError) in
      try PlainTextReader().document(from: UnsafeRawBufferPointer(text), source: source)
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
