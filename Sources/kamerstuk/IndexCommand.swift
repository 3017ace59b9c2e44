import ArgumentParser
import Glibc
import Pipeline
import Search
import TextIndex

/// `kamerstuk index`.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", _superCommandName: "kamerstuk",
    abstract: "Read letters and add them to an index.",
    discussion: """
      Documents that are unchanged are skipped, changed ones replaced, however the path of their file is \
      written (letters/1.txt, ./letters/1.txt). Ctrl-C commits what is done; run again, it goes on.

      EXAMPLES
        kamerstuk index letters/
        kamerstuk index letters/ --index Indexes/radicalisering --prune
        kamerstuk index records.jsonl
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("The folder of the index.", valueName: "dir"), completion: .directory)
  var index: String = SourceOptions.defaultIndex

  @Flag(help: "Begin with an empty index; the old one stays until the new one is complete.")
  var rebuild = false

  @Flag(help: "Drop documents below the given folders whose file is gone.")
  var prune = false

  @Option(help: ArgumentHelp("Megabytes of memory for what waits to be written.", valueName: "mb"))
  var memory = 144

  @OptionGroup var knowledge: KnowledgeOptions

  @Flag(help: "No progress bar, no summary.")
  var quiet = false

  func validate() throws {
    guard (16...65_536).contains(memory) else {
      throw ValidationError("--memory takes a number of megabytes from 16.")
    }
  }

  func run() throws {
    let console = StandardError(isQuiet: quiet)
    Interrupt.install()
    IndexWriter.keepFreedMemory()
    let reader = try knowledge.reader(console)
    // Beside the list of the files.
    Task.detached { reader.loadTables() }
    let paths: [String]
    do {
      paths = try input.allPaths()
    } catch {
      console.error("\(error.path): \(error.reason)")
      throw ExitStatus.usage
    }
    do {
      try Folder.makeAll(index)
    } catch {
      console.error("\(error.path): \(error.reason)")
      throw ExitStatus.output
    }
    let own = [index] + [".watch", ".rebuild"].map { IndexFolder.sibling(of: index, $0) }
    let list = InputList(paths, besides: own, normalised: true)
    console.note(ifEmpty: list, input.places)
    let progress = Progress(
      files: list.files.count, bytes: list.files.reduce(0) { $0 + $1.size }, isQuiet: quiet)
    defer { progress.finish() }
    do {
      let place = rebuild ? IndexFolder.sibling(of: index, ".rebuild") : index
      if rebuild { IndexFolder.remove(place) }
      let indexer = try LetterIndexer(
        directory: place, reader: reader,
        options: .init(
          jobs: jobCount(console), memory: memory << 20, prunes: prune, mark: knowledge.mark()))
      let summary = try indexer.run(list) { file in
        progress.advance(bytes: file.size)
      }
      if rebuild {
        if summary.wasInterrupted {
          IndexFolder.remove(place)
        } else {
          try IndexFolder.replace(index, with: place)
        }
      }
      progress.finish()
      report(summary, seconds: progress.seconds, console)
      if summary.wasInterrupted { throw ExitStatus.interrupted }
      if !summary.refused.isEmpty { throw ExitStatus.incomplete }
    } catch let refusal as Refusal {
      progress.finish()
      console.error("\(refusal.path): \(refusal.reason)")
      throw ExitStatus.output
    } catch let error as IndexError {
      progress.finish()
      throw Self.exit(for: error, console)
    }
  }

  /// The number of jobs. Each writes segments of its own: more of them than cores make more and smaller ones, which have to
  /// be joined, and gain nothing.
  private func jobCount(_ console: StandardError) -> Int {
    let cores = InputOptions.coreCount
    if input.jobCount > cores {
      console.note(
        "note: \(cores) \(cores == 1 ? "job" : "jobs"), not \(input.jobCount): one for each core is fastest"
      )
    }
    return min(input.jobCount, cores)
  }

  /// A disk that is full or a folder that cannot be written is exit status 4, a damaged index 3.
  private static func exit(for error: IndexError, _ console: StandardError) -> ExitCode {
    switch error {
    case .system, .locked:
      console.error("\(error)")
      return ExitStatus.output
    default: return OpenIndex.exit(for: error, console)
    }
  }

  private func report(_ summary: IndexingSummary, seconds: Double, _ console: StandardError) {
    for warning in summary.warnings.prefix(20) { console.note("note: " + warning) }
    if summary.warnings.count > 20 {
      console.note("note: \(summary.warnings.count - 20) more such files")
    }
    for refusal in summary.refused {
      console.error("\(refusal.path)\(refusal.line.map { ":\($0)" } ?? ""): \(refusal.reason)")
    }
    var parts = ["\(summary.added) added"]
    if summary.replaced > 0 { parts.append("\(summary.replaced) replaced") }
    if summary.unchanged > 0 { parts.append("\(summary.unchanged) unchanged") }
    if summary.pruned > 0 { parts.append("\(summary.pruned) dropped") }
    if summary.skipped > 0 { parts.append("\(summary.skipped) skipped (no letters)") }
    if !summary.refused.isEmpty { parts.append("\(summary.refused.count) refused") }
    console.note("documents: " + parts.joined(separator: ", "))
    console.note(
      "records: \(summary.motions) motions, \(summary.commitments) commitments, "
        + "\(summary.figures) figures, \(summary.references) references")
    let rate = Progress.rate(Double(summary.bytes) / max(0.001, seconds))
    console.note("\(Progress.duration(seconds)), \(rate), index in \(index)")
    if summary.wasInterrupted {
      console.note(
        rebuild
          ? "interrupted: the index is as it was"
          : "interrupted: what is done is committed; run the command again to go on")
    }
  }
}
