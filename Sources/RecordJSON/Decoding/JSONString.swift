/// Strings of JSON.
enum JSONString {
  /// The text of a string, given what stands between its quotation marks, which the scanner has gone through.
  static func text(_ bytes: UnsafeRawBufferPointer) throws(JSONFault) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw JSONFault(.impossible)
      }
      return text
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      // The scanner has seen what follows.
      index += 2
      switch bytes[index - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        plain.append(bytes[index - 1])
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "u"):
        plain.append(contentsOf: try scalar(bytes, &index).utf8)
      default: break
      }
    }
    guard let text = String(validating: plain, as: UTF8.self) else {
      throw JSONFault(.impossible)
    }
    return text
  }

  /// The scalar of "00eb", or of "d83d\ude00"; `index` goes past it.
  private static func scalar(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int
  ) throws(JSONFault) -> Unicode.Scalar {
    var value = unit(bytes, &index)
    if value & 0xFC00 == 0xD800, index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let low = unit(bytes, &index)
      guard low & 0xFC00 == 0xDC00 else { throw JSONFault(.impossible) }
      value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
    }
    guard let scalar = Unicode.Scalar(value) else { throw JSONFault(.impossible) }
    return scalar
  }

  /// Four digits, which the scanner has seen.
  private static func unit(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> UInt32 {
    defer { index += 4 }
    return bytes[index..<index + 4].reduce(0) { value, byte in
      // "0" is 0x30, "A" 0x41 and "a" 0x61.
      value << 4 + UInt32(byte & 0xF) + (byte > 0x39 ? 9 : 0)
    }
  }

  static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
