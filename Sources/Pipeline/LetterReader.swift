package import Extraction
package import Ingest
package import Kamerstukken

/// From an input to its record: reading, then extraction.
package struct LetterReader: Sendable {
  /// What became of an input.
  package enum Outcome: Sendable {
    /// It was read.
    case record(DocumentRecord)
    /// It is no letter; why.
    case skipped(String)
    /// It could not be read.
    case refused(Refusal)
    /// The run was stopped before it was read.
    case stopped
  }

  private var ingester: Ingester
  private var extractor: Extractor
  private let metadata: MetadataTable?
  /// Whether the run is to end: asked between the stages of a document, and while a pipe or another program is
  /// waited for.
  package let isStopped: @Sendable () -> Bool

  /// A reader.
  package init(
    ingester: Ingester, extractor: Extractor, metadata: MetadataTable? = nil,
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.isStopped = isStopped
    self.ingester = ingester
    self.ingester.isStopped = isStopped
    self.extractor = extractor
    self.extractor.isStopped = isStopped
    self.metadata = metadata
  }

  /// Loads the tables that the rules look into, for which the first letter would wait.
  package func loadTables() {
    let letter =
      "Geachte voorzitter,\n\nZoals toegezegd informeer ik u over 12 scholen (29 754, nr. 4)."
    _ = Array(letter.utf8).withUnsafeBytes { bytes in
      try? ingester.ingest(bytes, path: "", sha256: nil)
    }.map { ingestion in
      if case .document(let document) = ingestion { _ = extractor.record(of: document) }
    }
  }

  /// Reads one input and finds what is in it.
  package func outcome(of input: InputFile) -> Outcome {
    if isStopped() { return .stopped }
    do {
      let bytes = try FileBytes(
        path: input.path, limit: Ingester.maximumBytes, isStopped: isStopped)
      return outcome(of: bytes, path: input.path)
    } catch {
      return isStopped() ? .stopped : .refused(error)
    }
  }

  /// The same for bytes that were read before; `sha256` is theirs, where it is known.
  package func outcome(
    of bytes: borrowing FileBytes, path: String, sha256: String? = nil
  ) -> Outcome {
    do {
      let ingestion = try bytes.withBytes { (raw) throws(IngestError) in
        try ingester.ingest(raw, path: path, sha256: sha256)
      }
      switch ingestion {
      case .skipped(let reason): return .skipped(reason)
      case .document(var document):
        if isStopped() { return .stopped }
        metadata?.fill(&document)
        let record = extractor.record(of: document)
        return isStopped() ? .stopped : .record(record)
      }
    } catch {
      if isStopped() { return .stopped }
      return .refused(Refusal(path: path, line: error.line, reason: error.reason))
    }
  }
}

extension IngestError {
  /// What is wrong, without the line.
  fileprivate var reason: String {
    if case .xml(_, let detail) = self { "this XML cannot be read: \(detail)" } else { description }
  }

  /// The line of the file that is to blame, or nil.
  fileprivate var line: Int? {
    if case .xml(let line, _) = self { line } else { nil }
  }
}
