/// White space within a line.
enum Whitespace {
  /// Whether a range has single plain spaces only: no tab or control character, no two spaces in a row. May say no
  /// of a range that has; never yes of one that has not.
  static func isSqueezed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = squeezedEnd(text, range)
    let end = range.upperBound
    guard index + 8 > end else { return false }
    while index < end {
      if text[index] <= 0x20 {
        if text[index] < 0x20 { return false }
        if index + 1 < end, text[index + 1] <= 0x20 { return false }
      }
      index += 1
    }
    return true
  }

  /// An index of a range before which all white space is single plain spaces; it may stop early, and leaves the last
  /// seven bytes to the caller.
  static func squeezedEnd(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = text.baseAddress else { return range.upperBound }
    let raw = UnsafeRawPointer(base)
    var index = range.lowerBound
    // Seven pairs of bytes at a time.
    while index + 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let spaces = ByteWord.atMostSpace(word)
      let found = ByteWord.belowSpace(word) | (spaces & (spaces >> 8))
      guard found == 0 else { return index + found.trailingZeroBitCount >> 3 }
      index += 7
    }
    return index
  }

  /// An index of a range before which no digit and no byte beyond ASCII stands: eight bytes at a time; it may stop early.
  static func plainEnd(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = text.baseAddress else { return range.upperBound }
    let raw = UnsafeRawPointer(base)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let found = ByteWord.digitOrHigh(
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      guard found == 0 else { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    return index
  }
}

/// Eight bytes looked at together; bit 7 of each byte of a result says yes. A byte above one that is meant may be a
/// false yes, never a false no.
///
/// Source: S. E. Anderson, "Bit Twiddling Hacks", determine if a word has a byte less than n.
enum ByteWord {
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Bytes below 0x20.
  static func belowSpace(_ word: UInt64) -> UInt64 {
    (word &- 0x2020_2020_2020_2020) & ~word & high
  }

  /// Digits, the six signs behind them, and bytes of 0x80 and more.
  static func digitOrHigh(_ word: UInt64) -> UInt64 {
    let high4 = (word ^ 0x3030_3030_3030_3030) & 0xF0F0_F0F0_F0F0_F0F0
    return ((high4 &- 0x0101_0101_0101_0101) & ~high4 | word) & high
  }

  /// Bytes up to 0x20.
  static func atMostSpace(_ word: UInt64) -> UInt64 {
    (word &- 0x2121_2121_2121_2121) & ~word & high
  }
}
