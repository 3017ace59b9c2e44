package import Kamerstukken

/// Writes document records as JSON, keys in the order of the contract, offsets in Unicode scalars.
package final class RecordWriter {
  private let pretty: Bool
  private var scalars = ScalarOffsets([])
  private var text = DocumentText.empty
  /// Where the figures and the references stand in the bytes that were written last, each list in its order;
  /// only of JSON on one line.
  package private(set) var places = (figures: [Range<Int>](), references: [Range<Int>]())

  /// A writer; `pretty` indents.
  package init(pretty: Bool = false) {
    self.pretty = pretty
  }

  /// The JSON of a record with a line feed at its end.
  package func bytes(of record: DocumentRecord) -> [UInt8] {
    let document = record.document
    open(document)
    let records = record.records
    var places = (figures: [Range<Int>](), references: [Range<Int>]())
    places.figures.reserveCapacity(records.figures.count)
    places.references.reserveCapacity(records.references.count)
    defer { self.places = places }
    let count = records.references.count + records.figures.count + document.blocks.count
    return JSONWriter.bytes(
      pretty: pretty, reserving: text.utf8.count * 9 / 8 + 400 * count + 4096
    ) { json in
      json.object { json in
        json.field("schema", DocumentRecord.schema)
        json.field("producer", record.producer)
        header(document, &json)
        json.field("source") { source(document.source, &$0) }
        json.key("text")
        json.string(utf8: text.utf8[...])
        json.field("blocks", objects: document.blocks) { block($1, &$0) }
        json.field("notes", objects: document.notes) { note($1, &$0) }
        json.field("references", objects: records.references) { json, record in
          let start = json.count - 1
          reference(record, &json)
          places.references.append(start..<json.count + 1)
        }
        json.field("motions", objects: records.motions) { motion($1, &$0) }
        json.field("commitments", objects: records.commitments) { commitment($1, &$0) }
        json.field("figures", objects: records.figures) { json, record in
          let start = json.count - 1
          figure(record, &json)
          places.figures.append(start..<json.count + 1)
        }
        json.field("warnings", objects: document.warnings + records.warnings) { warning($1, &$0) }
      }
      json.newline()
    }
  }

  /// From now on single records are written of this document; call it before `line`.
  package func open(_ document: Document) {
    text = document.text
    scalars = ScalarOffsets(text.utf8)
  }

  /// One record as a line of its own, without a line feed (`JSONWriter.line`); the sentence is the words of the
  /// record's context.
  package func line(of record: AnyRecord, in document: Document) -> [UInt8] {
    var json = JSONWriter(reserving: 1024)
    json.line(
      id: document.id, type: record.type, date: document.date?.description
    ) {
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
