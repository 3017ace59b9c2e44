package import Kamerstukken
internal import RecordJSON
package import TextIndex

/// From a document and its records to the entries of an index.
///
/// The entry of the document has its identifier in lower case as id and stores its whole record
/// (`StoredDocumentWriter`); each record has an entry of its own, `ID#m0`, `ID#c0`, `ID#f0`, `ID#r0`, numbered in order
/// (`EntryLines` says what those store). The words around figures and references are those of the sentences
/// `ID#s0` …, which they name.
package struct EntryMaker {
  private typealias Field = EntrySchema.Field
  private let writer = RecordWriter()
  private let suspended = SuspendedCompounds()

  /// Makes a maker.
  package init() {}

  /// All entries of a document, its own first.
  package func entries(of record: DocumentRecord) -> IndexBatch {
    let document = record.document
    let records = record.records
    writer.open(document.text)
    var entries = IndexBatch()
    let mentions = records.figures.count + records.references.count
    // A mention takes about 150 bytes, with its sentence.
    entries.reserve(bytes: 200 * mentions + 8000)
    let template = EntryTemplate(document, in: &entries)
    entries.store(StoredDocumentWriter.bytes(of: record, writer))
    add(record, &entries)
    for (number, motion) in records.motions.enumerated() {
      template.begin(.motion, number, in: &entries)
      entries.store(writer.line(of: .motion(motion), in: document))
      add(motion, document, &entries)
    }
    for (number, commitment) in records.commitments.enumerated() {
      template.begin(.commitment, number, in: &entries)
      entries.store(writer.line(of: .commitment(commitment), in: document))
      add(commitment, document, &entries)
    }
    var sentences = SentenceEntries(template)
    func beginMention(_ type: RecordType, _ number: Int, _ span: Span) {
      let sentence = sentences.place(of: span.context, &entries)
      template.begin(type, number, in: &entries)
      if let sentence { entries.setInteger(Field.sentence, sentence) }
    }
    for (number, figure) in records.figures.enumerated() {
      beginMention(.figure, number, figure.span)
      add(figure, document, &entries)
    }
    for (number, reference) in records.references.enumerated() {
      beginMention(.reference, number, reference.span)
      add(reference, document, &entries)
    }
    return entries
  }

  /// Adds what the entry of a document has besides what all its entries have.
  private func add(_ record: DocumentRecord, _ entry: inout IndexBatch) {
    let document = record.document
    entry.setInteger(Field.counts, LetterIndexer.Counts(record.records).code)
    if let title = document.title { entry.addText(Field.title, title) }
    for dossier in document.dossiers {
      if let title = dossier.title { entry.addText(Field.title, title) }
    }
    for motion in record.records.motions
    where document.kind == .motion || document.kind == .amendment {
      if let subject = motion.subject { entry.addText(Field.title, subject) }
    }
    entry.addText(Field.body, utf8: document.text.utf8[...], isQuotable: true)
    let words = suspended.words(of: document.text.utf8)
    if !words.isEmpty { entry.addText(Field.suspended, utf8: words[...]) }
    for signatory in document.signatories {
      switch signatory.role {
      case .submitter, .questioner:
        if let name = signatory.name {
          add([PrintedPerson(name: name, party: signatory.party, person: signatory.person)], &entry)
        }
      case .signatory, .onBehalfOf:
        if let office = signatory.office { addOffice(office, on: document.date, &entry) }
        if let name = signatory.name { entry.addKeyword(Field.office, Folding.key(name)) }
      case .addressee: break
      }
    }
    for motion in record.records.motions {
      add(motion.submitters, &entry)
      if let status = motion.status { entry.addKeyword(Field.status, status.rawValue) }
    }
    for commitment in record.records.commitments {
      add(commitment.requestedBy, &entry)
      add(commitment.by, on: document.date, &entry)
    }
    for reference in record.records.references {
      if let target = reference.target { entry.addKeyword(Field.cites, target.lowercased()) }
    }
    for figure in record.records.figures {
      if let unit = figure.unit { entry.addKeyword(Field.unit, unit.lowercased()) }
    }
  }

  private func add(_ motion: Motion, _ document: Document, _ entry: inout IndexBatch) {
    if let subject = motion.subject { entry.addText(Field.title, subject) }
    for text in motion.requests + motion.declares + motion.considerations {
      entry.addText(Field.body, text)
    }
    entry.addQuote(Field.body, motion.span.range)
    add(motion.submitters, &entry)
    if let status = motion.status { entry.addKeyword(Field.status, status.rawValue) }
    if let target = motion.target { entry.addKeyword(Field.target, target.lowercased()) }
    if let date = motion.date ?? document.date {
      entry.setInteger(Field.date, Int64(date.dayNumber))
    }
    entry.setInteger(Field.group, Self.group(motion, entry.id))
    let isOwn = motion.target?.lowercased() == document.id.lowercased()
    if isOwn { entry.addKeyword(Field.answer, "own") }
    let isAnswer = !isOwn && (!motion.response.isEmpty || motion.execution != nil)
    if isAnswer || motion.status.map(Self.isSettled) == true {
      entry.addKeyword(Field.answer, "settled")
    }
  }

  /// Whether no answer is due on a motion with this status.
  private static func isSettled(_ status: Motion.Status) -> Bool {
    switch status {
    case .rejected, .withdrawn, .lapsed, .superseded: true
    case .submitted, .adopted, .deferred, .takenOver: false
    }
  }

  /// What a motion is one with: its target, or where that is not known only itself.
  private static func group(_ motion: Motion, _ entry: ArraySlice<UInt8>) -> Int64 {
    guard let target = motion.target else { return EntryTemplate.hash(entry) }
    return EntryTemplate.hash(target.lowercased().utf8)
  }

  private func add(_ commitment: Commitment, _ document: Document, _ entry: inout IndexBatch) {
    entry.addText(Field.title, commitment.action)
    entry.addQuote(Field.body, commitment.span.range)
    if let subject = commitment.occasion?.subject { entry.addText(Field.body, subject) }
    add(commitment.requestedBy, &entry)
    add(commitment.by, on: document.date, &entry)
    entry.addKeyword(Field.status, commitment.status.rawValue)
    entry.addKeyword(Field.strength, commitment.strength.rawValue)
    if let target = commitment.target { entry.addKeyword(Field.target, target.lowercased()) }
    if let due = commitment.deadline?.latest { entry.setInteger(Field.due, Int64(due.dayNumber)) }
  }

  private func add(_ figure: Figure, _ document: Document, _ entry: inout IndexBatch) {
    entry.addText(Field.title, utf8: document.text.utf8[figure.span.range])
    if let counted = figure.of { entry.addText(Field.title, counted) }
    if let period = figure.period { entry.addText(Field.title, period) }
    entry.setInteger(Field.value, SortableNumber.code(figure.value.double))
    if let unit = figure.unit { entry.addKeyword(Field.unit, unit.lowercased()) }
  }

  private func add(_ reference: Reference, _ document: Document, _ entry: inout IndexBatch) {
    entry.addText(Field.title, utf8: document.text.utf8[reference.span.range])
    if let target = reference.target { entry.addKeyword(Field.cites, target.lowercased()) }
    entry.addKeyword(Field.relation, reference.relation.rawValue)
    entry.addKeyword(Field.referenceKind, reference.kind.rawValue)
  }

  private func add(_ people: [PrintedPerson], _ entry: inout IndexBatch) {
    for person in people {
      if let key = person.person {
        entry.addKeyword(Field.member, key)
      } else {
        entry.addKeyword(Field.surname, Folding.key(person.name))
      }
      if let party = person.party { entry.addKeyword(Field.party, Folding.party(party)) }
    }
  }

  private func add(
    _ promiser: Commitment.Promiser, on date: CalendarDate?, _ entry: inout IndexBatch
  ) {
    if let ministry = promiser.ministry { addOffice(ministry, on: date, &entry) }
    if let office = promiser.office { addOffice(office, on: date, &entry) }
    if let name = promiser.name { entry.addKeyword(Field.office, Folding.key(name)) }
  }

  private func addOffice(_ office: String, on date: CalendarDate?, _ entry: inout IndexBatch) {
    for name in Folding.offices(office) where !name.isEmpty {
      entry.addKeyword(Field.office, name)
    }
    if let ministry = Folding.ministry(office, on: date) {
      entry.addKeyword(Field.office, ministry)
    }
  }
}
