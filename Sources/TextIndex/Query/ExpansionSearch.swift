import CIndexKernels

/// The best documents that have any of many terms, each scored by itself: most lists are short, so that
/// adding all of them up costs less than finding out which could be left.
struct ExpansionSearch {
  let search: SegmentSearch

  /// Adds the scores of all terms to the sums of the scratch, which the caller drains.
  func add(_ leaf: ExpansionLeaf) throws {
    let segment = search.segment
    guard search.number < leaf.terms.count, let field = segment.postings[leaf.field],
      let norms = field.norms
    else { return }
    let lengths = search.reader.lengths(of: leaf.field)
    let sums = search.scratch.sums
    try sums.prepare(segment.documentCount)
    let cursor = search.scratch.cursor(0)
    for term in leaf.terms[search.number] where term.weight > 0 {
      let weight = term.weight * search.scale
      cursor.pointee.open(term.entry, field)
      for block in 0..<cursor.pointee.blockCount {
        cursor.pointee.decode(block)
        sums.add(cursor, norms, lengths, weight: weight)
      }
      if cursor.pointee.damage >= 0 {
        sums.drain { _, _ in }
        throw search.damage(field, cursor.pointee)
      }
    }
  }

  func run(_ leaf: ExpansionLeaf, into top: SegmentTop) throws {
    try add(leaf)
    let found = search.scratch.found
    search.scratch.sums.drain { first, sums in
      let count = kx_above(sums, UInt32(ScoreSums.window), top.cutoff, found)
      for place in 0..<Int(count) {
        let document = first &+ found[place]
        // The cutoff rises on the way.
        let score = sums[Int(found[place])]
        if score <= top.cutoff || search.segment.isDeleted(Int(document)) { continue }
        top.insert(document, score)
      }
    }
  }
}
