package import Kamerstukken

extension PaperCitations {
  /// A document and what it cites.
  package init(_ record: DocumentRecord, withRecords: Bool) {
    self.init(withRecords: withRecords)
    let document = record.document
    let date = document.date?.description
    add(
      document: document.id, title: document.title, date: date, kind: document.kind.rawValue,
      dossier: document.dossiers.first.map { GraphPapers.name($0.number, $0.suffix) },
      url: document.url)
    func place(_ span: Span, note: String? = nil) -> Place {
      Place(
        document: document.id, line: document.text.line(at: span.range.lowerBound),
        sentence: document.text.string(span.context), note: note)
    }
    for reference in record.records.references {
      add(
        reference: reference.kind, target: reference.target,
        relation: reference.relation.rawValue, known: reference.known,
        at: place(reference.span, note: reference.note))
    }
    for (number, motion) in record.records.motions.enumerated() {
      add(
        motion: motion.label, number: number + 1, subject: motion.subject, target: motion.target,
        date: motion.date?.description, at: place(motion.span))
    }
    for (number, commitment) in record.records.commitments.enumerated() {
      add(
        commitment: commitment.action, number: number + 1, status: commitment.status,
        target: commitment.target, code: commitment.code, date: date,
        at: place(commitment.span))
    }
  }
}
