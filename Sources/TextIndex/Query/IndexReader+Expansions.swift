extension IndexReader {
  /// Calls `body` with each term of a segment that a leaf stands for, its bytes and its distance.
  ///
  /// - Throws: ``IndexError/corrupt(file:offset:reason:)`` for a damaged dictionary.
  func forEachExpansion(
    _ leaf: ExpansionLeaf, segment: Int,
    _ body: (TermEntry, UnsafeRawBufferPointer, Int) -> Void
  ) throws {
    guard let postings = segments[segment].postings[leaf.field] else { return }
    let dictionary = postings.dictionary
    var isSound = true
    switch leaf.form {
    case .prefix:
      var cursor = TermCursor(dictionary)
      var more = leaf.bytes.withUnsafeBytes { cursor.seek($0) }
      while more, cursor.term.starts(with: leaf.bytes) {
        cursor.term.withUnsafeBytes { body(cursor.entry, $0, 0) }
        more = cursor.advance()
      }
      isSound = !cursor.isDamaged
    case .fuzzy(let word, 1) where postings.hasPositions && !word.isEmpty:
      var probe = FuzzyProbe(dictionary, word: word)
      if let found = probe.run() {
        for (entry, distance) in found {
          guard let term = dictionary.term(entry.ordinal) else {
            isSound = false
            break
          }
          term.withUnsafeBytes { body(entry, $0, distance) }
        }
      } else {
        isSound = false
      }
    case .fuzzy(let word, let limit):
      var walk = FuzzyWalk(dictionary, word: word, limit: limit)
      isSound = walk.run(nil, body)
    }
    if !isSound { throw segments[segment].damagedTerms(of: UInt8(leaf.field)) }
  }

  /// As ``forEachExpansion(_:segment:_:)``, without the bytes of the terms.
  func forEachEntry(
    _ leaf: ExpansionLeaf, segment: Int, _ body: (TermEntry, Int) -> Void
  ) throws {
    guard let postings = segments[segment].postings[leaf.field] else { return }
    var isSound = true
    switch leaf.form {
    case .prefix:
      isSound = leaf.bytes.withUnsafeBytes { prefix in
        PrefixWalk(dictionary: postings.dictionary, prefix: prefix).run { body($0, 0) }
      }
    case .fuzzy(let word, 1) where postings.hasPositions && !word.isEmpty:
      var probe = FuzzyProbe(postings.dictionary, word: word)
      if let found = probe.run() {
        for (entry, distance) in found { body(entry, distance) }
      } else {
        isSound = false
      }
    case .fuzzy:
      try forEachExpansion(leaf, segment: segment) { entry, _, distance in body(entry, distance) }
    }
    if !isSound { throw segments[segment].damagedTerms(of: UInt8(leaf.field)) }
  }

  /// The terms that a leaf stands for, over all segments.
  func expand(_ leaf: ExpansionLeaf) throws -> [TermLeaf] {
    var leaves: [[UInt8]: TermLeaf] = [:]
    for segment in segments.indices {
      try forEachExpansion(leaf, segment: segment) { entry, bytes, _ in
        leaves[
          Array(bytes),
          default: TermLeaf(
            field: leaf.field, entries: Array(repeating: nil, count: segments.count))
        ].entries[segment] = entry
      }
    }
    return leaves.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}
