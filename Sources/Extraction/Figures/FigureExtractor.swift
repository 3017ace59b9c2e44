internal import Kamerstukken

/// Finds the figures of a document.
struct FigureExtractor {
  /// The figures, by start, then end.
  func figures(in analysis: Analysis, references: [Reference]) -> [Figure] {
    []
  }
}
