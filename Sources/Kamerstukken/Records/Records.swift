/// What extraction finds in one document; each list is ordered by start, then end.
public struct Records: Sendable {
  /// Citations.
  public var references: [Reference] = []
  /// Motions and amendments.
  public var motions: [Motion] = []
  /// Commitments (toezeggingen).
  public var commitments: [Commitment] = []
  /// Figures.
  public var figures: [Figure] = []
  /// What extraction found contradictory, to stand beside the reader's warnings.
  public var warnings: [Warning] = []

  /// No records.
  public init() {}
}
