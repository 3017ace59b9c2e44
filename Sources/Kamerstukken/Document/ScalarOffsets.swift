/// Converts between byte offsets and Unicode scalar offsets of one text.
///
/// Keeps one count for each 64 bytes; a conversion reads at most 64 bytes, eight at a time.
public struct ScalarOffsets: Sendable {
  private static let stride = 64
  private let utf8: [UInt8]
  /// `counts[i]`: scalars that begin before byte `i * stride`.
  private let counts: [Int32]

  /// Counts the scalars of a text in UTF-8. O(n).
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var counts: [Int32] = []
    counts.reserveCapacity(utf8.count / Self.stride + 1)
    utf8.withUnsafeBufferPointer { bytes in
      var total = 0
      var start = 0
      while start < bytes.count {
        counts.append(Int32(truncatingIfNeeded: total))
        let end = min(start + Self.stride, bytes.count)
        total +=
          end - start == Self.stride
          ? Self.stride - Self.trailing64(bytes, start) : Self.scalars(bytes, start, end)
        start = end
      }
      counts.append(Int32(truncatingIfNeeded: total))
    }
    self.counts = counts
  }

  /// How many of 64 bytes go on with a scalar: the eight words are added up byte by byte, then their bytes.
  @inline(__always)
  private static func trailing64(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var sum: UInt64 = 0
    for part in 0..<8 {
      let word = raw.loadUnaligned(fromByteOffset: start + part * 8, as: UInt64.self)
      sum &+= (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
    }
    return Int((sum &* 0x0101_0101_0101_0101) >> 56)
  }

  /// How many scalars begin in a byte range.
  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int
  {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var trailing = 0
    var index = start
    while index + 8 <= end {
      // A byte that goes on with a scalar has bit 7 set and bit 6 clear.
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      trailing += ((word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
      index += 8
    }
    if index < end, index + 8 <= bytes.count {
      // The bytes from `end` on are shifted out.
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      trailing += (marks << UInt64(8 * (index + 8 - end))).nonzeroBitCount
      index = end
    }
    while index < end {
      if bytes[index] & 0xC0 == 0x80 { trailing += 1 }
      index += 1
    }
    return end - start - trailing
  }

  /// The number of scalars before a byte offset, 0...count of bytes.
  public func scalar(ofByte offset: Int) -> Int {
    let clamped = min(max(0, offset), utf8.count)
    let block = clamped / Self.stride
    guard block < counts.count else { return Int(counts.last ?? 0) }
    let before = Int(counts[block])
    // Most blocks are ASCII.
    if block + 1 < counts.count, Int(counts[block + 1]) - before == Self.stride {
      return before + clamped % Self.stride
    }
    return utf8.withUnsafeBufferPointer { bytes in
      before + Self.scalars(bytes, block * Self.stride, clamped)
    }
  }

  /// The byte offset of a scalar offset; 0 for one below 0, the end of the text for one beyond it.
  public func byte(ofScalar offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    var low = 0
    var high = counts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(counts[middle]) <= offset { low = middle } else { high = middle - 1 }
    }
    var seen = Int(counts[low])
    var index = low * Self.stride
    while index < utf8.count {
      if utf8[index] & 0xC0 != 0x80 {
        if seen == offset { return index }
        seen += 1
      }
      index += 1
    }
    return utf8.count
  }
}
