/// Writing a text so that each format reads back the same text. What a format cannot hold at all
/// (most control characters in XML, NUL in DOT and CSV) becomes U+FFFD.
extension ByteSink {
  private static let replacement: StaticString = "\u{FFFD}"

  /// Copies `bytes`, but for those that `special` picks: `write` gets their place and returns how
  /// many bytes it has dealt with, 0 to have the byte copied after all.
  @inline(__always)
  private func put(
    _ bytes: UnsafeRawBufferPointer, special: (UInt8) -> Bool, write: (Int) -> Int
  ) {
    var start = 0
    var position = 0
    while position < bytes.count {
      guard special(bytes[position]) else {
        position += 1
        continue
      }
      put(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
      start = position
      let done = write(position)
      position += max(done, 1)
      if done > 0 { start = position }
    }
    put(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  /// Character data or an attribute value between double quotes (XML 1.0, sections 2.2, 2.11,
  /// 3.3.3): line ends and tabs stay what they are.
  package func put(xml bytes: UnsafeRawBufferPointer) {
    put(bytes) { byte in
      byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
    } write: { position in
      switch bytes[position] {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case UInt8(ascii: "\""): put("&quot;")
      case 0x09: put("&#9;")
      case 0x0A: put("&#10;")
      case 0x0D: put("&#13;")
      case 0xEF:
        // U+FFFE and U+FFFF.
        guard position + 2 < bytes.count, bytes[position + 1] == 0xBF,
          bytes[position + 2] >= 0xBE
        else { return 0 }
        put(ByteSink.replacement)
        return 3
      default: put(ByteSink.replacement)
      }
      return 1
    }
  }

  package func put(xml text: String) {
    var text = text
    text.withUTF8 { put(xml: UnsafeRawBufferPointer($0)) }
  }

  /// What stands between the quotes of a JSON string (RFC 8259, section 7).
  package func put(json bytes: UnsafeRawBufferPointer) {
    put(quoted: bytes, nul: "\\u0000")
  }

  /// What stands between the quotes of a Turtle string (RDF 1.1 Turtle, section 6.4).
  package func put(turtle bytes: UnsafeRawBufferPointer) {
    put(quoted: bytes, nul: ByteSink.replacement)
  }

  /// JSON and Turtle have the same escapes, but for NUL.
  private func put(quoted bytes: UnsafeRawBufferPointer, nul: StaticString) {
    put(bytes) {
      $0 < 0x20 || $0 == 0x22 || $0 == 0x5C
    } write: { position in
      switch bytes[position] {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case 0x00: put(nul)
      case 0x08: put("\\b")
      case 0x09: put("\\t")
      case 0x0A: put("\\n")
      case 0x0C: put("\\f")
      case 0x0D: put("\\r")
      case let byte: putHex(byte, after: "\\u00")
      }
      return 1
    }
  }

  /// What stands between the brackets of an IRI: `<>"{}|^` and a backquote, backslashes, spaces
  /// and control characters are percent-encoded (RFC 3987, section 3.2).
  package func put(iri bytes: UnsafeRawBufferPointer) {
    put(bytes) { byte in
      switch byte {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F: true
      default: false
      }
    } write: { position in
      putHex(bytes[position], after: "%")
      return 1
    }
  }

  package func put(iri text: Substring) {
    Array(text.utf8).withUnsafeBytes { put(iri: $0) }
  }

  /// What stands between the quotes of a DOT string. Only the quote is escaped by the language;
  /// a backslash is doubled, since before a quote it would not end the string, and labels show
  /// two as one.
  package func put(dot bytes: UnsafeRawBufferPointer) {
    put(bytes) {
      $0 == 0 || $0 == 0x22 || $0 == 0x5C
    } write: { position in
      switch bytes[position] {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      default: put(ByteSink.replacement)
      }
      return 1
    }
  }

  /// A field of CSV, in quotes where it has to be (RFC 4180, section 2).
  package func put(csv bytes: UnsafeRawBufferPointer) {
    let isPlain = bytes.allSatisfy {
      $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D && $0 != 0
    }
    if isPlain { return put(bytes) }
    put(UInt8(ascii: "\""))
    put(bytes) {
      $0 == 0 || $0 == 0x22
    } write: { position in
      bytes[position] == 0 ? put(ByteSink.replacement) : put("\"\"")
      return 1
    }
    put(UInt8(ascii: "\""))
  }

  private func putHex(_ byte: UInt8, after prefix: StaticString) {
    put(prefix)
    for digit in [byte >> 4, byte & 15] {
      put(digit < 10 ? 0x30 + digit : 0x41 + digit - 10)
    }
  }
}
