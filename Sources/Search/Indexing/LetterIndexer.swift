internal import Ingest
internal import Kamerstukken
package import Pipeline
internal import RecordJSON
internal import Synchronization
internal import TextIndex

/// Reads letters, finds what is in them and adds all of it to an index, in one pass.
package final class LetterIndexer: Sendable {
  private typealias Field = EntrySchema.Field

  /// How a run works.
  package struct Options: Sendable {
    /// Jobs side by side.
    package var jobs: Int
    /// Bytes of memory for what waits to be written.
    package var memory: Int
    /// Whether documents whose file is gone are dropped.
    package var prunes: Bool
    /// Marks what the rules were told beside the texts; files read under another mark are read again.
    package var mark: String

    /// The options of a run.
    package init(jobs: Int, memory: Int, prunes: Bool, mark: String) {
      self.jobs = jobs
      self.memory = memory
      self.prunes = prunes
      self.mark = mark
    }
  }

  private let directory: String
  private let reader: LetterReader
  private let options: Options
  private let before: IndexReader?
  private let writer: IndexWriter
  private let claims = DocumentClaims()
  private let rules: String

  /// What became of one file.
  private enum Outcome: Sendable {
    case added(Counts, replaced: Bool, bytes: Int, warning: String?)
    case lost(warning: String)
    case unchanged(bytes: Int)
    case skipped
    case refused(Refusal)
    case failed(IndexError)
  }

  /// How many records of each kind a document has.
  struct Counts: Sendable, Equatable {
    var motions = 0
    var commitments = 0
    var figures = 0
    var references = 0

    init() {}

    init(_ records: Records) {
      motions = records.motions.count
      commitments = records.commitments.count
      figures = records.figures.count
      references = records.references.count
    }

    /// Four times 16 bits.
    init(code: Int64) {
      motions = Int(code & 0xFFFF)
      commitments = Int(code >> 16 & 0xFFFF)
      figures = Int(code >> 32 & 0xFFFF)
      references = Int(code >> 48 & 0xFFFF)
    }

    var code: Int64 {
      Int64(min(motions, 0xFFFF)) | Int64(min(commitments, 0xFFFF)) << 16
        | Int64(min(figures, 0xFFFF)) << 32 | Int64(min(references, 0x7FFF)) << 48
    }

    /// The letter and the number of each kind.
    var byLetter: [(letter: Character, count: Int)] {
      [("m", motions), ("c", commitments), ("f", figures), ("r", references)]
    }
  }

  /// Opens the index in a directory, or makes it.
  package init(directory: String, reader: LetterReader, options: Options) throws {
    self.directory = directory
    self.reader = reader
    self.options = options
    rules = DocumentRecord.producer + options.mark
    writer = try IndexWriter(
      directory: directory, schema: EntrySchema.make(),
      options: .init(memoryBudget: options.memory, threads: options.jobs))
    do {
      before = try IndexReader(directory: directory)
    } catch IndexError.missing {
      before = nil
    }
  }

  /// Adds the inputs; `progress` is called after each, in order, and stops the run by giving false: what is
  /// done by then is committed.
  package func run(
    _ list: InputList, roots: [String], progress: (InputFile) -> Bool
  ) async throws -> IndexingSummary {
    defer { writer.close() }
    var summary = IndexingSummary()
    summary.refused = list.refused
    let places = Dictionary(
      list.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    try await OrderedRun(jobs: options.jobs)(list.files) { [self] file in
      outcome(of: file, place: places[file.path] ?? 0)
    } consume: { file, outcome in
      try Self.count(outcome, &summary)
      if progress(file) { return true }
      summary.wasInterrupted = true
      return false
    }
    if options.prunes, !summary.wasInterrupted { summary.pruned = try prune(list, roots) }
    try writer.commit()
    return summary
  }

  private static func count(_ outcome: Outcome, _ summary: inout IndexingSummary) throws {
    switch outcome {
    case .added(let counts, let replaced, let bytes, let warning):
      if replaced { summary.replaced += 1 } else { summary.added += 1 }
      summary.motions += counts.motions
      summary.commitments += counts.commitments
      summary.figures += counts.figures
      summary.references += counts.references
      summary.bytes += bytes
      if let warning { summary.warnings.append(warning) }
    case .lost(let warning): summary.warnings.append(warning)
    case .unchanged(let bytes):
      summary.unchanged += 1
      summary.bytes += bytes
    case .skipped: summary.skipped += 1
    case .refused(let refusal): summary.refused.append(refusal)
    case .failed(let error): throw error
    }
  }

  private func outcome(of file: InputFile, place: Int) -> Outcome {
    do {
      let bytes = try FileBytes(path: file.path)
      let hash = bytes.withBytes { SHA256.hex($0) }
      if let entry = try sourceEntry(file.path), entry.sha256 == hash, entry.rules == rules {
        return .unchanged(bytes: bytes.count)
      }
      switch reader.outcome(of: bytes, path: file.path) {
      case .record(let record): return try add(record, file, place: place, bytes: bytes.count)
      case .skipped:
        try remember(file.path, hash: hash, format: "", document: "")
        return .skipped
      case .refused(let refusal): return .refused(refusal)
      }
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch let error as IndexError {
      return .failed(error)
    } catch {
      return .refused(Refusal(path: file.path, line: nil, reason: "\(error)"))
    }
  }

  private func sourceEntry(_ path: String) throws -> SourceEntry? {
    guard let before, let reference = try before.document(id: SourceEntry.id(of: path)) else {
      return nil
    }
    guard let entry = SourceEntry(stored: try before.stored(of: reference)), entry.path == path
    else {
      return nil
    }
    return entry
  }

  private func remember(_ path: String, hash: String, format: String, document: String) throws {
    try writer.add(
      SourceEntry(path: path, rules: rules, sha256: hash, format: format, document: document).entry)
  }

  private func add(
    _ record: DocumentRecord, _ file: InputFile, place: Int, bytes: Int
  ) throws -> Outcome {
    let document = record.document
    let id = document.id.lowercased()
    let source = document.source
    let counts = Counts(record.records)
    var maker = EntryMaker()
    let entries = maker.entries(of: record)
    var replaced: DocumentClaims.Holder?
    let winner = try claims.claim(
      id, .init(path: file.path, isXML: source.format == .xml, place: place)
    ) {
      try holder(of: id)
    } add: { earlier in
      replaced = earlier
      try removeSurplus(id, counts)
      for entry in entries { try writer.add(entry) }
    }
    try remember(
      file.path, hash: source.sha256, format: source.format.rawValue, document: document.id)
    if let winner {
      return .lost(
        warning: "\(file.path) is \(document.id) too; the index has it from \(winner.path)")
    }
    let warning = replaced.flatMap { earlier in
      earlier.path == file.path
        ? nil : "\(file.path) took the place of \(earlier.path) as \(document.id)"
    }
    return .added(counts, replaced: replaced != nil, bytes: bytes, warning: warning)
  }

  /// The file that an identifier of the index came from.
  private func holder(of id: String) throws -> DocumentClaims.Holder? {
    guard let before, let reference = try before.document(id: id) else { return nil }
    let json = try before.stored(of: reference)
    guard let source = try? StoredDocument.source(json) else { return nil }
    return .init(path: source.path, isXML: source.format == "xml", place: -1)
  }

  /// Deletes the entries of records that the document had and now has not.
  private func removeSurplus(_ id: String, _ counts: Counts) throws {
    guard let before, let reference = try before.document(id: id),
      let code = try before.integer(Field.counts, of: reference)
    else { return }
    for ((letter, old), (_, new)) in zip(Counts(code: code).byLetter, counts.byLetter)
    where old > new {
      for number in new..<old { try writer.delete(id: "\(id)#\(letter)\(number)") }
    }
  }

  /// Drops the documents whose file below one of the roots is gone.
  private func prune(_ list: InputList, _ roots: [String]) throws -> Int {
    guard let before else { return 0 }
    let present = Set(list.files.map(\.path))
    var pruned = 0
    var offset = 0
    while true {
      let result = try before.search(
        SearchRequest(
          .term(field: Field.type, text: "source"), limit: 1000, offset: offset, countsTotal: false)
      )
      guard !result.hits.isEmpty else { return pruned }
      offset += result.hits.count
      for hit in result.hits {
        guard let entry = SourceEntry(stored: try before.stored(of: hit.document)),
          !present.contains(entry.path),
          roots.contains(where: { entry.path == $0 || entry.path.hasPrefix($0 + "/") || $0 == "." })
        else { continue }
        try writer.delete(id: SourceEntry.id(of: entry.path))
        guard !entry.document.isEmpty,
          try holder(of: entry.document.lowercased())?.path == entry.path
        else { continue }
        try removeSurplus(entry.document.lowercased(), Counts())
        try writer.delete(id: entry.document.lowercased())
        pruned += 1
      }
    }
  }
}
