import CIndexKernels

/// The best documents that have all of several terms and pass filters. The rarest term leads, block by block;
/// blocks that cannot reach the top, by the maxima of all terms, are passed over unread.
struct ConjunctionSearch {
  let search: SegmentSearch
  let top: SegmentTop

  /// A condition that scores nothing.
  enum Filter {
    case range(PackedColumn?, ClosedRange<Int64>)
    case set(WordBuffer)
  }

  func run(_ leaves: [TermLeaf], filters: [Filter]) throws {
    var terms: [ScoredTerm] = []
    var fields: [FieldPostings] = []
    let segment = search.segment
    func documents(_ leaf: TermLeaf) -> UInt32 { leaf.entries[search.number]?.documents ?? 0 }
    for leaf in leaves.sorted(by: { documents($0) < documents($1) }) {
      guard let (entry, field) = leaf.postings(search.number, of: segment),
        let norms = field.norms
      else { return }
      terms.append(
        ScoredTerm(search, leaf, entry, field, number: terms.count, norms: norms))
      fields.append(field)
    }
    terms.withUnsafeMutableBufferPointer { run($0, filters) }
    for index in terms.indices where terms[index].cursor.pointee.damage >= 0 {
      throw search.damage(fields[index], terms[index].cursor.pointee)
    }
  }

  private func run(
    _ terms: UnsafeMutableBufferPointer<ScoredTerm>, _ filters: [Filter]
  ) {
    let lead = terms[0].cursor
    let documents = search.scratch.candidates
    let scores = search.scratch.candidateScores
    var previous: UInt32 = 0
    for block in 0..<lead.pointee.blockCount {
      let last = lead.pointee.last(block)
      // What the other terms can add up to in this stretch of documents.
      var others: Int32 = 0
      let cutoff = top.cutoff
      if top.isFull {
        for index in 1..<terms.count {
          others &+= bound(&terms[index], previous, last)
        }
        if terms[0].bound(block: block) &+ others <= cutoff {
          previous = last &+ 1
          continue
        }
      } else {
        for index in 1..<terms.count { others &+= terms[index].ceiling }
      }
      previous = last &+ 1
      var count = load(&terms[0], block, cutoff &- others, documents, scores)
      for filter in filters where count > 0 { count = apply(filter, documents, scores, count) }
      for index in 1..<terms.count where count > 0 {
        count = narrow(&terms[index], documents, scores, count)
      }
      for index in 0..<count where scores[index] > top.cutoff {
        if !search.segment.isDeleted(Int(documents[index])) {
          top.insert(documents[index], scores[index])
        }
      }
    }
  }

  /// What a term can score at most in a stretch of documents.
  @inline(__always)
  private func bound(_ term: inout ScoredTerm, _ first: UInt32, _ last: UInt32) -> Int32 {
    let cursor = term.cursor
    let from = cursor.pointee.block(reaching: first, from: term.block)
    term.block = from
    guard from < cursor.pointee.blockCount else { return 0 }
    let to = cursor.pointee.block(reaching: last, from: from)
    if to == from { return term.bound(block: from) }
    return term.bound(
      cursor.pointee.impact(from..<min(to + 1, cursor.pointee.blockCount)))
  }

  /// Puts the documents of a block of the leading term that score above a limit among the candidates.
  @inline(__always)
  private func load(
    _ term: inout ScoredTerm, _ block: Int, _ limit: Int32,
    _ documents: UnsafeMutablePointer<UInt32>, _ scores: UnsafeMutablePointer<Int32>
  ) -> Int {
    term.score(block: block)
    let size = term.cursor.pointee.size
    let source = term.cursor.pointee.documents
    var count = 0
    for index in 0..<size {
      documents[count] = source[index]
      scores[count] = term.scores[index]
      count &+= term.scores[index] > limit ? 1 : 0
    }
    return count
  }

  /// Keeps the candidates that have a term, and adds its scores.
  @inline(__always)
  private func narrow(
    _ term: inout ScoredTerm, _ documents: UnsafeMutablePointer<UInt32>,
    _ scores: UnsafeMutablePointer<Int32>, _ count: Int
  ) -> Int {
    let cursor = term.cursor
    let placesA = search.scratch.placesA
    let placesB = search.scratch.placesB
    var kept = 0
    var block = term.block
    search.intersect(documents, count: count, cursor, from: &block) { at, found in
      if found > 12 || term.scoredBlock == cursor.pointee.block {
        term.score(block: cursor.pointee.block)
        for index in 0..<found {
          let source = at &+ Int(placesA[index])
          documents[kept] = documents[source]
          scores[kept] = scores[source] &+ term.scores[Int(placesB[index])]
          kept &+= 1
        }
      } else {
        for index in 0..<found {
          let source = at &+ Int(placesA[index])
          documents[kept] = documents[source]
          scores[kept] = scores[source] &+ term.score(at: Int(placesB[index]))
          kept &+= 1
        }
      }
    }
    term.block = block
    return kept
  }

  private func apply(
    _ filter: Filter, _ documents: UnsafeMutablePointer<UInt32>,
    _ scores: UnsafeMutablePointer<Int32>, _ count: Int
  ) -> Int {
    var kept = 0
    switch filter {
    case .range(let column, let range):
      guard let column else { return 0 }
      for index in 0..<count {
        let document = Int(documents[index])
        if range.contains(column[document]), column.isPresent(document) {
          documents[kept] = documents[index]
          scores[kept] = scores[index]
          kept += 1
        }
      }
    case .set(let set):
      for index in 0..<count where set.contains(documents[index]) {
        documents[kept] = documents[index]
        scores[kept] = scores[index]
        kept += 1
      }
    }
    return kept
  }
}
