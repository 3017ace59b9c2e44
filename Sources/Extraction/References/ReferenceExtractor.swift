internal import Kamerstukken

/// Finds the references of a document.
struct ReferenceExtractor {
  /// The references, by start, then end.
  func references(in analysis: Analysis) -> [Reference] {
    []
  }
}
