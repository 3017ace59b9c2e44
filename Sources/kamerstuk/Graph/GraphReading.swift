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

  /// A document that an identifier stands for, until a better file turns up.
  private struct Holder {
    var path: String
    var place: Int
    var isXML: Bool
    var isMember: Bool
    var citations: PaperCitations
  }

  /// Reads all files that `paths` name. Where one identifier comes more than once, XML counts
  /// before anything else, then the later file: as in an index.
  ///
  /// - Throws: `GraphError`; `ExitStatus.interrupted`.
  func read(_ paths: [String], _ console: StandardError) throws -> Result {
    let list = InputList(paths)
    console.note(ifEmpty: list, paths)
    let progress = Progress(
      files: list.files.count, bytes: list.files.reduce(0) { $0 + $1.size }, isQuiet: isQuiet)
    defer { progress.finish() }
    var holders: [String: Holder] = [:]
    var place = 0
    var refused = list.refused
    let reader = reader
    try OrderedRun(jobs: jobs)(list.files) { file in
      reader.outcome(of: file)
    } consume: { file, outcome in
      if Interrupt.isRequested { throw ExitStatus.interrupted }
      switch outcome {
      case .record(let record):
        place += 1
        let holder = holder(of: record, path: file.path, place: place)
        let id = record.document.id
        guard let other = holders[id] else {
          holders[id] = holder
          break
        }
        let wins = holder.isXML || !other.isXML
        holders[id] = wins ? holder : other
        console.note(
          "note: \(id) is read from \((wins ? holder : other).path), not from \((wins ? other : holder).path)"
        )
      case .skipped, .stopped: break
      case .refused(let refusal): refused.append(refusal)
      }
      progress.advance(bytes: file.size)
      return true
    }
    var feed = CitationFeed(withRecords: withRecords)
    for holder in holders.values.sorted(by: { $0.place < $1.place }) {
      try feed.add(holder.citations)
    }
    let members = holders.lazy.filter(\.value.isMember).map(\.key)
    return Result(
      graph: try feed.build(), members: authors == nil ? nil : Set(members), refused: refused)
  }

  private func holder(of record: DocumentRecord, path: String, place: Int) -> Holder {
    let document = record.document
    return Holder(
      path: path, place: place, isXML: document.source.format == .xml,
      isMember: authors?.include(document.signatories, on: document.date) ?? false,
      citations: PaperCitations(record, withRecords: withRecords))
  }
}
