/// Betweenness as networkx defines it for directed graphs: the part of the shortest paths between
/// all pairs of other papers that lead through a paper, divided by the number of such pairs.
/// Parallel edges count once. U. Brandes, "A Faster Algorithm for Betweenness Centrality"
/// (2001): time is nodes times edges that a search from a node can reach.
package struct Betweenness: Sendable {
  package init() {}

  /// The betweenness of each node.
  package func scores(of graph: CitationGraph) -> [Double] {
    var search = BrandesSearch(graph)
    for source in 0..<graph.nodeCount { search.add(from: source) }
    let count = Double(graph.nodeCount)
    return count > 2 ? search.scores.map { $0 / ((count - 1) * (count - 2)) } : search.scores
  }
}

/// The state of Brandes' algorithm; only what a search has touched is reset after it.
private struct BrandesSearch {
  private(set) var scores: [Double]
  private var starts: [Int] = [0]
  private var targets: [Int32] = []
  private var distance: [Int32]
  private var paths: [Double]
  private var dependency: [Double]
  private var reached: [Int32] = []

  init(_ graph: CitationGraph) {
    scores = Array(repeating: 0, count: graph.nodeCount)
    paths = scores
    dependency = scores
    distance = Array(repeating: -1, count: graph.nodeCount)
    var last = [Int](repeating: -1, count: graph.nodeCount)
    for node in 0..<graph.nodeCount {
      for edge in graph.outgoing(node) {
        let target = graph.edges[edge].target
        if last[Int(target)] != node {
          last[Int(target)] = node
          targets.append(target)
        }
      }
      starts.append(targets.count)
    }
  }

  /// Adds the shortest paths that begin at `source`.
  mutating func add(from source: Int) {
    distance[source] = 0
    paths[source] = 1
    reached.append(Int32(source))
    var position = 0
    while position < reached.count {
      let node = Int(reached[position])
      position += 1
      for edge in starts[node]..<starts[node + 1] {
        let target = Int(targets[edge])
        if distance[target] < 0 {
          distance[target] = distance[node] + 1
          reached.append(Int32(target))
        }
        if distance[target] == distance[node] + 1 { paths[target] += paths[node] }
      }
    }
    for node in reached.reversed().lazy.map(Int.init) {
      for edge in starts[node]..<starts[node + 1] {
        let target = Int(targets[edge])
        if distance[target] == distance[node] + 1 {
          dependency[node] += paths[node] / paths[target] * (1 + dependency[target])
        }
      }
      if node != source { scores[node] += dependency[node] }
    }
    for node in reached.lazy.map(Int.init) {
      distance[node] = -1
      paths[node] = 0
      dependency[node] = 0
    }
    reached.removeAll(keepingCapacity: true)
  }
}
