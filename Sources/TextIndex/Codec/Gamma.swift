/// Elias' gamma code of numbers from 1: as many zeros as the number has bits below its highest, a one, then
/// those bits. Bits are filled from the lowest of each byte.
enum Gamma {
  /// How many bits the numbers take.
  static func bits(_ values: UnsafePointer<UInt32>, _ count: Int) -> UInt64 {
    var bits: UInt64 = 0
    for index in 0..<count {
      bits &+= UInt64(63 &- 2 &* values[index].leadingZeroBitCount)
    }
    return bits
  }

  /// Writes the numbers at a bit offset into zeroed bytes, with 16 more behind them.
  static func write(
    _ values: UnsafePointer<UInt32>, _ count: Int, into out: UnsafeMutablePointer<UInt8>,
    at offset: UInt64
  ) {
    var bit = Int(offset)
    for index in 0..<count {
      let value = values[index]
      let low = 31 &- value.leadingZeroBitCount
      bit &+= low
      out[bit >> 3] |= 1 << UInt8(truncatingIfNeeded: bit & 7)
      bit &+= 1
      if low > 0 {
        let rest = UInt64(value) & ((1 << UInt64(low)) &- 1)
        let address = UnsafeMutableRawPointer(out + (bit >> 3))
        let word = UInt64(littleEndian: address.loadUnaligned(as: UInt64.self))
        address.storeBytes(of: (word | rest << UInt64(bit & 7)).littleEndian, as: UInt64.self)
        bit &+= low
      }
    }
  }

  /// Reads `count` numbers from a bit offset; sixteen bytes behind `end` must be readable. Returns the bit
  /// offset behind the last, or nil when they run past bit `end`.
  @inline(__always)
  static func read(
    _ source: UnsafePointer<UInt8>, at offset: UInt64, end: UInt64, count: Int,
    into out: UnsafeMutablePointer<UInt32>
  ) -> UInt64? {
    var bit = Int(offset)
    let end = Int(end)
    for index in 0..<count {
      guard bit < end else { return nil }
      let word =
        UInt64(
          littleEndian: UnsafeRawPointer(source + (bit >> 3)).loadUnaligned(as: UInt64.self))
        >> UInt64(bit & 7)
      let low = word.trailingZeroBitCount
      guard low < 32 else { return nil }
      if low < 28 {
        out[index] = UInt32(
          truncatingIfNeeded: 1 << UInt64(low) | (word >> UInt64(low &+ 1))
            & ((1 << UInt64(low)) &- 1))
        bit &+= 2 &* low &+ 1
      } else {
        bit &+= low &+ 1
        guard bit < end else { return nil }
        let rest =
          UInt64(
            littleEndian: UnsafeRawPointer(source + (bit >> 3)).loadUnaligned(as: UInt64.self))
          >> UInt64(bit & 7)
        out[index] = UInt32(truncatingIfNeeded: 1 << UInt64(low) | rest & ((1 << UInt64(low)) &- 1))
        bit &+= low
      }
    }
    return bit <= end ? UInt64(bit) : nil
  }
}
