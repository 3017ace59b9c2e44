internal import FoundationEssentials

/// A sentence's place in the text, in Unicode scalars.
package struct DecodedContext: Decodable, Sendable {
  package let start: Int
  package let end: Int
}

/// A member as a record has it.
package struct DecodedPerson: Decodable, Sendable {
  package let name: String
  package let party: String?
  package let person: String?

  /// `"Gijs van Dijk (PvdA)"`.
  package var label: String { party.map { "\(name) (\($0))" } ?? name }
}

/// What every record ends with; offsets in Unicode scalars.
package protocol DecodedSpan: Decodable, Sendable {
  var exact: String { get }
  var start: Int { get }
  var end: Int { get }
  var line: Int { get }
  var context: DecodedContext { get }
  var rule: String { get }
}

/// A motion as JSON has it.
package struct DecodedMotion: DecodedSpan {
  package struct Votes: Decodable, Sendable {
    package let `for`: [String]
    package let against: [String]
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
  package let exact: String
  package let start: Int
  package let end: Int
  package let line: Int
  package let context: DecodedContext
  package let rule: String
}

/// A commitment as JSON has it.
package struct DecodedCommitment: DecodedSpan {
  package struct Promiser: Decodable, Sendable {
    package let office: String?
    package let ministry: String?
    package let name: String?
  }

  package struct Occasion: Decodable, Sendable {
    package let kind: String?
    package let subject: String?
    package let date: String?
  }

  package struct Deadline: Decodable, Sendable {
    package let exact: String
    package let earliest: String?
    package let latest: String?
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
  package let exact: String
  package let start: Int
  package let end: Int
  package let line: Int
  package let context: DecodedContext
  package let rule: String
}

/// A figure as JSON has it.
package struct DecodedFigure: DecodedSpan {
  package let value: JSONDecimal
  package let upper: JSONDecimal?
  package let unit: String?
  package let modifier: String?
  package let of: String?
  package let period: String?
  package let exact: String
  package let start: Int
  package let end: Int
  package let line: Int
  package let context: DecodedContext
  package let rule: String
}

/// A reference as JSON has it.
package struct DecodedReference: DecodedSpan {
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
  package let exact: String
  package let start: Int
  package let end: Int
  package let line: Int
  package let context: DecodedContext
  package let rule: String
}

/// The line of an entry: `{"id":…,"type":…,"date":…,"sentence":…,"record":{…}}`.
package struct DecodedLine<Record: Decodable & Sendable>: Decodable, Sendable {
  package let id: String
  package let type: String
  package let date: String?
  package let sentence: String
  package let record: Record

  /// Decodes what an entry stores.
  package init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json))
  }
}
