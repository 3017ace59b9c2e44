package import Kamerstukken

/// Writes JSON by hand into memory of its own; on a line of its own or indented.
///
/// Source: RFC 8259. Text is written as UTF-8, only quotation marks, backslashes and control characters
/// are escaped.
package struct JSONWriter: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Whether the memory is the writer's own.
  private var isOwner = true
  /// Bytes written so far.
  package private(set) var count = 0
  private let pretty: Bool
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  /// A writer; `pretty` puts each value on a line of its own, indented by two spaces a level.
  package init(pretty: Bool = false, reserving capacity: Int = 0) {
    self.pretty = pretty
    self.capacity = max(256, capacity)
    base = .allocate(capacity: self.capacity)
  }

  private init(
    pretty: Bool, into memory: UnsafeMutableBufferPointer<UInt8>,
    _ start: UnsafeMutablePointer<UInt8>
  ) {
    self.pretty = pretty
    capacity = memory.count
    base = start
    isOwner = false
  }

  deinit { if isOwner { base.deallocate() } }

  /// What `body` writes. It is written where it stays unless it outgrows the capacity.
  package static func bytes(
    pretty: Bool = false, reserving capacity: Int, _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var outgrown: [UInt8]?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(256, capacity)) { memory, count in
      guard let start = memory.baseAddress else { return }
      var json = JSONWriter(pretty: pretty, into: memory, start)
      body(&json)
      if json.isOwner { outgrown = json.bytes } else { count = json.count }
    }
    return outgrown ?? bytes
  }

  /// What was written so far.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// An object whose keys `body` writes.
  @inline(__always)
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  /// A list whose values `body` writes.
  @inline(__always)
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(0x5B)
    body(&self)
    close(0x5D)
  }

  /// A list, one value for each element.
  @inline(__always)
  package mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    open(0x5B)
    for element in elements { body(&self, element) }
    close(0x5D)
  }

  /// The key of the value that is written next.
  @inline(__always)
  package mutating func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    if pretty { separate() }
    reserve(length + 5)
    if !pretty {
      // A comma in any case, which the quotation mark goes over where none is needed.
      base[count] = 0x2C
      count += needsComma ? 1 : 0
    }
    base[count] = 0x22
    (base + count + 1).update(from: name.utf8Start, count: length)
    base[count + length + 1] = 0x22
    base[count + length + 2] = 0x3A
    count += length + 3
    if pretty { append(0x20) }
    isAfterKey = true
  }

  /// A string or null.
  package mutating func string(_ value: String?) {
    guard var value else { return null() }
    separate()
    value.withUTF8 { quoted($0) }
    needsComma = true
  }

  /// An exact decimal number in plain notation.
  package mutating func number(_ value: DecimalNumber) {
    guard (0...40).contains(value.exponent) else { return raw(value.description) }
    separate()
    decimal(Int(value.significand))
    for _ in 0..<value.exponent { append(0x30) }
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
    separate()
    decimal(value)
    needsComma = true
  }

  /// A number in JSON's own notation.
  package mutating func raw(_ value: String) {
    separate()
    var value = value
    value.withUTF8 { append($0) }
    needsComma = true
  }

  /// A value that is JSON already.
  package mutating func verbatim(_ json: ArraySlice<UInt8>) {
    separate()
    json.withUnsafeBufferPointer { append($0) }
    needsComma = true
  }

  /// A piece of JSON that ends where a value belongs, or behind one.
  package mutating func piece(_ json: ArraySlice<UInt8>) {
    json.withUnsafeBufferPointer { append($0) }
    isAfterKey = true
  }

  /// True, false or null.
  package mutating func bool(_ value: Bool?) {
    guard let value else { return null() }
    word(value ? "true" : "false")
  }

  /// null.
  package mutating func null() {
    separate()
    reserve(4)
    // "null" in one piece: most fields of most records are.
    UnsafeMutableRawPointer(base + count).storeBytes(
      of: UInt32(0x6C6C_756E).littleEndian, as: UInt32.self)
    count += 4
    needsComma = true
  }

  /// Ends a record with a line feed.
  package mutating func newline() {
    append(0x0A)
    needsComma = false
  }

  private mutating func word(_ word: StaticString) {
    separate()
    append(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    // An empty object or list stays on its line.
    if pretty, needsComma { indent() }
    append(bracket)
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { append(0x2C) }
    if pretty, depth > 0 { indent() }
  }

  private mutating func indent() {
    append(0x0A)
    for _ in 0..<depth * 2 { append(0x20) }
  }

  // MARK: Bytes

  /// Makes room for `extra` more bytes.
  @inline(__always)
  private mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    if isOwner { base.deallocate() }
    isOwner = true
    base = moved
    capacity = larger
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// The digits of a whole number: at most 19 and a sign.
  private mutating func decimal(_ value: Int) {
    reserve(20)
    if value < 0 {
      base[count] = 0x2D
      count += 1
    }
    var rest = value.magnitude
    var length = 1
    var bound: UInt = 10
    while rest >= bound, length < 19 {
      length += 1
      bound &*= 10
    }
    var index = count + length
    count = index
    // Two digits a step.
    while rest >= 10 {
      index -= 2
      let pair = Int(rest % 100) * 2
      rest /= 100
      base[index] = Self.pairs.utf8Start[pair]
      base[index + 1] = Self.pairs.utf8Start[pair + 1]
    }
    if index > count - length { base[index - 1] = 0x30 + UInt8(truncatingIfNeeded: rest) }
  }

  /// The digits of 0 ... 99.
  private static let pairs: StaticString = """
    00010203040506070809101112131415161718192021222324252627282930313233343536373839\
    40414243444546474849505152535455565758596061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899
    """

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 2)
    append(0x22)
    var start = 0
    var next = 0
    while next < text.count {
      if next + 8 <= text.count { next = Self.skipPlain(text, from: next) }
      guard next < text.count else { break }
      let byte = text[next]
      next += 1
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      append(UnsafeBufferPointer(rebasing: text[start..<next - 1]))
      start = next
      escaped(byte)
    }
    append(UnsafeBufferPointer(rebasing: text[start..<text.count]))
    append(0x22)
  }

  private mutating func escaped(_ byte: UInt8) {
    append(0x5C)
    switch byte {
    case 0x22, 0x5C: append(byte)
    case 0x0A: append(0x6E)
    case 0x0D: append(0x72)
    case 0x09: append(0x74)
    default:
      append(0x75)
      append(0x30)
      append(0x30)
      append(0x30 + (byte >> 4))
      append(byte & 15 < 10 ? 0x30 + (byte & 15) : 0x57 + (byte & 15))
    }
  }
}
