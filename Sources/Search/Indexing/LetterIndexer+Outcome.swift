internal import Pipeline
internal import TextIndex

extension LetterIndexer {
  /// What became of one file.
  enum Outcome: Sendable {
    case added(Tally)
    case unchanged(bytes: Int)
    case skipped
    case refused(Refusal)
    /// The run was stopped before it was read, or all of it was.
    case stopped(Tally)
    case failed(IndexError)
  }

  /// What was added of one file.
  struct Tally: Sendable {
    var added = 0
    var replaced = 0
    var counts = Counts()
    var bytes = 0
    var warnings: [String] = []
    /// Lines of a file of records that could not be read.
    var refused: [Refusal] = []

    mutating func add(_ other: Tally) {
      added += other.added
      replaced += other.replaced
      counts += other.counts
      warnings += other.warnings
    }
  }
}

extension IndexingSummary {
  /// Counts what was added.
  mutating func add(_ tally: LetterIndexer.Tally) {
    added += tally.added
    replaced += tally.replaced
    motions += tally.counts.motions
    commitments += tally.counts.commitments
    figures += tally.counts.figures
    references += tally.counts.references
    bytes += tally.bytes
    warnings += tally.warnings
    refused += tally.refused
  }
}
