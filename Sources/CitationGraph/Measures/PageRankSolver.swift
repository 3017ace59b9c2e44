/// The state of `PageRank`: what has flowed into each node so far, and the values that are final.
struct PageRankSolver {
  private let outStart: [Int32]
  private let targets: [Int32]
  /// By edge; empty when all are 1.
  private let weights: [Double]
  /// What a node hands to each unit of outgoing weight, per unit of its own value.
  private let share: [Double]
  private var inflow: [Double]
  private var values: [Double]
  /// Number of a node within the component at hand, -1 outside it.
  private var local: [Int32]

  init(_ graph: CitationGraph, damping: Double) {
    outStart = graph.adjacency.outStart
    targets = graph.edges.map(\.target)
    let isWeighted = graph.edges.contains { $0.weight != 1 }
    weights = isWeighted ? graph.edges.map { Double(max($0.weight, 0)) } : []
    share = (0..<graph.nodeCount).map { [weights] node in
      let row = graph.outgoing(node)
      let total = isWeighted ? weights[row].reduce(0, +) : Double(row.count)
      return total > 0 ? damping / total : 0
    }
    inflow = Array(repeating: 1, count: graph.nodeCount)
    values = Array(repeating: 0, count: graph.nodeCount)
    local = Array(repeating: -1, count: graph.nodeCount)
  }

  /// The ranks, once every component is settled.
  func normalized() -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }

  /// A node that is in no circle but perhaps one of its own.
  mutating func settle(_ node: Int) {
    var toItself = 0.0
    for edge in row(node) where Int(targets[edge]) == node { toItself += weight(edge) }
    values[node] = inflow[node] / (1 - share[node] * toItself)
    let handed = values[node] * share[node]
    for edge in row(node) { inflow[Int(targets[edge])] += handed * weight(edge) }
  }

  /// The nodes of one circle: steps until one changes their values by less than `limit` of
  /// their sum.
  mutating func settle(_ members: ArraySlice<Int32>, until limit: Double, steps: Int) {
    var circle = CitationCircle(memberCount: members.count)
    for (position, node) in members.enumerated() { local[Int(node)] = Int32(position) }
    for (position, node) in members.enumerated() {
      circle.constants[position] = inflow[Int(node)]
      circle.shares[position] = share[Int(node)]
      for edge in row(Int(node)) {
        let target = Int(local[Int(targets[edge])])
        guard target >= 0 else { continue }
        circle.losses[position] -= share[Int(node)] * weight(edge)
        if target == position {
          circle.toItself[position] += share[Int(node)] * weight(edge)
        } else {
          circle.count(to: target)
        }
      }
    }
    circle.reserveEdges(isWeighted: !weights.isEmpty)
    for (position, node) in members.enumerated() {
      for edge in row(Int(node)) {
        let target = Int(local[Int(targets[edge])])
        guard target >= 0, target != position else { continue }
        circle.append(from: position, to: target, weight: weight(edge))
      }
    }
    circle.solve(until: limit, steps: steps)
    for (position, node) in members.enumerated() {
      values[Int(node)] = circle.values[position]
      let handed = circle.values[position] * share[Int(node)]
      for edge in row(Int(node)) where local[Int(targets[edge])] < 0 {
        inflow[Int(targets[edge])] += handed * weight(edge)
      }
    }
    for node in members { local[Int(node)] = -1 }
  }

  private func row(_ node: Int) -> Range<Int> {
    Int(outStart[node])..<Int(outStart[node + 1])
  }

  private func weight(_ edge: Int) -> Double {
    weights.isEmpty ? 1 : weights[edge]
  }
}
