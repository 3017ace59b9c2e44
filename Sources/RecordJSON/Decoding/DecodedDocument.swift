/// A document record as JSON has it.
package struct DecodedDocument: Sendable {
  package struct Dossier: Sendable {
    package let number: String
    package let suffix: String?
    package let title: String?

    package init(_ object: JSONObject) throws(JSONFault) {
      number = try object.string("number")
      suffix = try object.optionalString("suffix")
      title = try object.optionalString("title")
    }
  }

  package struct Signatory: Sendable {
    package let name: String?
    package let office: String?
    package let party: String?
    package let role: String
    package let person: String?

    package init(_ object: JSONObject) throws(JSONFault) {
      name = try object.optionalString("name")
      office = try object.optionalString("office")
      party = try object.optionalString("party")
      role = try object.string("role")
      person = try object.optionalString("person")
    }
  }

  package struct Source: Sendable {
    package let path: String
    package let format: String
    package let bytes: Int
    package let sha256: String

    package init(_ object: JSONObject) throws(JSONFault) {
      path = try object.string("path")
      format = try object.string("format")
      bytes = try object.integer("bytes")
      sha256 = try object.string("sha256")
    }
  }

  package struct Block: Sendable {
    package let kind: String
    package let start: Int
    package let end: Int
    package let label: String?
    package let line: Int

    package init(_ object: JSONObject) throws(JSONFault) {
      kind = try object.string("kind")
      start = try object.integer("start")
      end = try object.integer("end")
      label = try object.optionalString("label")
      line = try object.integer("line")
    }
  }

  package struct Note: Sendable {
    package let label: String
    package let block: Int
    package let anchor: Int?

    package init(_ object: JSONObject) throws(JSONFault) {
      label = try object.string("label")
      block = try object.integer("block")
      anchor = try object.optionalInteger("anchor")
    }
  }

  package struct Warning: Sendable {
    package let code: String
    package let line: Int?
    package let detail: String

    package init(_ object: JSONObject) throws(JSONFault) {
      code = try object.string("code")
      line = try object.optionalInteger("line")
      detail = try object.string("detail")
    }
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
  package init(json: [UInt8]) throws(JSONFault) {
    self = try JSONObject.read(json, Self.init)
  }

  package init(_ object: JSONObject) throws(JSONFault) {
    schema = try object.string("schema")
    producer = try object.string("producer")
    id = try object.string("id")
    url = try object.optionalString("url")
    kind = try object.string("kind")
    chamber = try object.optionalString("chamber")
    year = try object.optionalString("year")
    dossiers = try object.objects("dossiers", Dossier.init)
    number = try object.optionalString("number")
    title = try object.optionalString("title")
    date = try object.optionalString("date")
    submitted = try object.optionalString("submitted")
    signatories = try object.objects("signatories", Signatory.init)
    source = try object.object("source", Source.init)
    text = try object.string("text")
    blocks = try object.objects("blocks", Block.init)
    notes = try object.objects("notes", Note.init)
    references = try object.objects("references", DecodedReference.init)
    motions = try object.objects("motions", DecodedMotion.init)
    commitments = try object.objects("commitments", DecodedCommitment.init)
    figures = try object.objects("figures", DecodedFigure.init)
    warnings = try object.objects("warnings", Warning.init)
  }
}
