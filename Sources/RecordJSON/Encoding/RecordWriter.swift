package import Kamerstukken

/// Writes document records as JSON, keys in the order of the contract, offsets in Unicode scalars.
package final class RecordWriter {
  private let pretty: Bool
  private var scalars = ScalarOffsets([])
  private var text = DocumentText.empty
  /// A writer; `pretty` indents.
  package init(pretty: Bool = false) {
    self.pretty = pretty
  }

  /// The JSON of a record with a line feed at its end.
  package func bytes(of record: DocumentRecord) -> [UInt8] {
    let document = record.document
    let records = record.records
    open(document.text)
    let count = records.references.count + records.figures.count + document.blocks.count
    return JSONWriter.bytes(
      pretty: pretty, reserving: text.utf8.count * 9 / 8 + 400 * count + 4096
    ) { json in
      write(record, to: &json) { part, json in
        switch part {
        case .text: json.string(utf8: text.utf8[...])
        case .blocks: write(document.blocks, to: &json)
        case .references: write(records.references, to: &json)
        case .figures: write(records.figures, to: &json)
        }
      }
      json.newline()
    }
  }

  /// The parts that are nearly all of a record, in the order in which they stand in it.
  private enum Part { case text, blocks, references, figures }

  /// The JSON of a record without its text, blocks, references and figures.
  package struct Skeleton: Sendable {
    /// What is left of the record, without a line feed.
    package let json: [UInt8]
    /// Where the value of each part belongs: offsets in `json`, ascending.
    package let slots: [Int]

    /// Makes a skeleton.
    package init(json: [UInt8], slots: [Int]) {
      self.json = json
      self.slots = slots
    }
  }

  /// A record without the parts that are nearly all of it; its text is open.
  package func skeleton(of record: DocumentRecord) -> Skeleton {
    var slots: [Int] = []
    let json = JSONWriter.bytes(reserving: 4096) { json in
      write(record, to: &json) { _, json in
        json.verbatim([])
        slots.append(json.count)
      }
    }
    return Skeleton(json: json, slots: slots)
  }

  /// A record of its skeleton and the other parts, without a line feed; its text is open.
  package func bytes(
    of skeleton: Skeleton, blocks: [Block], references: [Reference], figures: [Figure]
  ) -> [UInt8] {
    JSONWriter.bytes(reserving: text.utf8.count * 2 + skeleton.json.count) { json in
      var start = 0
      for (part, slot) in zip([Part.text, .blocks, .references, .figures], skeleton.slots) {
        json.piece(skeleton.json[start..<slot])
        start = slot
        switch part {
        case .text: json.string(utf8: text.utf8[...])
        case .blocks: write(blocks, to: &json)
        case .references: write(references, to: &json)
        case .figures: write(figures, to: &json)
        }
      }
      json.piece(skeleton.json[start...])
    }
  }

  private func write(
    _ record: DocumentRecord, to json: inout JSONWriter, part: (Part, inout JSONWriter) -> Void
  ) {
    let document = record.document
    let records = record.records
    json.object { json in
      json.field("schema", DocumentRecord.schema)
      json.field("producer", record.producer)
      header(document, &json)
      json.field("source") { source(document.source, &$0) }
      json.key("text")
      part(.text, &json)
      json.key("blocks")
      part(.blocks, &json)
      json.field("notes", objects: document.notes) { note($1, &$0) }
      json.key("references")
      part(.references, &json)
      json.field("motions", objects: records.motions) { motion($1, &$0) }
      json.field("commitments", objects: records.commitments) { commitment($1, &$0) }
      json.key("figures")
      part(.figures, &json)
      json.field("warnings", objects: document.warnings + records.warnings) { warning($1, &$0) }
    }
  }

  private func write(_ blocks: [Block], to json: inout JSONWriter) {
    json.array(blocks) { json, element in json.object { block(element, &$0) } }
  }

  private func write(_ references: [Reference], to json: inout JSONWriter) {
    json.array(references) { json, element in json.object { reference(element, &$0) } }
  }

  private func write(_ figures: [Figure], to json: inout JSONWriter) {
    json.array(figures) { json, element in json.object { figure(element, &$0) } }
  }

  /// From now on single records are written of a document with this text; call it before `line`.
  package func open(_ text: DocumentText) {
    self.text = text
    scalars = ScalarOffsets(text.utf8)
  }

  /// One record as a line of its own, without a line feed (`JSONWriter.line`); the sentence is the words of the
  /// record's context.
  package func line(of record: AnyRecord, in document: Document) -> [UInt8] {
    line(of: record, id: document.id, date: document.date?.description)
  }

  /// The same, of a document with this identifier and this date.
  package func line(of record: AnyRecord, id: String, date: String?) -> [UInt8] {
    var json = JSONWriter(reserving: 1024)
    json.line(id: id, type: record.type, date: date) {
      $0.string(utf8: text.utf8[record.span.context])
    } record: { json in
      json.object { json in
        switch record {
        case .motion(let value): motion(value, &json)
        case .commitment(let value): commitment(value, &json)
        case .figure(let value): figure(value, &json)
        case .reference(let value): reference(value, &json)
        }
      }
    }
    return json.bytes
  }

  private func header(_ document: Document, _ json: inout JSONWriter) {
    json.field("id", document.id)
    json.field("url", document.url)
    json.field("kind", document.kind.rawValue)
    json.field("chamber", document.chamber?.rawValue)
    json.field("year", document.year)
    json.field("dossiers", objects: document.dossiers) { json, dossier in
      json.field("number", dossier.number)
      json.field("suffix", dossier.suffix)
      json.field("title", dossier.title)
    }
    json.field("number", document.number)
    json.field("title", document.title)
    json.field("date", document.date?.description)
    json.field("submitted", document.submitted?.description)
    json.field("signatories", objects: document.signatories) { json, signatory in
      json.field("name", signatory.name)
      json.field("office", signatory.office)
      json.field("party", signatory.party)
      json.field("role", signatory.role.rawValue)
      json.field("person", signatory.person)
    }
  }

  private func source(_ source: SourceFile, _ json: inout JSONWriter) {
    json.field("path", source.path)
    json.field("format", source.format.rawValue)
    json.field("bytes", source.bytes)
    json.field("sha256", source.sha256)
  }

  private func block(_ block: Block, _ json: inout JSONWriter) {
    json.field("kind", block.kind.rawValue)
    json.field("start", scalars.scalar(ofByte: block.range.lowerBound))
    json.field("end", scalars.scalar(ofByte: block.range.upperBound))
    json.field("label", block.label)
    json.field("line", block.line)
  }

  private func note(_ note: Note, _ json: inout JSONWriter) {
    json.field("label", note.label)
    json.field("block", note.block)
    json.field("anchor", note.anchor.map { scalars.scalar(ofByte: $0) })
  }

  /// The keys that end every record.
  private func span(_ span: Span, _ json: inout JSONWriter) {
    json.key("exact")
    json.string(utf8: text.utf8[span.range])
    json.field("start", scalars.scalar(ofByte: span.range.lowerBound))
    json.field("end", scalars.scalar(ofByte: span.range.upperBound))
    json.field("line", text.line(at: span.range.lowerBound))
    json.field("context") { json in
      json.field("start", scalars.scalar(ofByte: span.context.lowerBound))
      json.field("end", scalars.scalar(ofByte: span.context.upperBound))
    }
    json.field("rule", span.rule)
  }

  private func person(_ person: PrintedPerson, _ json: inout JSONWriter) {
    json.person(person.name, party: person.party, key: person.person)
  }

  private func reference(_ reference: Reference, _ json: inout JSONWriter) {
    json.field("kind", reference.kind.rawValue)
    json.field("target", reference.target)
    json.field("dossier", reference.dossier)
    json.field("suffix", reference.suffix)
    json.field("alsoDossiers", reference.alsoDossiers)
    json.field("number", reference.number)
    json.field("item", reference.item)
    json.field("page", reference.page)
    json.field("relation", reference.relation.rawValue)
    json.field("note", reference.note)
    json.field("anchor", reference.anchor.map { scalars.scalar(ofByte: $0) })
    json.field("known", reference.known)
    span(reference.span, &json)
  }

  private func motion(_ motion: Motion, _ json: inout JSONWriter) {
    json.field("label", motion.label)
    json.field("submitters", objects: motion.submitters) { person($1, &$0) }
    json.field("etAl", motion.etAl)
    json.field("subject", motion.subject)
    json.field("requests", motion.requests)
    json.field("request", motion.request)
    json.field("declares", motion.declares)
    json.field("considerations", motion.considerations)
    json.field("target", motion.target)
    json.field("date", motion.date?.description)
    json.field("status", motion.status?.rawValue)
    json.field("statusDate", motion.statusDate?.description)
    json.field("vote", motion.vote)
    json.field("votes", object: motion.votes) { json, votes in
      json.field("for", votes.for)
      json.field("against", votes.against)
    }
    json.field("appreciation", motion.appreciation?.rawValue)
    json.field("execution", motion.execution?.rawValue)
    json.key("response")
    json.array(motion.response) { $0.number($1) }
    json.key("mentions")
    json.array(motion.mentions) { $0.number(scalars.scalar(ofByte: $1)) }
    span(motion.span, &json)
  }

  private func commitment(_ commitment: Commitment, _ json: inout JSONWriter) {
    json.field("by") { json in
      json.field("office", commitment.by.office)
      json.field("ministry", commitment.by.ministry)
      json.field("name", commitment.by.name)
    }
    json.field("to", commitment.to)
    json.field("requestedBy", objects: commitment.requestedBy) { person($1, &$0) }
    json.field("occasion", object: commitment.occasion) { json, occasion in
      json.field("kind", occasion.kind)
      json.field("subject", occasion.subject)
      json.field("date", occasion.date?.description)
    }
    json.field("action", commitment.action)
    json.field("conditional", commitment.conditional)
    json.field("strength", commitment.strength.rawValue)
    json.field("deadline", object: commitment.deadline) { json, deadline in
      json.field("exact", deadline.exact)
      json.field("earliest", deadline.earliest?.description)
      json.field("latest", deadline.latest?.description)
    }
    json.field("status", commitment.status.rawValue)
    json.field("target", commitment.target)
    json.field("code", commitment.code)
    span(commitment.span, &json)
  }

  private func figure(_ figure: Figure, _ json: inout JSONWriter) {
    json.key("value")
    json.number(figure.value)
    json.key("upper")
    if let upper = figure.upper { json.number(upper) } else { json.null() }
    json.field("unit", figure.unit)
    json.field("modifier", figure.modifier?.rawValue)
    json.field("of", figure.of)
    json.field("period", figure.period)
    span(figure.span, &json)
  }

  private func warning(_ warning: Warning, _ json: inout JSONWriter) {
    json.field("code", warning.code)
    json.field("line", warning.line)
    json.field("detail", warning.detail)
  }
}
