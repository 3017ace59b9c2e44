import ArgumentParser
import CitationGraph
import Kamerstukken
import Pipeline
import Search

/// The citation graph of letters that are read directly.
struct GraphReading {
  /// What was read.
  struct Result {
    var graph: CitationGraph
    /// Papers of the ministry or member asked for; nil where none was.
    var members: Set<String>?
    /// Inputs that could not be read.
    var refused: [Refusal]
  }

  let reader: LetterReader
  let authors: PaperAuthors?
  let withRecords: Bool
  let jobs: Int
  let isQuiet: Bool

  /// Reads all files that `paths` name.
  ///
  /// - Throws: `GraphError`; `ExitStatus.interrupted`.
  func read(_ paths: [String]) async throws -> Result {
    let list = InputList(paths)
    let progress = Progress(
      files: list.files.count, bytes: list.files.reduce(0) { $0 + $1.size }, isQuiet: isQuiet)
    defer { progress.finish() }
    var feed = CitationFeed(withRecords: withRecords)
    var members: Set<String> = []
    var refused = list.refused
    let reader = reader
    try await OrderedRun(jobs: jobs)(list.files) { file in
      reader.outcome(of: file)
    } consume: { file, outcome in
      if Interrupt.isRequested { throw ExitStatus.interrupted }
      switch outcome {
      case .record(let record):
        try feed.add(record)
        if let authors, authors.include(record.document.signatories, on: record.document.date) {
          members.insert(record.document.id)
        }
      case .skipped: break
      case .refused(let refusal): refused.append(refusal)
      }
      progress.advance(bytes: file.size)
      return true
    }
    return Result(
      graph: try feed.build(), members: authors == nil ? nil : members, refused: refused)
  }
}
