/// The letters of Windows-1252, which Latin-1 text in practice is.
///
/// Source: the WHATWG Encoding Standard, index windows-1252.
enum Windows1252 {
  /// The scalars of the bytes 0x80 to 0x9F; 0xFFFD where the byte is not used.
  private static let high: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The scalar of a byte.
  static func scalar(_ byte: UInt8) -> UInt32 {
    byte >= 0x80 && byte < 0xA0 ? UInt32(high[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte of a scalar, nil where Windows-1252 has none.
  static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || scalar >= 0xA0 && scalar < 0x100 {
      return UInt8(truncatingIfNeeded: scalar)
    }
    // Unused bytes came through as C1 controls in text that was read as Latin-1.
    if scalar >= 0x80 && scalar < 0xA0 { return UInt8(truncatingIfNeeded: scalar) }
    guard scalar <= 0xFFFF, scalar != 0xFFFD,
      let index = high.firstIndex(of: UInt16(truncatingIfNeeded: scalar))
    else { return nil }
    return UInt8(0x80 + index)
  }
}
