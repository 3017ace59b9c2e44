/// What one pass over some bytes tells of their encoding.
struct ByteSurvey {
  /// Whether any byte is 0x80 or more.
  private(set) var hasHighBytes = false
  /// Whether the bytes are valid UTF-8.
  private(set) var isUTF8 = true
  /// The line of the first byte that is not, from 1; nil where all are.
  private(set) var firstInvalidLine: Int?
  /// Whether there are control characters that XML 1.0 forbids (section 2.2): below 0x20, but tab, LF and CR.
  private(set) var hasForbiddenControls = false

  init(_ bytes: [UInt8]) {
    var high: UInt8 = 0
    var forbidden: UInt8 = 0
    bytes.withUnsafeBufferPointer { bytes in
      // Without branches, so that the compiler takes many bytes at a time.
      for byte in bytes {
        high |= byte
        let isControl: UInt8 = byte < 0x20 ? 1 : 0
        let isSpace: UInt8 =
          (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0) | (byte == 0x09 ? 1 : 0)
        forbidden |= isControl & ~isSpace
      }
    }
    hasHighBytes = high & 0x80 != 0
    hasForbiddenControls = forbidden & 1 != 0
    guard hasHighBytes else { return }
    isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
    if !isUTF8 { firstInvalidLine = Self.firstInvalidLine(bytes) }
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      var line = 1
      while index < bytes.count {
        if bytes[index] == 0x0A { line += 1 }
        let length = UTF8Scan.length(bytes, at: index)
        if length == 0 { return line }
        index += length
      }
      return nil
    }
  }
}
