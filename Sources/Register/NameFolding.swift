/// How names are compared: small ASCII letters and digits, without diacritics, spaces and hyphens.
package enum NameFolding {
  /// "Yeşilgöz-Zegerius" → "yesilgozzegerius". Signs and other scripts vanish; `+` becomes "plus"
  /// ("50+"). O(n).
  package static func fold(_ text: some StringProtocol) -> [UInt8] {
    text.utf8.withContiguousStorageIfAvailable { fold(utf8: $0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { fold(utf8: $0) }
  }

  /// The same for UTF-8.
  package static func fold(utf8 bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    append(bytes, to: &folded)
    return folded
  }

  /// The folded form of some UTF-8, appended.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    folded.reserveCapacity(folded.count + bytes.count)
    var index = 0
    while index < bytes.count, case let byte = bytes[index], byte < 0x80 {
      append(UInt32(byte), to: &folded)
      index += 1
    }
    guard index < bytes.count else { return }
    for scalar in Scalars(bytes[index...]) { append(scalar, to: &folded) }
  }

  /// The folded form of one Unicode scalar, appended.
  @inline(__always)
  private static func append(_ scalar: UInt32, to folded: inout [UInt8]) {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39: folded.append(UInt8(truncatingIfNeeded: scalar))
    case 0x41...0x5A: folded.append(UInt8(truncatingIfNeeded: scalar) | 0x20)
    case 0x2B: folded += plus
    case 0xC0...0x17F:
      let index = Int(scalar - 0xC0)
      let letter = latin[index]
      switch letter {
      case 0x2E: break
      case 0x31: folded += [0x61, 0x65]  // æ
      case 0x32: folded += [0x6F, 0x65]  // œ
      case 0x33: folded += [0x73, 0x73]  // ß
      case 0x34: folded += [0x69, 0x6A]  // ĳ
      case 0x35: folded += [0x74, 0x68]  // þ
      default: folded.append(letter)
      }
    case 0x218, 0x219: folded.append(0x73)
    case 0x21A, 0x21B: folded.append(0x74)
    default: break
    }
  }

  private static let plus = Array("plus".utf8)

  /// U+00C0 to U+017F, letter by letter; 1 to 5 stand for two letters, a period for none.
  private static let latin = Array(
    ("aaaaaa1ceeeeiiii" + "dnooooo.ouuuuy53" + "aaaaaa1ceeeeiiii" + "dnooooo.ouuuuy5y"
      + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "ii44jjkkklllllll"
      + "lllnnnnnn.nnoooo" + "oo22rrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs").utf8)

  /// The Unicode scalars of UTF-8; what is malformed is skipped.
  private struct Scalars<Bytes: Sequence<UInt8>>: Sequence, IteratorProtocol {
    private var bytes: Bytes.Iterator

    init(_ bytes: Bytes) { self.bytes = bytes.makeIterator() }

    mutating func next() -> UInt32? {
      guard let first = bytes.next() else { return nil }
      if first < 0x80 { return UInt32(first) }
      let length = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
      var scalar = UInt32(first) & (0x3F >> UInt32(length))
      for _ in 0..<length {
        guard let byte = bytes.next() else { break }
        scalar = scalar << 6 | UInt32(byte & 0x3F)
      }
      return length == 0 ? 0 : scalar
    }
  }
}
