internal import Kamerstukken

/// Numbers that look like figures and were not taken: no unit, no noun behind them, and no label before.
struct FigureLint: LintDetector {
  let family = "figure"

  func findings(in analysis: Analysis, records: Records) -> [LintFinding] {
    let reader = FigureReader(analysis, excluded: records.references.map(\.span.range))
    _ = reader.read()
    return reader.untaken.map {
      LintFinding(family: family, reason: "number of nothing named", range: $0, in: analysis)
    }
  }
}
