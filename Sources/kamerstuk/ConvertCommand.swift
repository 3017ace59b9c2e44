import ArgumentParser
import Extraction
import Glibc
import Ingest
import Kamerstukken
import Pipeline
import RecordJSON

/// `kamerstuk convert`: from letters to records.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", _superCommandName: "kamerstuk",
    abstract: "Read letters and write one JSON record each.",
    discussion: """
      Writes JSON Lines on standard output, in the order of the inputs, whatever --jobs. Files that are \
      no letters (metadata, pictures) are skipped and counted; files that cannot be read are named, and \
      the exit status is 1. A byte of a name that is no UTF-8 is written \\xE9 in source.path.

      EXAMPLES
        kamerstuk convert letter.txt --pretty
        kamerstuk convert letters/ -o records.jsonl
        kamerstuk convert letters/ -o records/ --changed-only --state records.state
        find . -name '*.xml' -print0 | kamerstuk convert --files-from - -0
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write to one file (a name in .jsonl), or one ID.json a document into a folder.",
      valueName: "dir|file.jsonl"), completion: .file())
  var output: String?

  @Flag(help: "Indent the JSON.")
  var pretty = false

  @Flag(
    name: .customLong("changed-only"),
    help:
      "Convert only what is new or changed since --state was written; a FILE.jsonl has only that.")
  var changedOnly = false

  @Option(
    help: ArgumentHelp("Remember in this file what was converted.", valueName: "file"),
    completion: .file())
  var state: String?

  @Option(
    help: ArgumentHelp("List refused files here, one JSON object a line.", valueName: "file.jsonl"),
    completion: .file())
  var errors: String?

  @OptionGroup var knowledge: KnowledgeOptions

  @Flag(help: "No progress bar, no summary.")
  var quiet = false

  /// How far the extraction goes: what the stages cost is measured so.
  @Option(help: .hidden)
  var through = Extractor.Stage.figures

  func validate() throws {
    if changedOnly, state == nil { throw ValidationError("--changed-only needs --state FILE.") }
  }

  func run() throws {
    let console = StandardError(isQuiet: quiet)
    Interrupt.install()
    var conversion = try Conversion(command: self, console: console)
    try conversion.run()
  }
}
