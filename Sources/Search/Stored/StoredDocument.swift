internal import Kamerstukken
internal import RecordJSON
internal import TextIndex

/// The stored record of a document (``StoredDocumentWriter``), of which single records can be read.
struct StoredDocument {
  /// The id of its entry.
  let entry: String
  let header: StoredHeader
  private let bytes: [UInt8]
  private let parts: Parts
  private typealias Mentions = (references: [Reference], figures: [Figure])
  private let mentions: Mentions
  private let writer = RecordWriter()

  /// Where the parts stand.
  private struct Parts {
    let skeleton: Range<Int>
    /// Counted from the start of the skeleton.
    let slots: [Int]
    let text: Range<Int>
    let blocks: Range<Int>
    let mentions: Range<Int>

    /// Nil where the bytes are no stored record.
    init?(_ bytes: [UInt8]) {
      guard isOne(bytes) else { return nil }
      let found = bytes.withUnsafeBytes { raw in
        var reader = ByteReader(raw, offset: 1)
        func size() -> Int { Int(reader.varint32()) }
        let skeleton = size()
        let slots = (0..<4).map { _ in size() }
        let (text, blocks) = (size(), size())
        return (skeleton, slots, text, blocks, start: reader.offset, isDamaged: reader.failed)
      }
      let (skeletonLength, slots, textLength, blocksLength, start, isDamaged) = found
      guard !isDamaged, start + skeletonLength + textLength + blocksLength <= bytes.count,
        slots == slots.sorted(), slots[3] <= skeletonLength
      else { return nil }
      skeleton = start..<start + skeletonLength
      self.slots = slots
      text = skeleton.upperBound..<skeleton.upperBound + textLength
      blocks = text.upperBound..<text.upperBound + blocksLength
      mentions = blocks.upperBound..<bytes.count
    }
  }

  /// - Throws: `IndexError` where the bytes are no stored record.
  init(entry: String, stored bytes: [UInt8]) throws {
    guard let parts = Parts(bytes), let head = Self.head(bytes, parts),
      let header = try? StoredHeader(json: head)
    else { throw Self.damaged(entry) }
    self.entry = entry
    self.header = header
    self.bytes = bytes
    self.parts = parts
    var lines: [(offset: Int, line: Int)] = []
    let mentions: Mentions? = bytes.withUnsafeBytes { raw in
      var reader = PackedReader(
        UnsafeRawBufferPointer(rebasing: raw[parts.mentions]), textLength: parts.text.count)
      func noting<Record>(_ found: (record: Record, span: Span, line: Int)?) -> Record? {
        guard let found else { return nil }
        lines.append((found.span.range.lowerBound, found.line))
        return found.record
      }
      guard let references = reader.list({ noting($0.reference()) }),
        let figures = reader.list({ noting($0.figure()) })
      else { return nil }
      return (references, figures)
    }
    guard let mentions else { throw Self.damaged(entry) }
    self.mentions = mentions
    writer.open(DocumentText(utf8: Array(bytes[parts.text]), lines: lines))
  }

  /// Whether an entry that stores these bytes is that of a document.
  static func isOne(_ stored: [UInt8]) -> Bool { stored.first == StoredDocumentWriter.form }

  /// What a record has before its text, as JSON; nil where the bytes are no stored record.
  static func head(of stored: [UInt8]) -> [UInt8]? {
    Parts(stored).flatMap { head(stored, $0) }
  }

  private static func head(_ stored: [UInt8], _ parts: Parts) -> [UInt8]? {
    let end = parts.slots[0] - ",\"text\":".utf8.count
    guard end > 0 else { return nil }
    return stored[parts.skeleton].prefix(end) + [UInt8(ascii: "}")]
  }

  static func damaged(_ entry: String) -> IndexError {
    .document(id: entry, reason: "the index does not have its words: index the letter again")
  }

  /// The line of its reference or figure with a number, from 0; nil where it has none.
  func line(of type: RecordType, number: Int) -> [UInt8]? {
    let record: AnyRecord? =
      switch type {
      case .reference where mentions.references.indices.contains(number):
        .reference(mentions.references[number])
      case .figure where mentions.figures.indices.contains(number):
        .figure(mentions.figures[number])
      default: nil
      }
    return record.map { writer.line(of: $0, id: header.id, date: header.date) }
  }

  /// The whole record, as `convert` writes it.
  ///
  /// - Throws: `IndexError` where its blocks are damaged.
  func json() throws -> [UInt8] {
    let blocks = bytes.withUnsafeBytes { raw in
      var reader = PackedReader(
        UnsafeRawBufferPointer(rebasing: raw[parts.blocks]), textLength: parts.text.count)
      return reader.list { $0.block() }
    }
    guard let blocks else { throw Self.damaged(entry) }
    return writer.bytes(
      of: RecordWriter.Skeleton(json: Array(bytes[parts.skeleton]), slots: parts.slots),
      blocks: blocks, references: mentions.references, figures: mentions.figures)
  }
}
