package import Kamerstukken

/// From a document to its records: the one place where the families of rules are called, in order.
package struct Extractor: Sendable {
  /// Identifiers that exist, where a list was given.
  package var known: KnownIdentifiers?

  /// Makes an extractor.
  package init(known: KnownIdentifiers? = nil) { self.known = known }

  /// Everything that is found in a document.
  package func records(of document: Document) -> Records {
    let analysis = Analysis(document)
    var records = Records()
    records.references = ReferenceExtractor(known: known).references(in: analysis)
    records.motions = MotionExtractor().motions(in: analysis, references: records.references)
    records.commitments = CommitmentExtractor().commitments(
      in: analysis, references: records.references, motions: records.motions)
    records.figures = FigureExtractor().figures(in: analysis, references: records.references)
    return records
  }
}
