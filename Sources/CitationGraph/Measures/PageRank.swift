/// PageRank as networkx defines it: a walk that follows a random citation with probability
/// `damping`, else, or at a paper that cites nothing, goes to any paper. Ranks add up to 1.
///
/// Instead of repeating the walk it solves (I − αPᵀ)y = 1, of which the ranks are multiples (the
/// mass that papers without citations hand out only scales y). That system is triangular over
/// the strongly connected components, so papers that are in no circle take one step each; within
/// a circle Gauss–Seidel steps are repeated. D. F. Gleich, "PageRank Beyond the Web", SIAM Review
/// 57 (2015), section 5; C. Kohlschütter et al., "Efficient Parallel Computation of PageRank"
/// (2006).
package struct PageRank: Sendable {
  /// Probability of following a citation, between 0 and 1 (exclusive).
  package var damping = 0.85
  /// Stops when a step changes the sum of all ranks by less than this for each node, as in
  /// networkx.
  package var tolerance = 1e-15
  /// Steps in one component after which to stop all the same.
  package var maximumSteps = 1000

  package init() {}

  /// The rank of each node.
  package func ranks(of graph: CitationGraph) -> [Double] {
    let components = graph.strongComponents()
    var solver = PageRankSolver(graph, damping: min(max(damping, 0), 1 - 1e-9))
    // A component is final when all that cite it are: from the highest number down.
    var end = components.byComponent.count
    while end > 0 {
      let component = components.component[Int(components.byComponent[end - 1])]
      var start = end - 1
      while start > 0, components.component[Int(components.byComponent[start - 1])] == component {
        start -= 1
      }
      let members = components.byComponent[start..<end]
      if members.count > 1 {
        let limit = max(tolerance * Double(graph.nodeCount), 1e-14)
        solver.settle(members, until: limit, steps: maximumSteps)
      } else {
        solver.settle(Int(members[start]))
      }
      end = start
    }
    return solver.normalized()
  }
}
