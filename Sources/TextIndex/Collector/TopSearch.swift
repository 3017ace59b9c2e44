import CIndexKernels

/// Finds the best hits without looking at all matches, for the plans that allow it.
struct TopSearch {
  let reader: IndexReader
  let scratch: SearchScratch
  let scale: Float
  /// How many hits are wanted.
  let wanted: Int

  /// What a plan comes down to.
  private enum Shape {
    case term(TermLeaf)
    case any([TermLeaf])
    case all([TermLeaf], filters: [Plan])
    case phrase(PhraseLeaf)
    /// All terms that begin so, each scored.
    case prefix(ExpansionLeaf)
    /// Terms that resemble a word: the nearest are the best.
    case fuzzy(ExpansionLeaf)
    /// Nothing scores: the first documents are the best.
    case constant
  }

  /// The best hits, best first, each segment's by themselves; nil for plans that must be gone through whole.
  func run(_ plan: Plan) throws -> [TopHits.Entry]? {
    guard let shape = Self.shape(of: plan) else { return nil }
    var best: [TopHits.Entry] = []
    var floor: Int32 = 1
    for (number, segment) in reader.segments.enumerated() {
      let search = SegmentSearch(
        reader: reader, segment: segment, number: number, scratch: scratch, scale: scale)
      if case .constant = shape {
        best += try firstDocuments(plan, search)
        continue
      }
      if case .fuzzy(let leaf) = shape {
        best += try nearestDocuments(leaf, search)
        continue
      }
      let top = scratch.top
      top.begin(capacity: wanted, floor: floor)
      switch shape {
      case .term(let leaf): try TermSearch(search: search, top: top).run(leaf)
      case .any(let leaves): try DisjunctionSearch(search: search, top: top).run(leaves)
      case .all(let leaves, let filters):
        try runConjunction(search, top, leaves, filters)
      case .phrase(let leaf): try PhraseSearch(search: search, top: top).run(leaf)
      case .prefix(let leaf): try ExpansionSearch(search: search).run(leaf, into: top)
      case .constant, .fuzzy: break
      }
      if top.isFull { floor = max(floor, top.cutoff) }
      for (document, score) in top.sorted() {
        best.append(
          TopHits.Entry(
            key: Int64(score), second: 0, segment: UInt32(number), document: document))
      }
    }
    return best
  }

  private func runConjunction(
    _ search: SegmentSearch, _ top: SegmentTop, _ leaves: [TermLeaf], _ filters: [Plan]
  ) throws {
    var sets: [WordBuffer] = []
    defer { for set in sets { scratch.giveBack(set) } }
    var conditions: [ConjunctionSearch.Filter] = []
    for filter in filters {
      if case .range(let field, let range) = filter {
        conditions.append(.range(search.segment.columns[field], range))
      } else {
        let set = try search.matches(filter)
        sets.append(set)
        conditions.append(.set(set))
      }
    }
    try ConjunctionSearch(search: search, top: top).run(leaves, filters: conditions)
  }

  /// The first documents with the nearest terms.
  private func nearestDocuments(
    _ leaf: ExpansionLeaf, _ search: SegmentSearch
  ) throws -> [TopHits.Entry] {
    let sets = try search.expansionSets(leaf)
    defer { for set in sets { scratch.giveBack(set) } }
    var entries: [TopHits.Entry] = []
    for (distance, set) in sets.enumerated() where entries.count < wanted {
      for nearer in sets[..<distance] {
        _ = kx_words_andnot(set.words, nearer.words, set.wordCount)
      }
      if let deletes = search.segment.deletes { set.remove(deletes) }
      let score = Int64((leaf.scores[distance] * scale).rounded(.toNearestOrEven))
      entries += first(wanted - entries.count, of: set, score: score, search)
    }
    return entries
  }

  /// The first documents that match.
  private func firstDocuments(_ plan: Plan, _ search: SegmentSearch) throws -> [TopHits.Entry] {
    let set = try search.matches(plan)
    defer { scratch.giveBack(set) }
    if let deletes = search.segment.deletes { set.remove(deletes) }
    return first(wanted, of: set, score: 0, search)
  }

  /// The first documents of a set.
  private func first(
    _ count: Int, of set: WordBuffer, score: Int64, _ search: SegmentSearch
  ) -> [TopHits.Entry] {
    var entries: [TopHits.Entry] = []
    for index in 0..<set.wordCount {
      var word = set.words[index]
      while word != 0 {
        let document = UInt32(truncatingIfNeeded: index &* 64 &+ word.trailingZeroBitCount)
        entries.append(
          TopHits.Entry(
            key: score, second: 0, segment: UInt32(search.number), document: document))
        if entries.count == count { return entries }
        word &= word &- 1
      }
    }
    return entries
  }

  private static func shape(of plan: Plan) -> Shape? {
    switch plan {
    case .term(let leaf) where leaf.weight > 0: return .term(leaf)
    case .phrase(let leaf) where leaf.weight > 0: return .phrase(leaf)
    case .expansion(let leaf) where !leaf.scores.isEmpty: return .fuzzy(leaf)
    case .expansion(let leaf) where !leaf.terms.isEmpty: return .prefix(leaf)
    case .or(let parts):
      let leaves = parts.compactMap { scoringTerm($0) }
      let others = parts.count { if case .none = $0 { false } else { true } }
      if leaves.count == others, !leaves.isEmpty, leaves.count <= DisjunctionSearch.maximumTerms {
        return .any(leaves)
      }
    case .and(let parts):
      let leaves = parts.compactMap { scoringTerm($0) }
      let filters = parts.filter { scoringTerm($0) == nil }
      if !leaves.isEmpty, leaves.count <= DisjunctionSearch.maximumTerms,
        filters.allSatisfy({ !scores($0) })
      {
        return .all(leaves, filters: filters)
      }
    default: break
    }
    return scores(plan) ? nil : .constant
  }

  private static func scoringTerm(_ plan: Plan) -> TermLeaf? {
    if case .term(let leaf) = plan, leaf.weight > 0 { return leaf }
    return nil
  }

  /// Whether any part of a plan scores.
  private static func scores(_ plan: Plan) -> Bool {
    switch plan {
    case .term(let leaf): leaf.weight > 0
    case .phrase(let leaf): leaf.weight > 0
    case .expansion(let leaf): !leaf.scores.isEmpty || !leaf.terms.isEmpty
    case .and(let parts), .or(let parts): parts.contains { scores($0) }
    case .joined(let leaf): leaf.isScored
    case .all, .none, .range, .exists, .identifiers, .not: false
    }
  }
}
