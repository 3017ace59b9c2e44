import ArgumentParser
import Glibc
import Pipeline
import Search
import TextIndex

/// Opens the index that a command reads; with `--from-files` one is made of the files in a temporary
/// folder, and removed again.
struct OpenIndex: ~Copyable {
  /// The snapshot.
  let reader: IndexReader
  private let temporary: String?

  /// Opens what the options name.
  init(_ options: SourceOptions, console: StandardError) throws {
    (reader, temporary) =
      options.fromFiles.isEmpty
      ? (try Self.open(options.index, console), nil)
      : try Self.temporary(options.fromFiles, console)
  }

  private static func temporary(
    _ paths: [String], _ console: StandardError
  ) throws -> (IndexReader, String?) {
    // Ctrl-C leaves no folder behind.
    Interrupt.install()
    let directory = try temporaryDirectory(console)
    do {
      try build(directory, paths, console)
      return (try open(directory, console), directory)
    } catch {
      IndexFolder.remove(directory)
      throw error
    }
  }

  deinit {
    if let temporary { IndexFolder.remove(temporary) }
  }

  /// Opens an index; one that is missing, damaged or of an unknown version is exit status 3.
  static func open(_ directory: String, _ console: StandardError) throws -> IndexReader {
    do {
      return try IndexReader(directory: directory)
    } catch let error as IndexError {
      throw exit(for: error, console)
    }
  }

  /// Says what is wrong with an index and gives the exit status for it.
  static func exit(for error: IndexError, _ console: StandardError) -> ExitCode {
    switch error {
    case .missing(let directory):
      console.error(
        "there is no index in \(directory); make one with: kamerstuk index PATH... --index \(directory)"
      )
    case .corrupt, .unknownVersion:
      console.error("\(error); kamerstuk index PATH... --rebuild makes the index anew")
    default: console.error("\(error)")
    }
    return ExitStatus.index
  }

  private static func build(
    _ directory: String, _ paths: [String], _ console: StandardError
  ) throws {
    let reader = try KnowledgeOptions.none.reader(console)
    let indexer = try LetterIndexer(
      directory: directory, reader: reader,
      options: .init(jobs: InputOptions.coreCount, memory: 64 << 20, prunes: false, mark: ""))
    let list = InputList(paths)
    console.note(ifEmpty: list, paths)
    let progress = Progress(
      files: list.files.count, bytes: list.files.reduce(0) { $0 + $1.size },
      isQuiet: console.isQuiet)
    defer { progress.finish() }
    let summary = try indexer.run(list) { progress.advance(bytes: $0.size) }
    progress.finish()
    for refusal in summary.refused {
      console.error("\(refusal.path)\(refusal.line.map { ":\($0)" } ?? ""): \(refusal.reason)")
    }
    if summary.wasInterrupted { throw ExitStatus.interrupted }
    if !summary.refused.isEmpty {
      console.note("\(summary.refused.count) refused")
      ExitStatus.noteIncomplete()
    }
  }

  private static func temporaryDirectory(_ console: StandardError) throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/" + "tmp"
    var template = Array("\(base)/kamerstuk.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      console.error("no temporary folder can be made in \(base): \(SystemError.message(errno))")
      throw ExitStatus.output
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
