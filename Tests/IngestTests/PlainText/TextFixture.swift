import Kamerstukken

@testable import Ingest

/// Texts written for the tests, and what is read from them.
enum TextFixture {
  /// Reads a text as the ingester does.
  static func read(_ text: String, path: String = "brief.txt") throws -> Document {
    try read(Array(text.utf8), path: path)
  }

  static func read(_ bytes: [UInt8], path: String = "brief.txt") throws -> Document {
    try bytes.withUnsafeBytes { raw in
      try PlainTextReader().document(
        from: raw,
        source: SourceFile(path: path, format: .text, bytes: raw.count, sha256: SHA256.hex(raw)))
    }
  }

  /// The words of the whole text.
  static func text(_ text: String) throws -> String {
    String(decoding: try read(text).text.utf8, as: UTF8.self)
  }

  /// The words of every block.
  static func words(_ document: Document) -> [String] {
    document.blocks.map { document.text.string($0.range) }
  }

  /// The notes, each as the last words before its anchor and the words of the footnote.
  static func notes(_ document: Document) -> [String] {
    document.notes.map { note in
      let before = note.anchor.map { anchor in
        String(decoding: document.text.utf8[..<anchor], as: UTF8.self).split {
          $0 == " " || $0 == "\n"
        }
        .last.map(String.init) ?? ""
      }
      let words = document.text.string(document.blocks[note.block].range)
      return "\(note.label) \(before ?? "-") | \(words)"
    }
  }
}
