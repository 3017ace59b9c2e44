/// The strongly connected parts of a graph: papers that cite each other in a circle.
package struct StrongComponents: Sendable {
  /// Component of each node, counted from 0 so that every edge between two components goes from
  /// a higher number to a lower one.
  package let component: [Int32]
  package let count: Int
  /// Nodes by component: those of component 0 first, and within one a node mostly before the
  /// nodes that it cites.
  let byComponent: [Int32]

  /// Nodes of each component, in ascending order of number, by component.
  package func members() -> [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (node, number) in component.enumerated() { members[Int(number)].append(node) }
    return members
  }
}

extension CitationGraph {
  /// Tarjan's algorithm with a stack of its own: linear, at any depth. R. E. Tarjan, "Depth-First
  /// Search and Linear Graph Algorithms", SIAM J. Comput. 1 (1972).
  package func strongComponents() -> StrongComponents {
    let targets = edges.map(\.target)
    var search = TarjanSearch(nodeCount: nodes.count)
    targets.withUnsafeBufferPointer { targets in
      adjacency.outStart.withUnsafeBufferPointer { search.run(targets: $0, targets) }
    }
    return StrongComponents(
      component: search.component, count: search.componentCount, byComponent: search.order)
  }
}

/// The state of Tarjan's search.
private struct TarjanSearch {
  private(set) var component: [Int32]
  private(set) var componentCount = 0
  private(set) var order: [Int32] = []

  init(nodeCount: Int) {
    component = Array(repeating: -1, count: nodeCount)
    order.reserveCapacity(nodeCount)
  }

  mutating func run(
    targets outStart: UnsafeBufferPointer<Int32>, _ targets: UnsafeBufferPointer<Int32>
  ) {
    let nodeCount = component.count
    // Number of discovery, from 1; 0 for a node not seen yet. `low` is the smallest one that can
    // be reached; a node that has its component gets a number beyond all others.
    var low = [Int32](repeating: 0, count: nodeCount)
    var next = [Int32](repeating: 0, count: nodeCount)
    // The path being searched: node and the number of its discovery.
    var path: [(node: Int32, discovered: Int32)] = []
    var open: [Int32] = []
    var discovered: Int32 = 0

    for root in 0..<Int32(nodeCount) where low[Int(root)] == 0 {
      discovered += 1
      low[Int(root)] = discovered
      next[Int(root)] = outStart[Int(root)]
      path.append((root, discovered))
      while let (node, number) = path.last {
        let v = Int(node)
        var edge = next[v]
        let end = outStart[v + 1]
        var lowest = low[v]
        var child: Int32 = -1
        while edge < end {
          let target = targets[Int(edge)]
          edge += 1
          let reached = low[Int(target)]
          if reached == 0 {
            child = target
            break
          }
          lowest = min(lowest, reached)
        }
        low[v] = lowest
        next[v] = edge
        if child >= 0 {
          discovered += 1
          low[Int(child)] = discovered
          next[Int(child)] = outStart[Int(child)]
          path.append((child, discovered))
          continue
        }
        path.removeLast()
        if lowest == number {
          close(node, open: &open, low: &low)
        } else {
          open.append(node)
        }
        if let parent = path.last, lowest < low[Int(parent.node)] {
          low[Int(parent.node)] = lowest
        }
      }
    }
  }

  /// Everything above `root` on the stack of open nodes that reaches no further up than it.
  private mutating func close(_ root: Int32, open: inout [Int32], low: inout [Int32]) {
    let number = Int32(componentCount)
    let rootLow = low[Int(root)]
    while let node = open.last, low[Int(node)] >= rootLow {
      open.removeLast()
      assign(node, number, &low)
    }
    assign(root, number, &low)
    componentCount += 1
  }

  private mutating func assign(_ node: Int32, _ number: Int32, _ low: inout [Int32]) {
    component[Int(node)] = number
    low[Int(node)] = .max
    order.append(node)
  }
}
