package import Kamerstukken

/// Writes document records as JSON, keys in the order of the contract, offsets in Unicode scalars.
package struct RecordWriter {
  private var json: JSONWriter
  private var scalars = ScalarOffsets([])
  private var text = DocumentText.empty

  /// A writer; `pretty` indents.
  package init(pretty: Bool = false) {
    json = JSONWriter(pretty: pretty)
  }

  /// The JSON of a record with a line feed at its end.
  package mutating func bytes(of record: DocumentRecord) -> [UInt8] {
    json.removeAll()
    write(record)
    json.newline()
    return json.bytes
  }

  /// From now on single records are written of this document; call it before `line`.
  package mutating func open(_ document: Document) {
    text = document.text
    scalars = ScalarOffsets(text.utf8)
  }

  /// One record as an object of its own: `{"id":…,"type":…,"date":…,"sentence":…,"record":{…}}`,
  /// without a line feed; the sentence is the words of the record's context.
  package mutating func line(of record: AnyRecord, in document: Document) -> [UInt8] {
    json.removeAll()
    var json = json
    self.json = JSONWriter()
    json.object { json in
      json.key("id")
      json.string(document.id)
      json.key("type")
      json.string(record.type.rawValue)
      json.key("date")
      json.string(document.date?.description)
      json.key("sentence")
      json.string(utf8: text.utf8[record.span.context])
      json.key("record")
      switch record {
      case .motion(let value): motion(value, &json)
      case .commitment(let value): commitment(value, &json)
      case .figure(let value): figure(value, &json)
      case .reference(let value): reference(value, &json)
      }
    }
    self.json = json
    return json.bytes
  }

  private mutating func write(_ record: DocumentRecord) {
    let document = record.document
    open(document)
    var json = json
    self.json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.string(DocumentRecord.schema)
      json.key("producer")
      json.string(DocumentRecord.producer)
      header(document, &json)
      json.key("source")
      source(document.source, &json)
      json.key("text")
      json.string(utf8: text.utf8[...])
      json.key("blocks")
      json.array(document.blocks) { block($1, &$0) }
      json.key("notes")
      json.array(document.notes) { note($1, &$0) }
      json.key("references")
      json.array(record.records.references) { reference($1, &$0) }
      json.key("motions")
      json.array(record.records.motions) { motion($1, &$0) }
      json.key("commitments")
      json.array(record.records.commitments) { commitment($1, &$0) }
      json.key("figures")
      json.array(record.records.figures) { figure($1, &$0) }
      json.key("warnings")
      json.array(document.warnings + record.records.warnings) { warning($1, &$0) }
    }
    self.json = json
  }

  private func header(_ document: Document, _ json: inout JSONWriter) {
    json.key("id")
    json.string(document.id)
    json.key("url")
    json.string(document.url)
    json.key("kind")
    json.string(document.kind.rawValue)
    json.key("chamber")
    json.string(document.chamber?.rawValue)
    json.key("year")
    json.string(document.year)
    json.key("dossiers")
    json.array(document.dossiers) { json, dossier in
      json.object { json in
        json.key("number")
        json.string(dossier.number)
        json.key("suffix")
        json.string(dossier.suffix)
        json.key("title")
        json.string(dossier.title)
      }
    }
    json.key("number")
    json.string(document.number)
    json.key("title")
    json.string(document.title)
    json.key("date")
    json.string(document.date?.description)
    json.key("submitted")
    json.string(document.submitted?.description)
    json.key("signatories")
    json.array(document.signatories) { json, signatory in
      json.object { json in
        json.key("name")
        json.string(signatory.name)
        json.key("office")
        json.string(signatory.office)
        json.key("party")
        json.string(signatory.party)
        json.key("role")
        json.string(signatory.role.rawValue)
        json.key("person")
        json.string(signatory.person)
      }
    }
  }

  private func source(_ source: SourceFile, _ json: inout JSONWriter) {
    json.object { json in
      json.key("path")
      json.string(source.path)
      json.key("format")
      json.string(source.format.rawValue)
      json.key("bytes")
      json.number(source.bytes)
      json.key("sha256")
      json.string(source.sha256)
    }
  }

  private func block(_ block: Block, _ json: inout JSONWriter) {
    json.object { json in
      json.key("kind")
      json.string(block.kind.rawValue)
      json.key("start")
      json.number(scalars.scalar(ofByte: block.range.lowerBound))
      json.key("end")
      json.number(scalars.scalar(ofByte: block.range.upperBound))
      json.key("label")
      json.string(block.label)
      json.key("line")
      json.number(block.line)
    }
  }

  private func note(_ note: Note, _ json: inout JSONWriter) {
    json.object { json in
      json.key("label")
      json.string(note.label)
      json.key("block")
      json.number(note.block)
      json.key("anchor")
      json.number(note.anchor.map { scalars.scalar(ofByte: $0) })
    }
  }

  /// The keys that end every record.
  private func span(_ span: Span, _ json: inout JSONWriter) {
    json.key("exact")
    json.string(utf8: text.utf8[span.range])
    json.key("start")
    json.number(scalars.scalar(ofByte: span.range.lowerBound))
    json.key("end")
    json.number(scalars.scalar(ofByte: span.range.upperBound))
    json.key("line")
    json.number(text.line(at: span.range.lowerBound))
    json.key("context")
    json.object { json in
      json.key("start")
      json.number(scalars.scalar(ofByte: span.context.lowerBound))
      json.key("end")
      json.number(scalars.scalar(ofByte: span.context.upperBound))
    }
    json.key("rule")
    json.string(span.rule)
  }

  private func strings(_ values: [String], _ json: inout JSONWriter) {
    json.array(values) { $0.string($1) }
  }

  private func people(_ people: [PrintedPerson], _ json: inout JSONWriter) {
    json.array(people) { json, person in
      json.object { json in
        json.key("name")
        json.string(person.name)
        json.key("party")
        json.string(person.party)
        json.key("person")
        json.string(person.person)
      }
    }
  }

  private func reference(_ reference: Reference, _ json: inout JSONWriter) {
    json.object { json in
      json.key("kind")
      json.string(reference.kind.rawValue)
      json.key("target")
      json.string(reference.target)
      json.key("dossier")
      json.string(reference.dossier)
      json.key("suffix")
      json.string(reference.suffix)
      json.key("alsoDossiers")
      strings(reference.alsoDossiers, &json)
      json.key("number")
      json.string(reference.number)
      json.key("item")
      json.string(reference.item)
      json.key("page")
      json.string(reference.page)
      json.key("relation")
      json.string(reference.relation.rawValue)
      json.key("note")
      json.string(reference.note)
      json.key("anchor")
      json.number(reference.anchor.map { scalars.scalar(ofByte: $0) })
      json.key("known")
      json.bool(reference.known)
      span(reference.span, &json)
    }
  }

  private func motion(_ motion: Motion, _ json: inout JSONWriter) {
    json.object { json in
      json.key("label")
      json.string(motion.label)
      json.key("submitters")
      people(motion.submitters, &json)
      json.key("etAl")
      json.bool(motion.etAl)
      json.key("subject")
      json.string(motion.subject)
      json.key("requests")
      strings(motion.requests, &json)
      json.key("request")
      json.string(motion.request)
      json.key("declares")
      strings(motion.declares, &json)
      json.key("considerations")
      strings(motion.considerations, &json)
      json.key("target")
      json.string(motion.target)
      json.key("date")
      json.string(motion.date?.description)
      json.key("status")
      json.string(motion.status?.rawValue)
      json.key("statusDate")
      json.string(motion.statusDate?.description)
      json.key("vote")
      json.string(motion.vote)
      json.key("votes")
      if let votes = motion.votes {
        json.object { json in
          json.key("for")
          strings(votes.for, &json)
          json.key("against")
          strings(votes.against, &json)
        }
      } else {
        json.null()
      }
      json.key("appreciation")
      json.string(motion.appreciation?.rawValue)
      json.key("execution")
      json.string(motion.execution?.rawValue)
      json.key("response")
      json.array(motion.response) { $0.number($1) }
      json.key("mentions")
      json.array(motion.mentions) { $0.number(scalars.scalar(ofByte: $1)) }
      span(motion.span, &json)
    }
  }

  private func commitment(_ commitment: Commitment, _ json: inout JSONWriter) {
    json.object { json in
      json.key("by")
      json.object { json in
        json.key("office")
        json.string(commitment.by.office)
        json.key("ministry")
        json.string(commitment.by.ministry)
        json.key("name")
        json.string(commitment.by.name)
      }
      json.key("to")
      json.string(commitment.to)
      json.key("requestedBy")
      people(commitment.requestedBy, &json)
      json.key("occasion")
      if let occasion = commitment.occasion {
        json.object { json in
          json.key("kind")
          json.string(occasion.kind)
          json.key("subject")
          json.string(occasion.subject)
          json.key("date")
          json.string(occasion.date?.description)
        }
      } else {
        json.null()
      }
      json.key("action")
      json.string(commitment.action)
      json.key("conditional")
      json.bool(commitment.conditional)
      json.key("strength")
      json.string(commitment.strength.rawValue)
      json.key("deadline")
      if let deadline = commitment.deadline {
        json.object { json in
          json.key("exact")
          json.string(deadline.exact)
          json.key("earliest")
          json.string(deadline.earliest?.description)
          json.key("latest")
          json.string(deadline.latest?.description)
        }
      } else {
        json.null()
      }
      json.key("status")
      json.string(commitment.status.rawValue)
      json.key("target")
      json.string(commitment.target)
      json.key("code")
      json.string(commitment.code)
      span(commitment.span, &json)
    }
  }

  private func figure(_ figure: Figure, _ json: inout JSONWriter) {
    json.object { json in
      json.key("value")
      json.raw(figure.value.description)
      json.key("upper")
      if let upper = figure.upper { json.raw(upper.description) } else { json.null() }
      json.key("unit")
      json.string(figure.unit)
      json.key("modifier")
      json.string(figure.modifier?.rawValue)
      json.key("of")
      json.string(figure.of)
      json.key("period")
      json.string(figure.period)
      span(figure.span, &json)
    }
  }

  private func warning(_ warning: Warning, _ json: inout JSONWriter) {
    json.object { json in
      json.key("code")
      json.string(warning.code)
      json.key("line")
      json.number(warning.line)
      json.key("detail")
      json.string(warning.detail)
    }
  }
}
