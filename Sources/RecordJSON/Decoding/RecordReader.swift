package import Kamerstukken

/// Reads document records that `RecordWriter` wrote.
package enum RecordReader {
  /// Why a line is no document record.
  package struct FormatError: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    package let reason: String

    package var description: String { reason }
  }

  /// The record of one line of JSON.
  package static func record(json: [UInt8]) throws(FormatError) -> DocumentRecord {
    let decoded: DecodedDocument
    do {
      decoded = try DecodedDocument(json: json)
    } catch {
      throw FormatError(reason: "is no document record of convert: \(error)")
    }
    guard decoded.schema == DocumentRecord.schema else {
      throw FormatError(reason: "has the schema \(decoded.schema), not \(DocumentRecord.schema)")
    }
    guard isPossible(id: decoded.id) else {
      throw FormatError(
        reason:
          "has the id “\(decoded.id.prefix(40))”, which cannot be one: write 1 to \(longestID) "
          + "bytes without a space, a control character or #, such as kst-37103-44")
    }
    return try RecordBuilder(decoded).record()
  }

  /// Bytes of the longest identifier that is taken.
  private static let longestID = 200

  /// `#` separates identifiers from the numbers of their records.
  private static func isPossible(id: String) -> Bool {
    (1...longestID).contains(id.utf8.count)
      && id.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") }
  }
}

/// Makes the values of the pipeline of a decoded record: scalar offsets become byte offsets.
private struct RecordBuilder {
  private let decoded: DecodedDocument
  private let utf8: [UInt8]
  private let offsets: ScalarOffsets
  private let count: Int

  init(_ decoded: DecodedDocument) {
    self.decoded = decoded
    utf8 = Array(decoded.text.utf8)
    offsets = ScalarOffsets(utf8)
    count = offsets.scalar(ofByte: utf8.count)
  }

  func record() throws(RecordReader.FormatError) -> DocumentRecord {
    guard let kind = DocumentKind(rawValue: decoded.kind),
      let format = SourceFile.Format(rawValue: decoded.source.format)
    else { throw RecordReader.FormatError(reason: "has an unknown kind or format") }
    var document = Document(
      id: decoded.id, kind: kind,
      source: SourceFile(
        path: decoded.source.path, format: format, bytes: decoded.source.bytes,
        sha256: decoded.source.sha256))
    document.chamber = decoded.chamber.flatMap { Chamber(rawValue: $0) }
    document.year = decoded.year
    document.dossiers = decoded.dossiers.map {
      Dossier(number: $0.number, suffix: $0.suffix, title: $0.title)
    }
    document.number = decoded.number
    document.title = decoded.title
    document.date = decoded.date.flatMap { CalendarDate(iso: $0) }
    document.submitted = decoded.submitted.flatMap { CalendarDate(iso: $0) }
    document.signatories = decoded.signatories.compactMap { signatory in
      Signatory.Role(rawValue: signatory.role).map {
        Signatory(
          name: signatory.name, office: signatory.office, party: signatory.party, role: $0,
          person: signatory.person)
      }
    }
    try addText(to: &document)
    document.warnings = decoded.warnings.map {
      Warning(code: $0.code, line: $0.line, detail: $0.detail)
    }
    return DocumentRecord(
      document: document, records: try records(), producer: decoded.producer)
  }

  private func addText(to document: inout Document) throws(RecordReader.FormatError) {
    var marks: [(offset: Int, line: Int)] = []
    for block in decoded.blocks {
      guard let kind = Block.Kind(rawValue: block.kind) else {
        throw RecordReader.FormatError(reason: "has a block of the unknown kind \(block.kind)")
      }
      let range = try bytes(block.start, block.end)
      document.blocks.append(
        Block(kind: kind, range: range, label: block.label, line: block.line))
      marks.append((range.lowerBound, block.line))
    }
    for note in decoded.notes {
      guard decoded.blocks.indices.contains(note.block) else {
        throw RecordReader.FormatError(reason: "has a note without its block")
      }
      document.notes.append(
        Note(label: note.label, block: note.block, anchor: note.anchor.map(offsets.byte(ofScalar:)))
      )
    }
    // Of lines within a block only those of records are known.
    for span in spans { marks.append((offsets.byte(ofScalar: span.start), span.line)) }
    document.text = DocumentText(utf8: utf8, lines: marks)
  }

  private var spans: [(start: Int, line: Int)] {
    decoded.references.map { ($0.start, $0.line) } + decoded.motions.map { ($0.start, $0.line) }
      + decoded.commitments.map { ($0.start, $0.line) }
      + decoded.figures.map { ($0.start, $0.line) }
  }

  private func bytes(_ start: Int, _ end: Int) throws(RecordReader.FormatError) -> Range<Int> {
    guard start >= 0, start <= end, end <= count else {
      throw RecordReader.FormatError(reason: "has offsets beyond its text")
    }
    return offsets.byte(ofScalar: start)..<offsets.byte(ofScalar: end)
  }

  private func span(_ record: some DecodedRecord) throws(RecordReader.FormatError) -> Span {
    Span(
      range: try bytes(record.start, record.end),
      context: try bytes(record.context.start, record.context.end), rule: record.rule)
  }

  private func people(_ people: [DecodedPerson]) -> [PrintedPerson] {
    people.map { PrintedPerson(name: $0.name, party: $0.party, person: $0.person) }
  }

  private func date(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }

  private func records() throws(RecordReader.FormatError) -> Records {
    var records = Records()
    for item in decoded.references { records.references.append(try reference(item)) }
    for item in decoded.motions { records.motions.append(try motion(item)) }
    for item in decoded.commitments { records.commitments.append(try commitment(item)) }
    for item in decoded.figures { records.figures.append(try figure(item)) }
    return records
  }

  private func reference(_ item: DecodedReference) throws(RecordReader.FormatError) -> Reference {
    guard let kind = Reference.Kind(rawValue: item.kind),
      let relation = Reference.Relation(rawValue: item.relation)
    else { throw RecordReader.FormatError(reason: "has a reference of an unknown kind") }
    return Reference(
      kind: kind, target: item.target, dossier: item.dossier, suffix: item.suffix,
      alsoDossiers: item.alsoDossiers, number: item.number, item: item.item, page: item.page,
      relation: relation, note: item.note, anchor: item.anchor.map(offsets.byte(ofScalar:)),
      known: item.known, span: try span(item))
  }

  private func motion(_ item: DecodedMotion) throws(RecordReader.FormatError) -> Motion {
    var motion = Motion(label: item.label, span: try span(item))
    motion.submitters = people(item.submitters)
    motion.etAl = item.etAl
    motion.subject = item.subject
    motion.requests = item.requests
    motion.declares = item.declares
    motion.considerations = item.considerations
    motion.target = item.target
    motion.date = date(item.date)
    motion.status = item.status.flatMap { Motion.Status(rawValue: $0) }
    motion.statusDate = date(item.statusDate)
    motion.vote = item.vote
    motion.votes = item.votes.map { Motion.Votes(for: $0.for, against: $0.against) }
    motion.appreciation = item.appreciation.flatMap { Motion.Appreciation(rawValue: $0) }
    motion.execution = item.execution.flatMap { Motion.Execution(rawValue: $0) }
    motion.response = item.response
    motion.mentions = item.mentions.map(offsets.byte(ofScalar:))
    return motion
  }

  private func commitment(_ item: DecodedCommitment) throws(RecordReader.FormatError) -> Commitment
  {
    guard let strength = Commitment.Strength(rawValue: item.strength),
      let status = Commitment.Status(rawValue: item.status)
    else {
      throw RecordReader.FormatError(reason: "has a commitment of an unknown strength or status")
    }
    var commitment = Commitment(
      by: .init(office: item.by.office, ministry: item.by.ministry, name: item.by.name),
      to: item.to,
      action: item.action, strength: strength, span: try span(item))
    commitment.requestedBy = people(item.requestedBy)
    commitment.occasion = item.occasion.map {
      .init(kind: $0.kind, subject: $0.subject, date: date($0.date))
    }
    commitment.conditional = item.conditional
    commitment.deadline = item.deadline.map {
      .init(exact: $0.exact, earliest: date($0.earliest), latest: date($0.latest))
    }
    commitment.status = status
    commitment.target = item.target
    commitment.code = item.code
    return commitment
  }

  private func figure(_ item: DecodedFigure) throws(RecordReader.FormatError) -> Figure {
    Figure(
      value: item.value, upper: item.upper, unit: item.unit,
      modifier: item.modifier.flatMap { Figure.Modifier(rawValue: $0) }, of: item.of,
      period: item.period, span: try span(item))
  }
}
