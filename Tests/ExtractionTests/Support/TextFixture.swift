import Kamerstukken

/// Documents made of a few words, without a reader.
enum TextFixture {
  /// A document whose paragraphs are separated by blank lines in `text`.
  static func document(_ text: String, kind: Block.Kind = .paragraph) -> Document {
    var document = Document(
      id: "local-0000000000000000", kind: .letter,
      source: SourceFile(path: "fixture.txt", format: .text, bytes: text.utf8.count, sha256: ""))
    let utf8 = Array(text.utf8)
    document.text = DocumentText(
      utf8: utf8, markOffsets: utf8.isEmpty ? [] : [0], markLines: utf8.isEmpty ? [] : [1])
    var start = 0
    for index in 0...utf8.count {
      let isBreak = index + 1 < utf8.count && utf8[index] == 0x0A && utf8[index + 1] == 0x0A
      guard isBreak || index == utf8.count, index > start else { continue }
      document.blocks.append(Block(kind: kind, range: start..<index, line: 1))
      start = index + 2
    }
    return document
  }
}
