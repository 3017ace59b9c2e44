/// The longest citation chain: papers that cite one another in a row. A circle of papers that
/// cite each other counts as one link, since within it a chain would have no end.
package struct LongestChain: Sendable, Equatable {
  /// The papers of each link, ascending; more than one where the link is a circle. Each link
  /// cites the next.
  package var links: [[Int]]
  /// The edges that connect the links: one fewer than there are links.
  package var edges: [Int]
}

extension CitationGraph {
  /// The longest path through the condensation; of equal ones the one whose edges have the
  /// lowest numbers, from its start on. Linear.
  package func longestChain() -> LongestChain {
    let components = strongComponents()
    // Edges only lead to lower components, so their lengths are known when they are needed.
    var length = [Int](repeating: 0, count: components.count)
    var onward = [Int](repeating: -1, count: components.count)
    let members = components.members()
    for component in 0..<components.count {
      for node in members[component] {
        for edge in outgoing(node) {
          let target = Int(components.component[Int(edges[edge].target)])
          guard target != component, length[target] + 1 > length[component] else { continue }
          length[component] = length[target] + 1
          onward[component] = edge
        }
      }
    }
    var chain = LongestChain(links: [], edges: [])
    // Of the longest ones, the component with the lowest paper.
    let longest = length.max() ?? 0
    let start = components.component.first { length[Int($0)] == longest }
    guard var component = start.map(Int.init) else { return chain }
    while true {
      chain.links.append(members[component])
      guard onward[component] >= 0 else { return chain }
      chain.edges.append(onward[component])
      component = Int(components.component[Int(edges[onward[component]].target)])
    }
  }
}
