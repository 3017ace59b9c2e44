package import Kamerstukken

/// What looks like a record and was not taken: the list of detectors that `kamerstuk lint` runs.
package enum Lint {
  /// The detectors, one for each family that has one.
  package static let detectors: [any LintDetector] = [
    ReferenceLint(), MotionLint(), CommitmentLint(), FigureLint(),
  ]

  /// The findings of all detectors (of those named, where names are given) in a document, by line.
  package static func findings(
    of record: DocumentRecord, families: Set<LintFamily> = []
  ) -> [LintFinding] {
    let analysis = Analysis(record.document)
    return detectors.filter { families.isEmpty || families.contains($0.family) }
      .flatMap { $0.findings(in: analysis, records: record.records) }
      .sorted { ($0.line, $0.range.lowerBound) < ($1.line, $1.range.lowerBound) }
  }
}
