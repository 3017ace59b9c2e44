import CIndexKernels

/// What is known of blocks without decoding them, and the search for one.
extension PostingCursor {
  @inline(__always)
  func value(_ column: Int, _ index: Int, wide: Bool) -> UInt32 {
    let address = UnsafeRawPointer(base + column)
    if wide {
      return UInt32(
        littleEndian: address.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
    }
    return UInt32(
      UInt16(littleEndian: address.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self)))
  }

  /// The last document of a block of a long list.
  @inline(__always)
  func last(_ block: Int) -> UInt32 {
    if form != .long { return documents[max(size &- 1, 0)] }
    return value(1, block, wide: flags & PostingFormat.wideLast != 0)
  }

  @inline(__always)
  func dataEnd(_ block: Int) -> Int {
    Int(value(dataEndColumn, block, wide: flags & PostingFormat.wideData != 0))
  }

  @inline(__always)
  func positionEnd(_ block: Int) -> Int {
    Int(value(positionEndColumn, block, wide: flags & PostingFormat.widePositions != 0))
  }

  /// The largest BM25 factor in a block, times 65535, at the average length of the segment; 65535 where
  /// it is not kept.
  @inline(__always)
  func impact(_ block: Int) -> UInt32 {
    if form != .long || norms == nil { return 65535 }
    return value(impactColumn, block, wide: false)
  }

  /// The largest impact of a range of blocks.
  @inline(__always)
  func impact(_ blocks: Range<Int>) -> UInt32 {
    if form != .long || norms == nil { return 65535 }
    return UInt32(kx_max16(base + impactColumn + blocks.lowerBound * 2, blocks.count))
  }

  /// The blocks with the largest impacts, at most `count`.
  func bestBlocks(_ count: Int) -> [Int] {
    var best: [(impact: UInt32, block: Int)] = []
    for block in 0..<blockCount {
      let impact = self.impact(block)
      if best.count == count, impact <= best[count - 1].impact { continue }
      if best.count == count { best.removeLast() }
      let place = best.firstIndex { $0.impact < impact } ?? best.count
      best.insert((impact, block), at: place)
    }
    return best.map(\.block)
  }

  /// The first block at or behind `from` whose last document is not less than `target`; `blockCount` when
  /// there is none.
  @inline(__always)
  func block(reaching target: UInt32, from: Int) -> Int {
    var low = from
    if low >= blockCount || last(low) >= target { return low }
    var step = 1
    while low &+ step < blockCount, last(low &+ step) < target {
      low &+= step
      step &+= step
    }
    var high = min(low &+ step, blockCount)
    low &+= 1
    while low < high {
      let middle = (low &+ high) >> 1
      if last(middle) < target { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
