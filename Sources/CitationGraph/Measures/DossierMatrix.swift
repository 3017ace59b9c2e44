/// How often papers of one dossier cite papers of another; only the cells that are not zero.
package struct DossierMatrix: Sendable {
  package struct Cell: Sendable, Equatable {
    /// Dossier of the citing papers; nil for papers in no dossier.
    package var source: String?
    /// Dossier of the cited papers.
    package var target: String?
    /// Citing places.
    package var count: Int
  }

  /// In the natural order of the citing dossier, then of the cited one; no dossier comes first.
  package var cells: [Cell]
}

extension CitationGraph {
  package func dossierMatrix() -> DossierMatrix {
    struct Pair: Hashable {
      var source: Int32
      var target: Int32
    }
    var counts: [Pair: Int] = [:]
    for edge in edges {
      let pair = Pair(
        source: nodes[Int(edge.source)].dossier, target: nodes[Int(edge.target)].dossier)
      counts[pair, default: 0] += Int(edge.weight)
    }
    let cells = counts.map { pair, count in
      DossierMatrix.Cell(
        source: store.name(pair.source, in: store.dossiers),
        target: store.name(pair.target, in: store.dossiers), count: count)
    }
    return DossierMatrix(
      cells: cells.sorted {
        $0.source == $1.source
          ? NaturalOrder.precedes($0.target, $1.target)
          : NaturalOrder.precedes($0.source, $1.source)
      })
  }
}

extension NaturalOrder {
  /// The same order on strings, nil first.
  static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right != nil }
    return Array(left.utf8).withUnsafeBytes { left in
      Array(right.utf8).withUnsafeBytes { precedes(left, $0) }
    }
  }
}
