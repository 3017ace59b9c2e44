/// The length of a field in a document, in one byte: exact below 40, with four significant bits above. The
/// code is that of Lucene's `SmallFloat.intToByte4`, so that scores are those of its BM25.
enum FieldNorm {
  /// The code of a length.
  @inline(__always)
  static func code(_ length: UInt32) -> UInt8 {
    if length < 24 { return UInt8(truncatingIfNeeded: length) }
    let value = length - 24
    let bits = 32 - value.leadingZeroBitCount
    if bits < 4 { return UInt8(truncatingIfNeeded: 24 &+ value) }
    let shift = bits - 4
    return UInt8(truncatingIfNeeded: 24 &+ (value >> shift & 7 | UInt32(shift + 1) << 3))
  }

  /// The smallest length with a code.
  static func length(_ code: UInt8) -> UInt32 {
    if code < 24 { return UInt32(code) }
    let value = UInt32(code) - 24
    if value < 8 { return 24 + value }
    let shift = value >> 3 - 1
    return 24 + UInt32(truncatingIfNeeded: UInt64(value & 7 | 8) << shift)
  }

  /// For each code, a number above every position in a document with that code.
  static let universes: [UInt32] = (0..<256).map { code in
    if code < 40 { return UInt32(max(code, 1)) }
    return code == 255 ? UInt32.max : length(UInt8(code) + 1) - 1
  }
}
