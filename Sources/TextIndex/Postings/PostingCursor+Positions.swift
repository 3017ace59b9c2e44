import CIndexKernels

/// How often a term stands in a document, and where.
extension PostingCursor {
  /// Decodes how often the term stands in the documents of the block.
  @inline(__always)
  mutating func decodeFrequencies() {
    if !hasFrequencies { decodeBlockFrequencies() }
  }

  mutating func decodeBlockFrequencies() {
    guard size > 0 else { return }
    hasFrequencies = true
    guard norms != nil else {
      for index in 0..<size { frequencies[index] = 1 }
      return
    }
    if form == .short || size < PostingFormat.block {
      guard
        let end = Gamma.read(
          base, at: frequencyBit, end: UInt64(dataEnd) * 8, count: size, into: frequencies)
      else { return fail(start) }
      if form == .short {
        positionStartBit = end
        positionEndBit = UInt64(length) * 8
      }
      return
    }
    let used = 16 * frequencyWidth
    guard frequencyWidth <= 32,
      frequencyPlace + used + exceptionCount * (1 + exceptionBytes) <= dataEnd
    else { return fail(start + frequencyPlace) }
    kx_unpack128(base + frequencyPlace, frequencies, UInt32(frequencyWidth))
    var at = frequencyPlace + used
    for _ in 0..<exceptionCount {
      let index = Int(base[at] & 127)
      var high = UInt32(base[at &+ 1])
      if exceptionBytes == 2 { high |= UInt32(base[at &+ 2]) << 8 }
      at &+= 1 &+ exceptionBytes
      frequencies[index] |= high << UInt32(frequencyWidth)
    }
    for index in 0..<PostingFormat.block { frequencies[index] = frequencies[index] &+ 1 }
  }

  /// Finds out where the positions of the documents of the block up to one begin. Frequencies must be decoded.
  @inline(__always)
  mutating func locatePositions(through index: Int) {
    guard index >= offsetCount, index < size, let norms, form != .single else { return }
    // In steps of what the kernel does at once.
    let end = min(size, (index | 15) &+ 1)
    kx_ef_bits_offsets(
      documents, frequencies, UInt32(offsetCount), UInt32(end), norms, universes, positionOffsets)
    offsetCount = end
  }

  /// Where the positions of a document of the block are: bit offset from ``positionBase``, how many, and the
  /// number that they are below; nil where the bytes are damaged. Frequencies must be decoded.
  mutating func positions(of index: Int) -> (bit: UInt64, count: UInt32, universe: UInt32)? {
    guard let norms, form != .single, index < size else { return nil }
    locatePositions(through: index)
    let positionBit = positionStartBit &+ UInt64(positionOffsets[index])
    let universe = universes[Int(norms[Int(documents[index])])]
    let frequency = frequencies[index]
    let bits = UInt64(positionOffsets[index &+ 1] &- positionOffsets[index])
    // The sums have 32 bits, which as many positions as that may exceed.
    guard positionBit <= positionEndBit, bits <= positionEndBit &- positionBit, frequency > 0,
      frequency < 1 << 26 || bits == kx_ef_bits(frequency, universe)
    else {
      fail(start)
      return nil
    }
    return (positionBit, frequency, universe)
  }

  /// What the bit offsets of positions count from.
  var positionBase: UnsafePointer<UInt8> { base }
  /// Whether the only position is ``singlePosition``.
  var isSingle: Bool { form == .single }

  /// Decodes the positions of a document of the block into a buffer; returns how many.
  mutating func readPositions(of index: Int, into buffer: UInt32Buffer) -> Int {
    if form == .single {
      buffer.count = 0
      buffer.append(singlePosition)
      return 1
    }
    guard let (bit, count, universe) = positions(of: index) else { return 0 }
    buffer.count = 0
    buffer.reserve(Int(count))
    guard kx_ef_decode(base, bit, count, 0, universe, buffer.base) == count else {
      fail(start)
      return 0
    }
    buffer.count = Int(count)
    return Int(count)
  }
}
