/// Runs one request: plan, match, score, collect.
struct Search {
  let reader: IndexReader
  let request: SearchRequest
  let scratch: SearchScratch

  /// How many of the best hits are needed: those that are passed over and those that come back.
  private var wanted: Int {
    guard request.limit > 0 else { return 0 }
    let (sum, overflow) = max(request.offset, 0).addingReportingOverflow(request.limit)
    return overflow ? reader.documentCount : min(sum, reader.documentCount)
  }

  func run() throws -> SearchResult {
    var builder = PlanBuilder(reader: reader, scratch: scratch)
    let plan = try builder.plan(request.query)
    // Scores are whole numbers of which the largest possible is below 2^30.
    let scale = builder.maximumScore > 0 ? Float(1 << 29) / builder.maximumScore : 1
    if wanted > 0, request.facets.isEmpty, request.sort == .relevance {
      let fast = TopSearch(reader: reader, scratch: scratch, scale: scale, wanted: wanted)
      if let entries = try fast.run(plan) {
        var top = entries
        if reader.segments.count > 1 {
          var merged = makeTop(capacity: fast.wanted)
          for entry in entries { merged.insert(entry) }
          top = merged.sorted()
        }
        let total =
          request.countsTotal
          ? try Counter(reader: reader, scratch: scratch).count(plan) : nil
        return SearchResult(hits: hits(top, scale: scale), total: total, facets: [:])
      }
    }
    return try runWhole(plan, scale: scale)
  }

  /// Finds all matches first, then scores and collects them.
  private func runWhole(_ plan: Plan, scale: Float) throws -> SearchResult {
    var top = makeTop(capacity: wanted)
    var facets = FacetCollector(reader: reader, fields: request.facets)
    var total = 0
    let sortField = try self.sortField()
    for (number, segment) in reader.segments.enumerated() {
      let search = SegmentSearch(
        reader: reader, segment: segment, number: number, scratch: scratch, scale: scale)
      let set = try search.matches(plan)
      defer { scratch.giveBack(set) }
      if let deletes = segment.deletes { set.remove(deletes) }
      let count = set.count
      total += count
      if count == 0 { continue }
      try facets.add(set, search)
      if wanted > 0 {
        try collect(
          set, count: count, search, plan, sortField: sortField, into: &top)
      }
    }
    return SearchResult(
      hits: hits(top.sorted(), scale: scale), total: request.countsTotal ? total : nil,
      facets: facets.result)
  }

  private func sortField() throws -> Int? {
    guard case .column(let name, _) = request.sort else { return nil }
    guard let number = reader.schema.number(of: name),
      reader.schema.fields[number].kind == .integer
    else { throw IndexError.field(name: name, reason: "does not hold integers") }
    return number
  }

  private func makeTop(capacity: Int) -> TopHits {
    let reader = self.reader
    return TopHits(capacity: capacity) { a, b in
      if a.segment == b.segment { return a.document < b.document }
      let x = reader.segments[Int(a.segment)]
      let y = reader.segments[Int(b.segment)]
      let first = UInt64(bitPattern: x.orders[Int(a.document)])
      let second = UInt64(bitPattern: y.orders[Int(b.document)])
      if first != second { return first < second }
      let left = (try? x.identifier(Int(a.document))) ?? []
      let right = (try? y.identifier(Int(b.document))) ?? []
      return left.lexicographicallyPrecedes(right)
    }
  }

  private func collect(
    _ set: WordBuffer, count: Int, _ search: SegmentSearch, _ plan: Plan, sortField: Int?,
    into top: inout TopHits
  ) throws {
    let documents = UInt32Buffer(capacity: count)
    let scores = UnsafeMutablePointer<Int32>.allocate(capacity: count)
    defer { scores.deallocate() }
    scores.initialize(repeating: 0, count: count)
    set.forEach { documents.append($0) }
    try search.score(plan, documents.base, scores, count: count)
    let segment = UInt32(search.number)
    let column = sortField.flatMap { search.segment.columns[$0] }
    var ascending = false
    if case .column(_, let isAscending) = request.sort { ascending = isAscending }
    for index in 0..<count {
      let document = documents[index]
      var key = Int64(scores[index])
      var second: Int32 = 0
      if sortField != nil {
        second = scores[index]
        // Without a value: last. The smallest value that there can be stands with those.
        if let value = column?.value(Int(document)) {
          key = max(ascending ? ~value : value, Int64.min + 1)
        } else {
          key = Int64.min
        }
      }
      if top.entries.count == top.capacity, key < top.threshold { continue }
      top.insert(
        TopHits.Entry(key: key, second: second, segment: segment, document: document))
    }
  }

  private func hits(_ top: [TopHits.Entry], scale: Float) -> [Hit] {
    let isSorted = request.sort != .relevance
    return top.dropFirst(max(request.offset, 0)).map {
      Hit(
        document: DocumentReference(segment: $0.segment, number: $0.document),
        score: Float(isSorted ? Int64($0.second) : $0.key) / scale)
    }
  }
}
