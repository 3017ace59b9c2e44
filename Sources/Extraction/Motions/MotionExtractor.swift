internal import Kamerstukken

/// Finds the motions of a document.
struct MotionExtractor {
  /// The motions, by start, then end.
  func motions(in analysis: Analysis, references: [Reference]) -> [Motion] {
    []
  }
}
