/// Integers of all documents of a segment, packed to the width of their range, and which are missing.
///
/// ```
/// Column   := Min:Int64 Width:UInt8 HasPresence:UInt8 0:UInt8×6 [Presence:UInt64×⌈N/64⌉] Values
/// Values   := (value − Min) in Width bits each, from the lowest bit of each byte; Width is 0…56 or 64
/// ```
struct PackedColumn {
  let count: Int
  private let minimum: Int64
  private let width: Int
  private let presence: UnsafeRawPointer?
  private let values: UnsafeRawPointer

  /// Nil when the bytes are too few for `count` values. Sixteen bytes behind them must be readable.
  init?(_ bytes: UnsafeRawBufferPointer, count: Int) {
    guard let base = bytes.baseAddress, bytes.count >= 16 else { return nil }
    self.count = count
    minimum = Int64(littleEndian: base.loadUnaligned(as: Int64.self))
    width = Int(bytes[8])
    guard width <= 56 || width == 64 else { return nil }
    var needed = 16
    if bytes[9] == 1 {
      presence = base + needed
      needed += (count + 63) / 64 * 8
    } else {
      presence = nil
    }
    values = base + needed
    needed += (count * width + 7) / 8
    guard needed <= bytes.count else { return nil }
  }

  @inline(__always)
  func isPresent(_ index: Int) -> Bool {
    guard let presence else { return true }
    return presence.load(fromByteOffset: index >> 3, as: UInt8.self) >> UInt8(index & 7) & 1 == 1
  }

  /// The value at an index below `count`, meaningless where none is present.
  @inline(__always)
  subscript(_ index: Int) -> Int64 {
    if width == 0 { return minimum }
    let bit = index &* width
    let word = UInt64(
      littleEndian: values.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
    if width == 64 { return minimum &+ Int64(bitPattern: word) }
    let value = word >> UInt64(bit & 7) & ((1 << UInt64(width)) &- 1)
    return minimum &+ Int64(bitPattern: value)
  }

  func value(_ index: Int) -> Int64? { isPresent(index) ? self[index] : nil }

  /// Appends a column of values, nil where one is missing, to a buffer.
  static func write(_ count: Int, to out: ByteBuffer, _ value: (Int) -> Int64?) {
    var low = Int64.max
    var high = Int64.min
    var missing = 0
    for index in 0..<count {
      if let value = value(index) {
        low = min(low, value)
        high = max(high, value)
      } else {
        missing += 1
      }
    }
    if low > high {
      low = 0
      high = 0
    }
    let range = UInt64(bitPattern: high &- low)
    var width = 64 - range.leadingZeroBitCount
    if width > 56 { width = 64 }
    out.append(littleEndian: low)
    out.append(UInt8(width))
    out.append(missing > 0 ? 1 : 0)
    for _ in 0..<6 { out.append(0) }
    if missing > 0 {
      let place = out.appendZeros((count + 63) / 64 * 8)
      for index in 0..<count where value(index) != nil {
        out.base[place + index / 8] |= 1 << UInt8(index % 8)
      }
    }
    let place = out.appendZeros((count * width + 7) / 8)
    guard width > 0 else { return }
    let target = UnsafeMutableRawPointer(out.base + place)
    for index in 0..<count {
      guard let value = value(index) else { continue }
      let offset = UInt64(bitPattern: value &- low)
      let bit = index * width
      let address = target + bit / 8
      if width == 64 {
        address.storeBytes(of: offset.littleEndian, as: UInt64.self)
      } else {
        let word = UInt64(littleEndian: address.loadUnaligned(as: UInt64.self))
        address.storeBytes(of: (word | offset << UInt64(bit % 8)).littleEndian, as: UInt64.self)
      }
    }
  }
}
