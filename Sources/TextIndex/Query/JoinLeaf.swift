/// What the inner part of a join found: the integers of its documents, each with the score of the best.
struct JoinLeaf {
  let field: Int
  /// Whether any of them scores.
  let isScored: Bool
  private let table: Table

  /// Runs a plan over all segments; `scale` turns its scores into whole numbers, 0 where it has none.
  init(
    field: Int, _ plan: Plan, scale: Float, reader: IndexReader, scratch: SearchScratch
  ) throws {
    self.field = field
    isScored = scale > 0
    var table = Table()
    for (number, segment) in reader.segments.enumerated() {
      guard let column = segment.columns[field] else { continue }
      let search = SegmentSearch(
        reader: reader, segment: segment, number: number, scratch: scratch, scale: scale)
      let set = try search.matches(plan)
      defer { scratch.giveBack(set) }
      if let deletes = segment.deletes { set.remove(deletes) }
      var documents: [UInt32] = []
      set.forEach { if column.isPresent(Int($0)) { documents.append($0) } }
      var scores = [Int32](repeating: 0, count: documents.count)
      if isScored { try search.score(plan, documents, &scores, count: documents.count) }
      for (document, score) in zip(documents, scores) {
        table.insert(column[Int(document)], isScored ? Float(score) / scale : 0)
      }
    }
    self.table = table
  }

  var isEmpty: Bool { table.count == 0 }

  /// The score of a value; nil for one that was not found.
  @inline(__always)
  func score(of value: Int64) -> Float? {
    let score = table.scores[table.place(of: value)]
    return score < 0 ? nil : score
  }

  /// Open addressing; a slot without a value has a score below 0.
  private struct Table {
    var keys: [Int64] = [0]
    var scores: [Float] = [-1]
    var count = 0

    /// The slot of a value, or the free one where it belongs.
    @inline(__always)
    func place(of value: Int64) -> Int {
      let mask = keys.count &- 1
      let hash = UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15
      var at = Int(truncatingIfNeeded: hash >> 32) & mask
      while scores[at] >= 0, keys[at] != value { at = (at &+ 1) & mask }
      return at
    }

    mutating func insert(_ value: Int64, _ score: Float) {
      if (count + 1) * 2 > keys.count { grow() }
      let at = place(of: value)
      if scores[at] < 0 { count += 1 }
      keys[at] = value
      scores[at] = max(scores[at], score)
    }

    private mutating func grow() {
      let known = zip(keys, scores).filter { $1 >= 0 }
      let size = max(16, keys.count * 2)
      keys = Array(repeating: 0, count: size)
      scores = Array(repeating: -1, count: size)
      for (value, score) in known {
        let at = place(of: value)
        keys[at] = value
        scores[at] = score
      }
    }
  }
}
