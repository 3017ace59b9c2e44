extension CitationGraph {
  /// The edges of a shortest way along citations from one paper to another: empty when they are
  /// the same, nil when there is none. Of equal ones the first in the order of edges.
  ///
  /// - Throws: `GraphError.unknownIdentifier`.
  package func shortestPath(from source: String, to target: String) throws -> [Int]? {
    let start = try requiredNumber(of: source)
    let goal = try requiredNumber(of: target)
    var arrival = [Int](repeating: -1, count: nodes.count)
    var queue = [start]
    var position = 0
    while position < queue.count, queue[position] != goal {
      for edge in outgoing(queue[position]) {
        let next = Int(edges[edge].target)
        guard next != start, arrival[next] < 0 else { continue }
        arrival[next] = edge
        queue.append(next)
      }
      position += 1
    }
    guard position < queue.count else { return nil }
    var path: [Int] = []
    var node = goal
    while node != start {
      path.append(arrival[node])
      node = Int(edges[arrival[node]].source)
    }
    return path.reversed()
  }
}
