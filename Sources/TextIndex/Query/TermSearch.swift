import CIndexKernels

/// The best documents of a single term. The blocks that promise most come first, so that most others need
/// not be read.
struct TermSearch {
  let search: SegmentSearch
  let top: SegmentTop

  /// How many blocks are read ahead of the others.
  private static let first = 6

  func run(_ leaf: TermLeaf) throws {
    guard let (entry, field) = leaf.postings(search.number, of: search.segment),
      let norms = field.norms
    else { return }
    var term = ScoredTerm(search, leaf, entry, field, number: 0, norms: norms)
    let count = term.cursor.pointee.blockCount
    var done: [Int] = []
    if count > 2 * Self.first {
      done = term.cursor.pointee.bestBlocks(Self.first)
      for block in done { collect(&term, block) }
    }
    for block in 0..<count where term.bound(block: block) > top.looseCutoff {
      if !done.contains(block) { collect(&term, block) }
    }
    if term.cursor.pointee.damage >= 0 { throw search.damage(field, term.cursor.pointee) }
  }

  private func collect(_ term: inout ScoredTerm, _ block: Int) {
    term.score(block: block)
    let size = term.cursor.pointee.size
    let found = kx_above(
      term.scores, UInt32(size), top.looseCutoff, search.scratch.found)
    for place in 0..<Int(found) {
      let index = Int(search.scratch.found[place])
      let document = term.cursor.pointee.documents[index]
      if search.segment.isDeleted(Int(document)) { continue }
      top.insert(document, term.scores[index])
    }
  }
}
