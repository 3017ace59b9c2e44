/// Converts between byte offsets and Unicode scalar offsets of one text.
///
/// Keeps one count for each 256 bytes; a conversion reads at most 256 bytes.
public struct ScalarOffsets: Sendable {
  private static let stride = 256
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
        total += Self.scalars(bytes, start, end)
        start = end
      }
      counts.append(Int32(truncatingIfNeeded: total))
    }
    self.counts = counts
  }

  /// How many scalars begin in a byte range.
  private static func scalars(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int
  {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// The number of scalars before a byte offset, 0...count of bytes.
  public func scalar(ofByte offset: Int) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      let clamped = min(max(0, offset), bytes.count)
      let block = clamped / Self.stride
      guard block < counts.count else { return Int(counts.last ?? 0) }
      return Int(counts[block]) + Self.scalars(bytes, block * Self.stride, clamped)
    }
  }

  /// The byte offset of a scalar offset; the end of the text for one beyond it.
  public func byte(ofScalar offset: Int) -> Int {
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
