internal import FoundationEssentials
internal import Kamerstukken
internal import TextIndex

/// What a record says of its document before the text begins.
struct StoredHeader: Decodable {
  struct Dossier: Decodable {
    let number: String
    let suffix: String?
  }

  struct Signatory: Decodable {
    let name: String?
    let office: String?
    let party: String?
    let role: String
    let person: String?
  }

  struct Source: Decodable {
    let path: String
    let format: String
  }

  let id: String
  let url: String?
  let kind: String
  let dossiers: [Dossier]
  let title: String?
  let date: String?
  let signatories: [Signatory]
  let source: Source

  /// Decodes what a record has before its text (``StoredDocument/head(of:)``).
  init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json))
  }

  /// The header of a document of an index.
  init(of entry: DocumentReference, in reader: IndexReader) throws {
    guard let head = StoredDocument.head(of: try reader.stored(of: entry)),
      let header = try? Self(json: head)
    else { throw StoredDocument.damaged(try reader.id(of: entry)) }
    self = header
  }

  /// The signatories as a document has them.
  var people: [Kamerstukken.Signatory] {
    signatories.compactMap { stored in
      Kamerstukken.Signatory.Role(rawValue: stored.role).map {
        .init(
          name: stored.name, office: stored.office, party: stored.party, role: $0,
          person: stored.person)
      }
    }
  }
}
