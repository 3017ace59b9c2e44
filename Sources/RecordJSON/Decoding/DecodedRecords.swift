package import Kamerstukken

/// A sentence's place in the text, in Unicode scalars.
package struct DecodedContext: Sendable {
  package let start: Int
  package let end: Int

  package init(_ object: JSONObject) throws(JSONFault) {
    start = try object.integer("start")
    end = try object.integer("end")
  }
}

/// A member as a record has it.
package struct DecodedPerson: Sendable {
  package let name: String
  package let party: String?
  package let person: String?

  /// `"Gijs van Dijk (PvdA)"`.
  package var label: String { party.map { "\(name) (\($0))" } ?? name }

  package init(_ object: JSONObject) throws(JSONFault) {
    name = try object.string("name")
    party = try object.optionalString("party")
    person = try object.optionalString("person")
  }
}

/// What every record ends with; offsets in Unicode scalars.
package struct DecodedSpan: Sendable {
  package let exact: String
  package let start: Int
  package let end: Int
  package let line: Int
  package let context: DecodedContext
  package let rule: String

  init(_ object: JSONObject) throws(JSONFault) {
    exact = try object.string("exact")
    start = try object.integer("start")
    end = try object.integer("end")
    line = try object.integer("line")
    context = try object.object("context", DecodedContext.init)
    rule = try object.string("rule")
  }
}

/// A record as JSON has it.
package protocol DecodedRecord: Sendable {
  var span: DecodedSpan { get }

  init(_ object: JSONObject) throws(JSONFault)
}

extension DecodedRecord {
  package var exact: String { span.exact }
  package var start: Int { span.start }
  package var end: Int { span.end }
  package var line: Int { span.line }
  package var context: DecodedContext { span.context }
  package var rule: String { span.rule }
}

/// A motion as JSON has it.
package struct DecodedMotion: DecodedRecord {
  package struct Votes: Sendable {
    package let `for`: [String]
    package let against: [String]

    package init(_ object: JSONObject) throws(JSONFault) {
      self.for = try object.strings("for")
      against = try object.strings("against")
    }
  }

  package let label: String
  package let submitters: [DecodedPerson]
  package let etAl: Bool
  package let subject: String?
  package let requests: [String]
  package let request: String?
  package let declares: [String]
  package let considerations: [String]
  package let target: String?
  package let date: String?
  package let status: String?
  package let statusDate: String?
  package let vote: String?
  package let votes: Votes?
  package let appreciation: String?
  package let execution: String?
  package let response: [Int]
  package let mentions: [Int]
  package let span: DecodedSpan

  package init(_ object: JSONObject) throws(JSONFault) {
    label = try object.string("label")
    submitters = try object.objects("submitters", DecodedPerson.init)
    etAl = try object.boolean("etAl")
    subject = try object.optionalString("subject")
    requests = try object.strings("requests")
    request = try object.optionalString("request")
    declares = try object.strings("declares")
    considerations = try object.strings("considerations")
    target = try object.optionalString("target")
    date = try object.optionalString("date")
    status = try object.optionalString("status")
    statusDate = try object.optionalString("statusDate")
    vote = try object.optionalString("vote")
    votes = try object.optionalObject("votes", Votes.init)
    appreciation = try object.optionalString("appreciation")
    execution = try object.optionalString("execution")
    response = try object.integers("response")
    mentions = try object.integers("mentions")
    span = try DecodedSpan(object)
  }
}

/// A commitment as JSON has it.
package struct DecodedCommitment: DecodedRecord {
  package struct Promiser: Sendable {
    package let office: String?
    package let ministry: String?
    package let name: String?

    package init(_ object: JSONObject) throws(JSONFault) {
      office = try object.optionalString("office")
      ministry = try object.optionalString("ministry")
      name = try object.optionalString("name")
    }
  }

  package struct Occasion: Sendable {
    package let kind: String?
    package let subject: String?
    package let date: String?

    package init(_ object: JSONObject) throws(JSONFault) {
      kind = try object.optionalString("kind")
      subject = try object.optionalString("subject")
      date = try object.optionalString("date")
    }
  }

  package struct Deadline: Sendable {
    package let exact: String
    package let earliest: String?
    package let latest: String?

    package init(_ object: JSONObject) throws(JSONFault) {
      exact = try object.string("exact")
      earliest = try object.optionalString("earliest")
      latest = try object.optionalString("latest")
    }
  }

  package let by: Promiser
  package let to: String?
  package let requestedBy: [DecodedPerson]
  package let occasion: Occasion?
  package let action: String
  package let conditional: Bool
  package let strength: String
  package let deadline: Deadline?
  package let status: String
  package let target: String?
  package let code: String?
  package let span: DecodedSpan

  package init(_ object: JSONObject) throws(JSONFault) {
    by = try object.object("by", Promiser.init)
    to = try object.optionalString("to")
    requestedBy = try object.objects("requestedBy", DecodedPerson.init)
    occasion = try object.optionalObject("occasion", Occasion.init)
    action = try object.string("action")
    conditional = try object.boolean("conditional")
    strength = try object.string("strength")
    deadline = try object.optionalObject("deadline", Deadline.init)
    status = try object.string("status")
    target = try object.optionalString("target")
    code = try object.optionalString("code")
    span = try DecodedSpan(object)
  }
}

/// A figure as JSON has it.
package struct DecodedFigure: DecodedRecord {
  package let value: DecimalNumber
  package let upper: DecimalNumber?
  package let unit: String?
  package let modifier: String?
  package let of: String?
  package let period: String?
  package let span: DecodedSpan

  package init(_ object: JSONObject) throws(JSONFault) {
    value = try object.decimal("value")
    upper = try object.optionalDecimal("upper")
    unit = try object.optionalString("unit")
    modifier = try object.optionalString("modifier")
    of = try object.optionalString("of")
    period = try object.optionalString("period")
    span = try DecodedSpan(object)
  }
}

/// A reference as JSON has it.
package struct DecodedReference: DecodedRecord {
  package let kind: String
  package let target: String?
  package let dossier: String?
  package let suffix: String?
  package let alsoDossiers: [String]
  package let number: String?
  package let item: String?
  package let page: String?
  package let relation: String
  package let note: String?
  package let anchor: Int?
  package let known: Bool?
  package let span: DecodedSpan

  package init(_ object: JSONObject) throws(JSONFault) {
    kind = try object.string("kind")
    target = try object.optionalString("target")
    dossier = try object.optionalString("dossier")
    suffix = try object.optionalString("suffix")
    alsoDossiers = try object.strings("alsoDossiers")
    number = try object.optionalString("number")
    item = try object.optionalString("item")
    page = try object.optionalString("page")
    relation = try object.string("relation")
    note = try object.optionalString("note")
    anchor = try object.optionalInteger("anchor")
    known = try object.optionalBoolean("known")
    span = try DecodedSpan(object)
  }
}

/// The line of an entry: `{"id":…,"type":…,"date":…,"sentence":…,"record":{…}}`.
package struct DecodedLine<Record: DecodedRecord>: Sendable {
  package let id: String
  package let type: String
  package let date: String?
  package let sentence: String
  package let record: Record

  /// Decodes what an entry stores.
  package init(json: [UInt8]) throws(JSONFault) {
    self = try JSONObject.read(json, Self.init)
  }

  package init(_ object: JSONObject) throws(JSONFault) {
    id = try object.string("id")
    type = try object.string("type")
    date = try object.optionalString("date")
    sentence = try object.string("sentence")
    record = try object.object("record", Record.init)
  }
}
