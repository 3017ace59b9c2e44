package import Kamerstukken
package import Register

/// From a document to its records: the one place where the families of rules are called, in order.
package struct Extractor: Sendable {
  /// Identifiers that exist, where a list was given.
  package var known: KnownIdentifiers?

  /// The people of parliament and government.
  package var register: Register

  /// How far it goes.
  package var last: Stage

  /// Whether the run is to end: no further family is called then, and the record is not whole.
  package var isStopped: @Sendable () -> Bool = { false }

  /// The families in the order in which they are called; each may use what those before it found.
  package enum Stage: String, CaseIterable, Sendable, Comparable {
    /// No family: what the reader found.
    case reading
    case references, motions, commitments, figures

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Stage, right: Stage) -> Bool { left.order < right.order }
  }

  /// Makes an extractor; one that stops before the last stage is for benchmarks of the stages.
  package init(
    known: KnownIdentifiers? = nil, register: Register = .shared, through last: Stage = .figures
  ) {
    self.known = known
    self.register = register
    self.last = last
  }

  /// A document with everything that is found in it, and who the people are that it names.
  package func record(of document: Document) -> DocumentRecord {
    var record = DocumentRecord(document: document, records: records(of: document))
    PersonResolver(register: register).resolve(&record)
    return record
  }

  /// Everything that is found in a document.
  package func records(of document: Document) -> Records {
    var records = Records()
    guard goesOn(after: .reading) else { return records }
    let analysis = Analysis(document)
    if isStopped() { return records }
    let findings = ReferenceExtractor(known: known).findings(in: analysis)
    records.references = findings.references
    records.warnings += findings.warnings
    guard goesOn(after: .references) else { return records }
    records.motions = MotionExtractor(register: register).motions(
      in: analysis, references: records.references)
    MotionRelations(records.motions).settle(&records.references)
    guard goesOn(after: .motions) else { return records }
    records.commitments = CommitmentExtractor().commitments(
      in: analysis, references: records.references)
    guard goesOn(after: .commitments) else { return records }
    records.figures = FigureExtractor().figures(in: analysis, references: records.references)
    return records
  }

  private func goesOn(after stage: Stage) -> Bool { last > stage && !isStopped() }
}
