import Glibc

/// Walks through the terms of a dictionary in byte order.
///
/// Call order: `enter`, then `advance` before each term; or `seek`, then `advance` before each further one; or
/// `enter`, then `walk`, again and again.
struct TermCursor {
  let dictionary: TermDictionary
  /// The bytes of the current term.
  private(set) var term: [UInt8] = []
  /// How many of them it shares with the term before; 0 for the first of a block.
  private(set) var shared = 0
  /// What the dictionary says of the current term.
  private(set) var entry = TermEntry()
  /// Whether bytes were met that are no dictionary.
  private(set) var isDamaged = false

  private(set) var strings = ByteReader(UnsafeRawBufferPointer(start: nil, count: 0))
  private var entries = ByteReader(UnsafeRawBufferPointer(start: nil, count: 0))
  private var block = 0
  /// The next term within the block.
  private var index = 0
  private var postings = 0

  init(_ dictionary: TermDictionary) { self.dictionary = dictionary }

  /// Where a damaged dictionary was being read, in its section.
  var offset: Int { strings.offset + 8 }

  /// Stands before the first term of a block.
  mutating func enter(_ block: Int) {
    self.block = block
    index = 0
    guard block < dictionary.blockCount else { return }
    var header = ByteReader(dictionary.blocks, offset: dictionary.offset(block))
    postings = Int(truncatingIfNeeded: min(header.varint(), UInt64(Int.max)))
    let length = header.varint()
    if header.failed || length > UInt64(header.end - header.offset) { return fail() }
    strings = header
    entries = ByteReader(dictionary.blocks, offset: header.offset + Int(length))
    term.removeAll(keepingCapacity: true)
  }

  private mutating func fail() {
    isDamaged = true
    block = dictionary.blockCount
    index = 0
  }

  /// Goes to the first term that is not less than `target`; false when there is none. Never goes back
  /// to a block before the current one.
  mutating func seek(_ target: UnsafeRawBufferPointer) -> Bool {
    let from = min(block, max(dictionary.blockCount - 1, 0))
    let found = dictionary.block(for: target, from: from)
    if found ?? from != block || index == 0 {
      enter(found ?? from)
      guard advance() else { return false }
    }
    if compare(to: target) >= 0 { return true }
    while advance() {
      if compare(to: target) >= 0 { return true }
    }
    return false
  }

  /// As ``seek(_:)``, term by term: for what is near.
  mutating func walk(to target: UnsafeRawBufferPointer) -> Bool {
    var isLeft = index > 0 || advance()
    while isLeft, compare(to: target) < 0 { isLeft = advance() }
    return isLeft
  }

  /// The shared and the own length of a term.
  @inline(__always)
  static func lengths(_ reader: inout ByteReader) -> (Int, Int) {
    let byte = reader.byte()
    var shared = Int(byte >> 4)
    var rest = Int(byte & 15)
    if shared == 15 { shared &+= Int(truncatingIfNeeded: reader.varint32()) }
    if rest == 15 { rest &+= Int(truncatingIfNeeded: reader.varint32()) }
    return (shared, rest)
  }

  /// Goes to the next term; false behind the last.
  mutating func advance() -> Bool {
    if block < dictionary.blockCount, index == dictionary.count(block) {
      // Blocks stand one behind the other.
      if entries.offset == dictionary.end(block) { enter(block + 1) } else { fail() }
    }
    guard block < dictionary.blockCount else { return false }
    let (shared, rest) = Self.lengths(&strings)
    let suffix = strings.take(rest)
    guard !strings.failed, shared <= term.count, ascends(shared, suffix), readEntry() else {
      fail()
      return false
    }
    self.shared = shared
    term.removeLast(term.count - shared)
    term.append(contentsOf: suffix)
    if index == 0, dictionary.key(block) != term.withUnsafeBytes(TermDictionaryWriter.key) {
      fail()
      return false
    }
    index += 1
    return true
  }

  /// Whether a term is greater than the current one, of which it shares some bytes, as many as it can.
  @inline(__always)
  private func ascends(_ shared: Int, _ suffix: UnsafeRawBufferPointer) -> Bool {
    guard let first = suffix.first else { return index == 0 }
    return shared == term.count || first > term[shared]
  }

  /// Reads the next entry of the block.
  @inline(__always)
  private mutating func readEntry() -> Bool {
    entry.ordinal = block &* TermDictionaryWriter.blockSize &+ index
    return Self.read(
      &entry, &entries, &postings, hasPositions: dictionary.hasPositions,
      limit: dictionary.postingsLength)
  }

  @inline(__always)
  static func read(
    _ entry: inout TermEntry, _ entries: inout ByteReader, _ postings: inout Int,
    hasPositions: Bool, limit: Int
  ) -> Bool {
    let documents = entries.varint32()
    if documents == 0 {
      entry.isSingle = true
      entry.documents = 1
      entry.document = entries.varint32()
      entry.position = hasPositions ? entries.varint32() : 0
      return !entries.failed
    }
    entry.isSingle = false
    entry.documents = documents
    let length = Int(truncatingIfNeeded: entries.varint32())
    guard !entries.failed, postings <= limit, length <= limit &- postings else { return false }
    entry.offset = postings
    entry.length = length
    postings &+= length
    return true
  }

  /// The entry of the term at a place of the block just entered.
  func entry(at place: Int) -> TermEntry? {
    var entry = TermEntry()
    var entries = self.entries
    var postings = self.postings
    for _ in 0...place {
      guard
        Self.read(
          &entry, &entries, &postings, hasPositions: dictionary.hasPositions,
          limit: dictionary.postingsLength)
      else { return nil }
    }
    entry.ordinal = block &* TermDictionaryWriter.blockSize &+ place
    return entry
  }

  /// The current term against another: negative, 0 or positive.
  func compare(to other: UnsafeRawBufferPointer) -> Int {
    let limit = min(term.count, other.count)
    if limit > 0, let address = other.baseAddress {
      let order = term.withUnsafeBytes { bytes in
        bytes.baseAddress.map { memcmp($0, address, limit) } ?? 0
      }
      if order != 0 { return Int(order) }
    }
    return term.count - other.count
  }
}
