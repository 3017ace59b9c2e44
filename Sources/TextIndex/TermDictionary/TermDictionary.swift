import Glibc

/// The terms of a field in one segment: here is a term, give me its postings. See ``TermDictionaryWriter``.
struct TermDictionary {
  let termCount: Int
  let blockCount: Int
  let hasPositions: Bool
  /// The blocks, without the number of terms before them.
  let blocks: UnsafeRawBufferPointer
  let keys: UnsafeRawPointer?
  let offsets: UnsafeRawPointer?
  let postingsLength: Int

  /// Nil when the sections do not fit together.
  init?(
    blocks section: UnsafeRawBufferPointer, index: UnsafeRawBufferPointer, hasPositions: Bool,
    postingsLength: Int
  ) {
    var reader = ByteReader(section)
    let count = reader.littleEndian(UInt64.self)
    guard !reader.failed, count < 1 << 40 else { return nil }
    termCount = Int(count)
    blockCount = (termCount + TermDictionaryWriter.blockSize - 1) / TermDictionaryWriter.blockSize
    guard index.count == blockCount * 12 else { return nil }
    blocks = UnsafeRawBufferPointer(rebasing: section[8...])
    keys = index.baseAddress
    let keyBytes = 8 * blockCount
    offsets = index.baseAddress.map { $0 + keyBytes }
    self.hasPositions = hasPositions
    self.postingsLength = postingsLength
  }

  @inline(__always)
  func key(_ block: Int) -> UInt64 {
    guard let keys else { return 0 }
    return UInt64(
      littleEndian: keys.loadUnaligned(fromByteOffset: block &* 8, as: UInt64.self))
  }

  @inline(__always)
  func offset(_ block: Int) -> Int {
    guard let offsets else { return 0 }
    return Int(
      UInt32(littleEndian: offsets.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self)))
  }

  /// Where a block ends.
  func end(_ block: Int) -> Int { block + 1 < blockCount ? offset(block + 1) : blocks.count }

  /// Terms in a block.
  @inline(__always)
  func count(_ block: Int) -> Int {
    min(TermDictionaryWriter.blockSize, termCount &- block &* TermDictionaryWriter.blockSize)
  }

  /// The last block that begins with a term not greater than `term`, at or behind block `from`; nil when
  /// even that block begins with a greater one.
  func block(
    for term: UnsafeRawBufferPointer, from start: Int = 0, to end: Int? = nil
  ) -> Int? {
    let key = TermDictionaryWriter.key(term)
    // First block with a key > `key`.
    var low = start
    var high = end ?? blockCount
    while low < high {
      let middle = (low &+ high) >> 1
      if self.key(middle) <= key { low = middle &+ 1 } else { high = middle }
    }
    // Blocks with that very key are settled by their whole first terms.
    var block = low &- 1
    while block >= start, self.key(block) == key {
      if compareFirst(block, term) <= 0 { return block }
      block &-= 1
    }
    return block >= start ? block : nil
  }

  /// The first term of a block against a term: negative, 0 or positive.
  private func compareFirst(_ block: Int, _ term: UnsafeRawBufferPointer) -> Int {
    var cursor = TermCursor(self)
    cursor.enter(block)
    return cursor.advance() ? cursor.compare(to: term) : 1
  }

  /// The entry of a term, which is looked for in some of the blocks.
  func find(_ term: UnsafeRawBufferPointer, in range: Range<Int>? = nil) -> TermEntry? {
    guard
      let block = block(for: term, from: range?.lowerBound ?? 0, to: range?.upperBound)
    else { return nil }
    var reader = ByteReader(blocks, offset: offset(block))
    let postings = reader.varint()
    let length = reader.varint()
    guard !reader.failed, postings <= UInt64(postingsLength),
      length <= UInt64(reader.end &- reader.offset)
    else { return nil }
    let entries = reader.offset &+ Int(truncatingIfNeeded: length)
    // Terms before `term` are known by how much they share with their neighbours: nothing is copied.
    var matched = 0
    for index in 0..<count(block) {
      let (shared, rest) = TermCursor.lengths(&reader)
      let suffix = reader.take(rest)
      if reader.failed { return nil }
      if shared > matched { continue }
      if shared < matched { return nil }
      var at = 0
      while at < rest, matched < term.count, suffix[at] == term[matched] {
        at &+= 1
        matched &+= 1
      }
      if at == rest, matched == term.count {
        return entry(block, index, entries, Int(truncatingIfNeeded: postings))
      }
      if matched == term.count || (at < rest && suffix[at] > term[matched]) { return nil }
    }
    return nil
  }

  /// The entry at a place of a block whose entries begin at an offset.
  private func entry(_ block: Int, _ place: Int, _ offset: Int, _ postings: Int) -> TermEntry? {
    var entry = TermEntry()
    var reader = ByteReader(blocks, offset: offset)
    var postings = postings
    for _ in 0...place {
      guard
        TermCursor.read(
          &entry, &reader, &postings, hasPositions: hasPositions, limit: postingsLength)
      else { return nil }
    }
    entry.ordinal = block &* TermDictionaryWriter.blockSize &+ place
    return entry
  }

  /// The entry of a term by its place.
  func entry(_ ordinal: Int) -> TermEntry? {
    guard ordinal >= 0, ordinal < termCount else { return nil }
    var cursor = TermCursor(self)
    cursor.enter(ordinal / TermDictionaryWriter.blockSize)
    return cursor.isDamaged ? nil : cursor.entry(at: ordinal % TermDictionaryWriter.blockSize)
  }

  /// The bytes of a term by its place.
  func term(_ ordinal: Int) -> [UInt8]? {
    guard ordinal >= 0, ordinal < termCount else { return nil }
    var cursor = TermCursor(self)
    cursor.enter(ordinal / TermDictionaryWriter.blockSize)
    for _ in 0...ordinal % TermDictionaryWriter.blockSize {
      guard cursor.advance() else { return nil }
    }
    return cursor.term
  }
}
