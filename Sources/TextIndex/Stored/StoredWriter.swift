import CZstd
import Glibc

/// Collects the stored bytes of documents in blocks that are compressed as soon as they are full.
final class StoredWriter {
  /// A block is closed when it holds so many bytes or documents.
  static let blockBytes = 1 << 15
  static let blockDocuments = 1 << 10
  /// How hard zstd tries: -3 packs 570 MB of records a second, and 1 packs 440 MB into a quarter less room. That is
  /// 15 % of an index.
  private static let level: Int32 = -3

  /// Compressed blocks that are not drained yet, one after the other.
  let blocks = ByteBuffer(capacity: 1 << 16)
  /// Bytes of the blocks that are drained.
  private var drained: UInt64 = 0
  /// For each block, where it ends among all blocks, and the documents in it.
  private(set) var ends: [UInt64] = []
  private(set) var counts: [UInt32] = []
  /// The place of each document that was added: the number of its block times ``blockDocuments``, plus its
  /// number in it; known when its block is closed.
  @exclusivity(unchecked) private(set) var places: [Int64] = []
  /// A block that is not full, one for each group.
  private final class OpenBlock {
    /// Bytes that the lengths of the documents can take, which stand in front of them.
    static let room = 5 * blockDocuments

    /// The documents, behind the room for their lengths.
    let bytes = ByteBuffer(capacity: room + 1 << 12)
    /// The documents by the order in which they were added, and their lengths.
    @exclusivity(unchecked) var documents: [(number: Int, length: Int)] = []

    init() { removeAll() }

    /// Bytes of the documents.
    var size: Int { bytes.count - Self.room }

    func removeAll() {
      bytes.count = Self.room
      documents.removeAll(keepingCapacity: true)
    }
  }

  private let open = (0..<IndexDocument.storedGroups).map { _ in OpenBlock() }
  private let lengths = ByteBuffer()
  private let context = ZSTD_createCCtx()

  deinit { ZSTD_freeCCtx(context) }

  var memory: Int { open.reduce(blocks.count) { $0 + $1.size } }

  func removeAll() {
    blocks.count = 0
    drained = 0
    ends.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for block in open { block.removeAll() }
  }

  /// Adds a document; its place is found in ``places`` under the number that is returned.
  @discardableResult
  func add(_ bytes: UnsafeRawBufferPointer, group: Int) -> Int {
    let number = places.count
    places.append(-1)
    let block = open[min(group, open.count - 1)]
    block.bytes.append(bytes)
    block.documents.append((number, bytes.count))
    if block.size >= Self.blockBytes || block.documents.count == Self.blockDocuments {
      end(block)
    }
    return number
  }

  /// Adds a whole block as it is, compressed, and returns the place of its first document.
  func addBlock(_ bytes: UnsafeRawBufferPointer, documents: UInt32) -> Int64 {
    let place = Int64(ends.count * Self.blockDocuments)
    blocks.append(bytes)
    ends.append(drained + UInt64(blocks.count))
    counts.append(documents)
    return place
  }

  /// Compresses what is open.
  func endBlocks() {
    for block in open { end(block) }
  }

  /// Closes a block.
  ///
  /// ```
  /// Block := zstd( Length:varint × documents, Bytes × documents )
  /// ```
  private func end(_ block: OpenBlock) {
    guard !block.documents.isEmpty else { return }
    lengths.count = 0
    for document in block.documents { lengths.appendVarint(UInt64(document.length)) }
    let first = OpenBlock.room - lengths.count
    memcpy(block.bytes.base + first, lengths.base, lengths.count)
    let length = block.bytes.count - first
    let bound = ZSTD_compressBound(length)
    blocks.reserve(bound)
    let size = ZSTD_compressCCtx(
      context, blocks.base + blocks.count, bound, block.bytes.base + first, length, Self.level)
    // With room for the bound, compression cannot fail but for want of memory.
    precondition(ZSTD_isError(size) == 0, "zstd is out of memory")
    blocks.count += size
    for (slot, document) in block.documents.enumerated() {
      places[document.number] = Int64(ends.count * Self.blockDocuments + slot)
    }
    ends.append(drained + UInt64(blocks.count))
    counts.append(UInt32(block.documents.count))
    block.removeAll()
  }

  /// Writes the blocks that are full; used within the section of stored blocks.
  func drain(to sink: FileSink) throws {
    try sink.append(blocks)
    drained += UInt64(blocks.count)
    blocks.count = 0
  }

  /// Writes the section of blocks, and behind it what ``finishIndex(to:count:places:)`` does.
  func finish(to file: SegmentFileWriter, count: Int, places: (Int) -> Int64) throws {
    endBlocks()
    try file.section(.storedBlocks, field: 0) { try drain(to: file.sink) }
    try finishIndex(to: file, count: count, places: places)
  }

  /// Writes the index of the blocks; `places` gives the place of each document.
  func finishIndex(to file: SegmentFileWriter, count: Int, places: (Int) -> Int64) throws {
    try file.section(.storedIndex, field: 0) {
      for end in ends { try file.sink.append(littleEndian: end) }
      for count in counts { try file.sink.append(littleEndian: count) }
    }
    let column = ByteBuffer()
    PackedColumn.write(count, to: column) { places($0) }
    try file.section(.storedPlaces, field: 0) { try file.sink.append(column) }
  }
}
