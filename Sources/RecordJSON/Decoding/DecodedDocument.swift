internal import FoundationEssentials

/// A document record as JSON has it.
package struct DecodedDocument: Decodable, Sendable {
  package struct Dossier: Decodable, Sendable {
    package let number: String
    package let suffix: String?
    package let title: String?
  }

  package struct Signatory: Decodable, Sendable {
    package let name: String?
    package let office: String?
    package let party: String?
    package let role: String
    package let person: String?
  }

  package struct Source: Decodable, Sendable {
    package let path: String
    package let format: String
    package let bytes: Int
    package let sha256: String
  }

  package struct Block: Decodable, Sendable {
    package let kind: String
    package let start: Int
    package let end: Int
    package let label: String?
    package let line: Int
  }

  package struct Note: Decodable, Sendable {
    package let label: String
    package let block: Int
    package let anchor: Int?
  }

  package struct Warning: Decodable, Sendable {
    package let code: String
    package let line: Int?
    package let detail: String
  }

  package let schema: String
  package let producer: String
  package let id: String
  package let url: String?
  package let kind: String
  package let chamber: String?
  package let year: String?
  package let dossiers: [Dossier]
  package let number: String?
  package let title: String?
  package let date: String?
  package let submitted: String?
  package let signatories: [Signatory]
  package let source: Source
  package let text: String
  package let blocks: [Block]
  package let notes: [Note]
  package let references: [DecodedReference]
  package let motions: [DecodedMotion]
  package let commitments: [DecodedCommitment]
  package let figures: [DecodedFigure]
  package let warnings: [Warning]

  /// Decodes a record.
  package init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json))
  }
}
