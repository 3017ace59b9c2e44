import Testing

@testable import CitationGraph

struct MeasureTests {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8]

  /// Graphs from sparse to dense, with circles, parallel edges and loops.
  private func graph(_ seed: UInt64) throws -> CitationGraph {
    let nodes = 5 + Int(seed) * 3
    return try RandomGraph(
      seed: seed, nodeCount: nodes, edgeCount: nodes * Int(1 + seed % 4) / 2 + 3,
      isAwkward: false
    ).build()
  }

  /// Whether each node can reach each other one: Warshall's algorithm.
  private func reachability(_ graph: CitationGraph) -> [[Bool]] {
    let count = graph.nodeCount
    var reaches = (0..<count).map { node in (0..<count).map { $0 == node } }
    for edge in 0..<graph.edgeCount {
      let (source, target) = graph.ends(of: edge)
      reaches[source][target] = true
    }
    for middle in 0..<count {
      for source in 0..<count where reaches[source][middle] {
        for target in 0..<count where reaches[middle][target] { reaches[source][target] = true }
      }
    }
    return reaches
  }

  @Test(arguments: seeds) func strongComponents(seed: UInt64) throws {
    let graph = try graph(seed)
    let reaches = reachability(graph)
    let components = graph.strongComponents()
    for a in 0..<graph.nodeCount {
      for b in 0..<graph.nodeCount {
        #expect(
          (components.component[a] == components.component[b]) == (reaches[a][b] && reaches[b][a]),
          "seed \(seed)")
      }
    }
    for edge in 0..<graph.edgeCount {
      let (source, target) = graph.ends(of: edge)
      #expect(components.component[source] >= components.component[target], "seed \(seed)")
    }
    #expect(Set(components.component).count == components.count)
    #expect(components.members().flatMap(\.self).sorted() == Array(0..<graph.nodeCount))
  }

  @Test func aVeryLongChainIsNoProblem() throws {
    let count = 200_000
    var builder = GraphBuilder()
    for number in 1..<count {
      try builder.add(edge: GraphEdge(source: "p-\(number)", target: "p-\(number + 1)"))
    }
    let graph = try builder.build()
    #expect(graph.strongComponents().count == count)
    #expect(graph.longestChain().links.count == count)
    #expect(try graph.shortestPath(from: "p-1", to: "p-\(count)")?.count == count - 1)
  }

  /// The definition, step by step: networkx's `_pagerank_python`.
  private func pageRankByWalking(_ graph: CitationGraph) -> [Double] {
    let count = Double(graph.nodeCount)
    let outWeights = graph.outDegrees().map(Double.init)
    var ranks = [Double](repeating: 1 / count, count: graph.nodeCount)
    for _ in 0..<500 {
      let dangling = zip(ranks, outWeights).reduce(0) { $1.1 == 0 ? $0 + $1.0 : $0 }
      var next = [Double](repeating: (0.15 + 0.85 * dangling) / count, count: graph.nodeCount)
      for edge in 0..<graph.edgeCount {
        let (source, target) = graph.ends(of: edge)
        next[target] += 0.85 * ranks[source] * Double(graph.edge(edge).weight) / outWeights[source]
      }
      ranks = next
    }
    return ranks
  }

  @Test(arguments: seeds) func pageRank(seed: UInt64) throws {
    for graph in [try graph(seed), try graph(seed).merged()] {
      let ranks = PageRank().ranks(of: graph)
      for (rank, expected) in zip(ranks, pageRankByWalking(graph)) {
        #expect(abs(rank - expected) < 1e-12, "seed \(seed)")
      }
      #expect(abs(ranks.reduce(0, +) - 1) < 1e-12)
    }
  }

  /// Counts the shortest paths from node to node, pair by pair.
  private func betweennessByPairs(_ graph: CitationGraph) -> [Double] {
    let count = graph.nodeCount
    var isEdge = [[Bool]](repeating: Array(repeating: false, count: count), count: count)
    for edge in 0..<graph.edgeCount {
      let (source, target) = graph.ends(of: edge)
      isEdge[source][target] = true
    }
    var distance = [[Int]](repeating: Array(repeating: .max, count: count), count: count)
    var paths = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
    for source in 0..<count {
      distance[source][source] = 0
      paths[source][source] = 1
      for step in 0..<count {
        for a in 0..<count where distance[source][a] == step {
          for b in 0..<count where isEdge[a][b] {
            if distance[source][b] == .max { distance[source][b] = step + 1 }
            if distance[source][b] == step + 1 { paths[source][b] += paths[source][a] }
          }
        }
      }
    }
    return (0..<count).map { node in
      var score = 0.0
      for source in 0..<count where source != node {
        for target in 0..<count where target != node && target != source {
          guard distance[source][target] != .max, distance[source][node] != .max,
            distance[node][target] != .max,
            distance[source][node] + distance[node][target] == distance[source][target]
          else { continue }
          score += paths[source][node] * paths[node][target] / paths[source][target]
        }
      }
      return score / Double((count - 1) * (count - 2))
    }
  }

  @Test(arguments: seeds) func betweenness(seed: UInt64) throws {
    let graph = try graph(seed)
    for (score, expected) in zip(Betweenness().scores(of: graph), betweennessByPairs(graph)) {
      #expect(abs(score - expected) < 1e-12, "seed \(seed)")
    }
  }

  @Test(arguments: seeds) func longestChain(seed: UInt64) throws {
    let graph = try graph(seed)
    let components = graph.strongComponents()
    // Longest path in edges from each component, by trying everything.
    func longest(from component: Int32) -> Int {
      var best = 0
      for edge in 0..<graph.edgeCount {
        let (source, target) = graph.ends(of: edge)
        let next = components.component[target]
        guard components.component[source] == component, next != component else { continue }
        best = max(best, 1 + longest(from: next))
      }
      return best
    }
    let chain = graph.longestChain()
    #expect(chain.edges.count == (0..<Int32(components.count)).map(longest).max())
    #expect(chain.links.count == chain.edges.count + 1)
    for (position, edge) in chain.edges.enumerated() {
      let (source, target) = graph.ends(of: edge)
      #expect(chain.links[position].contains(source))
      #expect(chain.links[position + 1].contains(target))
    }
  }

  @Test func aCircleIsOneLinkOfTheChain() throws {
    let graph = try letterGraph(["AB", "BC", "CB", "CD", "AE"])
    let chain = graph.longestChain()
    #expect(chain.links.map { graph.names($0) } == ["A", "BC", "D"])
    #expect(graph.arrows(chain.edges) == ["AB", "CD"])
  }

  @Test(arguments: seeds) func shortestPaths(seed: UInt64) throws {
    let graph = try graph(seed)
    let reaches = reachability(graph)
    for source in 0..<graph.nodeCount {
      for target in 0..<graph.nodeCount {
        let path = try graph.shortestPath(
          from: graph.identifier(of: source), to: graph.identifier(of: target))
        #expect((path != nil) == reaches[source][target], "seed \(seed)")
        guard let path else { continue }
        var node = source
        for edge in path {
          #expect(graph.ends(of: edge).source == node)
          node = graph.ends(of: edge).target
        }
        #expect(node == target)
      }
    }
  }

  @Test func theShortestOfSeveralPaths() throws {
    let graph = try letterGraph(["AB", "BC", "CE", "AD", "DE"])
    let path = try #require(try graph.shortestPath(from: "A", to: "E"))
    #expect(graph.arrows(path) == ["AD", "DE"])
    #expect(try graph.shortestPath(from: "E", to: "A") == nil)
    #expect(try graph.shortestPath(from: "A", to: "A") == [])
    #expect(throws: GraphError.unknownIdentifier("Z")) {
      try graph.shortestPath(from: "A", to: "Z")
    }
  }

  @Test func dossierMatrixCountsCitingPlaces() throws {
    var builder = GraphBuilder()
    for (id, dossier) in [("a", "9"), ("b", "9"), ("c", "10"), ("d", nil)] {
      try builder.add(node: GraphNode(id: id, dossier: dossier))
    }
    for (source, target) in [("a", "b"), ("a", "c"), ("b", "c"), ("c", "d"), ("a", "c")] {
      try builder.add(edge: GraphEdge(source: source, target: target))
    }
    let graph = try builder.build()
    let expected: [DossierMatrix.Cell] = [
      .init(source: "9", target: "9", count: 1), .init(source: "9", target: "10", count: 3),
      .init(source: "10", target: nil, count: 1),
    ]
    #expect(graph.dossierMatrix().cells == expected)
    #expect(try graph.merged().dossierMatrix().cells == expected)
  }
}
