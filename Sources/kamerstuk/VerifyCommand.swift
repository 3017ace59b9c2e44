import ArgumentParser
import Search
import TextIndex

/// `kamerstuk verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", _superCommandName: "kamerstuk",
    abstract: "Check every byte of an index.",
    discussion: """
      EXAMPLES
        kamerstuk verify --index Indexes/radicalisering
      """)

  @Option(help: ArgumentHelp("The folder of the index.", valueName: "dir"), completion: .directory)
  var index: String = SourceOptions.defaultIndex

  func run() throws {
    let console = StandardError(isQuiet: false)
    let reader = try OpenIndex.open(index, console)
    let output = StandardOutput()
    do {
      let report = try reader.verify()
      let bytes = report.files.values.reduce(0, +)
      try output.line(
        "sound: \(report.files.count) \(report.files.count == 1 ? "file" : "files"), \(bytes) bytes, \(report.documents) entries, "
          + "\(report.terms) terms, \(report.postings) postings")
      try output.flush()
    } catch let error as IndexError {
      throw OpenIndex.exit(for: error, console)
    }
  }
}
