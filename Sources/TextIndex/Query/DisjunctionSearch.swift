import CIndexKernels
import Glibc

/// The best documents that have any of several terms: MAXSCORE (Turtle and Flood, 1995) in windows of
/// documents, with the block maxima of Ding and Suel (2011). In a window, the terms that promise least
/// and together cannot reach the top are only looked up for documents that the others leave a chance.
struct DisjunctionSearch {
  let search: SegmentSearch
  let top: SegmentTop

  /// Documents per window.
  static let window = 2048
  /// More terms than this are not searched so.
  static let maximumTerms = 32

  func run(_ leaves: [TermLeaf]) throws {
    var terms: [ScoredTerm] = []
    var fields: [FieldPostings] = []
    for leaf in leaves {
      guard let (entry, field) = leaf.postings(search.number, of: search.segment),
        let norms = field.norms
      else { continue }
      terms.append(
        ScoredTerm(search, leaf, entry, field, number: terms.count, norms: norms))
      fields.append(field)
    }
    terms.withUnsafeMutableBufferPointer { run($0) }
    for index in terms.indices where terms[index].cursor.pointee.damage >= 0 {
      throw search.damage(fields[index], terms[index].cursor.pointee)
    }
  }

  private func run(_ terms: UnsafeMutableBufferPointer<ScoredTerm>) {
    let count = terms.count
    guard count > 0 else { return }
    let limit = UInt32(search.segment.documentCount)
    let accumulator = search.scratch.accumulator
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { bounds in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * count) { order in
        let ends = UnsafeMutableBufferPointer(rebasing: order[count...])
        var low: UInt32 = 0
        while low < limit {
          let high = min(low &+ UInt32(Self.window), limit)
          // What each term can give in the window, and the terms by that.
          var used = 0
          for index in 0..<count {
            let cursor = terms[index].cursor
            let block = cursor.pointee.block(reaching: low, from: terms[index].block)
            terms[index].block = block
            guard block < cursor.pointee.blockCount else { continue }
            // A block beyond the window has nothing in it.
            if block > 0, cursor.pointee.last(block - 1) &+ 1 >= high { continue }
            let end = min(
              cursor.pointee.block(reaching: high - 1, from: block) + 1,
              cursor.pointee.blockCount)
            let bound = terms[index].bound(
              end == block + 1
                ? cursor.pointee.impact(block) : cursor.pointee.impact(block..<end))
            ends[index] = end
            var place = used
            while place > 0, bounds[place - 1] > bound {
              bounds[place] = bounds[place - 1]
              order[place] = order[place - 1]
              place -= 1
            }
            bounds[place] = bound
            order[place] = index
            used += 1
          }
          let cutoff = top.cutoff
          // The terms below `essential` cannot reach the top without the others.
          var essential = 0
          var rest: Int32 = 0
          while essential < used, rest &+ bounds[essential] <= cutoff {
            rest &+= bounds[essential]
            essential += 1
          }
          if essential < used {
            // A document must have one of the essential terms, and more than the rest may lack.
            let lack = max(cutoff &- rest, 0)
            var count = 0
            if essential == used - 1 {
              let index = order[essential]
              count = list(
                &terms[index], terms[index].block..<ends[index], low, high, above: lack)
            } else {
              for place in essential..<used {
                let index = order[place]
                accumulate(&terms[index], terms[index].block..<ends[index], low, high, accumulator)
              }
              count = Int(
                kx_take_above(
                  accumulator, high - low, lack, low, search.scratch.windowDocuments,
                  search.scratch.windowScores))
            }
            collect(count, terms, order, bounds, essential: essential, rest: rest)
          }
          low = high
        }
      }
    }
  }

  /// Which documents of the block that is decoded stand in a window.
  @inline(__always)
  private func stretch(
    of cursor: UnsafeMutablePointer<PostingCursor>, _ low: UInt32, _ high: UInt32
  ) -> Range<Int> {
    let size = cursor.pointee.size
    guard size > 0 else { return 0..<0 }
    let documents = cursor.pointee.documents
    var from = 0
    var to = size
    if documents[0] < low { from = Int(kx_lower_bound(documents, UInt32(size), low)) }
    if documents[size - 1] >= high { to = Int(kx_lower_bound(documents, UInt32(size), high)) }
    return from..<max(from, to)
  }

  /// Adds the scores of a term in a window.
  @inline(__always)
  private func accumulate(
    _ term: inout ScoredTerm, _ blocks: Range<Int>, _ low: UInt32, _ high: UInt32,
    _ accumulator: UnsafeMutablePointer<Int32>
  ) {
    for block in blocks {
      term.score(block: block)
      let documents = term.cursor.pointee.documents
      let scores = term.scores
      for index in stretch(of: term.cursor, low, high) {
        accumulator[Int(documents[index] &- low)] &+= scores[index]
      }
    }
  }

  /// Lists the documents of one term in a window that score above a limit; returns their number.
  @inline(__always)
  private func list(
    _ term: inout ScoredTerm, _ blocks: Range<Int>, _ low: UInt32, _ high: UInt32,
    above limit: Int32
  ) -> Int {
    let listed = search.scratch.windowDocuments
    let listedScores = search.scratch.windowScores
    var count = 0
    for block in blocks where term.bound(block: block) > limit {
      term.score(block: block)
      // Blocks in no order, as damage may leave them, must not run over the list.
      let stretch = stretch(of: term.cursor, low, high).prefix(Self.window - count)
      let documents = term.cursor.pointee.documents + stretch.startIndex
      count &+= Int(
        kx_list_above(
          documents, term.scores + stretch.startIndex, UInt32(stretch.count), limit,
          listed + count, listedScores + count))
    }
    return count
  }

  /// Offers the documents of a window that can still reach the top. The other terms are gone through one
  /// after the other, the most promising first, each for all documents that are left.
  private func collect(
    _ found: Int, _ terms: UnsafeMutableBufferPointer<ScoredTerm>,
    _ order: UnsafeMutableBufferPointer<Int>, _ bounds: UnsafeMutableBufferPointer<Int32>,
    essential: Int, rest: Int32
  ) {
    let documents = search.scratch.windowDocuments
    let scores = search.scratch.windowScores
    var count = found
    var remaining = rest
    for other in stride(from: essential - 1, through: 0, by: -1) where count > 0 {
      remaining &-= bounds[other]
      count = add(&terms[order[other]], documents, scores, count, remaining: remaining)
    }
    for place in 0..<count where scores[place] > top.cutoff {
      if !search.segment.isDeleted(Int(documents[place])) {
        top.insert(documents[place], scores[place])
      }
    }
  }

  /// Adds the scores of a term to documents, and keeps those that can reach the top if the terms behind it
  /// give all that they may; returns their number.
  @inline(__always)
  private func add(
    _ term: inout ScoredTerm, _ documents: UnsafeMutablePointer<UInt32>,
    _ scores: UnsafeMutablePointer<Int32>, _ count: Int, remaining: Int32
  ) -> Int {
    let cursor = term.cursor
    let cutoff = top.cutoff &- remaining
    var kept = 0
    var at = 0
    var block = term.block
    while at < count {
      block = cursor.pointee.block(reaching: documents[at], from: block)
      guard block < cursor.pointee.blockCount else { break }
      // The documents that the block may have.
      let last = cursor.pointee.last(block)
      var end = at &+ 1
      while end < count, documents[end] <= last { end &+= 1 }
      let bound = term.bound(block: block)
      let first = kept
      for index in at..<end {
        documents[kept] = documents[index]
        scores[kept] = scores[index]
        kept &+= scores[index] &+ bound > cutoff ? 1 : 0
      }
      at = end
      if kept == first { continue }
      cursor.pointee.decode(block)
      cursor.pointee.decodeFrequencies()
      // Damaged frequencies leave the block without documents.
      if cursor.pointee.size == 0 { continue }
      let size = kept &- first
      kept =
        first
        &+ Int(
          kx_scores_add(
            documents + first, scores + first, UInt32(size), cursor.pointee.documents,
            cursor.pointee.frequencies, term.norms, term.lengths, term.weight, cutoff))
    }
    term.block = block
    // What stands behind the last block of the term.
    for index in at..<max(at, count) {
      documents[kept] = documents[index]
      scores[kept] = scores[index]
      kept &+= scores[index] > cutoff ? 1 : 0
    }
    return kept
  }
}
