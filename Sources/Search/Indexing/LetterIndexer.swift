internal import Ingest
internal import Kamerstukken
package import Pipeline
internal import RecordJSON
internal import Synchronization
internal import TextIndex

/// Reads letters, finds what is in them and adds all of it to an index, in one pass.
package final class LetterIndexer: Sendable {
  typealias Field = EntrySchema.Field

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

  /// Batches for each job that may wait behind one whose job writes a segment: some seconds of reading.
  static let waiting = 64

  private let directory: String
  let reader: LetterReader
  let options: Options
  /// The index before this run; nil for an empty one.
  let before: IndexReader?
  let writer: IndexWriter
  let claims = DocumentClaims()
  let departures = Departures()
  let spelling = PathSpelling()
  private let rules: String

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
      let reader = try IndexReader(directory: directory)
      before = reader.documentCount > 0 ? reader : nil
    } catch IndexError.missing {
      before = nil
    }
  }

  /// Adds the inputs; `progress` is called after each, in order. Once the reader is told to stop, nothing more is
  /// read, and what is done by then is committed.
  package func run(
    _ list: InputList, progress: (InputFile) -> Void
  ) throws -> IndexingSummary {
    defer { writer.close() }
    var summary = IndexingSummary()
    summary.refused = list.refused
    let places = Self.places(list)
    let known = try knownSources(files: list.files.count)
    try OrderedRun(jobs: options.jobs, waiting: Self.waiting)(list.files) { [self] file in
      outcome(of: file, place: places[file.path] ?? 0, known)
    } consume: { file, outcome in
      try Self.count(outcome, &summary)
      progress(file)
      return true
    }
    if reader.isStopped() { summary.wasInterrupted = true }
    if options.prunes, !summary.wasInterrupted { try noteGone(list) }
    if let dropped = try settleDepartures(places) {
      summary.pruned = dropped
    } else {
      summary.wasInterrupted = true
    }
    try writer.commit()
    return summary
  }

  /// The place of each file in a run.
  static func places(_ list: InputList) -> [String: Int] {
    Dictionary(
      list.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func count(_ outcome: Outcome, _ summary: inout IndexingSummary) throws {
    switch outcome {
    case .added(let tally): summary.add(tally)
    case .unchanged(let bytes):
      summary.unchanged += 1
      summary.bytes += bytes
    case .skipped: summary.skipped += 1
    case .refused(let refusal): summary.refused.append(refusal)
    case .stopped(let tally):
      summary.add(tally)
      summary.wasInterrupted = true
    case .failed(let error): throw error
    }
  }

  /// All that the index has read, where so many files are looked at that this is faster than looking each up.
  private func knownSources(files: Int) throws -> KnownSources? {
    guard let before, files > 100 else { return nil }
    let sources = try before.count(.term(field: Field.type, text: EntrySchema.InnerType.source))
    return files > sources / 10 ? try KnownSources(before, rules: rules) : nil
  }

  private func isKnown(_ path: String, hash: String, _ known: KnownSources?) throws -> Bool {
    if let known { return known.has(path, hash: hash) }
    guard let entry = try sourceEntry(path) else { return false }
    return entry.sha256 == hash && entry.rules == rules
  }

  /// A file under the path that the index knows it by: it may have been read as `./1.txt` before.
  private func asKnown(_ file: InputFile, _ known: KnownSources?) throws -> InputFile {
    guard before != nil, file.path != "-" else { return file }
    func has(_ path: String) throws -> Bool {
      if let known { known.has(path) } else { try sourceEntry(path) != nil }
    }
    if try has(file.path) { return file }
    guard let path = try spelling.others(of: file.path).first(where: has) else { return file }
    return InputFile(path: path, size: file.size, modified: file.modified)
  }

  private func outcome(of file: InputFile, place: Int, _ known: KnownSources?) -> Outcome {
    catching(file) {
      if reader.isStopped() { return .stopped(Tally()) }
      let file = try asKnown(file, known)
      let bytes = try FileBytes(path: file.path, isStopped: reader.isStopped)
      let hash = bytes.withBytes { SHA256.hex($0) }
      if try isKnown(file.path, hash: hash, known) { return .unchanged(bytes: bytes.count) }
      if file.path.hasSuffix(".jsonl") {
        return try addRecords(of: bytes, hash: hash, file, place: place)
      }
      switch reader.outcome(of: bytes, path: file.path, sha256: hash) {
      case .record(let record):
        guard var tally = try add(record, of: file.path, place: place) else {
          return .stopped(Tally())
        }
        let format = record.document.source.format
        try remember(
          file.path, hash: hash, format: format.rawValue, documents: [record.document.id])
        tally.bytes = bytes.count
        return .added(tally)
      case .skipped:
        try remember(file.path, hash: hash, format: "", documents: [])
        return .skipped
      case .refused(let refusal): return .refused(refusal)
      case .stopped: return .stopped(Tally())
      }
    }
  }

  /// Adds some of the documents of a file that was read before.
  func outcome(of file: InputFile, place: Int, only ids: Set<String>) -> Outcome {
    catching(file) {
      if reader.isStopped() { return .stopped(Tally()) }
      let bytes = try FileBytes(path: file.path, isStopped: reader.isStopped)
      var tally = Tally()
      if file.path.hasSuffix(".jsonl") {
        tally.refused = try forEachRecord(of: bytes, path: file.path) { record in
          guard ids.contains(record.document.id.lowercased()) else { return }
          _ = try add(record, of: file.path, place: place)
        }.refused
        return .added(tally)
      }
      switch reader.outcome(of: bytes, path: file.path) {
      case .record(let record):
        if ids.contains(record.document.id.lowercased()) {
          _ = try add(record, of: file.path, place: place)
        }
        return .added(tally)
      case .skipped: return .skipped
      case .refused(let refusal): return .refused(refusal)
      case .stopped: return .stopped(tally)
      }
    }
  }

  private func catching(_ file: InputFile, _ body: () throws -> Outcome) -> Outcome {
    do {
      return try body()
    } catch let refusal as Refusal {
      return reader.isStopped() ? .stopped(Tally()) : .refused(refusal)
    } catch let error as IndexError {
      return .failed(error)
    } catch {
      return .refused(Refusal(path: file.path, line: nil, reason: "\(error)"))
    }
  }

  func sourceEntry(_ path: String) throws -> SourceEntry? {
    guard let before, let reference = try before.document(id: SourceEntry.id(of: path)) else {
      return nil
    }
    guard let entry = SourceEntry(stored: try before.stored(of: reference)), entry.path == path
    else {
      return nil
    }
    return entry
  }

  /// Remembers a file that was read. One that held documents before which it does not hold now is
  /// remembered when they are seen to.
  private func remember(
    _ path: String, hash: String, format: String, documents: [String]
  ) throws {
    let entry = SourceEntry(
      path: path, rules: rules, sha256: hash, format: format, documents: documents)
    if let earlier = try sourceEntry(path) {
      let ids = Set(documents.map { $0.lowercased() })
      let gone = earlier.documents.map { $0.lowercased() }.filter { !ids.contains($0) }
      if !gone.isEmpty {
        departures.note(
          .init(path: path, gone: gone, wasRecords: earlier.isRecords, entry: entry))
        return
      }
    }
    try writer.add(entry.entry)
  }

  /// Adds the document records that `convert` wrote, one a line. A file that was not read to its end, or has lines
  /// that cannot be read, is read again by the next run, and what it held before stays.
  private func addRecords(
    of bytes: borrowing FileBytes, hash: String, _ file: InputFile, place: Int
  ) throws -> Outcome {
    var tally = Tally()
    var ids: Set<String> = []
    let unread = try forEachRecord(of: bytes, path: file.path) { record in
      guard let added = try add(record, of: file.path, place: place) else { return }
      tally.add(added)
      ids.insert(record.document.id.lowercased())
    }
    if unread.isEmpty {
      try remember(file.path, hash: hash, format: SourceEntry.records, documents: ids.sorted())
    } else {
      let entry = SourceEntry(
        path: file.path, rules: rules, sha256: hash, format: SourceEntry.records,
        documents: ids.sorted())
      let earlier = try sourceEntry(file.path)?.documents ?? []
      try writer.add(entry.unfinished(and: earlier).entry)
    }
    tally.bytes = bytes.count
    tally.refused = unread.refused
    return unread.wasStopped ? .stopped(tally) : .added(tally)
  }

  /// Adds one document of a file where its claim wins; nil where the run was stopped before.
  private func add(
    _ record: DocumentRecord, of file: String, place: Int
  ) throws -> Tally? {
    let document = record.document
    let id = document.id.lowercased()
    let path = document.source.path
    let entries = EntryMaker().entries(of: record)
    if reader.isStopped() { return nil }
    let counts = Counts(record.records, entries: entries.count)
    var tally = Tally()
    var replaced: DocumentClaims.Holder?
    let winner = try claims.claim(
      id, .init(path: path, isXML: document.source.format == .xml, place: place, counts: counts)
    ) {
      try holder(of: id)
    } add: { earlier in
      replaced = earlier
      if let earlier { try removeSurplus(id, of: earlier.counts, but: counts) }
      try writer.addToBuffer(entries)
    }
    // Not within the claim: another job may wait for a document of the same stripe.
    try writer.writeFullBuffers()
    if let winner {
      departures.noteLoser(file, id)
      if winner.path != path {
        tally.warnings = ["\(path) is \(document.id) too; the index has it from \(winner.path)"]
      }
      return tally
    }
    tally.counts = counts
    if let replaced {
      // What was added in this run and is gone again does not count.
      if replaced.isNew { tally.counts -= replaced.counts } else { tally.replaced = 1 }
      if replaced.path != path {
        tally.warnings = ["\(path) took the place of \(replaced.path) as \(document.id)"]
      }
    } else {
      tally.added = 1
    }
    return tally
  }
}
