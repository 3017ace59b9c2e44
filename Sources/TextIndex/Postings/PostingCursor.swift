import CIndexKernels

/// Reads the postings of one term, block by block. All that it decodes is checked, so that documents are
/// below the segment's number of documents and ascend whatever the bytes are; where they are damaged it notes
/// the place and has no documents.
///
/// A cursor owns no memory: its buffers belong to a ``SearchScratch``.
struct PostingCursor {
  /// Documents with the term.
  var count = 0
  var blockCount = 0
  /// The block that is decoded; -1 for none.
  var block = -1
  /// How many documents it has.
  var size = 0
  var hasFrequencies = false

  /// Offset in the section of postings where damage was met; -1 for none.
  var damage = -1

  /// The documents of the block, then ``KX_PAD`` times the largest number.
  let documents: UnsafeMutablePointer<UInt32>
  /// How often the term stands in each; filled by ``decodeFrequencies()``.
  let frequencies: UnsafeMutablePointer<UInt32>

  enum Form { case single, short, long }
  var form = Form.single
  var base: UnsafePointer<UInt8>
  var start = 0
  var length = 0
  var norms: UnsafePointer<UInt8>?
  var universes: UnsafePointer<UInt32>
  var documentCount: UInt32 = 0
  var flags: UInt8 = 0
  /// Offsets of the parts of a long list from `base`.
  var dataEndColumn = 0
  var positionEndColumn = 0
  var impactColumn = 0
  var data = 0
  var positionData = 0
  var singlePosition: UInt32 = 0
  /// Places of the frequencies (of a block) and positions (of a short list).
  var frequencyBit: UInt64 = 0
  var frequencyPlace = 0
  var frequencyWidth = 0
  var exceptionCount = 0
  var exceptionBytes = 1
  var dataEnd = 0
  /// Where the positions of each document of the block begin, from `positionStartBit`, once they are known.
  let positionOffsets: UnsafeMutablePointer<UInt32>
  /// Of how many documents that is.
  var offsetCount = 0
  var positionStartBit: UInt64 = 0
  var positionEndBit: UInt64 = 0

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

  mutating func fail(_ offset: Int) {
    if damage < 0 { damage = offset }
    size = 0
    documents[0] = UInt32.max
    if form != .long { blockCount = 0 }
  }

  @inline(__always)
  func pad() {
    for index in 0..<Int(KX_PAD) { documents[size &+ index] = UInt32.max }
  }

  mutating func decodeSingle(_ document: UInt32) {
    guard document < documentCount else { return fail(start) }
    documents[0] = document
    frequencies[0] = 1
    hasFrequencies = true
    size = 1
    block = 0
    pad()
  }

  mutating func decodeShort() {
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

  func ascends(_ count: Int, below limit: UInt32) -> Bool {
    for index in 1..<max(count, 1) where documents[index] <= documents[index &- 1] { return false }
    return documents[count - 1] < limit
  }

  mutating func openLong() {
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

  /// Decodes the documents of a block.
  @inline(__always)
  mutating func decode(_ number: Int) {
    if number != block { decodeLong(number) }
  }

  mutating func decodeLong(_ number: Int) {
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

  mutating func decodeTail(
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
}
