/// Reads little-endian integers and varints from bytes that may be damaged: past the end everything is
/// zero and `failed` is set.
package struct ByteReader {
  private let base: UnsafePointer<UInt8>?
  let end: Int
  /// Where the next byte is read.
  package private(set) var offset: Int
  /// Whether something was read that is not there.
  package private(set) var failed = false

  /// A reader from an offset on.
  package init(_ bytes: UnsafeRawBufferPointer, offset: Int = 0) {
    base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    end = bytes.count
    self.offset = offset
    if offset < 0 || offset > end { fail() }
  }

  /// What is read from now on is zero.
  package mutating func fail() {
    failed = true
    offset = end
  }

  @inline(__always)
  mutating func byte() -> UInt8 {
    guard let base, offset < end else {
      fail()
      return 0
    }
    defer { offset &+= 1 }
    return base[offset]
  }

  /// An unsigned integer (`ByteBuffer.appendVarint`).
  @inline(__always)
  package mutating func varint() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = self.byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
    fail()
    return 0
  }

  /// A varint that fits in 32 bits.
  @inline(__always)
  package mutating func varint32() -> UInt32 {
    let value = varint()
    if value > UInt64(UInt32.max) {
      fail()
      return 0
    }
    return UInt32(truncatingIfNeeded: value)
  }

  mutating func littleEndian<T: FixedWidthInteger>(_ type: T.Type) -> T {
    guard let base, end - offset >= MemoryLayout<T>.size else {
      fail()
      return 0
    }
    defer { offset += MemoryLayout<T>.size }
    return T(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: T.self))
  }

  /// The next `count` bytes, or none when there are not so many.
  package mutating func take(_ count: Int) -> UnsafeRawBufferPointer {
    guard let base, count >= 0, end - offset >= count else {
      fail()
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    defer { offset += count }
    return UnsafeRawBufferPointer(start: base + offset, count: count)
  }
}
