extension Tokens {
  /// The sign that stands at a byte of 0x80 or more: its length in bytes, 0 for a letter, and its
  /// number, 0 for white space.
  @inline(__always)
  static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (length: Int, mark: Vocabulary.WordID) {
    typealias Mark = Vocabulary.Mark
    let byte = bytes[index]
    if byte == 0xC2, index + 1 < bytes.count {
      switch bytes[index + 1] {
      case 0xA0, 0xAD: return (2, 0)
      case 0xAB: return (2, Mark.openQuote)
      case 0xBB: return (2, Mark.closeQuote)
      case 0xB0, 0xBA: return (2, Mark.degree)
      case 0xA7: return (2, Mark.section)
      case 0xB7: return (2, Mark.bullet)
      case 0xBC, 0xBD, 0xBE: return (2, Mark.fraction)
      case 0xAA, 0xB5: return (0, 0)
      default: return (2, Mark.sign)
      }
    }
    if byte == 0xC3, index + 1 < bytes.count, bytes[index + 1] == 0x97 { return (2, Mark.sign) }
    if byte == 0xC6, index + 1 < bytes.count, bytes[index + 1] == 0x92 { return (2, Mark.florin) }
    if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
      return (3, 0)
    }
    guard byte == 0xE2 || byte == 0xE3, index + 2 < bytes.count else { return (0, 0) }
    let second = bytes[index + 1]
    let third = bytes[index + 2]
    guard byte == 0xE2 else { return second == 0x80 && third == 0x80 ? (3, 0) : (0, 0) }
    if second == 0x80 {
      switch third {
      case 0x80...0x8F, 0xA8...0xAF: return (3, 0)
      case 0x90, 0x91: return (3, Vocabulary.WordID(0x2D))
      case 0x92, 0x93: return (3, Mark.enDash)
      case 0x94, 0x95: return (3, Mark.emDash)
      case 0x98, 0x99, 0x9B: return (3, Mark.apostrophe)
      case 0x9A, 0x9C, 0x9E, 0x9F, 0xB9: return (3, Mark.openQuote)
      case 0x9D, 0xBA: return (3, Mark.closeQuote)
      case 0xA2, 0xA3: return (3, Mark.bullet)
      case 0xA6: return (3, Mark.ellipsis)
      case 0xB0: return (3, Mark.perMille)
      default: return (3, Mark.sign)
      }
    }
    switch (second, third) {
    case (0x81, 0x9F): return (3, 0)
    case (0x82, 0xAC): return (3, Mark.euro)
    case (0x88, 0x92): return (3, Mark.enDash)
    case (0x96...0x97, _): return (3, Mark.bullet)
    case (0x84...0x95, _), (0x98...0x9E, _): return (3, Mark.sign)
    default: return (0, 0)
    }
  }
}
