package import Pipeline

/// What a run of `index` did.
package struct IndexingSummary: Sendable {
  /// Documents that were added.
  package var added = 0
  /// Documents that took the place of others.
  package var replaced = 0
  /// Files that were as they were.
  package var unchanged = 0
  /// Files that are no letters.
  package var skipped = 0
  /// Documents dropped because their file is gone.
  package var pruned = 0
  /// Records that were added, by kind.
  package var motions = 0
  package var commitments = 0
  package var figures = 0
  package var references = 0
  /// Bytes of all files that were looked at.
  package var bytes = 0
  /// Files that could not be read.
  package var refused: [Refusal] = []
  /// What users should know: two files with one identifier.
  package var warnings: [String] = []
  /// Whether the run was stopped before its end.
  package var wasInterrupted = false
}
