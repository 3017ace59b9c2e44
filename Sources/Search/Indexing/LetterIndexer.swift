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

  private let directory: String
  let reader: LetterReader
  private let options: Options
  let before: IndexReader?
  let writer: IndexWriter
  let claims = DocumentClaims()
  let departures = Departures()
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
    let known = try knownSources(files: list.files.count)
    try await OrderedRun(jobs: options.jobs)(list.files) { [self] file in
      outcome(of: file, place: places[file.path] ?? 0, known)
    } consume: { file, outcome in
      try Self.count(outcome, &summary)
      if progress(file) { return true }
      summary.wasInterrupted = true
      return false
    }
    if options.prunes, !summary.wasInterrupted { try noteGone(list, roots) }
    summary.pruned = try dropDeparted(list)
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

  private func outcome(of file: InputFile, place: Int, _ known: KnownSources?) -> Outcome {
    do {
      let bytes = try FileBytes(path: file.path)
      let hash = bytes.withBytes { SHA256.hex($0) }
      if try isKnown(file.path, hash: hash, known) { return .unchanged(bytes: bytes.count) }
      if file.path.hasSuffix(".jsonl") {
        return try addRecords(of: bytes, hash: hash, file, place: place)
      }
      switch reader.outcome(of: bytes, path: file.path) {
      case .record(let record):
        let outcome = try add(record, path: file.path, place: place, json: nil)
        let source = record.document.source
        try noteEarlier(of: file.path, but: [record.document.id.lowercased()])
        try remember(
          file.path, hash: source.sha256, format: source.format.rawValue,
          documents: [record.document.id])
        return outcome.with(bytes: bytes.count)
      case .skipped:
        try remember(file.path, hash: hash, format: "", documents: [])
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

  private func remember(
    _ path: String, hash: String, format: String, documents: [String]
  ) throws {
    try writer.add(
      SourceEntry(path: path, rules: rules, sha256: hash, format: format, documents: documents)
        .entry)
  }

  /// Notes the documents that a file held when it was read last, and now does not.
  private func noteEarlier(of path: String, but ids: Set<String>) throws {
    guard let earlier = try sourceEntry(path) else { return }
    let gone = earlier.documents.filter { !ids.contains($0.lowercased()) }
    departures.note(gone, of: path, wereRecords: earlier.isRecords)
  }

  /// Adds the document records that `convert` wrote, one a line.
  private func addRecords(
    of bytes: borrowing FileBytes, hash: String, _ file: InputFile, place: Int
  ) throws -> Outcome {
    var tally = Tally()
    var number = 0
    var ids: Set<String> = []
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
        ids.insert(record.document.id.lowercased())
      }
    }
    try noteEarlier(of: file.path, but: ids)
    try remember(
      file.path, hash: hash, format: SourceEntry.records, documents: ids.sorted())
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
      try removeSurplus(id, counts, sentences: entries.count - 1 - counts.total)
      for entry in entries { try writer.add(entry) }
    }
    if let winner {
      departures.noteLoser(path, id)
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
  func holder(of id: String) throws -> DocumentClaims.Holder? {
    guard let before, let reference = try before.document(id: id) else { return nil }
    let json = try before.stored(of: reference)
    guard let source = try? DecodedDocument.source(json) else { return nil }
    return .init(path: source.path, isXML: source.format == "xml", place: -1)
  }

  /// Deletes the entries of records and sentences that the document had and now has not.
  func removeSurplus(_ id: String, _ counts: Counts, sentences: Int) throws {
    guard let before, let reference = try before.document(id: id),
      let code = try before.integer(Field.counts, of: reference)
    else { return }
    for ((letter, old), (_, new)) in zip(Counts(code: code).byLetter, counts.byLetter)
    where old > new {
      for number in new..<old { try writer.delete(id: "\(id)#\(letter)\(number)") }
    }
    let known = try before.count(
      .and([
        .term(field: Field.type, text: EntrySchema.InnerType.sentence),
        .term(field: Field.document, text: id),
      ]))
    for number in min(sentences, known)..<known { try writer.delete(id: "\(id)#s\(number)") }
  }
}
