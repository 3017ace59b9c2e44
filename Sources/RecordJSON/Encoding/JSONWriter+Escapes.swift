/// Where a string has something to escape.
extension JSONWriter {
  /// Steps over blocks of eight bytes of which none is escaped.
  static func skipPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
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
      let marks = escaped & 0x8080_8080_8080_8080
      if marks != 0 {
        // The lowest mark is exact; those above it may be carries.
        return index + marks.littleEndian.trailingZeroBitCount / 8
      }
      index += 8
    }
    return index
  }
}
