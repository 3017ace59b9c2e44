package import Kamerstukken
package import Register

/// From a document to its records: the one place where the families of rules are called, in order.
package struct Extractor: Sendable {
  /// Identifiers that exist, where a list was given.
  package var known: KnownIdentifiers?

  /// The people of parliament and government.
  package var register: Register

  /// Makes an extractor.
  package init(known: KnownIdentifiers? = nil, register: Register = .shared) {
    self.known = known
    self.register = register
  }

  /// A document with everything that is found in it, and who the people are that it names.
  package func record(of document: Document) -> DocumentRecord {
    var record = DocumentRecord(document: document, records: records(of: document))
    PersonResolver(register: register).resolve(&record)
    return record
  }

  /// Everything that is found in a document.
  package func records(of document: Document) -> Records {
    let analysis = Analysis(document)
    var records = Records()
    let findings = ReferenceExtractor(known: known).findings(in: analysis)
    records.references = findings.references
    records.warnings += findings.warnings
    records.motions = MotionExtractor(register: register).motions(
      in: analysis, references: records.references)
    MotionRelations(records.motions).settle(&records.references)
    records.commitments = CommitmentExtractor().commitments(
      in: analysis, references: records.references, motions: records.motions)
    records.figures = FigureExtractor().figures(in: analysis, references: records.references)
    return records
  }
}
