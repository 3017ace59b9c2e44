internal import Kamerstukken

/// Finds the commitments of a document.
struct CommitmentExtractor {
  /// The commitments, by start, then end.
  func commitments(in analysis: Analysis, references: [Reference], motions: [Motion])
    -> [Commitment]
  {
    []
  }
}
