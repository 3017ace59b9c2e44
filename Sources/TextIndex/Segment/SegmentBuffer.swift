/// Documents that are not yet written: one thread at a time fills it, and writes it out as a segment.
///
/// Unchecked: a buffer belongs to one thread at a time; ``IndexWriter`` hands it over under a lock.
final class SegmentBuffer: @unchecked Sendable {
  let schema: IndexSchema
  let fieldNumbers: [String: Int]
  /// Terms of text and keyword fields; nil for the other kinds.
  let streams: [TermStream?]
  /// Values of integer fields; nil for the other kinds.
  let integers: [IntegerValues?]
  let identifiers = TermTable()
  /// For each identifier, its last document.
  var documentOfIdentifier: [Int] = []
  var identifierOfDocument: [UInt32] = []
  /// Documents replaced by later ones.
  var dead: [Bool] = []
  var orders: [UInt64] = []
  var sequences: [UInt64] = []
  let stored = StoredWriter()
  private let tokens = TokenList()
  /// The text that documents of the same call can quote.
  private var quotable = QuotableText()
  /// The fields of the values of the document that is being added.
  private var fieldOfValue: [Int] = []
  /// The fields of the first values of documents before.
  private var fieldsBefore: [(name: String, field: Int)] = []

  init(schema: IndexSchema) {
    self.schema = schema
    fieldNumbers = Dictionary(
      uniqueKeysWithValues: schema.fields.enumerated().map { ($1.name, $0) })
    streams = schema.fields.map { $0.kind == .text || $0.kind == .keyword ? TermStream() : nil }
    integers = schema.fields.map { $0.kind == .integer ? IntegerValues() : nil }
  }

  var count: Int { orders.count }

  /// Bytes in use, or about to be when the buffer is written.
  var memory: Int {
    var bytes = identifiers.memory + stored.memory + count * 64
    for stream in streams { bytes += stream?.memory ?? 0 }
    return bytes
  }

  /// Bytes that the terms keep after ``removeAll()``, nearly all of it.
  var reserved: Int { streams.reduce(0) { $0 + ($1?.terms.capacity ?? 0) * 4 } }

  /// Forgets the text that can be quoted: the documents of another call follow.
  func beginCall() { quotable.field = nil }

  /// Adds a document. `sequence` grows with every call, over all buffers of a writer.
  ///
  /// - Throws: ``IndexError/field(name:reason:)`` or ``IndexError/document(id:reason:)``, before anything
  ///   is changed.
  func add(_ document: borrowing IndexDocument, sequence: UInt64) throws {
    try check(document)
    var id = document.id
    let (identifier, isNew) = id.withUTF8 { bytes in
      let before = identifiers.count
      return (identifiers.number(UnsafeRawBufferPointer(bytes)), identifiers.count > before)
    }
    let number = count
    if isNew {
      documentOfIdentifier.append(number)
    } else {
      let earlier = documentOfIdentifier[Int(identifier)]
      dead[earlier] = true
      documentOfIdentifier[Int(identifier)] = number
    }
    identifierOfDocument.append(identifier)
    dead.append(false)
    orders.append(document.order)
    sequences.append(sequence)
    let group = Int(document.storedGroup)
    document.stored.withUnsafeBytes { _ = stored.add($0, group: group) }
    for stream in streams { stream?.beginDocument() }
    document.bytes.withUnsafeBytes { bytes in
      for (field, value) in zip(fieldOfValue, document.values.lazy.map(\.value)) {
        switch value {
        case .text(let range, let isQuotable):
          guard let stream = streams[field] else { continue }
          let list = isQuotable ? quotable.tokens : tokens
          list.read(UnsafeRawBufferPointer(rebasing: bytes[range]))
          stream.add(list)
          if isQuotable {
            quotable.field = field
            quotable.start = stream.terms.count - list.count
          }
        case .quote(let range): streams[field]?.copy(quotable.words(in: range))
        case .keyword(let range):
          streams[field]?.add(value: UnsafeRawBufferPointer(rebasing: bytes[range]))
        case .integer(let value): integers[field]?.set(value, of: number)
        }
      }
    }
  }

  /// The number of a field. Documents often have the same fields in the same order as the one before.
  private func field(named name: String, at place: Int) -> Int? {
    if place < fieldsBefore.count, fieldsBefore[place].name == name {
      return fieldsBefore[place].field
    }
    guard let field = fieldNumbers[name] else { return nil }
    if place < fieldsBefore.count {
      fieldsBefore[place] = (name, field)
    } else if place == fieldsBefore.count, place < 32 {
      fieldsBefore.append((name, field))
    }
    return field
  }

  /// Finds the fields of a document's values, and whether they take them.
  private func check(_ document: borrowing IndexDocument) throws {
    let id = document.id
    guard (1...4000).contains(id.utf8.count) else {
      throw IndexError.document(
        id: String(id.prefix(80)), reason: "an identifier has 1 to 4000 bytes")
    }
    guard document.bytes.count < 1 << 28, document.stored.count < 1 << 28 else {
      throw IndexError.document(id: id, reason: "is larger than 256 MB")
    }
    fieldOfValue.removeAll(keepingCapacity: true)
    var quoted = quotable.field
    for (place, (name, value)) in document.values.enumerated() {
      guard let field = field(named: name, at: place) else {
        throw IndexError.field(name: name, reason: "is not in the schema")
      }
      let kind = schema.fields[field].kind
      switch value {
      case .text(_, let isQuotable):
        guard kind == .text else { throw IndexError.field(name: name, reason: "takes no text") }
        if isQuotable { quoted = field }
      case .quote:
        guard quoted == field else {
          throw IndexError.field(name: name, reason: "has no text before it that can be quoted")
        }
      case .keyword(let range):
        guard kind == .keyword else {
          throw IndexError.field(name: name, reason: "is no keyword field")
        }
        guard range.count <= 4000 else {
          throw IndexError.document(
            id: id, reason: "a value of \(name) is longer than 4000 bytes")
        }
      case .integer:
        guard kind == .integer else {
          throw IndexError.field(name: name, reason: "is no integer field")
        }
      }
      fieldOfValue.append(field)
    }
  }

  /// Forgets everything and keeps the memory.
  func removeAll() {
    for stream in streams { stream?.removeAll() }
    for values in integers { values?.removeAll() }
    identifiers.removeAll()
    documentOfIdentifier.removeAll(keepingCapacity: true)
    identifierOfDocument.removeAll(keepingCapacity: true)
    dead.removeAll(keepingCapacity: true)
    orders.removeAll(keepingCapacity: true)
    sequences.removeAll(keepingCapacity: true)
    stored.removeAll()
  }
}
