/// Writes JSON by hand into a byte buffer; on a line of its own or indented.
///
/// Source: RFC 8259. Text is written as UTF-8, only quotation marks, backslashes and control characters
/// are escaped.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private var depth = 0
  private var needsComma = false

  /// A writer; `pretty` puts each value on a line of its own, indented by two spaces a level.
  package init(pretty: Bool = false, reserving capacity: Int = 0) {
    self.pretty = pretty
    bytes.reserveCapacity(capacity)
  }

  /// An object whose keys `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclosed(0x7B, 0x7D, body)
  }

  /// A list whose values `body` writes.
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclosed(0x5B, 0x5D, body)
  }

  /// A list, one value for each element.
  package mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    array { writer in
      for element in elements { body(&writer, element) }
    }
  }

  /// The key of the value that is written next.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    if pretty { bytes.append(0x20) }
    needsComma = false
    afterKey = true
  }

  private var afterKey = false

  /// A string or null.
  package mutating func string(_ value: String?) {
    guard var value else { return null() }
    separate()
    value.withUTF8 { quoted($0) }
    needsComma = true
  }

  /// A string given in UTF-8.
  package mutating func string(utf8: ArraySlice<UInt8>) {
    separate()
    utf8.withUnsafeBufferPointer { quoted($0) }
    needsComma = true
  }

  /// A whole number or null.
  package mutating func number(_ value: Int?) {
    guard let value else { return null() }
    raw(String(value))
  }

  /// A number in JSON's own notation.
  package mutating func raw(_ value: String) {
    separate()
    bytes.append(contentsOf: value.utf8)
    needsComma = true
  }

  /// A value that is JSON already.
  package mutating func verbatim(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// True, false or null.
  package mutating func bool(_ value: Bool?) {
    guard let value else { return null() }
    raw(value ? "true" : "false")
  }

  /// null.
  package mutating func null() {
    raw("null")
  }

  /// Ends a record with a line feed.
  package mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Forgets what was written but keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
    depth = 0
  }

  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(open)
    let start = bytes.count
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if bytes.count > start { indent() }
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if needsComma { bytes.append(0x2C) }
    if depth > 0 { indent() }
  }

  private mutating func indent() {
    guard pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    var start = 0
    var next = 0
    while next < text.count {
      next = Self.skipPlain(text, from: next)
      guard next < text.count else { break }
      let index = next
      next += 1
      let byte = text[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      bytes.append(0x5C)
      switch byte {
      case 0x22, 0x5C: bytes.append(byte)
      case 0x0A: bytes.append(0x6E)
      case 0x0D: bytes.append(0x72)
      case 0x09: bytes.append(0x74)
      default:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: [0x75, 0x30, 0x30])
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    bytes.append(0x22)
  }

  /// Steps over blocks of eight bytes of which none is escaped.
  private static func skipPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    let raw = UnsafeRawPointer(base)
    var index = start
    while index + 8 <= text.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // Bit 7 of each byte that is below 0x20, a quotation mark or a backslash (or stands above one).
      let quote = word ^ 0x2222_2222_2222_2222
      let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let control = (word &- 0x2020_2020_2020_2020) & ~word
      let escaped =
        control | ((quote &- 0x0101_0101_0101_0101) & ~quote)
        | ((backslash &- 0x0101_0101_0101_0101) & ~backslash)
      if escaped & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    return index
  }
}
