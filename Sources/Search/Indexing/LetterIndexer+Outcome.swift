internal import Pipeline
internal import TextIndex

extension LetterIndexer {
  /// What became of one file.
  enum Outcome: Sendable {
    case added(Tally)
    case unchanged(bytes: Int)
    case skipped
    case refused(Refusal)
    case failed(IndexError)

    var tally: Tally { if case .added(let tally) = self { tally } else { Tally() } }

    func with(bytes: Int) -> Outcome {
      guard case .added(var tally) = self else { return self }
      tally.bytes = bytes
      return .added(tally)
    }
  }

  /// What was added of one file.
  struct Tally: Sendable {
    var added = 0
    var replaced = 0
    var counts = Counts()
    var bytes = 0
    var warnings: [String] = []

    init() {}

    init(_ counts: Counts) {
      added = 1
      self.counts = counts
    }

    init(warning: String) {
      warnings = [warning]
    }

    mutating func add(_ other: Tally) {
      added += other.added
      replaced += other.replaced
      counts.motions += other.counts.motions
      counts.commitments += other.counts.commitments
      counts.figures += other.counts.figures
      counts.references += other.counts.references
      warnings += other.warnings
    }
  }
}
