/// Whether an index takes the documents of a batch: looked at before any of them is added.
struct BatchCheck {
  let schema: IndexSchema
  /// The place of each field in the schema.
  let numbers: [String: Int]

  /// For each field of the batch, its place in the schema.
  ///
  /// - Throws: ``IndexError/field(name:reason:)`` or ``IndexError/document(id:reason:)``.
  func fields(of batch: borrowing IndexBatch) throws -> [Int] {
    let fields = try batch.values.fields.map { name in
      guard let number = numbers[name] else {
        throw IndexError.field(name: name, reason: "is not in the schema")
      }
      return number
    }
    let kinds = fields.map { schema.fields[$0].kind }
    var quoted: Int?
    for (index, document) in batch.documents.enumerated() {
      func id() -> String { String(decoding: batch.values.bytes[document.id], as: UTF8.self) }
      guard (1...4000).contains(document.id.count) else {
        throw IndexError.document(
          id: String(id().prefix(80)), reason: "an identifier has 1 to 4000 bytes")
      }
      guard document.stored.range.count < 1 << 28 else {
        throw IndexError.document(id: id(), reason: "is larger than 256 MB")
      }
      var bytes = 0
      for place in batch.values(of: index) {
        let entry = batch.values.entries[place]
        let kind = kinds[entry.field]
        switch entry.value {
        case .text(let piece, let isQuotable):
          guard kind == .text else { throw refusal(batch, entry, "takes no text") }
          bytes += piece.range.count
          if isQuotable { quoted = entry.field }
        case .quote:
          guard quoted == entry.field else {
            throw refusal(batch, entry, "has no text before it that can be quoted")
          }
        case .keyword(let range):
          guard kind == .keyword else { throw refusal(batch, entry, "is no keyword field") }
          guard range.count <= 4000 else {
            let name = batch.values.fields[entry.field]
            throw IndexError.document(
              id: id(), reason: "a value of \(name) is longer than 4000 bytes")
          }
        case .integer:
          guard kind == .integer else { throw refusal(batch, entry, "is no integer field") }
        }
      }
      guard bytes < 1 << 28 else {
        throw IndexError.document(id: id(), reason: "is larger than 256 MB")
      }
    }
    return fields
  }

  private func refusal(
    _ batch: borrowing IndexBatch, _ entry: DocumentValues.Entry, _ reason: String
  ) -> IndexError {
    .field(name: batch.values.fields[entry.field], reason: reason)
  }
}
