/// Walks through a short phrase of a head or a signature, byte by byte.
///
/// Literals are ASCII and compared without regard to case where told so; one space in them stands for itself. The phrase
/// must have single spaces (`init` sees to that).
struct PhraseScanner {
  /// The phrase in UTF-8, white space squeezed.
  let bytes: [UInt8]
  /// Where the scanner stands.
  var index = 0

  init(_ phrase: some StringProtocol) {
    self.init(utf8: phrase.utf8)
  }

  init(utf8: some Sequence<UInt8>) {
    bytes =
      utf8.withContiguousStorageIfAvailable(Self.squeezed)
      ?? Array(utf8).withUnsafeBufferPointer(Self.squeezed)
  }

  /// The bytes with single spaces, and none at either end.
  private static func squeezed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let first = bytes.first, let last = bytes.last else { return [] }
    if first > 0x20, last > 0x20, Whitespace.isSqueezed(bytes, 0..<bytes.count) {
      return Array(bytes)
    }
    var squeezed: [UInt8] = []
    squeezed.reserveCapacity(bytes.count)
    var isBehindSpace = true
    for byte in bytes where byte > 0x20 || !isBehindSpace {
      isBehindSpace = byte <= 0x20
      squeezed.append(isBehindSpace ? 0x20 : byte)
    }
    if squeezed.last == 0x20 { squeezed.removeLast() }
    return squeezed
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The byte at the scanner, nil at the end.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The words of a byte range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// What is left.
  var rest: String { string(index..<bytes.count) }

  /// Whether a literal stands at an index; case of ASCII letters does not matter where `caseless`.
  func has(_ literal: StaticString, at index: Int, caseless: Bool = true) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard index >= 0, index + count <= bytes.count else { return false }
    return literal.withUTF8Buffer { wanted in
      for offset in 0..<count {
        let a = wanted[offset]
        let b = bytes[index + offset]
        if a == b { continue }
        guard caseless, a | 0x20 == b | 0x20, a | 0x20 >= 0x61, a | 0x20 <= 0x7A else {
          return false
        }
      }
      return true
    }
  }

  /// Steps over a literal, whatever its case; false, and no step, where another stands.
  mutating func skip(_ literal: StaticString) -> Bool {
    guard has(literal, at: index) else { return false }
    index += literal.utf8CodeUnitCount
    return true
  }

  /// Steps over the first of some literals that stands here.
  mutating func skip(anyOf literals: [StaticString]) -> Bool {
    for literal in literals where skip(literal) { return true }
    return false
  }

  /// Steps over spaces.
  mutating func skipSpaces() {
    while current == 0x20 { index += 1 }
  }

  /// Where a literal stands next, from the scanner on.
  func find(_ literal: StaticString, from start: Int? = nil, caseless: Bool = true) -> Int? {
    let count = literal.utf8CodeUnitCount
    guard bytes.count >= count, count > 0 else { return nil }
    let first = literal.withUTF8Buffer { $0[0] }
    var at = start ?? index
    while at <= bytes.count - count {
      if bytes[at] | 0x20 == first | 0x20, has(literal, at: at, caseless: caseless) { return at }
      at += 1
    }
    return nil
  }

  /// The digits here as text; nil where none stands.
  mutating func digits() -> String? {
    let start = index
    while let byte = current, byte.isDigit { index += 1 }
    return index > start ? string(start..<index) : nil
  }

  /// The digits here as a number, and how many they are; nil where none stands. Of more than 18 digits the number means nothing.
  mutating func number() -> (value: Int, count: Int)? {
    let start = index
    var value = 0
    while let byte = current, byte.isDigit {
      value = value &* 10 &+ Int(byte - 0x30)
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  /// The letters, digits and inner hyphens here; nil where none stands.
  mutating func word() -> String? {
    let start = index
    while let byte = current, byte.isWordByte { index += 1 }
    return index > start ? string(start..<index) : nil
  }

  /// Steps over a hyphen or dash of any length: "-", "–", "—", with spaces around.
  mutating func skipDash() -> Bool {
    let start = index
    skipSpaces()
    guard skip("-") || skip("–") || skip("—") || skip("‑") || skip("/") else {
      index = start
      return false
    }
    skipSpaces()
    return true
  }
}

extension UInt8 {
  /// `0` to `9`.
  var isDigit: Bool { self &- 0x30 < 10 }
  /// `A` to `Z`.
  var isUpper: Bool { self &- 0x41 < 26 }
  /// `a` to `z`.
  var isLower: Bool { self &- 0x61 < 26 }
  /// A letter of ASCII or a byte of a longer scalar.
  var isLetterByte: Bool { (self | 0x20) &- 0x61 < 26 || self >= 0x80 }
  /// A letter or digit, or a byte of a longer scalar.
  var isWordByte: Bool { isLetterByte || isDigit }
}
