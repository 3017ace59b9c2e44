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
      guard let entry = leaf.entries[search.number],
        let field = search.segment.postings[leaf.field], let norms = field.norms
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
            memset(accumulator, 0, Int(high - low) * 4)
            for place in essential..<used {
              let index = order[place]
              accumulate(&terms[index], terms[index].block..<ends[index], low, high, accumulator)
            }
            collect(
              terms, order, bounds, essential: essential, rest: rest, low, high, accumulator)
          }
          low = high
        }
      }
    }
  }

  /// Adds the scores of a term in a window.
  @inline(__always)
  private func accumulate(
    _ term: inout ScoredTerm, _ blocks: Range<Int>, _ low: UInt32, _ high: UInt32,
    _ accumulator: UnsafeMutablePointer<Int32>
  ) {
    for block in blocks {
      term.score(block: block)
      let size = term.cursor.pointee.size
      if size == 0 { continue }
      let documents = term.cursor.pointee.documents
      var from = 0
      var to = size
      if documents[0] < low { from = Int(kx_lower_bound(documents, UInt32(size), low)) }
      if documents[size - 1] >= high { to = Int(kx_lower_bound(documents, UInt32(size), high)) }
      let scores = term.scores
      for index in from..<max(from, to) {
        accumulator[Int(documents[index] &- low)] &+= scores[index]
      }
    }
  }

  /// Offers the documents of a window that can still reach the top.
  private func collect(
    _ terms: UnsafeMutableBufferPointer<ScoredTerm>, _ order: UnsafeMutableBufferPointer<Int>,
    _ bounds: UnsafeMutableBufferPointer<Int32>, essential: Int, rest: Int32, _ low: UInt32,
    _ high: UInt32, _ accumulator: UnsafeMutablePointer<Int32>
  ) {
    let found = search.scratch.found
    // A document must have one of the essential terms, and more than the rest may lack.
    let count = kx_above(
      accumulator, high - low, max(top.cutoff &- rest, 0), found)
    for place in 0..<Int(count) {
      let document = low &+ found[place]
      var score = accumulator[Int(found[place])]
      var remaining = rest
      if score &+ remaining <= top.cutoff { continue }
      var isPossible = true
      for other in stride(from: essential - 1, through: 0, by: -1) {
        remaining &-= bounds[other]
        let index = order[other]
        let cursor = terms[index].cursor
        let block = cursor.pointee.block(reaching: document, from: terms[index].block)
        terms[index].block = block
        if block < cursor.pointee.blockCount {
          cursor.pointee.decode(block)
          let size = UInt32(cursor.pointee.size)
          let at = kx_lower_bound(cursor.pointee.documents, size, document)
          if at < size, cursor.pointee.documents[Int(at)] == document {
            score &+= terms[index].score(at: Int(at))
          }
        }
        if score &+ remaining <= top.cutoff {
          isPossible = false
          break
        }
      }
      if isPossible, !search.segment.isDeleted(Int(document)) { top.insert(document, score) }
    }
  }
}
