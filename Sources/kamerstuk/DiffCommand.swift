import ArgumentParser
import Pipeline
import Search

/// `kamerstuk diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", _superCommandName: "kamerstuk",
    abstract: "Say which records came, went or changed between two runs of convert.",
    discussion: """
      Documents are compared by path, records by their words and their place. Lines begin with + for what \
      came, - for what went, ~ for what changed, with the fields that did.

      EXAMPLES
        kamerstuk diff before.jsonl after.jsonl
      """)

  @Argument(help: "Records of the earlier run, JSON Lines.", completion: .file())
  var old: String

  @Argument(help: "Records of the later run, JSON Lines.", completion: .file())
  var new: String

  @Flag(help: "One JSON object for each difference.")
  var json = false

  func run() throws {
    let console = StandardError(isQuiet: false)
    let output = StandardOutput()
    var totals = (came: 0, went: 0, changed: 0)
    do {
      let before = try RecordFile(path: old)
      let after = try RecordFile(path: new)
      try RecordDifference.compare(before, after) { difference in
        switch difference.change {
        case .came: totals.came += 1
        case .went: totals.went += 1
        case .changed: totals.changed += 1
        }
        try output.write(json ? difference.json : Array((difference.text + "\n").utf8))
      }
    } catch let refusal as Refusal {
      console.error("\(refusal.path)\(refusal.line.map { ":\($0)" } ?? ""): \(refusal.reason)")
      throw ExitStatus.incomplete
    }
    try output.flush()
    console.note("\(totals.came) came, \(totals.went) went, \(totals.changed) changed")
  }
}
