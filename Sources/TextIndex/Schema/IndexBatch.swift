/// Documents that are added in one call: what they have lies one behind the other, and a document costs no
/// allocation of its own.
///
/// ```swift
/// var batch = IndexBatch()
/// batch.begin(id: "kst-1-2", order: 1 << 32)
/// batch.addText("body", utf8: text[...], isQuotable: true)
/// batch.store(json)
/// batch.begin(id: Array("kst-1-2#m".utf8), number: 0, order: 1 << 32 | 1)
/// batch.addQuote("body", 310..<512)
/// try writer.add(batch)
/// ```
///
/// The parts mean what they mean in ``IndexDocument``.
public struct IndexBatch: Sendable {
  /// One document. Its identifier is a range of bytes; its values end where those of the next one begin.
  struct Document {
    let id: Range<Int>
    let order: UInt64
    let storedGroup: UInt8
    var stored: DocumentValues.Piece
    let firstValue: Int
  }

  private(set) var documents: [Document] = []
  private(set) var values = DocumentValues()

  /// No documents.
  public init() {}

  /// How many documents were begun.
  public var count: Int { documents.count }

  /// Makes room for so many more bytes of texts, identifiers and what is stored.
  public mutating func reserve(bytes: Int) { values.reserve(bytes: bytes) }

  /// Begins a document: what is added belongs to it until the next one begins.
  public mutating func begin(id: String, order: UInt64, storedGroup: UInt8 = 0) {
    begin(at: values.append(id.utf8), order, storedGroup)
  }

  /// Begins a document whose identifier is `prefix` and a number in decimal digits.
  public mutating func begin(
    id prefix: [UInt8], number: Int, order: UInt64, storedGroup: UInt8 = 0
  ) {
    let start = values.append(prefix).lowerBound
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = digits.count
      var rest = number.magnitude
      repeat {
        first -= 1
        digits[first] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
        rest /= 10
      } while rest > 0
      let end = values.append(digits[first...]).upperBound
      begin(at: start..<end, order, storedGroup)
    }
  }

  private mutating func begin(at id: Range<Int>, _ order: UInt64, _ storedGroup: UInt8) {
    documents.append(
      Document(
        id: id, order: order, storedGroup: storedGroup,
        stored: .empty, firstValue: values.entries.count))
  }

  /// Adds a whole document.
  public mutating func append(_ document: IndexDocument) {
    begin(id: document.id, order: document.order, storedGroup: document.storedGroup)
    store(document.stored)
    values.add(document.values)
  }

  /// The identifier of the document that was begun last.
  public var id: ArraySlice<UInt8> { documents.last.map { values.bytes[$0.id] } ?? [] }

  /// Sets what is stored of the document that was begun last.
  public mutating func store(_ bytes: [UInt8]) { store(values.keep(bytes[...])) }

  /// Sets what is stored of the document that was begun last.
  public mutating func store(_ bytes: Span<UInt8>) {
    let range = bytes.withUnsafeBufferPointer { values.append($0) }
    store(.init(array: nil, range: range))
  }

  private mutating func store(_ piece: DocumentValues.Piece) {
    if !documents.isEmpty { documents[documents.count - 1].stored = piece }
  }

  /// See ``IndexDocument/addText(_:_:)``.
  public mutating func addText(_ field: String, _ text: String) {
    values.addText(field, text)
  }

  /// See ``IndexDocument/addText(_:utf8:isQuotable:)``.
  public mutating func addText(
    _ field: String, utf8 bytes: ArraySlice<UInt8>, isQuotable: Bool = false
  ) {
    values.addText(field, utf8: bytes, isQuotable: isQuotable)
  }

  /// See ``IndexDocument/addQuote(_:_:)``; the text was added in this batch.
  public mutating func addQuote(_ field: String, _ range: Range<Int>) {
    values.add(field, .quote(range))
  }

  /// See ``IndexDocument/addKeyword(_:_:)``.
  public mutating func addKeyword(_ field: String, _ value: String) {
    values.addKeyword(field, value)
  }

  /// See ``IndexDocument/setInteger(_:_:)``.
  public mutating func setInteger(_ field: String, _ value: Int64) {
    values.add(field, .integer(value))
  }

  /// Values of a document, which others can have too.
  public struct Mark: Sendable {
    let values: Range<Int>
  }

  /// What the document that was begun last has so far.
  public var mark: Mark { Mark(values: documents.count > 0 ? self.values(of: count - 1) : 0..<0) }

  /// Adds all that an earlier document of the batch had when it was marked.
  public mutating func addMarked(_ mark: Mark) { values.repeatEntries(mark.values) }

  /// The places of a document's values.
  func values(of document: Int) -> Range<Int> {
    let end =
      document + 1 < documents.count ? documents[document + 1].firstValue : values.entries.count
    return documents[document].firstValue..<end
  }
}
