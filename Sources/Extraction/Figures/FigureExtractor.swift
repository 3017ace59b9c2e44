internal import Kamerstukken

/// Finds the figures of a document.
struct FigureExtractor {
  /// The figures, by start, then end; none lies in a reference.
  func figures(in analysis: Analysis, references: [Reference]) -> [Figure] {
    let reader = FigureReader(analysis, excluded: references.map(\.span.range))
    return reader.read()
  }
}
