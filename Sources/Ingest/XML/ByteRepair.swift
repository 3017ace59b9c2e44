internal import Glibc

/// Repairs of bytes whose encoding was mistaken.
enum ByteRepair {
  /// Reads every byte that is not part of valid UTF-8 as Windows-1252.
  /// - Returns: how many there were.
  static func windows1252(_ bytes: inout [UInt8]) -> Int {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + bytes.count / 16)
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let length = UTF8Scan.length(bytes, at: index)
        if length == 0 {
          repaired.append(scalar: windows1252Scalar(bytes[index]))
          count += 1
          index += 1
        } else {
          for offset in 0..<length { repaired.append(bytes[index + offset]) }
          index += length
        }
      }
    }
    bytes = repaired
    return count
  }

  /// Puts a space for every control character that XML forbids.
  /// - Returns: how many there were.
  static func controls(_ bytes: inout [UInt8]) -> Int {
    var count = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
        bytes[index] = 0x20
        count += 1
      }
    }
    return count
  }

  /// Repairs UTF-8 that was read as Latin-1 or Windows-1252 and encoded again: "KrÃ¶ger", "â‚¬".
  ///
  /// Only what decodes to a Latin letter or sign (U+00A0 to U+017F) or to general punctuation and currency
  /// (U+2000 to U+22FF, U+FEFF) is taken, so "CAFÉ»" stays.
  /// - Parameter bytes: valid UTF-8.
  /// - Returns: how many characters were repaired and the line of the first, or nil where none was.
  static func doubleEncoding(_ bytes: inout [UInt8]) -> (count: Int, line: Int)? {
    guard let first = bytes.withUnsafeBufferPointer({ firstDoubleEncoded($0) }) else { return nil }
    var repaired = Array(bytes[..<first])
    repaired.reserveCapacity(bytes.count)
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      var index = first
      while index < bytes.count {
        if let (scalar, length) = doubleEncoded(bytes, at: index) {
          repaired.append(scalar: scalar)
          count += 1
          index += length
        } else {
          repaired.append(bytes[index])
          index += 1
        }
      }
    }
    let line = 1 + bytes[..<first].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    bytes = repaired
    return (count, line)
  }

  private static func firstDoubleEncoded(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = 0
    while index < bytes.count, let found = memchr(base + index, 0xC3, bytes.count - index) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if doubleEncoded(bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The scalar meant by a double-encoded one at an index, and how many bytes it takes now.
  private static func doubleEncoded(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int)? {
    // Leads C2 to C5, E2 and EF, which Latin-1 shows as "Â", "Ã", "Ä", "Å", "â", "ï": all C3 in UTF-8.
    guard bytes[index] == 0xC3, index + 2 < bytes.count else { return nil }
    let lead = bytes[index + 1] &+ 0x40
    let trailing: Int
    switch lead {
    case 0xC2...0xC5: trailing = 1
    case 0xE2, 0xEF: trailing = 2
    default: return nil
    }
    var scalar = UInt32(trailing == 1 ? lead & 0x1F : lead & 0x0F)
    var next = index + 2
    for _ in 0..<trailing {
      guard next < bytes.count else { return nil }
      let length = UTF8Scan.length(bytes, at: next)
      guard length > 1,
        let byte = singleByte(UTF8Scan.scalar(bytes, at: next, length: length)),
        byte & 0xC0 == 0x80
      else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      next += length
    }
    switch scalar {
    case 0xA0...0x17F, 0x2000...0x22FF, 0xFEFF: return (scalar, next - index)
    default: return nil
    }
  }

  /// The byte that Latin-1 or Windows-1252 has for a scalar, or nil.
  private static func singleByte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    for (offset, candidate) in windows1252Scalars.enumerated() where candidate == scalar {
      return UInt8(0x80 + offset)
    }
    return nil
  }

  private static func windows1252Scalar(_ byte: UInt8) -> UInt32 {
    guard byte >= 0x80, byte < 0xA0 else { return UInt32(byte) }
    return windows1252Scalars[Int(byte) - 0x80]
  }

  /// 0x80 to 0x9F (WHATWG Encoding Standard, windows-1252; the five free places are C1 controls).
  private static let windows1252Scalars: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
