/// A part of a graph, and what a date filter had to leave out.
package struct SelectedGraph: Sendable {
  package var graph: CitationGraph
  /// Edges left out because their citing paper has no date.
  package var undated: Int
}

extension CitationGraph {
  /// The part of the graph that `selection` describes.
  ///
  /// - Throws: `GraphError.unknownIdentifier` for a paper that is not in the graph.
  package func selecting(_ selection: GraphSelection) throws -> SelectedGraph {
    let filter = try EdgeFilter(selection, in: self)
    var undated = 0
    var keptEdges = edges.indices.filter { number in
      guard filter.matches(number) else { return false }
      guard filter.isDated(number) else {
        undated += 1
        return false
      }
      return filter.isInSpan(number)
    }
    var keeps = filter.nodesOfTheirOwn()
    if let around = selection.around {
      let start = try requiredNumber(of: around.id)
      keeps = reached(from: start, depth: around.depth, around.direction, over: keptEdges)
      keptEdges = keptEdges.filter {
        keeps[Int(edges[$0].source)] && keeps[Int(edges[$0].target)]
      }
    } else {
      for number in keptEdges {
        keeps[Int(edges[number].source)] = true
        keeps[Int(edges[number].target)] = true
      }
    }
    return SelectedGraph(graph: part(keptEdges, keeping: keeps), undated: undated)
  }

  func requiredNumber(of id: String) throws -> Int {
    guard let number = number(of: id) else { throw GraphError.unknownIdentifier(id) }
    return number
  }

  /// The graph of some nodes and some edges between them, `kept` ascending.
  func part(_ kept: [Int], keeping keeps: [Bool]) -> CitationGraph {
    var numbers = [Int32](repeating: -1, count: nodes.count)
    var partNodes: [NodeEntry] = []
    for node in nodes.indices where keeps[node] {
      numbers[node] = Int32(partNodes.count)
      partNodes.append(nodes[node])
    }
    var partEdges = kept.map { edges[$0] }
    for edge in partEdges.indices {
      partEdges[edge].source = numbers[Int(partEdges[edge].source)]
      partEdges[edge].target = numbers[Int(partEdges[edge].target)]
    }
    let adjacency = Adjacency(nodeCount: partNodes.count, edges: &partEdges)
    return CitationGraph(
      nodes: partNodes, edges: partEdges, adjacency: adjacency, isMerged: isMerged, store: store)
  }

  /// Breadth first over some edges.
  private func reached(
    from start: Int, depth: Int, _ direction: GraphSelection.Direction, over kept: [Int]
  ) -> [Bool] {
    var isKept = [Bool](repeating: false, count: edges.count)
    for number in kept { isKept[number] = true }
    var seen = [Bool](repeating: false, count: nodes.count)
    seen[start] = true
    var frontier = [start]
    var steps = 0
    while !frontier.isEmpty, steps < depth {
      var next: [Int] = []
      func visit(_ node: Int32) {
        guard !seen[Int(node)] else { return }
        seen[Int(node)] = true
        next.append(Int(node))
      }
      for node in frontier {
        if direction != .incoming {
          for number in outgoing(node) where isKept[number] { visit(edges[number].target) }
        }
        if direction != .outgoing {
          for number in incoming(node) where isKept[Int(number)] {
            visit(edges[Int(number)].source)
          }
        }
      }
      frontier = next
      steps += 1
    }
    return seen
  }
}
