internal import Kamerstukken
internal import RecordJSON

/// Writes what the entry of a document stores: its record, with the parts that are nearly all of it in a form of
/// their own, which takes a fifth of the bytes of their JSON (FORMAT.md, "What the entries of letters store").
enum StoredDocumentWriter {
  /// The first byte, which no JSON has.
  static let form: UInt8 = 1

  /// Packs a record; the writer has its text open.
  static func bytes(of record: DocumentRecord, _ writer: RecordWriter) -> [UInt8] {
    let text = record.document.text
    let skeleton = writer.skeleton(of: record)
    var blocks = PackedWriter()
    blocks.number(record.document.blocks.count)
    for block in record.document.blocks { blocks.add(block) }
    var mentions = PackedWriter()
    mentions.number(record.records.references.count)
    for reference in record.records.references {
      mentions.add(reference, line: text.line(at: reference.span.range.lowerBound))
    }
    mentions.number(record.records.figures.count)
    for figure in record.records.figures {
      mentions.add(figure, line: text.line(at: figure.span.range.lowerBound))
    }
    var sizes = PackedWriter()
    for size in [skeleton.json.count] + skeleton.slots + [text.utf8.count, blocks.bytes.count] {
      sizes.number(size)
    }
    var bytes: [UInt8] = [form]
    let packed = sizes.bytes.count + blocks.bytes.count + mentions.bytes.count
    bytes.reserveCapacity(1 + packed + skeleton.json.count + text.utf8.count)
    bytes += sizes.bytes
    bytes += skeleton.json
    bytes += text.utf8
    bytes += blocks.bytes
    bytes += mentions.bytes
    return bytes
  }
}
