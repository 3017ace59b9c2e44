import CIndexKernels
import Glibc

/// Bytes that grow at the end, in memory that is kept from one use to the next. Behind `count` there
/// are always 16 bytes that may be written, as the bit writers ask for. Exclusive access is not checked: none lasts.
final class ByteBuffer {
  @exclusivity(unchecked) private(set) var base: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private(set) var capacity: Int
  @exclusivity(unchecked) var count = 0

  init(capacity: Int = 4096) {
    self.capacity = capacity
    base = Self.pointer(GrowingMemory.allocate(capacity + 16))
  }

  deinit { GrowingMemory.free(base, capacity + 16) }

  private static func pointer(_ block: UnsafeMutableRawPointer) -> UnsafeMutablePointer<UInt8> {
    block.assumingMemoryBound(to: UInt8.self)
  }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Makes room for `extra` bytes behind `count`.
  @inline(__always)
  func reserve(_ extra: Int) {
    if count &+ extra > capacity { grow(extra) }
  }

  @inline(never)
  private func grow(_ extra: Int) {
    let wanted = max(capacity * 2, count + extra)
    base = Self.pointer(
      GrowingMemory.resize(base, from: capacity + 16, to: wanted + 16, used: count))
    capacity = wanted
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  func append(_ source: UnsafeRawBufferPointer) {
    guard let address = source.baseAddress else { return }
    append(address, source.count)
  }

  func append(_ source: UnsafeRawPointer, _ length: Int) {
    reserve(length)
    memcpy(base + count, source, length)
    count &+= length
  }

  /// An unsigned integer in seven-bit groups, lowest first, high bit set on all but the last (LEB128).
  func appendVarint(_ value: UInt64) {
    reserve(10)
    var rest = value
    while rest >= 0x80 {
      base[count] = UInt8(truncatingIfNeeded: rest) | 0x80
      count &+= 1
      rest >>= 7
    }
    base[count] = UInt8(truncatingIfNeeded: rest)
    count &+= 1
  }

  /// A fixed-width integer, little-endian.
  func append<T: FixedWidthInteger>(littleEndian value: T) {
    reserve(MemoryLayout<T>.size)
    UnsafeMutableRawPointer(base + count).storeBytes(of: value.littleEndian, as: T.self)
    count &+= MemoryLayout<T>.size
  }

  /// Appends `length` zero bytes, with 16 more zeroed behind them, and returns their place.
  func appendZeros(_ length: Int) -> Int {
    reserve(length)
    memset(base + count, 0, length + 16)
    defer { count &+= length }
    return count
  }
}
