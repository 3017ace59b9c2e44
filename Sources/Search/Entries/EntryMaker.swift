package import Kamerstukken
internal import RecordJSON
package import TextIndex

/// From a document and its records to the entries of an index.
///
/// The entry of the document has its identifier in lower case as id and stores the record that `convert`
/// writes; each record has an entry of its own, `ID#m0`, `ID#c0`, `ID#f0`, `ID#r0`, numbered in order
/// (`EntryLines` says what those store). The words around figures and references are those of the sentences
/// `ID#s0` …, which they name.
package struct EntryMaker {
  private typealias Field = EntrySchema.Field
  private let writer = RecordWriter()
  private let suspended = SuspendedCompounds()

  /// Makes a maker.
  package init() {}

  /// All entries of a document, its own first.
  package func entries(of record: DocumentRecord) -> [IndexDocument] {
    let document = record.document
    let records = record.records
    var json = writer.bytes(of: record)
    // The line feed.
    json.removeLast()
    let places = writer.places
    let template = EntryTemplate(document)
    var entries = [entry(of: record, json: json, template)]
    entries.reserveCapacity(1 + 2 * (records.figures.count + records.references.count))
    func append(
      _ type: RecordType, _ number: Int, _ group: UInt8, stored: [UInt8],
      _ fill: (inout IndexDocument) -> Void
    ) {
      var entry = template.entry(type, number, at: entries.count, group: group, stored: stored)
      fill(&entry)
      entries.append(entry)
    }
    for (number, motion) in records.motions.enumerated() {
      let line = writer.line(of: .motion(motion), in: document)
      append(.motion, number, EntrySchema.StoredGroup.statements, stored: line) {
        add(motion, document, &$0)
      }
    }
    for (number, commitment) in records.commitments.enumerated() {
      let line = writer.line(of: .commitment(commitment), in: document)
      append(.commitment, number, EntrySchema.StoredGroup.statements, stored: line) {
        add(commitment, document, &$0)
      }
    }
    var sentences = SentenceEntries(document, template)
    func appendMention(
      _ type: RecordType, _ number: Int, _ span: Span, at place: Range<Int>,
      _ fill: (inout IndexDocument) -> Void
    ) {
      let sentence = sentences.place(of: span.context, &entries)
      append(
        type, number, EntrySchema.StoredGroup.mentions, stored: RecordPlace(place).bytes
      ) { entry in
        fill(&entry)
        if let sentence { entry.setInteger(Field.sentence, sentence) }
      }
    }
    for (number, (figure, place)) in zip(records.figures, places.figures).enumerated() {
      appendMention(.figure, number, figure.span, at: place) { add(figure, document, &$0) }
    }
    for (number, (reference, place)) in zip(records.references, places.references).enumerated() {
      appendMention(.reference, number, reference.span, at: place) {
        add(reference, document, &$0)
      }
    }
    return entries
  }

  private func entry(
    of record: DocumentRecord, json: [UInt8], _ template: EntryTemplate
  ) -> IndexDocument {
    let document = record.document
    var entry = template.document(stored: json)
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
    for word in suspended.words(of: document.text.utf8) { entry.addText(Field.suspended, word) }
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
    return entry
  }

  private func add(_ motion: Motion, _ document: Document, _ entry: inout IndexDocument) {
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
  private static func group(_ motion: Motion, _ entry: String) -> Int64 {
    EntryTemplate.hash(motion.target?.lowercased() ?? entry)
  }

  private func add(_ commitment: Commitment, _ document: Document, _ entry: inout IndexDocument) {
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

  private func add(_ figure: Figure, _ document: Document, _ entry: inout IndexDocument) {
    entry.addText(Field.title, utf8: document.text.utf8[figure.span.range])
    if let counted = figure.of { entry.addText(Field.title, counted) }
    if let period = figure.period { entry.addText(Field.title, period) }
    entry.setInteger(Field.value, SortableNumber.code(figure.value.double))
    if let unit = figure.unit { entry.addKeyword(Field.unit, unit.lowercased()) }
  }

  private func add(_ reference: Reference, _ document: Document, _ entry: inout IndexDocument) {
    entry.addText(Field.title, utf8: document.text.utf8[reference.span.range])
    if let target = reference.target { entry.addKeyword(Field.cites, target.lowercased()) }
    entry.addKeyword(Field.relation, reference.relation.rawValue)
    entry.addKeyword(Field.referenceKind, reference.kind.rawValue)
  }

  private func add(_ people: [PrintedPerson], _ entry: inout IndexDocument) {
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
    _ promiser: Commitment.Promiser, on date: CalendarDate?, _ entry: inout IndexDocument
  ) {
    if let ministry = promiser.ministry { addOffice(ministry, on: date, &entry) }
    if let office = promiser.office { addOffice(office, on: date, &entry) }
    if let name = promiser.name { entry.addKeyword(Field.office, Folding.key(name)) }
  }

  private func addOffice(_ office: String, on date: CalendarDate?, _ entry: inout IndexDocument) {
    for name in Folding.offices(office) where !name.isEmpty {
      entry.addKeyword(Field.office, name)
    }
    if let ministry = Folding.ministry(office, on: date) {
      entry.addKeyword(Field.office, ministry)
    }
  }
}
