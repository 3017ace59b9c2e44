package import CitationGraph
package import Kamerstukken

/// Makes the citation graph of documents and their records: papers are nodes, references between
/// official publications edges.
package struct CitationFeed: ~Copyable {
  /// How motions and commitments hang on the papers, where they are nodes too.
  package enum RecordRelation: String, Sendable, CaseIterable {
    /// The document is about a motion.
    case dealsWith = "deals-with"
    /// The document makes a commitment.
    case promises
    /// The document fulfils a commitment.
    case fulfils
    /// The document says how a commitment stands.
    case reportsOn = "reports-on"
    /// A commitment was made in a paper.
    case madeIn = "made-in"

    init(_ status: Commitment.Status?) {
      switch status {
      case .made: self = .promises
      case .fulfilled: self = .fulfils
      case .partlyFulfilled, .pending, .postponed, .lapsed, nil: self = .reportsOn
      }
    }
  }

  private var builder: GraphBuilder
  /// Whether motions without a paper of their own and commitments are nodes too.
  let withRecords: Bool

  /// A feed into an empty graph.
  package init(builder: consuming GraphBuilder = GraphBuilder(), withRecords: Bool = false) {
    self.builder = builder
    self.withRecords = withRecords
  }

  /// Adds a document and what it cites.
  ///
  /// - Throws: `GraphError`.
  package mutating func add(_ record: DocumentRecord) throws {
    try add(PaperCitations(record, withRecords: withRecords))
  }

  /// Adds what was made of a document or of one of its records.
  ///
  /// - Throws: `GraphError`.
  package mutating func add(_ citations: PaperCitations) throws {
    for node in citations.nodes { try builder.add(node: node) }
    for edge in citations.edges { try builder.add(edge: edge) }
    for (id, kind) in citations.kinds { builder.hint(kind: kind, of: id) }
  }

  /// Adds what `body` collects.
  mutating func collect(_ body: (inout PaperCitations) throws -> Void) throws {
    var citations = PaperCitations(withRecords: withRecords)
    try body(&citations)
    try add(citations)
  }

  /// The graph of everything that was added.
  ///
  /// - Throws: `GraphError.tooLarge`.
  package consuming func build() throws -> CitationGraph {
    try builder.build()
  }
}
