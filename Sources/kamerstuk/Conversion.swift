import ArgumentParser
import Kamerstukken
import Pipeline
import RecordJSON

/// One run of `convert`.
struct Conversion {
  private let command: ConvertCommand
  private let console: StandardError
  private let reader: LetterReader
  private var sink: RecordSink
  private var refusals: [Refusal] = []
  private var skipped = 0
  private var converted = 0
  private var unchanged = 0
  private var state: ConversionState

  /// What a job makes of one file.
  private enum Result: Sendable {
    case record(id: String, sha256: String, json: [UInt8])
    case skipped
    case unchanged(sha256: String)
    case refused(Refusal)
  }

  init(command: ConvertCommand, console: StandardError) throws {
    self.command = command
    self.console = console
    reader = try command.knowledge.reader(console, through: command.through)
    state = try Self.readState(command, console)
    sink = try RecordSink(output: command.output, console: console)
  }

  /// Converts everything and says what was done.
  mutating func run() throws {
    let list = try inputs()
    refusals = list.refused
    let isUpdate = command.changedOnly
    let known = state
    let files = isUpdate ? list.files.filter { !known.isUnchanged($0) } : list.files
    unchanged = list.files.count - files.count
    let progress = Progress(
      files: files.count, bytes: files.reduce(0) { $0 + $1.size }, isQuiet: command.quiet)
    let reader = reader
    let pretty = command.pretty
    defer { progress.finish() }
    try OrderedRun(jobs: command.input.jobCount)(files) { file in
      Self.result(of: file, reader, pretty: pretty, known: isUpdate ? known : nil)
    } consume: { file, result in
      if Interrupt.isRequested { return false }
      try take(result, of: file)
      progress.advance(bytes: file.size)
      return true
    }
    progress.finish()
    if Interrupt.isRequested {
      try sink.interrupted()
      console.error("interrupted after \(converted) documents")
      throw ExitStatus.interrupted
    }
    try sink.finish()
    try writeErrors()
    try writeState()
    report()
    if !refusals.isEmpty { throw ExitStatus.incomplete }
  }

  private func inputs() throws -> InputList {
    do {
      let list = InputList(try command.input.allPaths())
      console.note(ifEmpty: list, command.input.places)
      return list
    } catch {
      console.error("\(error.path): \(error.reason)")
      throw ExitStatus.usage
    }
  }

  private static func result(
    of file: InputFile, _ reader: LetterReader, pretty: Bool, known: ConversionState?
  ) -> Result {
    switch reader.outcome(of: file) {
    case .record(let record):
      let hash = record.document.source.sha256
      if let entry = known?.entry(of: file), entry.sha256 == hash {
        return .unchanged(sha256: hash)
      }
      let writer = RecordWriter(pretty: pretty)
      return .record(id: record.document.id, sha256: hash, json: writer.bytes(of: record))
    case .skipped, .stopped: return .skipped
    case .refused(let refusal): return .refused(refusal)
    }
  }

  private mutating func take(_ result: Result, of file: InputFile) throws {
    switch result {
    case .record(let id, let sha256, let json):
      try sink.write(json, id: id, path: file.path)
      note(file, sha256)
      converted += 1
    case .unchanged(let sha256):
      note(file, sha256)
      unchanged += 1
    case .skipped:
      skipped += 1
    case .refused(let refusal):
      refusals.append(refusal)
    }
  }

  /// Notes a file for the state, where one is kept.
  private mutating func note(_ file: InputFile, _ sha256: String) {
    if command.state != nil { state.note(file, sha256: sha256) }
  }

  private static func readState(
    _ command: ConvertCommand, _ console: StandardError
  ) throws -> ConversionState {
    guard let path = command.state, command.changedOnly else { return ConversionState() }
    guard let bytes = try? FileBytes(path: path) else { return ConversionState() }
    if let state = bytes.withBytes({ ConversionState($0) }) { return state }
    console.note("\(path) was written by other rules: everything is converted anew")
    return ConversionState()
  }

  private func writeState() throws {
    guard let path = command.state else { return }
    do {
      let file = try AtomicFile(path: path)
      try file.write(state.bytes)
      try file.commit()
    } catch {
      console.error("\(error)")
      throw ExitStatus.output
    }
  }

  private func writeErrors() throws {
    guard let path = command.errors else { return }
    do {
      let file = try AtomicFile(path: path)
      for refusal in refusals { try file.write(refusal.json) }
      try file.commit()
    } catch {
      console.error("\(error)")
      throw ExitStatus.output
    }
  }

  private func report() {
    for refusal in refusals {
      let place = refusal.line.map { ":\($0)" } ?? ""
      console.error("\(refusal.path)\(place): \(refusal.reason)")
    }
    var parts = ["\(converted) converted"]
    if unchanged > 0 { parts.append("\(unchanged) unchanged") }
    if skipped > 0 { parts.append("\(skipped) skipped (no letters)") }
    if !refusals.isEmpty { parts.append("\(refusals.count) refused") }
    if converted != 1 || parts.count > 1 { console.note(parts.joined(separator: ", ")) }
  }
}

extension Refusal {
  /// `{"path":…,"line":…,"reason":…}` and a line feed.
  fileprivate var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("path", path)
      json.field("line", line)
      json.field("reason", reason)
    }
    json.newline()
    return json.bytes
  }
}
