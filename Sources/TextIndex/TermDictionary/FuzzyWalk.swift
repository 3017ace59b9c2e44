/// Finds the terms of a dictionary that are few edits from a word, in byte order. Terms that begin as one
/// that is too far already are passed over, whole blocks at a time.
struct FuzzyWalk {
  private let dictionary: TermDictionary
  private var table: EditDistance

  init(_ dictionary: TermDictionary, word: [UInt32], limit: Int) {
    self.dictionary = dictionary
    table = EditDistance(word, limit: limit)
  }

  /// Calls `found` with the entry, bytes and distance of each term of some blocks. Returns false when the dictionary is
  /// damaged.
  mutating func run(
    _ blocks: Range<Int>? = nil, _ found: (TermEntry, UnsafeRawBufferPointer, Int) -> Void
  ) -> Bool {
    let blocks = blocks ?? 0..<dictionary.blockCount
    // The current term, and for each of its bytes how many scalars of it are in the table.
    let capacity = 4 * (EditDistance.maximumLength + 8)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { depths in
        walk(blocks, buffer, depths, found)
      }
    }
  }

  private mutating func walk(
    _ blocks: Range<Int>, _ term: UnsafeMutableBufferPointer<UInt8>,
    _ depths: UnsafeMutableBufferPointer<UInt8>,
    _ found: (TermEntry, UnsafeRawBufferPointer, Int) -> Void
  ) -> Bool {
    var block = blocks.lowerBound
    var cursor = TermCursor(dictionary)
    while block < blocks.upperBound {
      cursor.enter(block)
      if cursor.isDamaged { return false }
      var reader = cursor.strings
      var known = 0  // bytes of `term` that the table has taken
      var dead = 0  // length of the prefix that is too far; 0 for none
      table.back(to: 0)
      for index in 0..<dictionary.count(block) {
        let (shared, rest) = TermCursor.lengths(&reader)
        let suffix = reader.take(rest)
        if reader.failed { return false }
        if dead > 0, shared >= dead { continue }
        dead = 0
        // Back to the last scalar that begins and ends within what is shared.
        known = min(known, shared)
        while known > 0, isContinuation(known, shared, term, suffix) { known -= 1 }
        let length = shared + rest
        if length > term.count {
          // Longer than any word within reach: its beginning decides as well.
          if shared < term.count {
            let end = min(rest, term.count - shared)
            for k in 0..<end { term[shared + k] = suffix[k] }
          }
          dead = min(shared + 1, term.count)
          continue
        }
        for k in 0..<rest { term[shared + k] = suffix[k] }
        table.back(to: known == 0 ? 0 : Int(depths[known - 1]))
        while known < length {
          let (scalar, size) = Self.scalar(term, known, length)
          let isAlive = table.push(scalar)
          for k in 0..<size { depths[known + k] = UInt8(truncatingIfNeeded: table.depth) }
          known += size
          if !isAlive {
            dead = known
            break
          }
        }
        if dead == 0, table.distance <= table.limit, let entry = cursor.entry(at: index) {
          found(
            entry, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(term)[..<length]),
            table.distance)
        }
        if table.depth > 0, dead > 0 { known = min(known, dead) }
      }
      block = next(after: block, deadPrefix: term, dead)
    }
    return true
  }

  private func isContinuation(
    _ place: Int, _ shared: Int, _ term: UnsafeMutableBufferPointer<UInt8>,
    _ suffix: UnsafeRawBufferPointer
  ) -> Bool {
    // The byte that will stand at `place` in the new term.
    guard place >= shared else { return term[place] & 0xC0 == 0x80 }
    let index = place - shared
    return index < suffix.count && suffix[index] & 0xC0 == 0x80
  }

  /// The next block that has a term without the dead prefix.
  private func next(
    after block: Int, deadPrefix: UnsafeMutableBufferPointer<UInt8>, _ dead: Int
  ) -> Int {
    guard dead > 0, dead <= 8, block + 1 < dictionary.blockCount else { return block + 1 }
    // Keys of blocks within the prefix lie below `end`.
    var prefix: UInt64 = 0
    for k in 0..<dead { prefix = prefix << 8 | UInt64(deadPrefix[k]) }
    let shift = UInt64(8 * (8 - dead))
    let (end, overflow) = prefix.addingReportingOverflow(1)
    guard !overflow, dead < 8 || end != 0 else { return block + 1 }
    if dead < 8, end >> UInt64(8 * dead) != 0 { return dictionary.blockCount }
    let limit = shift == 0 ? end : end << shift
    guard dictionary.key(block + 1) < limit else { return block + 1 }
    var low = block + 1
    var step = 1
    while low + step < dictionary.blockCount, dictionary.key(low + step) < limit {
      low += step
      step += step
    }
    var high = min(low + step, dictionary.blockCount)
    low += 1
    while low < high {
      let middle = (low + high) / 2
      if dictionary.key(middle) < limit { low = middle + 1 } else { high = middle }
    }
    // The last block within the prefix may end with terms beyond it.
    return low - 1
  }

  /// The scalar at a place of a term, and its length; a byte that is no UTF-8 counts as one scalar.
  private static func scalar(
    _ term: UnsafeMutableBufferPointer<UInt8>, _ place: Int, _ end: Int
  ) -> (UInt32, Int) {
    let first = UInt32(term[place])
    if first < 0x80 { return (first, 1) }
    let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard size > 1, place + size <= end else { return (0x110000 + first, 1) }
    var scalar = first & (0x7F >> UInt32(size))
    for k in 1..<size {
      let byte = UInt32(term[place + k])
      guard byte & 0xC0 == 0x80 else { return (0x110000 + first, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    return (scalar, size)
  }
}
