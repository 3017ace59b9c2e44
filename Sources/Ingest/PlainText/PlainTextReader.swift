internal import Kamerstukken

/// Reads plain text.
struct PlainTextReader {
  /// The document that a text holds.
  func document(from bytes: UnsafeRawBufferPointer, source: SourceFile) -> Document {
    var document = Document(
      id: "local-" + source.sha256.prefix(16), kind: .letter, source: source)
    var text: [UInt8] = []
    var offsets: [Int32] = []
    var lines: [Int32] = []
    var line = 0
    var paragraphStart = 0
    var paragraphLine = 0
    func close() {
      while text.count > paragraphStart, text[text.count - 1] == 0x20 { text.removeLast() }
      if text.count > paragraphStart {
        document.blocks.append(
          Block(kind: .paragraph, range: paragraphStart..<text.count, line: paragraphLine))
      }
    }
    let decoded = Array(String(decoding: bytes, as: UTF8.self).utf8)
    for raw in decoded.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let trimmed = raw.drop { $0 == 0x20 }
      if trimmed.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
        close()
        paragraphStart = text.count
        continue
      }
      if text.count == paragraphStart || paragraphStart == 0 && text.isEmpty {
        if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
        paragraphStart = text.count
        paragraphLine = line
      } else if text.last != 0x20 {
        text.append(0x20)
      }
      offsets.append(Int32(truncatingIfNeeded: text.count))
      lines.append(Int32(truncatingIfNeeded: line))
      text.append(contentsOf: trimmed.filter { $0 != 0x0D })
    }
    close()
    document.text = DocumentText(utf8: text, markOffsets: offsets, markLines: lines)
    return document
  }
}
