/// Documents that are not yet written: one thread at a time fills it, and writes it out as a segment.
///
/// Unchecked: a buffer belongs to one thread at a time; ``IndexWriter`` hands it over under a lock.
final class SegmentBuffer: @unchecked Sendable {
  /// One document.
  struct Row {
    let identifier: UInt32
    /// Whether a later one replaced it.
    var isDead = false
    let order: UInt64
    let sequence: UInt64
  }

  let schema: IndexSchema
  let fieldNumbers: [String: Int]
  /// Terms of text and keyword fields; nil for the other kinds.
  let streams: [TermStream?]
  /// The same, to add to without counting references.
  private let quick: [Unmanaged<TermStream>?]
  /// Values of integer fields; nil for the other kinds.
  let integers: [IntegerValues?]
  let identifiers = TermTable()
  /// For each identifier, its last document.
  @exclusivity(unchecked) var documentOfIdentifier: [Int] = []
  /// The documents, in the order in which they were added.
  @exclusivity(unchecked) private(set) var rows: [Row] = []
  let stored = StoredWriter()
  private let tokens = TokenList()
  private let smallTexts = SmallTexts()
  /// The numbers of the identifiers of the batch that is being added.
  private let batchIdentifiers = UInt32Buffer()
  /// The text that documents of the same call can quote.
  private var quotable = QuotableText()

  init(schema: IndexSchema) {
    self.schema = schema
    fieldNumbers = Dictionary(
      uniqueKeysWithValues: schema.fields.enumerated().map { ($1.name, $0) })
    streams = schema.fields.map { $0.kind == .text || $0.kind == .keyword ? TermStream() : nil }
    quick = streams.map { $0.map(Unmanaged.passUnretained) }
    integers = schema.fields.map { $0.kind == .integer ? IntegerValues() : nil }
  }

  var count: Int { rows.count }

  /// Bytes in use, or about to be when the buffer is written.
  var memory: Int {
    var bytes = identifiers.memory + stored.memory + count * 64
    for stream in streams { bytes += stream?.memory ?? 0 }
    return bytes
  }

  /// Bytes that the terms keep after ``removeAll()``, nearly all of it.
  var reserved: Int { streams.reduce(0) { $0 + ($1?.terms.capacity ?? 0) * 4 } }

  /// Adds documents. `sequence` is that of the first; it grows with every document, over all buffers of a writer.
  ///
  /// - Throws: ``IndexError/field(name:reason:)`` or ``IndexError/document(id:reason:)``, before anything
  ///   is changed.
  func add(_ batch: borrowing IndexBatch, sequence: UInt64) throws {
    let fields = try BatchCheck(schema: schema, numbers: fieldNumbers).fields(of: batch)
    quotable.field = nil
    batch.values.bytes.withUnsafeBytes { bytes in
      batch.values.entries.withUnsafeBufferPointer { entries in
        fields.withUnsafeBufferPointer { fields in
          smallTexts.read(batch.values, bytes, streams: fields.map { streams[$0] })
          batchIdentifiers.count = 0
          identifiers.appendNumbers(batch.count, to: batchIdentifiers) {
            UnsafeRawBufferPointer(rebasing: bytes[batch.documents[$0].id])
          }
          for (index, document) in batch.documents.enumerated() {
            let number = begin(
              batchIdentifiers[index], order: document.order, sequence: sequence + UInt64(index))
            batch.values.withBytes(of: document.stored, in: bytes) {
              stored.add($0, group: Int(document.storedGroup))
            }
            for place in batch.values(of: index) {
              let field = fields[entries[place].field]
              if case .text(let piece, let isQuotable) = entries[place].value {
                if SmallTexts.takes(piece, isQuotable: isQuotable) {
                  smallTexts.addNext(to: number)
                  continue
                }
                batch.values.withBytes(of: piece, in: bytes) {
                  addText($0, to: field, of: number, isQuotable: isQuotable)
                }
              } else {
                add(entries[place].value, to: field, of: number, bytes)
              }
            }
          }
        }
      }
    }
  }

  /// Begins a document and gives its number.
  private func begin(_ identifier: UInt32, order: UInt64, sequence: UInt64) -> Int {
    let number = count
    if Int(identifier) == documentOfIdentifier.count {
      documentOfIdentifier.append(number)
    } else {
      rows[documentOfIdentifier[Int(identifier)]].isDead = true
      documentOfIdentifier[Int(identifier)] = number
    }
    rows.append(Row(identifier: identifier, order: order, sequence: sequence))
    return number
  }

  private func addText(
    _ bytes: UnsafeRawBufferPointer, to field: Int, of document: Int, isQuotable: Bool
  ) {
    guard let stream = streams[field] else { return }
    let list = isQuotable ? quotable.tokens : tokens
    list.read(bytes)
    stream.add(list, to: document)
    if isQuotable {
      quotable.field = field
      quotable.start = stream.terms.count - list.count
    }
  }

  /// Adds a value that is no text, which the field takes.
  @inline(__always)
  private func add(
    _ value: DocumentValues.Value, to field: Int, of document: Int,
    _ bytes: UnsafeRawBufferPointer
  ) {
    switch value {
    case .text: break
    case .quote(let range):
      quick[field]?._withUnsafeGuaranteedRef {
        $0.copy(quotable.words(in: range), to: document)
      }
    case .keyword(let range):
      quick[field]?._withUnsafeGuaranteedRef {
        $0.add(value: UnsafeRawBufferPointer(rebasing: bytes[range]), to: document)
      }
    case .integer(let value): integers[field]?.set(value, of: document)
    }
  }

  /// Forgets everything and keeps the memory.
  func removeAll() {
    for stream in streams { stream?.removeAll() }
    for values in integers { values?.removeAll() }
    identifiers.removeAll()
    documentOfIdentifier.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    stored.removeAll()
  }
}
