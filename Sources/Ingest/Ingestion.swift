package import Kamerstukken

/// What became of a file.
package enum Ingestion: Sendable {
  /// It is a paper.
  case document(Document)
  /// It is no paper, and nothing is wrong with it: a metadata record, a search answer, a picture, a format that is
  /// not read; why.
  case skipped(String)
}
