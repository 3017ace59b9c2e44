internal import Kamerstukken
internal import RecordJSON
internal import TextIndex

/// What a record says of its document before the text begins.
struct StoredHeader {
  let id: String
  let url: String?
  let kind: String
  let dossiers: [DecodedDocument.Dossier]
  let title: String?
  let date: String?
  let signatories: [DecodedDocument.Signatory]
  let source: DecodedDocument.Source

  /// Decodes what a record has before its text (``StoredDocument/head(of:)``).
  init(json: [UInt8]) throws(JSONFault) {
    self = try JSONObject.read(json, Self.init)
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

  init(_ object: JSONObject) throws(JSONFault) {
    id = try object.string("id")
    url = try object.optionalString("url")
    kind = try object.string("kind")
    dossiers = try object.objects("dossiers", DecodedDocument.Dossier.init)
    title = try object.optionalString("title")
    date = try object.optionalString("date")
    signatories = try object.objects("signatories", DecodedDocument.Signatory.init)
    source = try object.object("source", DecodedDocument.Source.init)
  }
}
