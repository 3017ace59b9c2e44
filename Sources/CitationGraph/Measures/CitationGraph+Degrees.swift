extension CitationGraph {
  /// Citing places in which each paper is cited, by node; the weights of merged edges count.
  package func inDegrees() -> [Int] {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for edge in edges { degrees[Int(edge.target)] += Int(edge.weight) }
    return degrees
  }

  /// Citing places in each paper, by node; the weights of merged edges count.
  package func outDegrees() -> [Int] {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for edge in edges { degrees[Int(edge.source)] += Int(edge.weight) }
    return degrees
  }
}
