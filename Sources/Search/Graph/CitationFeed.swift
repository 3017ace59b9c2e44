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
  }

  private var builder: GraphBuilder
  private let withRecords: Bool
  private let exists: ((String) -> Bool)?

  /// With `withRecords`, motions without a paper of their own and commitments are nodes too.
  /// `exists` says whether an identifier is a known one.
  package init(
    builder: consuming GraphBuilder = GraphBuilder(), withRecords: Bool = false,
    exists: ((String) -> Bool)? = nil
  ) {
    self.builder = builder
    self.withRecords = withRecords
    self.exists = exists
  }

  /// Adds a document and what it cites.
  ///
  /// - Throws: `GraphError`.
  package mutating func add(_ record: DocumentRecord) throws {
    let document = record.document
    let dossier = document.dossiers.first.map { GraphPapers.name($0.number, $0.suffix) }
    try builder.add(
      node: GraphNode(
        id: document.id, title: document.title, date: document.date?.description,
        kind: document.kind.rawValue, dossier: dossier ?? GraphPapers.dossier(of: document.id),
        read: true, known: document.url == nil ? nil : exists?(document.id), url: document.url))
    var cited: Set<String> = []
    for reference in record.records.references {
      guard GraphPapers.kinds.contains(reference.kind), let target = reference.target else {
        continue
      }
      try add(paper: target, known: reference.known)
      cited.insert(target)
      try builder.add(
        edge: edge(
          document.id, target, reference.relation.rawValue, reference.span, in: document,
          note: reference.note))
    }
    try add(record.records.motions, of: document, cited: cited)
    if withRecords { try add(record.records.commitments, of: document) }
  }

  /// The graph of everything that was added.
  package consuming func build() -> CitationGraph {
    builder.build()
  }

  /// A paper that is cited; what its identifier tells.
  private mutating func add(paper id: String, known: Bool?, kind: String? = nil) throws {
    try builder.add(
      node: GraphNode(
        id: id, kind: kind ?? GraphPapers.kind(of: id)?.rawValue,
        dossier: GraphPapers.dossier(of: id), read: false, known: known ?? exists?(id),
        url: DocumentID(id) == nil ? nil : OfficialPage.url(of: id)))
  }

  /// A motion that has a paper is that paper; the others are nodes only when asked for.
  private mutating func add(
    _ motions: [Motion], of document: Document, cited: Set<String>
  ) throws {
    for (number, motion) in motions.enumerated() {
      let kind = motion.label.hasSuffix("amendement") ? "amendment" : "motion"
      if let target = motion.target {
        if withRecords || cited.contains(target) {
          try add(paper: target, known: nil, kind: kind)
        }
        guard withRecords, target != document.id else { continue }
        try builder.add(
          edge: edge(
            document.id, target, RecordRelation.dealsWith.rawValue, motion.span, in: document))
      } else if withRecords {
        let id = "\(document.id)#motion-\(number + 1)"
        let title = [motion.label, motion.subject].compactMap(\.self).joined(separator: " ")
        try builder.add(
          node: GraphNode(
            id: id, title: title, date: motion.date?.description, kind: kind,
            dossier: GraphPapers.dossier(of: document.id), read: true))
        try builder.add(
          edge: edge(
            document.id, id, RecordRelation.dealsWith.rawValue, motion.span, in: document))
      }
    }
  }

  private mutating func add(_ commitments: [Commitment], of document: Document) throws {
    for (number, commitment) in commitments.enumerated() {
      let id = commitment.code ?? "\(document.id)#commitment-\(number + 1)"
      try builder.add(
        node: GraphNode(
          id: id, title: commitment.action,
          date: commitment.status == .made ? document.date?.description : nil, kind: "commitment",
          dossier: GraphPapers.dossier(of: document.id), read: true))
      let relation: RecordRelation =
        switch commitment.status {
        case .made: .promises
        case .fulfilled: .fulfils
        case .partlyFulfilled, .pending, .postponed, .lapsed: .reportsOn
        }
      try builder.add(
        edge: edge(document.id, id, relation.rawValue, commitment.span, in: document))
      guard let target = commitment.target, target != document.id else { continue }
      try add(paper: target, known: nil)
      try builder.add(
        edge: edge(id, target, RecordRelation.madeIn.rawValue, commitment.span, in: document))
    }
  }

  private func edge(
    _ source: String, _ target: String, _ relation: String, _ span: Span, in document: Document,
    note: String? = nil
  ) -> GraphEdge {
    GraphEdge(
      source: source, target: target, relation: relation,
      line: document.text.line(at: span.range.lowerBound), note: note,
      sentence: document.text.string(span.context))
  }
}
