internal import FoundationEssentials
internal import Kamerstukken

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

  let id: String
  let url: String?
  let kind: String
  let dossiers: [Dossier]
  let title: String?
  let date: String?
  let signatories: [Signatory]

  /// Decodes the part of a document record before its `text`.
  init(json: [UInt8]) throws {
    let end = Self.endOfHeader(json)
    let head = end < json.count ? json[..<end] + [UInt8(ascii: "}")] : json[...]
    self = try JSONDecoder().decode(Self.self, from: Data(head))
  }

  /// Where `,"text":` begins: a quotation mark within a string is escaped, so the first is that key. The
  /// number of bytes where there is none.
  static func endOfHeader(_ json: [UInt8]) -> Int {
    let key = Array(",\"text\":".utf8)
    return json.indices.first { json[$0] == key[0] && json[$0...].starts(with: key) } ?? json.count
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
