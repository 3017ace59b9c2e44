/// Counts the documents that match.
struct Counter {
  let reader: IndexReader
  let scratch: SearchScratch

  func count(_ plan: Plan) throws -> Int {
    switch plan {
    case .all: return reader.documentCount
    case .none: return 0
    case .term(let leaf): return leaf.documents
    default: break
    }
    var total = 0
    for (number, segment) in reader.segments.enumerated() {
      let search = SegmentSearch(
        reader: reader, segment: segment, number: number, scratch: scratch, scale: 0)
      let set = try search.matches(plan)
      if let deletes = segment.deletes { set.remove(deletes) }
      total += set.count
      scratch.giveBack(set)
    }
    return total
  }
}
