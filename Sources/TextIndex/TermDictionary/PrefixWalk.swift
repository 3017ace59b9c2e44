/// Goes through what a dictionary says of the terms that begin with a prefix, without putting the terms together.
struct PrefixWalk {
  let dictionary: TermDictionary
  let prefix: UnsafeRawBufferPointer

  /// Calls `body` with the entry of each such term, in byte order; false where bytes were met that are no
  /// dictionary.
  func run(_ body: (TermEntry) -> Void) -> Bool {
    var block = dictionary.block(for: prefix) ?? 0
    while block < dictionary.blockCount {
      guard let isLast = walk(block, body) else { return false }
      if isLast { break }
      block &+= 1
    }
    return true
  }

  /// Whether a term behind the prefix was met; nil where the block is damaged.
  private func walk(_ block: Int, _ body: (TermEntry) -> Void) -> Bool? {
    var strings = ByteReader(dictionary.blocks, offset: dictionary.offset(block))
    let first = strings.varint()
    let length = strings.varint()
    guard !strings.failed, first <= UInt64(dictionary.postingsLength),
      length <= UInt64(strings.end &- strings.offset)
    else { return nil }
    var postings = Int(truncatingIfNeeded: first)
    var entries = ByteReader(
      dictionary.blocks, offset: strings.offset &+ Int(truncatingIfNeeded: length))
    var entry = TermEntry()
    // How many bytes of the prefix the term begins with.
    var matched = 0
    for index in 0..<dictionary.count(block) {
      let (shared, rest) = TermCursor.lengths(&strings)
      let suffix = strings.take(rest)
      let isRead = TermCursor.read(
        &entry, &entries, &postings, hasPositions: dictionary.hasPositions,
        limit: dictionary.postingsLength)
      guard !strings.failed, isRead else { return nil }
      if shared <= matched, matched < prefix.count || shared < matched {
        matched = shared
        var at = 0
        while at < rest, matched < prefix.count, suffix[at] == prefix[matched] {
          at &+= 1
          matched &+= 1
        }
        if at < rest, matched < prefix.count, suffix[at] > prefix[matched] { return true }
      }
      if matched == prefix.count {
        entry.ordinal = block &* TermDictionaryWriter.blockSize &+ index
        body(entry)
      }
    }
    return false
  }
}
