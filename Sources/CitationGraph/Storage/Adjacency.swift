/// Which edges leave and enter each node, as compressed rows.
///
/// Edges lie sorted by source, so the outgoing ones of node v are numbers
/// `outStart[v]..<outStart[v + 1]`; its incoming ones are
/// `incoming[inStart[v]..<inStart[v + 1]]`, in ascending order.
struct Adjacency: Sendable {
  let outStart: [Int32]
  let inStart: [Int32]
  /// Edge numbers.
  let incoming: [Int32]

  /// Sorts `edges` by source, keeping the order of those of one source.
  init(nodeCount: Int, edges: inout [EdgeEntry]) {
    outStart = Adjacency.rowStarts(nodeCount, edges, \.source)
    let isSorted = zip(edges, edges.dropFirst()).allSatisfy { $0.source <= $1.source }
    if !isSorted {
      let order = Adjacency.bySlot(edges, outStart, \.source)
      edges = order.map { edges[Int($0)] }
    }
    inStart = Adjacency.rowStarts(nodeCount, edges, \.target)
    incoming = Adjacency.bySlot(edges, inStart, \.target)
  }

  private static func rowStarts(
    _ nodeCount: Int, _ edges: [EdgeEntry], _ end: KeyPath<EdgeEntry, Int32>
  ) -> [Int32] {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in edges { starts[Int(edge[keyPath: end]) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    return starts
  }

  /// Edge numbers in the order of one of their ends: a stable counting sort.
  private static func bySlot(
    _ edges: [EdgeEntry], _ starts: [Int32], _ end: KeyPath<EdgeEntry, Int32>
  ) -> [Int32] {
    var next = starts
    var order = [Int32](repeating: 0, count: edges.count)
    for (number, edge) in edges.enumerated() {
      let node = Int(edge[keyPath: end])
      order[Int(next[node])] = Int32(number)
      next[node] += 1
    }
    return order
  }
}
