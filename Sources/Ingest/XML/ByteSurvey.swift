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
    bytes.withUnsafeBufferPointer { bytes in
      var high: UInt8 = 0
      var controls = false
      for byte in bytes {
        high |= byte
        controls = controls || (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09)
      }
      hasHighBytes = high & 0x80 != 0
      hasForbiddenControls = controls
      guard hasHighBytes else { return }
      var index = 0
      while index < bytes.count {
        let length = bytes[index] < 0x80 ? 1 : UTF8Scan.length(bytes, at: index)
        if length == 0 {
          isUTF8 = false
          firstInvalidLine = 1 + bytes[..<index].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
          return
        }
        index += length
      }
    }
  }
}
