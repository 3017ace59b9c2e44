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
    case added(Tally)
    case unchanged(bytes: Int)
    case skipped
    case refused(Refusal)
    case failed(IndexError)

    var tally: Tally { if case .added(let tally) = self { tally } else { Tally() } }

    func with(bytes: Int) -> Outcome {
      guard case .added(var tally) = self else { return self }
      tally.bytes = bytes
      return .added(tally)
    }
  }

  /// What was added of one file.
  private struct Tally: Sendable {
    var added = 0
    var replaced = 0
    var counts = Counts()
    var bytes = 0
    var warnings: [String] = []

    init() {}

    init(_ counts: Counts) {
      added = 1
      self.counts = counts
    }

    init(warning: String) {
      warnings = [warning]
    }

    mutating func add(_ other: Tally) {
      added += other.added
      replaced += other.replaced
      counts.motions += other.counts.motions
      counts.commitments += other.counts.commitments
      counts.figures += other.counts.figures
      counts.references += other.counts.references
      warnings += other.warnings
    }
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
    case .added(let tally):
      summary.added += tally.added
      summary.replaced += tally.replaced
      summary.motions += tally.counts.motions
      summary.commitments += tally.counts.commitments
      summary.figures += tally.counts.figures
      summary.references += tally.counts.references
      summary.bytes += tally.bytes
      summary.warnings += tally.warnings
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
      if file.path.hasSuffix(".jsonl") {
        return try addRecords(of: bytes, hash: hash, file, place: place)
      }
      switch reader.outcome(of: bytes, path: file.path) {
      case .record(let record):
        let outcome = try add(record, path: file.path, place: place, json: nil)
        let source = record.document.source
        try remember(
          file.path, hash: source.sha256, format: source.format.rawValue,
          document: record.document.id)
        return outcome.with(bytes: bytes.count)
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

  /// Adds the document records that `convert` wrote, one a line.
  private func addRecords(
    of bytes: borrowing FileBytes, hash: String, _ file: InputFile, place: Int
  ) throws -> Outcome {
    var tally = Tally()
    var number = 0
    try bytes.withBytes { raw in
      for line in raw.split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        let json = Array(line)
        let record: DocumentRecord
        do {
          record = try RecordReader.record(json: json)
        } catch let error as RecordReader.FormatError {
          throw Refusal(path: file.path, line: number, reason: error.reason)
        }
        let outcome = try add(record, path: record.document.source.path, place: place, json: json)
        tally.add(outcome.tally)
      }
    }
    try remember(file.path, hash: hash, format: "records", document: "")
    tally.bytes = bytes.count
    return .added(tally)
  }

  /// Adds one document where its claim wins.
  private func add(
    _ record: DocumentRecord, path: String, place: Int, json: [UInt8]?
  ) throws -> Outcome {
    let document = record.document
    let id = document.id.lowercased()
    var maker = EntryMaker()
    let entries = json.map { maker.entries(of: record, json: $0) } ?? maker.entries(of: record)
    let counts = Counts(record.records)
    var tally = Tally(counts)
    var replaced: DocumentClaims.Holder?
    let winner = try claims.claim(
      id, .init(path: path, isXML: document.source.format == .xml, place: place)
    ) {
      try holder(of: id)
    } add: { earlier in
      replaced = earlier
      try removeSurplus(id, counts)
      for entry in entries { try writer.add(entry) }
    }
    if let winner {
      return .added(
        Tally(
          warning: "\(path) is \(document.id) too; the index has it from \(winner.path)"))
    }
    if let replaced {
      tally.added = 0
      tally.replaced = 1
      if replaced.path != path {
        tally.warnings.append("\(path) took the place of \(replaced.path) as \(document.id)")
      }
    }
    return .added(tally)
  }

  /// The file that an identifier of the index came from.
  private func holder(of id: String) throws -> DocumentClaims.Holder? {
    guard let before, let reference = try before.document(id: id) else { return nil }
    let json = try before.stored(of: reference)
    guard let source = try? DecodedDocument.source(json) else { return nil }
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
