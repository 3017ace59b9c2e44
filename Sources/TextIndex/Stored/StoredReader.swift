import CZstd

/// Hands back the bytes that ``StoredWriter`` took.
struct StoredReader {
  let blocks: UnsafeRawBufferPointer
  let index: UnsafeRawBufferPointer
  let places: PackedColumn
  let file: MappedFile
  /// Where the blocks begin in the file.
  let offset: Int

  /// The largest block that is believed: a damaged one may claim any size.
  private static let maximumBlock = 1 << 29

  var blockCount: Int { index.count / 12 }

  /// Where a block ends among the blocks.
  private func end(_ block: Int) -> UInt64 {
    guard block >= 0, let base = index.baseAddress else { return 0 }
    return UInt64(
      littleEndian: base.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self))
  }

  /// Documents in a block.
  func documents(in block: Int) -> Int {
    guard let base = index.baseAddress else { return 0 }
    return Int(
      UInt32(
        littleEndian: base.loadUnaligned(
          fromByteOffset: blockCount * 8 + block * 4, as: UInt32.self)))
  }

  /// The compressed bytes of a block.
  func compressed(_ block: Int) throws -> UnsafeRawBufferPointer {
    let from = end(block - 1)
    let to = end(block)
    guard block >= 0, block < blockCount, from <= to, to <= UInt64(blocks.count) else {
      throw file.corrupt(offset, "block \(block) of the stored bytes lies outside")
    }
    return UnsafeRawBufferPointer(rebasing: blocks[Int(from)..<Int(to)])
  }

  /// The block of a document and its number in it.
  func place(_ document: Int) -> (block: Int, slot: Int) {
    let place = Int(truncatingIfNeeded: places[document])
    return (place / StoredWriter.blockDocuments, place % StoredWriter.blockDocuments)
  }

  /// The documents of a block.
  func documents(_ block: Int) throws -> [[UInt8]] {
    let unpacked = try self.unpacked(block, Unpacking())
    return (0..<unpacked.count).map { Array(unpacked.document($0)) }
  }

  /// A block with its documents side by side.
  func unpacked(_ block: Int, _ unpacking: Unpacking) throws -> UnpackedBlock {
    let compressed = try self.compressed(block)
    let damage = file.corrupt(
      offset + Int(end(block - 1)), "block \(block) of the stored bytes cannot be unpacked")
    let size = ZSTD_getFrameContentSize(compressed.baseAddress, compressed.count)
    guard size < UInt64(Self.maximumBlock) else { throw damage }
    let raw = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      let result = ZSTD_decompressDCtx(
        unpacking.context, buffer.baseAddress, buffer.count, compressed.baseAddress,
        compressed.count)
      count = ZSTD_isError(result) == 0 ? result : 0
    }
    guard raw.count == Int(size) else { throw damage }
    let count = documents(in: block)
    guard count <= StoredWriter.blockDocuments else { throw damage }
    let starts = raw.withUnsafeBytes { bytes -> [Int]? in
      var reader = ByteReader(bytes)
      var starts: [Int] = [0]
      starts.reserveCapacity(count + 1)
      for _ in 0..<count { starts.append(starts[starts.count - 1] + Int(reader.varint32())) }
      let first = reader.offset
      guard !reader.failed, first + starts[count] == bytes.count else { return nil }
      return starts.map { first + $0 }
    }
    guard let starts else { throw damage }
    return UnpackedBlock(file: file, number: block, bytes: raw, starts: starts)
  }

  /// The stored bytes of a document; the block that was unpacked last is kept for the next.
  func bytes(_ document: Int, _ unpacking: Unpacking) throws -> [UInt8] {
    let (block, slot) = place(document)
    guard block >= 0, slot >= 0, block < blockCount else {
      throw file.corrupt(offset, "document \(document) has no stored bytes")
    }
    let unpacked: UnpackedBlock
    if let last = unpacking.last, last.file === file, last.number == block {
      unpacked = last
    } else {
      unpacked = try self.unpacked(block, unpacking)
      unpacking.last = unpacked
    }
    guard slot < unpacked.count else {
      throw file.corrupt(offset, "document \(document) has no stored bytes")
    }
    return Array(unpacked.document(slot))
  }
}
