/// A selection, worked out for one graph: which edges and which lone nodes it takes.
struct EdgeFilter {
  private let graph: CitationGraph
  private let selection: GraphSelection
  private let cites: Int?
  private let citedBy: Int?
  /// By number of the name; nil for no condition.
  private let relations: [Bool]?
  private let dossiers: [Bool]?
  /// By node.
  private let members: [Bool]?

  /// - Throws: `GraphError.unknownIdentifier` for a paper that is not in the graph.
  init(_ selection: GraphSelection, in graph: CitationGraph) throws {
    self.graph = graph
    self.selection = selection
    cites = try selection.cites.map { try graph.requiredNumber(of: $0) }
    citedBy = try selection.citedBy.map { try graph.requiredNumber(of: $0) }
    let store = graph.store
    relations =
      selection.relations.isEmpty
      ? nil
      : store.relations.map { name in
        (store.text.string(name) ?? "").split(separator: ",").contains {
          selection.relations.contains(String($0))
        }
      }
    dossiers =
      selection.dossiers.isEmpty
      ? nil
      : store.dossiers.map { name in
        let dossier = store.text.string(name) ?? ""
        return selection.dossiers.contains { dossier == $0 || dossier.hasPrefix($0 + "-") }
      }
    members = selection.members.map { ids in
      var isMember = [Bool](repeating: false, count: graph.nodeCount)
      for id in ids {
        if let node = graph.number(of: id) { isMember[node] = true }
      }
      return isMember
    }
  }

  /// True when the edge fulfils every condition but that on dates.
  func matches(_ number: Int) -> Bool {
    let edge = graph.edges[number]
    let source = Int(edge.source)
    let target = Int(edge.target)
    if let cites, target != cites { return false }
    if let citedBy, source != citedBy { return false }
    if let relations, !relations[Int(edge.relation)] { return false }
    if dossiers != nil, !isInDossier(source), !isInDossier(target) { return false }
    if let members, !members[source], !members[target] { return false }
    return !selection.onlyDangling || !graph.nodes[target].read
  }

  /// False when dates are asked for and the citing paper has none.
  func isDated(_ number: Int) -> Bool {
    takesUndated || graph.nodes[Int(graph.edges[number].source)].date != 0
  }

  func isInSpan(_ number: Int) -> Bool {
    isInSpan(date: graph.nodes[Int(graph.edges[number].source)].date)
  }

  /// By node: true for those that are part of the selection even without an edge. A condition
  /// that is about edges takes none, but the paper it names.
  func nodesOfTheirOwn() -> [Bool] {
    var keeps = [Bool](repeating: false, count: graph.nodeCount)
    if let cites { keeps[cites] = true }
    if let citedBy { keeps[citedBy] = true }
    guard cites == nil, citedBy == nil, relations == nil, !selection.onlyDangling else {
      return keeps
    }
    for node in keeps.indices {
      keeps[node] =
        (dossiers == nil || isInDossier(node)) && members?[node] != false
        && isInSpan(date: graph.nodes[node].date)
        && (graph.nodes[node].date != 0 || takesUndated)
    }
    return keeps
  }

  private var takesUndated: Bool {
    selection.includesUndated || (selection.from == nil && selection.to == nil)
  }

  private func isInDossier(_ node: Int) -> Bool {
    let dossier = graph.nodes[node].dossier
    guard dossier >= 0, let dossiers else { return false }
    return dossiers[Int(dossier)]
  }

  private func isInSpan(date: Int32) -> Bool {
    if date == 0 { return true }
    if let from = selection.from, date < from.packed { return false }
    if let to = selection.to, date > to.upperBound { return false }
    return true
  }
}
