/// Which part of a citation graph is wanted. Every condition that is set must hold.
package struct GraphSelection: Sendable {
  package enum Direction: String, Sendable, CaseIterable {
    /// Towards the papers that cite.
    case incoming
    /// Towards the papers that are cited.
    case outgoing
    case both
  }

  /// The papers that can be reached from one paper in a number of steps.
  package struct Neighbourhood: Sendable {
    package var id: String
    package var depth: Int
    package var direction: Direction

    package init(id: String, depth: Int, direction: Direction = .both) {
      self.id = id
      self.depth = depth
      self.direction = direction
    }
  }

  /// Edges with an end in one of these dossiers: `36045`, or with a suffix `35570-XV`; a number
  /// alone also takes the dossiers with that number and a suffix.
  package var dossiers: [String] = []
  /// The papers around one paper, walking over the edges that the other conditions leave, and
  /// the edges between them.
  package var around: Neighbourhood?
  /// Edges to this paper.
  package var cites: String?
  /// Edges from this paper.
  package var citedBy: String?
  /// Edges with one of these relations; all when empty.
  package var relations: Set<String> = []
  /// Edges whose citing paper is dated in this span.
  package var from: GraphDate?
  package var to: GraphDate?
  /// Keeps citing papers without a date when a span is given.
  package var includesUndated = false
  /// Edges with an end among these papers, such as those of one ministry or one member.
  package var members: Set<String>?
  /// Edges to papers that were not read.
  package var onlyDangling = false

  package init() {}
}
