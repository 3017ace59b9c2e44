import CitationGraph
import Search

/// Why a part of the citation graph has no citations, where that can be known.
struct EmptyGraph {
  /// The graph that the part was taken from.
  let whole: CitationGraph
  let options: GraphPartOptions
  let selection: GraphSelection

  /// One line for each condition that leaves nothing, or one for all of them.
  func reasons() throws -> [String] {
    if whole.edgeCount == 0 { return ["no citation was read"] }
    var reasons: [String] = []
    for number in selection.dossiers where try isEmpty({ $0.dossiers = [number] }) {
      reasons.append("no citation has an end in dossier \(number)")
    }
    if let id = selection.around?.id, try isEmpty({ $0.around = selection.around }) {
      reasons.append("no citation leads from or to \(id) in so many steps and this direction")
    }
    if let id = selection.cites, try isEmpty({ $0.cites = id }) {
      reasons.append("no paper in the graph cites \(id)")
    }
    if let id = selection.citedBy, try isEmpty({ $0.citedBy = id }) {
      reasons.append("\(id) cites no paper, or was not read")
    }
    for relation in selection.relations.sorted() where try isEmpty({ $0.relations = [relation] }) {
      reasons.append("no citation has the relation \(relation)")
    }
    if try isEmpty({ ($0.from, $0.to) = (selection.from, selection.to) }) {
      let period = [options.from.map { "--from \($0)" }, options.to.map { "--to \($0)" }]
      reasons.append(
        "no citing paper fits \(period.compactMap { $0 }.joined(separator: " "))")
    }
    if selection.members != nil, try isEmpty({ $0.members = selection.members }) {
      reasons += memberReasons()
    }
    if selection.onlyDangling, try isEmpty({ $0.onlyDangling = true }) {
      reasons.append("every paper that is cited was read")
    }
    return reasons.isEmpty ? ["no citation fits all of this"] : reasons
  }

  private func isEmpty(_ set: (inout GraphSelection) -> Void) throws -> Bool {
    var alone = GraphSelection()
    set(&alone)
    return try whole.selecting(alone).graph.edgeCount == 0
  }

  private func memberReasons() -> [String] {
    var authors: [String] = []
    if let ministry = options.ministry { authors.append("--ministry “\(ministry)”") }
    if let mp = options.mp {
      let member = FieldValues.shared.member(mp)
      if !member.isKnown, let note = member.note { return [note] }
      authors.append("--mp “\(mp)”")
    }
    return ["no citation comes from or leads to a paper of \(authors.joined(separator: " "))"]
  }
}
