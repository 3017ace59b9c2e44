internal import FoundationEssentials

/// A sentence's place in the text, in Unicode scalars.
package struct StoredContext: Decodable, Sendable {
  package let start: Int
  package let end: Int
}

/// A member as a record has it.
package struct StoredPerson: Decodable, Sendable {
  package let name: String
  package let party: String?
  package let person: String?

  /// `"Gijs van Dijk (PvdA)"`.
  package var label: String { party.map { "\(name) (\($0))" } ?? name }
}

/// A motion as an index stores it.
package struct StoredMotion: Decodable, Sendable {
  package let label: String
  package let submitters: [StoredPerson]
  package let etAl: Bool
  package let subject: String?
  package let requests: [String]
  package let request: String?
  package let declares: [String]
  package let target: String?
  package let date: String?
  package let status: String?
  package let statusDate: String?
  package let vote: String?
  package let appreciation: String?
  package let execution: String?
  package let response: [Int]
  package let mentions: [Int]
  package let exact: String
  package let start: Int
  package let line: Int
  package let context: StoredContext
}

/// A commitment as an index stores it.
package struct StoredCommitment: Decodable, Sendable {
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
  package let requestedBy: [StoredPerson]
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
  package let line: Int
  package let context: StoredContext
}

/// A figure as an index stores it.
package struct StoredFigure: Decodable, Sendable {
  package let value: Double
  package let upper: Double?
  package let unit: String?
  package let modifier: String?
  package let of: String?
  package let period: String?
  package let exact: String
  package let start: Int
  package let line: Int
  package let context: StoredContext
}

/// A reference as an index stores it.
package struct StoredReference: Decodable, Sendable {
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
  package let known: Bool?
  package let exact: String
  package let start: Int
  package let line: Int
  package let context: StoredContext
}

/// The line of an entry: `{"id":…,"type":…,"date":…,"sentence":…,"record":{…}}`.
package struct StoredLine<Record: Decodable & Sendable>: Decodable, Sendable {
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
