import CIndexKernels

/// Documents as bits, for what is counted and not scored.
extension PostingCursor {
  /// Puts all documents into a set of those of the segment, as words with two to spare. Bit sets are put
  /// in as they stand; no block is decoded afterwards.
  mutating func addAll(to words: UnsafeMutablePointer<UInt64>) {
    guard form == .long else { return kx_bits_set(words, documents, size) }
    let full = count / PostingFormat.block
    var previous = UInt32.max
    var from = 0
    block = -1
    size = 0
    for number in 0..<min(full, blockCount) {
      let last = self.last(number)
      let end = dataEnd(number)
      guard from <= end, end <= positionData - data, last < documentCount,
        number == 0 || last > previous,
        addFull(base + data + from, end - from, previous, last, words)
      else { return fail(start + data + from) }
      previous = last
      from = end
    }
    if full < blockCount {
      decode(full)
      kx_bits_set(words, documents, size)
    }
  }

  /// Adds a full block; false where it is damaged.
  @inline(__always)
  private func addFull(
    _ bytes: UnsafePointer<UInt8>, _ available: Int, _ previous: UInt32, _ last: UInt32,
    _ words: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    let header = norms == nil ? 1 : 3
    guard available >= header else { return false }
    let code = bytes[0]
    if code == PostingFormat.bitSet {
      let span = Int(last &- previous)
      guard header + (span + 7) / 8 <= available,
        // Nothing behind the last document, and that one is there.
        bytes[header &+ (span &- 1) >> 3] >> UInt8((span &- 1) & 7) == 1
      else { return false }
      return kx_bitset_add(words, Int(previous &+ 1), bytes + header, span)
        == PostingFormat.block
    }
    guard code <= 32, header + 16 * Int(code) <= available else { return false }
    kx_unpack128_sum(bytes + header, previous, documents, UInt32(code))
    guard documents[PostingFormat.block - 1] == last,
      code <= 24 || ascends(PostingFormat.block, below: documentCount)
    else { return false }
    kx_bits_set(words, documents, PostingFormat.block)
    return true
  }
}
