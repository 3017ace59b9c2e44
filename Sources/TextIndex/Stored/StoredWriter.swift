import CZstd

/// Collects the stored bytes of documents in blocks that are compressed as soon as they are full.
final class StoredWriter {
  /// A block is closed when it holds so many bytes or documents.
  static let blockBytes = 1 << 15
  static let blockDocuments = 1 << 10

  /// Compressed blocks that are not drained yet, one after the other.
  let blocks = ByteBuffer(capacity: 1 << 16)
  /// Bytes of the blocks that are drained.
  private var drained: UInt64 = 0
  /// For each block, where it ends among all blocks, and the documents in it.
  private(set) var ends: [UInt64] = []
  private(set) var counts: [UInt32] = []
  /// Bytes and lengths of the documents of the open block.
  private let open = ByteBuffer(capacity: 1 << 16)
  private var lengths: [Int] = []
  private let raw = ByteBuffer(capacity: 1 << 16)
  private let context = ZSTD_createCCtx()

  deinit { ZSTD_freeCCtx(context) }

  var memory: Int { blocks.count + open.count }

  func removeAll() {
    blocks.count = 0
    drained = 0
    ends.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    open.count = 0
    lengths.removeAll(keepingCapacity: true)
  }

  /// Adds a document and returns its place: the number of its block times ``blockDocuments``, plus its
  /// number in it.
  func add(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    let place = Int64(ends.count * Self.blockDocuments + lengths.count)
    open.append(bytes)
    lengths.append(bytes.count)
    if open.count >= Self.blockBytes || lengths.count == Self.blockDocuments { endBlock() }
    return place
  }

  /// Adds a whole block as it is, compressed, and returns the place of its first document.
  func addBlock(_ bytes: UnsafeRawBufferPointer, documents: UInt32) -> Int64 {
    endBlock()
    let place = Int64(ends.count * Self.blockDocuments)
    blocks.append(bytes)
    ends.append(drained + UInt64(blocks.count))
    counts.append(documents)
    return place
  }

  /// Compresses what is open.
  ///
  /// ```
  /// Block := zstd( Length:varint × documents, Bytes × documents )
  /// ```
  func endBlock() {
    guard !lengths.isEmpty else { return }
    raw.count = 0
    for length in lengths { raw.appendVarint(UInt64(length)) }
    raw.append(open.bytes)
    let bound = ZSTD_compressBound(raw.count)
    blocks.reserve(bound)
    let size = ZSTD_compressCCtx(
      context, blocks.base + blocks.count, bound, raw.base, raw.count, 3)
    // With room for the bound, compression cannot fail but for want of memory.
    precondition(ZSTD_isError(size) == 0, "zstd is out of memory")
    blocks.count += size
    ends.append(drained + UInt64(blocks.count))
    counts.append(UInt32(lengths.count))
    open.count = 0
    lengths.removeAll(keepingCapacity: true)
  }

  /// Writes the blocks that are full; used within the section of stored blocks.
  func drain(to sink: FileSink) throws {
    try sink.append(blocks)
    drained += UInt64(blocks.count)
    blocks.count = 0
  }

  /// Writes the section of blocks, and behind it what ``finishIndex(to:count:places:)`` does.
  func finish(to file: SegmentFileWriter, count: Int, places: (Int) -> Int64) throws {
    endBlock()
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
