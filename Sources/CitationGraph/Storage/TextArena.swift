/// Where a text lies in an arena or a spill. A negative length means null.
struct TextRef: Sendable, Equatable {
  var offset: Int
  var length: Int32

  static let null = TextRef(offset: 0, length: -1)

  var isNull: Bool { length < 0 }
}

/// Texts one after another in one array: no allocation and no object for each.
struct TextArena: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Appends the UTF-8 of a text; texts over 2 GiB are cut there, at a character.
  mutating func append(_ text: String) -> TextRef {
    let offset = bytes.count
    let utf8 = TextArena.limited(text).utf8
    bytes.append(contentsOf: utf8)
    return TextRef(offset: offset, length: Int32(utf8.count))
  }

  /// The bytes of a text, valid within `body`; nothing for null.
  func withBytes<Result>(
    of text: TextRef, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { all in
      let end = text.offset + Int(max(text.length, 0))
      return body(UnsafeRawBufferPointer(rebasing: all[text.offset..<end]))
    }
  }

  /// The text as a string, nil for null.
  func string(_ text: TextRef) -> String? {
    text.isNull ? nil : withBytes(of: text) { String(decoding: $0, as: UTF8.self) }
  }

  /// `text`, cut to what a length of 31 bits can say.
  static func limited(_ text: String) -> Substring {
    guard text.utf8.count > Int(Int32.max) else { return text[...] }
    let end = text.utf8.index(text.startIndex, offsetBy: Int(Int32.max))
    return text[..<(end.samePosition(in: text) ?? text.startIndex)]
  }
}
