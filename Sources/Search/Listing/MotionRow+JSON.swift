internal import RecordJSON

extension MotionRow {
  /// The row as one object: the document of the first mention and its record, the motion's own facts as
  /// all documents together give them, and every document with its record.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      json.string(mentions.first?.document)
      json.key("type")
      json.string("motion")
      json.key("date")
      json.string(date)
      json.key("target")
      json.string(target)
      json.key("label")
      json.string(label)
      json.key("submitters")
      json.array(submitters) { json, person in
        json.object { json in
          json.key("name")
          json.string(person.name)
          json.key("party")
          json.string(person.party)
          json.key("person")
          json.string(person.person)
        }
      }
      json.key("subject")
      json.string(subject)
      json.key("status")
      json.string(status)
      json.key("execution")
      json.string(execution)
      json.key("answeredIn")
      json.array(answers) { $0.string($1.document) }
      json.key("documents")
      json.array(mentions) { $0.string($1.document) }
      json.key("record")
      json.verbatim(mentions.first.map { StoredJSON.record(of: $0.stored) } ?? Array("null".utf8))
      json.key("mentions")
      json.array(mentions) { $0.verbatim($1.stored) }
    }
    return json.bytes
  }
}
