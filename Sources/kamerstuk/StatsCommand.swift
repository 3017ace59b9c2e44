import ArgumentParser
import Kamerstukken
import RecordJSON
import Search
import TextIndex

/// `kamerstuk stats`.
struct StatsCommand: ParsableCommand {
  private typealias Field = EntrySchema.Field

  static let configuration = CommandConfiguration(
    commandName: "stats", _superCommandName: "kamerstuk",
    abstract: "Say what is in an index.",
    discussion: """
      EXAMPLES
        kamerstuk stats
        kamerstuk stats --index Indexes/radicalisering --json
      """)

  @Option(help: ArgumentHelp("The folder of the index.", valueName: "dir"), completion: .directory)
  var index: String = SourceOptions.defaultIndex

  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    let console = StandardError(isQuiet: false)
    let reader = try OpenIndex.open(index, console)
    do {
      let statistics = try IndexStatistics(reader)
      let output = StandardOutput()
      if json {
        try output.write(statistics.json)
      } else {
        for line in statistics.lines { try output.folded(line, for: .standard, indent: 2) }
      }
      try output.flush()
    } catch let error as IndexError {
      throw OpenIndex.exit(for: error, console)
    }
  }
}
