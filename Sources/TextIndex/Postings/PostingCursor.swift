import CIndexKernels

/// Reads the postings of one term, block by block. All that it decodes is checked, so that documents are
/// below the segment's number of documents and ascend whatever the bytes are; where they are damaged it notes
/// the place and has no documents.
///
/// A cursor owns no memory: its buffers belong to a ``CursorStore``.
struct PostingCursor {
  /// Documents with the term.
  private(set) var count = 0
  private(set) var blockCount = 0
  /// The block that is decoded; -1 for none.
  private(set) var block = -1
  /// How many documents it has.
  private(set) var size = 0
  private var hasFrequencies = false

  /// Offset in the section of postings where damage was met; -1 for none.
  private(set) var damage = -1

  /// The documents of the block, then ``KX_PAD`` times the largest number.
  let documents: UnsafeMutablePointer<UInt32>
  /// How often the term stands in each; filled by ``decodeFrequencies()``.
  let frequencies: UnsafeMutablePointer<UInt32>

  private enum Form { case single, short, long }
  private var form = Form.single
  private var base: UnsafePointer<UInt8>
  private var start = 0
  private var length = 0
  private var norms: UnsafePointer<UInt8>?
  private var universes: UnsafePointer<UInt32>
  private var documentCount: UInt32 = 0
  private var flags: UInt8 = 0
  /// Offsets of the parts of a long list from `base`.
  private var dataEndColumn = 0
  private var positionEndColumn = 0
  private var impactColumn = 0
  private var data = 0
  private var positionData = 0
  private(set) var singlePosition: UInt32 = 0
  /// Places of the frequencies (of a block) and positions (of a short list).
  private var frequencyBit: UInt64 = 0
  private var frequencyPlace = 0
  private var frequencyWidth = 0
  private var exceptionCount = 0
  private var exceptionBytes = 1
  private var dataEnd = 0
  /// Where the positions of each document of the block begin, from `positionStartBit`, once they are known.
  private let positionOffsets: UnsafeMutablePointer<UInt32>
  /// Of how many documents that is.
  private var offsetCount = 0
  private var positionStartBit: UInt64 = 0
  private var positionEndBit: UInt64 = 0

  init(buffers: UnsafeMutablePointer<UInt32>, universes: UnsafePointer<UInt32>) {
    documents = buffers
    frequencies = buffers + Int(KX_BLOCK + KX_PAD)
    positionOffsets = buffers + 3 * Int(KX_BLOCK + KX_PAD)
    positionOffsets[0] = 0
    self.universes = universes
    base = UnsafeRawPointer(buffers).assumingMemoryBound(to: UInt8.self)
  }

  /// Stands before the first block of a term's postings.
  mutating func open(_ entry: TermEntry, _ field: FieldPostings) {
    count = Int(entry.documents)
    documentCount = field.documentCount
    norms = field.norms
    damage = -1
    block = -1
    size = 0
    hasFrequencies = false
    offsetCount = 0
    start = entry.offset
    length = entry.length
    if entry.isSingle {
      form = .single
      blockCount = 1
      singlePosition = entry.position
      decodeSingle(entry.document)
      return
    }
    guard let address = field.bytes.baseAddress,
      entry.length <= field.bytes.count - entry.offset
    else { return fail(entry.offset) }
    base = (address + entry.offset).assumingMemoryBound(to: UInt8.self)
    if count < PostingFormat.block {
      form = .short
      blockCount = 1
      decodeShort()
    } else {
      form = .long
      openLong()
    }
  }

  private mutating func fail(_ offset: Int) {
    if damage < 0 { damage = offset }
    size = 0
    documents[0] = UInt32.max
    if form != .long { blockCount = 0 }
  }

  @inline(__always)
  private func pad() {
    for index in 0..<Int(KX_PAD) { documents[size &+ index] = UInt32.max }
  }

  private mutating func decodeSingle(_ document: UInt32) {
    guard document < documentCount else { return fail(start) }
    documents[0] = document
    frequencies[0] = 1
    hasFrequencies = true
    size = 1
    block = 0
    pad()
  }

  private mutating func decodeShort() {
    let bits = kx_ef_bits(UInt32(count), documentCount)
    guard count <= Int(documentCount), bits <= UInt64(length) * 8 else { return fail(start) }
    guard
      kx_ef_decode(base, 0, UInt32(count), 0, documentCount, documents) == UInt32(count),
      ascends(count, below: documentCount)
    else { return fail(start) }
    size = count
    block = 0
    frequencyBit = bits
    dataEnd = length
    pad()
  }

  private func ascends(_ count: Int, below limit: UInt32) -> Bool {
    for index in 1..<max(count, 1) where documents[index] <= documents[index &- 1] { return false }
    return documents[count - 1] < limit
  }

  private mutating func openLong() {
    blockCount = (count + PostingFormat.block - 1) / PostingFormat.block
    guard length > 0, count <= Int(documentCount) else {
      blockCount = 0
      return fail(start)
    }
    flags = base[0]
    dataEndColumn = 1 + blockCount * (flags & PostingFormat.wideLast != 0 ? 4 : 2)
    positionEndColumn = dataEndColumn + blockCount * (flags & PostingFormat.wideData != 0 ? 4 : 2)
    impactColumn = positionEndColumn
    data = positionEndColumn
    if norms != nil {
      impactColumn += blockCount * (flags & PostingFormat.widePositions != 0 ? 4 : 2)
      data = impactColumn + 2 * blockCount
    }
    guard data <= length else {
      blockCount = 0
      return fail(start)
    }
    positionData = data + dataEnd(blockCount - 1)
    guard positionData <= length else {
      blockCount = 0
      return fail(start)
    }
  }

  @inline(__always)
  private func value(_ column: Int, _ index: Int, wide: Bool) -> UInt32 {
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
  private func dataEnd(_ block: Int) -> Int {
    Int(value(dataEndColumn, block, wide: flags & PostingFormat.wideData != 0))
  }

  @inline(__always)
  private func positionEnd(_ block: Int) -> Int {
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

  /// Decodes the documents of a block.
  @inline(__always)
  mutating func decode(_ number: Int) {
    if number != block { decodeLong(number) }
  }

  private mutating func decodeLong(_ number: Int) {
    guard form == .long else { return }
    block = number
    size = 0
    hasFrequencies = false
    offsetCount = 0
    let from = number == 0 ? 0 : dataEnd(number - 1)
    let end = dataEnd(number)
    let previous = number == 0 ? UInt32.max : last(number - 1)
    let last = self.last(number)
    let place = start + data + from
    guard from <= end, end <= positionData - data, last < documentCount,
      number == 0 || last > previous
    else { return fail(place) }
    let bytes = base + data + from
    let available = end - from
    dataEnd = data + end
    if norms != nil {
      let first = number == 0 ? 0 : positionEnd(number - 1)
      let behind = positionEnd(number)
      guard first <= behind, behind <= length - positionData else { return fail(place) }
      positionStartBit = UInt64(positionData + first) * 8
      positionEndBit = UInt64(positionData + behind) * 8
    }
    let tail = count % PostingFormat.block
    if number == blockCount - 1, tail != 0 {
      decodeTail(bytes, available, tail, previous, last, place)
      return
    }
    let header = norms == nil ? 1 : 3
    guard available >= header else { return fail(place) }
    let code = bytes[0]
    var used = header
    if code == PostingFormat.bitSet {
      let setBytes = (Int(last &- previous) + 7) / 8
      used += setBytes
      guard used <= available,
        kx_bitset_decode(bytes + header, setBytes, previous &+ 1, documents)
          == UInt32(PostingFormat.block)
      else { return fail(place) }
    } else {
      guard code <= 32 else { return fail(place) }
      used += 16 * Int(code)
      guard used <= available else { return fail(place) }
      kx_unpack128_sum(bytes + header, previous, documents, UInt32(code))
      if code > 24, !ascends(PostingFormat.block, below: documentCount) { return fail(place) }
    }
    guard documents[PostingFormat.block - 1] == last else { return fail(place) }
    size = PostingFormat.block
    pad()
    if norms != nil {
      frequencyWidth = Int(bytes[1] & 0x3F)
      exceptionCount = Int(bytes[2])
      exceptionBytes = bytes[1] & PostingFormat.wideExceptions != 0 ? 2 : 1
      frequencyPlace = data + from + used
    }
  }

  private mutating func decodeTail(
    _ bytes: UnsafePointer<UInt8>, _ available: Int, _ tail: Int, _ previous: UInt32,
    _ last: UInt32, _ place: Int
  ) {
    let universe = last &- previous
    let bits = kx_ef_bits(UInt32(tail), universe)
    guard bits <= UInt64(available) * 8,
      kx_ef_decode(bytes, 0, UInt32(tail), previous &+ 1, universe, documents) == UInt32(tail),
      ascends(tail, below: documentCount), documents[tail - 1] == last,
      block == 0 || documents[0] > previous
    else { return fail(place) }
    size = tail
    frequencyBit = UInt64(dataEnd - available) * 8 + bits
    pad()
  }

  /// Puts the documents of a block into a set of all documents of the segment, as words with two to spare.
  mutating func addBlock(_ number: Int, to words: UnsafeMutablePointer<UInt64>) {
    decode(number)
    kx_bits_set(words, documents, size)
  }

  /// Decodes how often the term stands in the documents of the block.
  @inline(__always)
  mutating func decodeFrequencies() {
    if !hasFrequencies { decodeBlockFrequencies() }
  }

  private mutating func decodeBlockFrequencies() {
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
