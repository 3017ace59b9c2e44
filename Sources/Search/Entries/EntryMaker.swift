package import Kamerstukken
internal import RecordJSON
package import TextIndex

/// From a document and its records to the entries of an index.
///
/// The entry of the document has its identifier in lower case as id and stores the record that `convert`
/// writes; each record has an entry of its own, `ID#m0`, `ID#c0`, `ID#f0`, `ID#r0`, numbered in order. The words
/// around figures and references are those of the sentences `ID#s0` …, which they name.
package struct EntryMaker {
  private typealias Field = EntrySchema.Field
  private let writer = RecordWriter()
  private let suspended = SuspendedCompounds()

  /// Makes a maker.
  package init() {}

  /// The letter that stands for a type in the ids of entries.
  static let letters: [(type: RecordType, letter: Character)] = [
    (.motion, "m"), (.commitment, "c"), (.figure, "f"), (.reference, "r"),
  ]

  /// All entries of a document, its own first.
  package mutating func entries(of record: DocumentRecord) -> [IndexDocument] {
    let json = writer.bytes(of: record)
    return entries(of: record, json: Array(json.dropLast()))
  }

  /// The same where the JSON of the record, without a line feed, is there already.
  package mutating func entries(of record: DocumentRecord, json: [UInt8]) -> [IndexDocument] {
    let document = record.document
    let order = Self.order(of: document)
    let id = document.id.lowercased()
    var entries = [entry(of: record, json: json, order: order)]
    writer.open(document)
    var ordinal: UInt64 = 0
    var sentences: [Range<Int>: Int64] = [:]
    func place(_ context: Range<Int>) -> Int64? {
      if context.isEmpty { return nil }
      if let known = sentences[context] { return known }
      let name = "\(id)#s\(sentences.count)"
      let place = Self.hash(name)
      sentences[context] = place
      ordinal += 1
      entries.append(
        sentence(document, context, id: name, order: order &+ min(ordinal, 4095), place: place))
      return place
    }
    func append(_ records: [AnyRecord], _ letter: Character) {
      for (number, item) in records.enumerated() {
        ordinal += 1
        var entry = IndexDocument(
          id: "\(id)#\(letter)\(number)", order: order &+ min(ordinal, 4095),
          stored: writer.line(of: item, in: document))
        addShared(document, item.type, &entry)
        entry.storedGroup =
          switch item {
          case .motion, .commitment: EntrySchema.StoredGroup.statements
          case .figure, .reference: EntrySchema.StoredGroup.mentions
          }
        switch item {
        case .motion(let motion): add(motion, document, &entry)
        case .commitment(let commitment): add(commitment, document, &entry)
        case .figure(let figure):
          add(figure, document, &entry)
          if let place = place(figure.span.context) { entry.setInteger(Field.sentence, place) }
        case .reference(let reference):
          add(reference, document, &entry)
          if let place = place(reference.span.context) { entry.setInteger(Field.sentence, place) }
        }
        entries.append(entry)
      }
    }
    append(record.records.motions.map { .motion($0) }, "m")
    append(record.records.commitments.map { .commitment($0) }, "c")
    append(record.records.figures.map { .figure($0) }, "f")
    append(record.records.references.map { .reference($0) }, "r")
    return entries
  }

  /// Where a document stands in the index: by dossier, addition and number, so that papers of one dossier
  /// are neighbours; 12 bits are left for its records.
  private static func order(of document: Document) -> UInt64 {
    let dossier = UInt64(document.dossiers.first?.number.filter(\.isNumber).suffix(6) ?? "") ?? 0
    var suffix: UInt64 = 0
    for byte in document.dossiers.first?.suffix?.utf8.prefix(4) ?? "".utf8.prefix(0) {
      suffix = (suffix &* 31 &+ UInt64(byte)) & 0xFFF
    }
    let number = UInt64(document.number?.filter(\.isNumber).suffix(5) ?? "") ?? 0
    return dossier << 44 | suffix << 32 | (number & 0xFFFFF) << 12
  }

  private func entry(of record: DocumentRecord, json: [UInt8], order: UInt64) -> IndexDocument {
    let document = record.document
    var entry = IndexDocument(id: document.id.lowercased(), order: order, stored: json)
    addShared(document, .document, &entry)
    entry.setInteger(Field.counts, LetterIndexer.Counts(record.records).code)
    if let title = document.title { entry.addText(Field.title, title) }
    for dossier in document.dossiers {
      if let title = dossier.title { entry.addText(Field.title, title) }
    }
    for motion in record.records.motions
    where document.kind == .motion || document.kind == .amendment {
      if let subject = motion.subject { entry.addText(Field.title, subject) }
    }
    entry.addText(Field.body, utf8: document.text.utf8)
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

  /// What every entry of a document has.
  private func addShared(_ document: Document, _ type: RecordType, _ entry: inout IndexDocument) {
    entry.addKeyword(Field.type, type.rawValue)
    entry.addKeyword(Field.document, document.id.lowercased())
    entry.addKeyword(Field.kind, document.kind.rawValue)
    for dossier in document.dossiers {
      entry.addKeyword(Field.dossier, dossier.number.lowercased())
      if let suffix = dossier.suffix {
        entry.addKeyword(Field.dossier, "\(dossier.number)-\(suffix)".lowercased())
      }
    }
    if let date = document.date, type != .motion {
      entry.setInteger(Field.date, Int64(date.dayNumber))
    }
  }

  private func add(_ motion: Motion, _ document: Document, _ entry: inout IndexDocument) {
    if let subject = motion.subject { entry.addText(Field.title, subject) }
    for text in motion.requests + motion.declares + motion.considerations {
      entry.addText(Field.body, text)
    }
    entry.addText(Field.body, document.text.string(motion.span.range))
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
    hash(motion.target?.lowercased() ?? entry)
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  /// The entry of a sentence with figures or references.
  private func sentence(
    _ document: Document, _ range: Range<Int>, id: String, order: UInt64, place: Int64
  ) -> IndexDocument {
    var entry = IndexDocument(id: id, order: order)
    entry.storedGroup = EntrySchema.StoredGroup.mentions
    entry.addKeyword(Field.type, EntrySchema.InnerType.sentence)
    entry.addKeyword(Field.document, document.id.lowercased())
    entry.addText(Field.body, document.text.string(range))
    entry.setInteger(Field.sentence, place)
    return entry
  }

  private func add(_ commitment: Commitment, _ document: Document, _ entry: inout IndexDocument) {
    entry.addText(Field.title, commitment.action)
    entry.addText(Field.body, document.text.string(commitment.span.range))
    if let subject = commitment.occasion?.subject { entry.addText(Field.body, subject) }
    add(commitment.requestedBy, &entry)
    add(commitment.by, on: document.date, &entry)
    entry.addKeyword(Field.status, commitment.status.rawValue)
    entry.addKeyword(Field.strength, commitment.strength.rawValue)
    if let target = commitment.target { entry.addKeyword(Field.target, target.lowercased()) }
    if let due = commitment.deadline?.latest { entry.setInteger(Field.due, Int64(due.dayNumber)) }
  }

  private func add(_ figure: Figure, _ document: Document, _ entry: inout IndexDocument) {
    entry.addText(Field.title, document.text.string(figure.span.range))
    if let counted = figure.of { entry.addText(Field.title, counted) }
    if let period = figure.period { entry.addText(Field.title, period) }
    entry.setInteger(Field.value, SortableNumber.code(figure.value.double))
    if let unit = figure.unit { entry.addKeyword(Field.unit, unit.lowercased()) }
  }

  private func add(_ reference: Reference, _ document: Document, _ entry: inout IndexDocument) {
    entry.addText(Field.title, document.text.string(reference.span.range))
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
