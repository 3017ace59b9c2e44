import Testing

@testable import CitationGraph

struct SelectionTests {
  /// Papers 1-1, 1-2, 2-1, 2-2, 3-XV-1; 2-2 and 3-XV-1 were not read.
  private func graph() throws -> CitationGraph {
    var builder = GraphBuilder()
    let nodes = [
      GraphNode(id: "kst-1-1", date: "2018-05-01", dossier: "1", read: true),
      GraphNode(id: "kst-1-2", date: "2019-05-01", dossier: "1", read: true),
      GraphNode(id: "kst-2-1", dossier: "2", read: true),
      GraphNode(id: "kst-2-2", dossier: "2"),
      GraphNode(id: "kst-3-XV-1", dossier: "3-XV"),
    ]
    for node in nodes { try builder.add(node: node) }
    for (source, target, relation) in [
      ("kst-1-2", "kst-1-1", "executes"), ("kst-1-2", "kst-2-2", "cites"),
      ("kst-1-1", "kst-3-XV-1", "cites"), ("kst-2-1", "kst-2-2", "cites"),
      ("kst-2-1", "kst-1-2", "answers"),
    ] {
      try builder.add(edge: GraphEdge(source: source, target: target, relation: relation))
    }
    return try builder.build()
  }

  private func select(_ change: (inout GraphSelection) -> Void) throws -> (
    nodes: [String], edges: [String], undated: Int
  ) {
    var selection = GraphSelection()
    change(&selection)
    let selected = try graph().selecting(selection)
    let part = selected.graph
    return (
      (0..<part.nodeCount).map { String(part.identifier(of: $0).dropFirst(4)) },
      (0..<part.edgeCount).map {
        "\(part.edge($0).source.dropFirst(4)) \(part.edge($0).target.dropFirst(4))"
      },
      selected.undated
    )
  }

  @Test func nothingAskedForIsEverything() throws {
    let part = try select { _ in }
    #expect(part.nodes == ["1-1", "1-2", "2-1", "2-2", "3-XV-1"])
    #expect(part.edges.count == 5)
  }

  @Test func byDossier() throws {
    #expect(
      try select { $0.dossiers = ["1"] }.edges
        == ["1-1 3-XV-1", "1-2 1-1", "1-2 2-2", "2-1 1-2"])
    #expect(try select { $0.dossiers = ["3"] }.edges == ["1-1 3-XV-1"])
    #expect(try select { $0.dossiers = ["3-XV"] }.nodes == ["1-1", "3-XV-1"])
    #expect(try select { $0.dossiers = ["30"] }.nodes == [])
  }

  @Test func byCitedAndCitingPaper() throws {
    #expect(try select { $0.cites = "kst-2-2" }.edges == ["1-2 2-2", "2-1 2-2"])
    #expect(try select { $0.citedBy = "kst-1-2" }.edges == ["1-2 1-1", "1-2 2-2"])
    #expect(try select { $0.cites = "kst-2-1" }.nodes == ["2-1"])
    #expect(throws: GraphError.unknownIdentifier("kst-9-9")) {
      try select { $0.cites = "kst-9-9" }
    }
  }

  @Test func aroundAPaper() throws {
    func nodes(_ depth: Int, _ direction: GraphSelection.Direction) throws -> [String] {
      try select {
        $0.around = .init(id: "kst-1-1", depth: depth, direction: direction)
      }.nodes
    }
    #expect(try nodes(0, .both) == ["1-1"])
    #expect(try nodes(1, .outgoing) == ["1-1", "3-XV-1"])
    #expect(try nodes(1, .incoming) == ["1-1", "1-2"])
    #expect(try nodes(2, .incoming) == ["1-1", "1-2", "2-1"])
    #expect(try nodes(1, .both) == ["1-1", "1-2", "3-XV-1"])
    #expect(try nodes(99, .both) == ["1-1", "1-2", "2-1", "2-2", "3-XV-1"])
    // Only over citations that the other conditions leave.
    let part = try select {
      $0.around = .init(id: "kst-1-1", depth: 9, direction: .both)
      $0.relations = ["executes"]
    }
    #expect(part.nodes == ["1-1", "1-2"])
  }

  @Test func byDate() throws {
    let part = try select { $0.from = GraphDate("2019") }
    #expect(part.edges == ["1-2 1-1", "1-2 2-2"])
    #expect(part.undated == 2)
    #expect(try select { $0.to = GraphDate("2019") }.edges.count == 3)
    #expect(try select { $0.to = GraphDate("2018-05") }.edges == ["1-1 3-XV-1"])
    #expect(try select { $0.to = GraphDate("2018-04-30") }.edges == [])
    let all = try select {
      $0.from = GraphDate("2019")
      $0.includesUndated = true
    }
    #expect(all.edges.count == 4)
    #expect(all.undated == 0)
  }

  @Test func byRelationAlsoWhenMerged() throws {
    #expect(try select { $0.relations = ["executes", "answers"] }.edges == ["1-2 1-1", "2-1 1-2"])
    var builder = GraphBuilder()
    for relation in ["cites", "executes", "cites"] {
      try builder.add(edge: GraphEdge(source: "A", target: "B", relation: relation))
    }
    var selection = GraphSelection()
    selection.relations = ["executes"]
    let merged = try builder.build().merged()
    #expect(merged.edge(0).relation == "cites,executes")
    #expect(merged.edge(0).weight == 3)
    #expect(try merged.selecting(selection).graph.edgeCount == 1)
  }

  @Test func byMembers() throws {
    #expect(try select { $0.members = ["kst-1-1", "kst-7-7"] }.edges == ["1-1 3-XV-1", "1-2 1-1"])
    #expect(try select { $0.members = [] }.nodes == [])
  }

  @Test func citedPapersThatWereNotRead() throws {
    let part = try select { $0.onlyDangling = true }
    #expect(part.edges == ["1-1 3-XV-1", "1-2 2-2", "2-1 2-2"])
  }

  @Test func conditionsHoldTogether() throws {
    let part = try select {
      $0.dossiers = ["1"]
      $0.onlyDangling = true
      $0.from = GraphDate("2019-01-01")
    }
    #expect(part.edges == ["1-2 2-2"])
    #expect(part.nodes == ["1-2", "2-2"])
  }

  @Test func mergingKeepsOneEdgeForEachPair() throws {
    let seed: UInt64 = 83
    let graph = try RandomGraph(seed: seed, nodeCount: 12, edgeCount: 300).build()
    let merged = try graph.merged()
    let pairs = Set((0..<graph.edgeCount).map { [graph.edge($0).source, graph.edge($0).target] })
    #expect(merged.edgeCount == pairs.count, "seed \(seed)")
    for number in 0..<merged.edgeCount {
      let edge = merged.edge(number)
      let places = (0..<graph.edgeCount).map { graph.edge($0) }.filter {
        $0.source == edge.source && $0.target == edge.target
      }
      #expect(edge.weight == places.count, "seed \(seed)")
      #expect(edge.sentence == places[0].sentence && edge.line == places[0].line)
      #expect(
        Set(edge.relation.split(separator: ",").map(String.init)) == Set(places.map(\.relation)))
    }
    #expect(try merged.merged().edgeCount == merged.edgeCount)
    #expect(merged.inDegrees() == graph.inDegrees())
  }
}
