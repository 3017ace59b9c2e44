internal import Kamerstukken

/// Numbers that look like figures and were not taken: no unit, no noun behind them, and no label before.
struct FigureLint: LintDetector {
  let family = LintFamily.figure

  func findings(in analysis: Analysis, records: Records) -> [LintFinding] {
    let reader = FigureReader(analysis, excluded: records.references.map(\.span.range))
    _ = reader.read()
    let text = analysis.document.text
    let dossiers = Set(analysis.document.dossiers.map { Array($0.number.utf8) })
    return reader.untaken.compactMap { range in
      // The dossier in the head: "37 105".
      let digits = text.utf8[range].filter { (0x30...0x39).contains($0) }
      if dossiers.contains(digits) { return nil }
      return LintFinding(
        family: family, reason: "number of nothing named", range: range, in: analysis)
    }
  }
}
