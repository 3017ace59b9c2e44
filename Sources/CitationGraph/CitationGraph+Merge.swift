extension CitationGraph {
  /// One edge for each pair of papers: its weight is the sum of theirs, its relation theirs in
  /// order of appearance (`cites,executes`), line, note and sentence those of the first place.
  package func merged() throws -> CitationGraph {
    guard !isMerged else { return self }
    var text = store.text
    var names = NameTable()
    let relations = try (0..<Int32(store.relations.count)).map {
      try names.intern(store.name($0, in: store.relations) ?? "", in: &text)
    }
    var result: [EdgeEntry] = []
    result.reserveCapacity(edges.count)
    // The merged edge to each target, of the source at hand; stale when below the row's start.
    var merged = [Int32](repeating: -1, count: nodes.count)
    for source in 0..<nodes.count {
      let rowStart = Int32(result.count)
      var joined: [Int32: [Int32]] = [:]
      for number in outgoing(source) {
        var edge = edges[number]
        edge.relation = relations[Int(edge.relation)]
        let place = merged[Int(edge.target)]
        guard place >= rowStart else {
          merged[Int(edge.target)] = Int32(result.count)
          result.append(edge)
          continue
        }
        let (weight, overflow) = result[Int(place)].weight.addingReportingOverflow(edge.weight)
        result[Int(place)].weight = overflow ? .max : weight
        var all = joined[place] ?? [result[Int(place)].relation]
        if !all.contains(edge.relation) {
          all.append(edge.relation)
          joined[place] = all
        }
      }
      for (place, all) in joined.sorted(by: { $0.key < $1.key }) {
        let name = all.map { text.string(names.names[Int($0)]) ?? "" }.joined(separator: ",")
        result[Int(place)].relation = try names.intern(name, in: &text)
      }
    }
    let adjacency = Adjacency(nodeCount: nodes.count, edges: &result)
    return CitationGraph(
      nodes: nodes, edges: result, adjacency: adjacency, isMerged: true,
      store: GraphStore(
        text: text, kinds: store.kinds, dossiers: store.dossiers, relations: names.names,
        notes: store.notes, sentences: store.sentences))
  }
}
