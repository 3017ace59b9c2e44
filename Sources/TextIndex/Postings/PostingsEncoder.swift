import CIndexKernels

/// Encodes the postings of one term after the other. The blocks of a list are made in buffers that are
/// reused.
struct PostingsEncoder {
  /// Documents in the segment.
  let documentCount: UInt32
  /// Whether frequencies and positions are kept.
  let hasPositions: Bool
  /// Norm of each document; one byte more than there are documents, at least, when `hasPositions`.
  let norms: UnsafePointer<UInt8>
  /// BM25 lengths at the segment's own average, for the impacts.
  let lengths: UnsafePointer<Float>
  let universes: UnsafePointer<UInt32>

  private let data = ByteBuffer(capacity: 1 << 16)
  private let positions = ByteBuffer(capacity: 1 << 16)
  private var last: [UInt32] = []
  private var dataEnds: [UInt32] = []
  private var positionEnds: [UInt32] = []
  private var impacts: [UInt16] = []
  private let scratch = UInt32Buffer(capacity: 2 * PostingFormat.block)

  init(
    documentCount: Int, hasPositions: Bool, norms: UnsafePointer<UInt8>,
    lengths: UnsafePointer<Float>, universes: UnsafePointer<UInt32>
  ) {
    self.documentCount = UInt32(truncatingIfNeeded: documentCount)
    self.hasPositions = hasPositions
    self.norms = norms
    self.lengths = lengths
    self.universes = universes
  }

  /// Appends the postings of a term to `out`.
  mutating func encode(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    positions source: inout some PositionSource, to out: ByteBuffer
  ) {
    if count < PostingFormat.block {
      encodeShort(documents, frequencies, count, &source, out)
    } else {
      encodeLong(documents, frequencies, count, &source, out)
    }
  }

  private func positionBits<Source: PositionSource>(
    _ documents: UnsafePointer<UInt32>, _ frequencies: UnsafePointer<UInt32>, _ count: Int,
    _ source: Source
  ) -> UInt64 {
    guard Source.hasPositions else { return 0 }
    return kx_ef_bits_sum(documents, frequencies, UInt32(count), norms, universes)
  }

  private func encodeShort(
    _ documents: UnsafePointer<UInt32>, _ frequencies: UnsafePointer<UInt32>, _ count: Int,
    _ source: inout some PositionSource, _ out: ByteBuffer
  ) {
    let documentBits = kx_ef_bits(UInt32(count), documentCount)
    var frequencyBits: UInt64 = 0
    var positionBits: UInt64 = 0
    if hasPositions {
      frequencyBits = Gamma.bits(frequencies, count)
      positionBits = self.positionBits(documents, frequencies, count, source)
    }
    let total = documentBits + frequencyBits + positionBits
    let start = out.appendZeros(Int((total + 7) / 8))
    let target = out.base + start
    kx_ef_encode(target, 0, documents, UInt32(count), 0, documentCount)
    if hasPositions {
      Gamma.write(frequencies, count, into: target, at: documentBits)
      source.write(
        documents: documents, frequencies: frequencies, count: count, into: target,
        at: documentBits + frequencyBits)
    }
  }

  private mutating func encodeLong(
    _ documents: UnsafePointer<UInt32>, _ frequencies: UnsafePointer<UInt32>, _ count: Int,
    _ source: inout some PositionSource, _ out: ByteBuffer
  ) {
    data.count = 0
    positions.count = 0
    last.removeAll(keepingCapacity: true)
    dataEnds.removeAll(keepingCapacity: true)
    positionEnds.removeAll(keepingCapacity: true)
    impacts.removeAll(keepingCapacity: true)
    var previous: UInt32 = 0 &- 1
    var start = 0
    while start < count {
      let size = min(PostingFormat.block, count - start)
      let block = documents + start
      let blockFrequencies = frequencies + start
      if size == PostingFormat.block {
        encodeBlock(block, blockFrequencies, after: previous)
      } else {
        encodeTail(block, blockFrequencies, size, after: previous)
      }
      if hasPositions {
        let bits = positionBits(block, blockFrequencies, size, source)
        let place = positions.appendZeros(Int((bits + 7) / 8))
        source.write(
          documents: block, frequencies: blockFrequencies, count: size,
          into: positions.base + place, at: 0)
        positionEnds.append(UInt32(truncatingIfNeeded: positions.count))
        impacts.append(kx_impact(block, blockFrequencies, UInt32(size), norms, lengths))
      }
      previous = block[size - 1]
      last.append(previous)
      dataEnds.append(UInt32(truncatingIfNeeded: data.count))
      start += size
    }
    var flags: UInt8 = 0
    if documentCount > 1 << 16 { flags |= PostingFormat.wideLast }
    if data.count >= 1 << 16 { flags |= PostingFormat.wideData }
    if positions.count >= 1 << 16 { flags |= PostingFormat.widePositions }
    out.append(flags)
    Self.append(last, wide: flags & PostingFormat.wideLast != 0, to: out)
    Self.append(dataEnds, wide: flags & PostingFormat.wideData != 0, to: out)
    if hasPositions {
      Self.append(positionEnds, wide: flags & PostingFormat.widePositions != 0, to: out)
      for impact in impacts { out.append(littleEndian: impact) }
    }
    out.append(data.bytes)
    out.append(positions.bytes)
  }

  private static func append(_ values: [UInt32], wide: Bool, to out: ByteBuffer) {
    if wide {
      for value in values { out.append(littleEndian: value) }
    } else {
      for value in values { out.append(littleEndian: UInt16(truncatingIfNeeded: value)) }
    }
  }

  private func encodeBlock(
    _ documents: UnsafePointer<UInt32>, _ frequencies: UnsafePointer<UInt32>,
    after previous: UInt32
  ) {
    let size = PostingFormat.block
    let deltas = scratch.base
    var union: UInt32 = 0
    var before = previous
    for index in 0..<size {
      let delta = documents[index] &- before &- 1
      deltas[index] = delta
      union |= delta
      before = documents[index]
    }
    let width = 32 - union.leadingZeroBitCount
    let span = before &- previous
    let setBytes = (Int(span) + 7) / 8
    let usesSet = setBytes <= 16 * width
    data.append(usesSet ? PostingFormat.bitSet : UInt8(width))
    var exceptionWidth = 0
    var exceptions = 0
    var frequencyWidth = 0
    if hasPositions {
      (frequencyWidth, exceptions, exceptionWidth) = Self.frequencyCode(frequencies)
      data.append(
        UInt8(frequencyWidth) | (exceptionWidth == 2 ? PostingFormat.wideExceptions : 0))
      data.append(UInt8(exceptions))
    }
    if usesSet {
      let place = data.appendZeros(setBytes)
      let bytes = data.base + place
      for index in 0..<size {
        let bit = Int(documents[index] &- previous &- 1)
        bytes[bit / 8] |= 1 << UInt8(bit % 8)
      }
    } else if width > 0 {
      let place = data.appendZeros(16 * width)
      kx_pack128(deltas, data.base + place, UInt32(width))
    }
    guard hasPositions else { return }
    let values = scratch.base
    for index in 0..<size { values[index] = frequencies[index] &- 1 }
    if frequencyWidth > 0 {
      let place = data.appendZeros(16 * frequencyWidth)
      kx_pack128(values, data.base + place, UInt32(frequencyWidth))
    }
    guard exceptions > 0 else { return }
    for index in 0..<size where values[index] >> UInt32(frequencyWidth) != 0 {
      data.append(UInt8(index))
      let high = values[index] >> UInt32(frequencyWidth)
      data.append(UInt8(truncatingIfNeeded: high))
      if exceptionWidth == 2 { data.append(UInt8(truncatingIfNeeded: high >> 8)) }
    }
  }

  /// The width that makes a block of frequencies smallest, with how many do not fit and the bytes that
  /// the rest of each of those takes.
  private static func frequencyCode(_ frequencies: UnsafePointer<UInt32>) -> (Int, Int, Int) {
    var histogram: InlineArray<34, Int> = .init(repeating: 0)
    var longest = 0
    for index in 0..<PostingFormat.block {
      let bits = 32 - (frequencies[index] &- 1).leadingZeroBitCount
      histogram[bits] += 1
      longest = max(longest, bits)
    }
    var best = (longest, 0, 0)
    var cost = 16 * longest
    var over = 0
    var width = longest
    while width > 0 {
      over += histogram[width]
      width -= 1
      if longest - width > 16 { break }
      let bytes = longest - width > 8 ? 2 : 1
      let total = 16 * width + over * (1 + bytes)
      if total < cost {
        cost = total
        best = (width, over, bytes)
      }
    }
    return best
  }

  private func encodeTail(
    _ documents: UnsafePointer<UInt32>, _ frequencies: UnsafePointer<UInt32>, _ count: Int,
    after previous: UInt32
  ) {
    let universe = documents[count - 1] &- previous
    let documentBits = kx_ef_bits(UInt32(count), universe)
    let frequencyBits = hasPositions ? Gamma.bits(frequencies, count) : 0
    let place = data.appendZeros(Int((documentBits + frequencyBits + 7) / 8))
    let target = data.base + place
    kx_ef_encode(target, 0, documents, UInt32(count), previous &+ 1, universe)
    if hasPositions { Gamma.write(frequencies, count, into: target, at: documentBits) }
  }
}
