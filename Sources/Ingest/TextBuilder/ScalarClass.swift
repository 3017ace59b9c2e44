/// What running text does with a scalar.
enum ScalarClass: Equatable {
  /// Stays.
  case plain
  /// Becomes a plain space: tab, line feed, U+00A0, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  case space
  /// Goes: control characters, soft hyphen, zero-width signs, byte order mark.
  case dropped
  /// A combining mark, to be composed with the letter before it.
  case mark(UInt32)

  /// The class and the length in bytes of the scalar at an index of valid UTF-8; in bytes that are none, one plain byte.
  static func next(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (class: ScalarClass, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20: return (.space, 1)
      case ..<0x20, 0x7F: return (.dropped, 1)
      default: return (.plain, 1)
      }
    }
    func continuation(_ offset: Int) -> UInt32? {
      guard index + offset < bytes.count else { return nil }
      let next = bytes[index + offset]
      return next & 0xC0 == 0x80 ? UInt32(next & 0x3F) : nil
    }
    switch byte {
    case 0xC2..<0xE0:
      guard let a = continuation(1) else { return (.plain, 1) }
      let scalar = UInt32(byte & 0x1F) << 6 | a
      switch scalar {
      case 0xA0, 0x85: return (.space, 2)
      case 0xAD, 0x80..<0xA0: return (.dropped, 2)
      case 0x300..<0x370: return (.mark(scalar), 2)
      default: return (.plain, 2)
      }
    case 0xE0..<0xF0:
      guard let a = continuation(1), let b = continuation(2) else { return (.plain, 1) }
      let scalar = UInt32(byte & 0x0F) << 12 | a << 6 | b
      switch scalar {
      case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return (.space, 3)
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: return (.dropped, 3)
      default: return (.plain, 3)
      }
    case 0xF0..<0xF5:
      return continuation(1) != nil && continuation(2) != nil && continuation(3) != nil
        ? (.plain, 4) : (.plain, 1)
    default: return (.plain, 1)
    }
  }
}
