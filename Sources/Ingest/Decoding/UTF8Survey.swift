internal import CTextKernels

/// What a text needs before it can be read line by line: nothing, mostly.
struct UTF8Survey {
  /// Byte sequences of more than one byte that are valid UTF-8.
  var validSequences = 0
  /// Bytes that are no UTF-8, but for a sequence cut off at the end.
  var invalidBytes = 0
  /// Bytes of a sequence that is cut off at the very end.
  var cutOff = 0
  /// Whether something is to be repaired or normalised: carriage returns, control characters, no-break and thin spaces, soft
  /// hyphens, combining marks, mojibake, ligatures, replacement characters.
  var needsRepair = false

  /// Looks at every byte once.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var index = tx_find_odd(base, bytes.count, 0)
    while index < bytes.count {
      if bytes[index] < 0x80 {
        needsRepair = true
        index += 1
      } else {
        index += sequence(bytes, index)
      }
      if index < bytes.count { index = tx_find_odd(base, bytes.count, index) }
    }
    if invalidBytes > 0 || cutOff > 0 { needsRepair = true }
  }

  /// Looks at the sequence that begins at an index and gives its length.
  private mutating func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let length = Self.length(bytes, index)
    guard length > 0 else {
      if length < 0 { cutOff += -length } else { invalidBytes += 1 }
      return max(1, -length)
    }
    validSequences += 1
    let second = bytes[index + 1]
    switch bytes[index] {
    case 0xC2:
      // C1 controls, no-break space, soft hyphen.
      if second <= 0xA0 || second == 0xAD { needsRepair = true }
      if Self.isHigh(bytes, index + 2) { needsRepair = true }
    case 0xC3, 0xC4, 0xC5:
      // "Ã", "Â", "Ä", "Å" before another such letter.
      if bytes[index] == 0xC3, (0x82...0x85).contains(second) || second == 0xA2,
        Self.isHigh(bytes, index + 2)
      {
        needsRepair = true
      }
    case 0xCC, 0xCD:
      if bytes[index] == 0xCC || second < 0xB0 { needsRepair = true }
    case 0xE2:
      let third = bytes[index + 2]
      if second == 0x80, third <= 0x8F || third >= 0xA8 && third <= 0xAF { needsRepair = true }
      if second == 0x81, third >= 0x9F && third <= 0xA4 { needsRepair = true }
    case 0xE3:
      if second == 0x80, bytes[index + 2] == 0x80 { needsRepair = true }
    case 0xEF:
      let third = bytes[index + 2]
      if second == 0xBB, third == 0xBF { needsRepair = true }
      if second == 0xBF, third == 0xBD { needsRepair = true }
      if second == 0xAC, third <= 0x86 { needsRepair = true }
    default: break
    }
    return length
  }

  private static func isHigh(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 0x80
  }

  /// The length of the valid sequence at an index; 0 where it is not valid, minus the bytes that are there where the text
  /// ends in the middle of it.
  ///
  /// Source: the Unicode Standard 15.0, table 3-7, well-formed UTF-8 byte sequences.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    let (length, lowest, highest): (Int, UInt8, UInt8)
    switch lead {
    case 0xC2...0xDF: (length, lowest, highest) = (2, 0x80, 0xBF)
    case 0xE0: (length, lowest, highest) = (3, 0xA0, 0xBF)
    case 0xED: (length, lowest, highest) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (length, lowest, highest) = (3, 0x80, 0xBF)
    case 0xF0: (length, lowest, highest) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (length, lowest, highest) = (4, 0x80, 0xBF)
    case 0xF4: (length, lowest, highest) = (4, 0x80, 0x8F)
    default: return 0
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return -(bytes.count - index) }
      let byte = bytes[index + offset]
      if offset == 1 ? byte < lowest || byte > highest : byte & 0xC0 != 0x80 { return 0 }
    }
    return length
  }
}
