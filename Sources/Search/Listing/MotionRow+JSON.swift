internal import RecordJSON

extension MotionRow {
  /// The row as one object: the document of the first mention and its record, the motion's own facts as
  /// all documents together give them, and every document with its record.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("id", mentions.first?.document)
      json.field("type", "motion")
      if let score {
        json.key("score")
        json.raw("\(score)")
      }
      json.field("date", date)
      json.field("target", target)
      json.field("label", label)
      json.field("submitters", objects: submitters) { json, person in
        json.person(person.name, party: person.party, key: person.person)
      }
      json.field("subject", subject)
      json.field("status", status)
      json.field("execution", execution)
      json.field("answeredIn", answers.map(\.document))
      json.field("documents", mentions.map(\.document))
      json.key("record")
      if let own = mentions.first {
        json.verbatim(StoredJSON.record(of: own.stored))
      } else {
        json.null()
      }
      json.key("mentions")
      json.array(mentions) { $0.verbatim($1.stored[...]) }
    }
    return json.bytes
  }
}
