import CIndexKernels

/// Evaluates plans on one segment: which documents match, and what each scores. Scores are integers, so
/// that their sums do not depend on the order of the parts; ``scale`` turns a score into one.
struct SegmentSearch {
  let reader: IndexReader
  let segment: SegmentReader
  let number: Int
  let scratch: SearchScratch
  let scale: Float

  func damage(_ field: FieldPostings, _ cursor: PostingCursor) -> IndexError {
    field.file.corrupt(field.offset + cursor.damage, "damaged postings")
  }

  // MARK: Matching

  /// The documents that match, deleted ones among them. The caller gives the set back.
  func matches(_ plan: Plan) throws -> WordBuffer {
    let set = scratch.takeSet(segment.documentCount)
    switch plan {
    case .all: set.fill()
    case .none: break
    case .term(let leaf):
      guard let (entry, field) = leaf.postings(number, of: segment) else { break }
      try add(entry, field, to: set)
    case .phrase(let leaf):
      try PhraseMatcher(search: self, leaf: leaf).run { documents, _, count in
        for index in 0..<count { set.insert(documents[index]) }
      }
    case .expansion(let leaf):
      guard let field = segment.postings[leaf.field] else { break }
      var failure: (any Error)?
      try reader.forEachEntry(leaf, segment: number) { entry, _ in
        guard failure == nil else { return }
        do { try add(entry, field, to: set) } catch { failure = error }
      }
      if let failure { throw failure }
    case .range(let field, let range):
      guard let column = segment.columns[field] else { break }
      for document in 0..<segment.documentCount
      where range.contains(column[document]) && column.isPresent(document) {
        set.insert(UInt32(truncatingIfNeeded: document))
      }
    case .joined(let leaf):
      guard !leaf.isEmpty, let column = segment.columns[leaf.field] else { break }
      for document in 0..<segment.documentCount
      where column.isPresent(document) && leaf.score(of: column[document]) != nil {
        set.insert(UInt32(truncatingIfNeeded: document))
      }
    case .exists(let field):
      guard let column = segment.columns[field] else { break }
      for document in 0..<segment.documentCount where column.isPresent(document) {
        set.insert(UInt32(truncatingIfNeeded: document))
      }
    case .identifiers(let identifiers):
      for identifier in identifiers {
        if let document = try identifier.withUnsafeBytes({ try segment.document($0) }) {
          set.insert(UInt32(document))
        }
      }
    case .and(let parts): try intersect(parts, into: set)
    case .or(let parts): try unite(parts, into: set)
    case .not(let part):
      set.fill()
      let other = try matches(part)
      _ = kx_words_andnot(set.words, other.words, set.wordCount)
      scratch.giveBack(other)
    }
    return set
  }

  /// Adds the documents of a term.
  func add(_ entry: TermEntry, _ field: FieldPostings, to set: WordBuffer) throws {
    if entry.isSingle, entry.document < UInt32(segment.documentCount) {
      set.insert(entry.document)
      return
    }
    let cursor = scratch.cursor(0)
    cursor.pointee.open(entry, field)
    cursor.pointee.addAll(to: set.words)
    if cursor.pointee.damage >= 0 { throw damage(field, cursor.pointee) }
  }

  // MARK: Scoring

  /// Adds what every scoring part gives to the scores of documents; both lists have `count` entries, the
  /// documents ascend.
  func score(
    _ plan: Plan, _ documents: UnsafePointer<UInt32>, _ scores: UnsafeMutablePointer<Int32>,
    count: Int
  ) throws {
    switch plan {
    case .term(let leaf):
      if leaf.weight > 0 { try score(leaf, documents, scores, count: count) }
    case .phrase(let leaf):
      guard leaf.weight > 0, let norms = segment.postings[leaf.field]?.norms else { return }
      let lengths = reader.lengths(of: leaf.field)
      var at = 0
      try PhraseMatcher(search: self, leaf: leaf).run { found, frequencies, size in
        for index in 0..<size {
          while at < count, documents[at] < found[index] { at += 1 }
          guard at < count else { return }
          if documents[at] == found[index] {
            var score: Int32 = 0
            kx_scores(
              found + index, frequencies + index, 1, norms, lengths, leaf.weight * scale, &score)
            scores[at] &+= score
          }
        }
      }
    case .expansion(let leaf):
      if !leaf.terms.isEmpty {
        try ExpansionSearch(search: self).add(leaf)
        for index in 0..<count { scores[index] &+= scratch.sums[documents[index]] }
        scratch.sums.drain { _, _ in }
      }
      if !leaf.scores.isEmpty { try scoreExpansion(leaf, documents, scores, count: count) }
    case .and(let parts), .or(let parts):
      for part in parts { try score(part, documents, scores, count: count) }
    case .joined(let leaf):
      guard leaf.isScored, let column = segment.columns[leaf.field] else { return }
      for index in 0..<count where column.isPresent(Int(documents[index])) {
        if let score = leaf.score(of: column[Int(documents[index])]) {
          scores[index] &+= Int32((score * scale).rounded(.toNearestOrEven))
        }
      }
    case .all, .none, .range, .exists, .identifiers, .not: break
    }
  }

  private func score(
    _ leaf: TermLeaf, _ documents: UnsafePointer<UInt32>, _ scores: UnsafeMutablePointer<Int32>,
    count: Int
  ) throws {
    guard let (entry, field) = leaf.postings(number, of: segment), let norms = field.norms
    else { return }
    let lengths = reader.lengths(of: leaf.field)
    let cursor = scratch.cursor(0)
    cursor.pointee.open(entry, field)
    var block = 0
    intersect(documents, count: count, cursor, from: &block) { at, places in
      cursor.pointee.decodeFrequencies()
      kx_scores(
        cursor.pointee.documents, cursor.pointee.frequencies, UInt32(cursor.pointee.size), norms,
        lengths, leaf.weight * scale, scratch.blockScores)
      for index in 0..<places {
        scores[at + Int(scratch.placesA[index])] &+=
          scratch.blockScores[Int(scratch.placesB[index])]
      }
    }
    if cursor.pointee.damage >= 0 { throw damage(field, cursor.pointee) }
  }

  /// Scores by the distance of the nearest term.
  private func scoreExpansion(
    _ leaf: ExpansionLeaf, _ documents: UnsafePointer<UInt32>,
    _ scores: UnsafeMutablePointer<Int32>, count: Int
  ) throws {
    let sets = try expansionSets(leaf)
    defer { for set in sets { scratch.giveBack(set) } }
    for index in 0..<count {
      for (distance, set) in sets.enumerated() where set.contains(documents[index]) {
        scores[index] &+= Int32((leaf.scores[distance] * scale).rounded(.toNearestOrEven))
        break
      }
    }
  }

  /// For each distance, the documents with terms that far away. The caller gives the sets back.
  func expansionSets(_ leaf: ExpansionLeaf) throws -> [WordBuffer] {
    let sets = leaf.scores.map { _ in scratch.takeSet(segment.documentCount) }
    guard let field = segment.postings[leaf.field] else { return sets }
    var failure: (any Error)?
    try reader.forEachEntry(leaf, segment: number) { entry, distance in
      guard failure == nil, distance < sets.count else { return }
      do { try add(entry, field, to: sets[distance]) } catch { failure = error }
    }
    if let failure { throw failure }
    return sets
  }

  /// Calls `body` for each stretch of ascending documents that shares some with a block of a cursor, the block being
  /// decoded: where the stretch begins, and how many are shared. Their places, in the stretch and in the block, are in
  /// the scratch. `block` is where the search begins and where it left off.
  @inline(__always)
  func intersect(
    _ documents: UnsafePointer<UInt32>, count: Int, _ cursor: UnsafeMutablePointer<PostingCursor>,
    from block: inout Int, _ body: (Int, Int) -> Void
  ) {
    var at = 0
    while at < count {
      block = cursor.pointee.block(reaching: documents[at], from: block)
      guard block < cursor.pointee.blockCount else { break }
      cursor.pointee.decode(block)
      let last = cursor.pointee.last(block)
      let chunk = min(PostingFormat.block, count &- at)
      var size = chunk
      if documents[at &+ chunk &- 1] > last {
        size = Int(kx_lower_bound(documents + at, UInt32(chunk), last &+ 1))
      }
      let places = kx_intersect(
        documents + at, UInt32(size), cursor.pointee.documents, scratch.placesA, scratch.placesB)
      if places > 0 { body(at, Int(places)) }
      at &+= size
    }
  }
}
