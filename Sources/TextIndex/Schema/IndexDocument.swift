/// What is indexed and stored of one document.
///
/// ```swift
/// var document = IndexDocument(id: "kst-1-2", order: 1 << 32 | 2)
/// document.addText("body", "De Kamer verzoekt de regering …")
/// document.addKeyword("type", "motion")
/// document.setInteger("date", 2019_04_01)
/// document.stored = Array(json.utf8)
/// ```
///
/// Where one thing is many documents, ``IndexBatch`` is made faster.
public struct IndexDocument: Sendable {
  /// The document's own identifier, unique in the index, 1 to 4,000 bytes of UTF-8. Adding a document
  /// with an identifier that is there already replaces that document.
  public var id: String
  /// Where the document stands in the index: ascending, then by identifier. Equal scores are listed
  /// in this order, and documents that resemble one another compress and prune best side by side.
  public var order: UInt64
  /// Bytes handed back with a hit; the index does not look inside.
  public var stored: [UInt8]
  /// Stored bytes of one group, 0 to 3, are packed together: who reads those of one leaves the others
  /// unread.
  public var storedGroup: UInt8 = 0

  static let storedGroups = 4

  private(set) var values = DocumentValues()

  /// An empty document.
  public init(id: String, order: UInt64 = 0, stored: [UInt8] = []) {
    self.id = id
    self.order = order
    self.stored = stored
  }

  /// Adds running text to a text field. Several texts of one field count as one, with a gap between
  /// them that no phrase crosses (see ``Analyzer/valueGap``).
  public mutating func addText(_ field: String, _ text: String) {
    values.addText(field, text)
  }

  /// Adds running text, as UTF-8; ill-formed bytes separate words. Other documents can quote a text that says so.
  public mutating func addText(
    _ field: String, utf8 bytes: ArraySlice<UInt8>, isQuotable: Bool = false
  ) {
    values.addText(field, utf8: bytes, isQuotable: isQuotable)
  }

  /// Adds the words that stand whole in a range of bytes of the last quotable text before it which went to this
  /// field in the same ``IndexWriter/add(contentsOf:)``: as if they were added as text, without being read again.
  public mutating func addQuote(_ field: String, _ range: Range<Int>) {
    values.add(field, .quote(range))
  }

  /// Adds a value, at most 4,000 bytes of UTF-8, to a keyword field. A value counts once.
  public mutating func addKeyword(_ field: String, _ value: String) {
    values.addKeyword(field, value)
  }

  /// Sets the value of an integer field.
  public mutating func setInteger(_ field: String, _ value: Int64) {
    values.add(field, .integer(value))
  }
}
