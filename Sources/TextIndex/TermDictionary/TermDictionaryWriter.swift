import Glibc

/// Writes the dictionary of a field: terms in byte order, front-coded in blocks, each with the number of its
/// documents and the place of its postings; and the index of the blocks.
final class TermDictionaryWriter {
  /// Terms per block.
  static let blockSize = 32

  @exclusivity(unchecked) private(set) var termCount = 0
  let hasPositions: Bool
  private let strings = ByteBuffer()
  private let entries = ByteBuffer()
  private let previous = ByteBuffer()
  private let blocks = ByteBuffer(capacity: 1 << 16)
  private let keys = ByteBuffer()
  private let offsets = ByteBuffer()
  /// Bytes of postings so far, and at the start of the block.
  @exclusivity(unchecked) private var postings: UInt64 = 0
  @exclusivity(unchecked) private var blockPostings: UInt64 = 0

  init(hasPositions: Bool) { self.hasPositions = hasPositions }

  /// Adds a term, greater than the last, that stands once in one document.
  func add(_ term: UnsafeRawBufferPointer, document: UInt32, position: UInt32) {
    begin(term)
    entries.appendVarint(0)
    entries.appendVarint(UInt64(document))
    if hasPositions { entries.appendVarint(UInt64(position)) }
  }

  /// Adds a term, greater than the last, whose postings take `length` bytes behind those of the last.
  func add(_ term: UnsafeRawBufferPointer, documents: Int, length: Int) {
    begin(term)
    entries.appendVarint(UInt64(documents))
    entries.appendVarint(UInt64(length))
    postings += UInt64(length)
  }

  private func begin(_ term: UnsafeRawBufferPointer) {
    if termCount % Self.blockSize == 0 {
      endBlock()
      keys.append(littleEndian: Self.key(term))
      offsets.append(littleEndian: UInt32(truncatingIfNeeded: blocks.count))
      blockPostings = postings
      previous.count = 0
    }
    var shared = 0
    let limit = min(previous.count, term.count)
    while shared < limit, previous.base[shared] == term[shared] { shared += 1 }
    let rest = term.count - shared
    strings.append(UInt8(min(shared, 15)) << 4 | UInt8(min(rest, 15)))
    if shared >= 15 { strings.appendVarint(UInt64(shared - 15)) }
    if rest >= 15 { strings.appendVarint(UInt64(rest - 15)) }
    if let address = term.baseAddress, rest > 0 { strings.append(address + shared, rest) }
    previous.count = shared
    if let address = term.baseAddress, rest > 0 { previous.append(address + shared, rest) }
    termCount += 1
  }

  private func endBlock() {
    guard strings.count > 0 else { return }
    blocks.appendVarint(blockPostings)
    blocks.appendVarint(UInt64(strings.count))
    blocks.append(strings.bytes)
    blocks.append(entries.bytes)
    strings.count = 0
    entries.count = 0
  }

  /// The first eight bytes of a term as a big-endian number, zeros behind a shorter one.
  static func key(_ term: UnsafeRawBufferPointer) -> UInt64 {
    if term.count >= 8 { return UInt64(bigEndian: term.loadUnaligned(as: UInt64.self)) }
    var key: UInt64 = 0
    for index in 0..<8 {
      key = key << 8 | UInt64(index < term.count ? term[index] : 0)
    }
    return key
  }

  /// Writes the dictionary as two sections: the blocks, and their index (for each block its first key and
  /// its offset).
  func finish(to file: SegmentFileWriter, field: UInt8) throws {
    endBlock()
    try file.section(.termBlocks, field: field) {
      try file.sink.append(littleEndian: UInt64(termCount))
      try file.sink.append(blocks)
    }
    try file.section(.termIndex, field: field) {
      try file.sink.append(keys)
      try file.sink.append(offsets)
    }
  }
}
