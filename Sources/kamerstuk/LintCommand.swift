import ArgumentParser
import Extraction
import Kamerstukken
import Pipeline
import Search

/// `kamerstuk lint`: what looks like a record and was not taken.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", _superCommandName: "kamerstuk",
    abstract: "List what looks like a record and was not taken, by file and line.",
    discussion: """
      One line a place: file, line, family and reason, and the words with what stands around them.

      EXAMPLES
        kamerstuk lint letters/
        kamerstuk lint letter.txt --family reference
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "Only these families: \(LintFamily.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "family"), completion: .list(LintFamily.allCases.map(\.rawValue)))
  var family: [String] = []

  @Flag(help: "Only the number of places for each family and reason.")
  var count = false

  @OptionGroup var knowledge: KnowledgeOptions

  @Flag(help: "No progress bar, no summary.")
  var quiet = false

  /// What a job makes of one file.
  private enum Result: Sendable {
    case findings([LintFinding])
    case skipped
    case refused(Refusal)
  }

  /// A family in English or Dutch.
  private static func family(_ word: String) -> LintFamily? {
    FieldValues.shared.type(word).flatMap { LintFamily(rawValue: $0.rawValue) }
  }

  func validate() throws {
    if let unknown = family.first(where: { Self.family($0) == nil }) {
      let all = LintFamily.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--family: “\(unknown)” is none of \(all).")
    }
  }

  func run() throws {
    let console = StandardError(isQuiet: quiet)
    Interrupt.install()
    let reader = try knowledge.reader(console)
    let list: InputList
    do {
      list = InputList(try input.allPaths())
    } catch {
      console.error("\(error.path): \(error.reason)")
      throw ExitStatus.usage
    }
    console.note(ifEmpty: list, input.places)
    var refusals = list.refused
    let families = Set(family.compactMap(Self.family))
    let output = StandardOutput()
    var counts: [String: Int] = [:]
    var places = 0
    let isCount = count
    // No bar among the lines that a terminal shows meanwhile.
    let progress = Progress(
      files: list.files.count, bytes: list.files.reduce(0) { $0 + $1.size },
      isQuiet: quiet || !count && Terminal.standard.width != nil)
    defer { progress.finish() }
    try OrderedRun(jobs: input.jobCount)(list.files) { file in
      switch reader.outcome(of: file) {
      case .record(let record): Result.findings(Lint.findings(of: record, families: families))
      case .skipped, .stopped: Result.skipped
      case .refused(let refusal): Result.refused(refusal)
      }
    } consume: { file, result in
      if Interrupt.isRequested { return false }
      switch result {
      case .findings(let findings):
        places += findings.count
        for finding in findings {
          counts["\(finding.family): \(finding.reason)", default: 0] += 1
          if !isCount {
            try output.line(
              "\(file.path):\(finding.line): \(finding.family): \(finding.reason): \(finding.excerpt)"
            )
          }
        }
      case .skipped: break
      case .refused(let refusal): refusals.append(refusal)
      }
      progress.advance(bytes: file.size)
      return true
    }
    progress.finish()
    if Interrupt.isRequested { throw ExitStatus.interrupted }
    if count {
      for (reason, number) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        try output.line("\(number)\t\(reason)")
      }
    }
    try output.flush()
    for refusal in refusals { console.error("\(refusal.path): \(refusal.reason)") }
    console.note("\(places) \(places == 1 ? "place" : "places")")
    if !refusals.isEmpty { throw ExitStatus.incomplete }
  }
}
