internal import FoundationEssentials

/// A document record as an index stores it, decoded as far as listings need it.
package struct StoredDocument: Decodable, Sendable {
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
    package let sha256: String
  }

  package struct Block: Decodable, Sendable {
    package let kind: String
    package let start: Int
    package let end: Int
    package let line: Int
  }

  package let id: String
  package let url: String?
  package let kind: String
  package let chamber: String?
  package let year: String?
  package let dossiers: [Dossier]
  package let number: String?
  package let title: String?
  package let date: String?
  package let signatories: [Signatory]
  package let source: Source
  package let text: String
  package let blocks: [Block]
  package let references: [StoredReference]
  package let motions: [StoredMotion]
  package let commitments: [StoredCommitment]
  package let figures: [StoredFigure]

  /// Decodes what an entry stores.
  package init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json))
  }

  private struct SourceOnly: Decodable {
    let source: Source
  }

  /// Only the source of a record.
  static func source(_ json: [UInt8]) throws -> Source {
    try JSONDecoder().decode(SourceOnly.self, from: Data(json)).source
  }
}
