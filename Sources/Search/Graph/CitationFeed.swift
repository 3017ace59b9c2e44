package import CitationGraph
internal import Kamerstukken

/// Makes the citation graph of documents and their records: papers are nodes, references between
/// official publications edges. Documents come as records or as an index stores them.
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

  /// Where a record stands.
  struct Place {
    var document: String
    var line: Int
    var sentence: String
    var note: String?
  }

  private var builder: GraphBuilder
  /// Whether motions without a paper of their own and commitments are nodes too.
  let withRecords: Bool

  /// A feed into an empty graph.
  package init(builder: consuming GraphBuilder = GraphBuilder(), withRecords: Bool = false) {
    self.builder = builder
    self.withRecords = withRecords
  }

  /// The graph of everything that was added.
  ///
  /// - Throws: `GraphError.tooLarge`.
  package consuming func build() throws -> CitationGraph {
    try builder.build()
  }

  /// Adds a document that was read.
  mutating func add(
    document id: String, title: String?, date: String?, kind: String, dossier: String?,
    url: String?
  ) throws {
    try builder.add(
      node: GraphNode(
        id: id, title: title, date: date, kind: kind,
        dossier: dossier ?? GraphPapers.dossier(of: id), read: true, url: url))
  }

  /// Adds a reference; one that is not to an official publication is left out.
  mutating func add(
    reference kind: Reference.Kind?, target: String?, relation: String, known: Bool?,
    at place: Place
  ) throws {
    guard let kind, GraphPapers.kinds.contains(kind), let target else { return }
    try add(paper: target, known: known)
    try add(from: place.document, to: target, relation, place)
  }

  /// Adds motion number `number` of a document. One that has a paper is that paper; the others are
  /// nodes only when asked for.
  mutating func add(
    motion label: String, number: Int, subject: String?, target: String?, date: String?,
    at place: Place
  ) throws {
    let kind: DocumentKind = label.hasSuffix("amendement") ? .amendment : .motion
    if let target { builder.hint(kind: kind.rawValue, of: target) }
    guard withRecords, target != place.document else { return }
    if let target {
      try add(paper: target, known: nil)
      return try add(from: place.document, to: target, RecordRelation.dealsWith.rawValue, place)
    }
    let id = "\(place.document)#motion-\(number)"
    try builder.add(
      node: GraphNode(
        id: id, title: [label, subject].compactMap(\.self).joined(separator: " "), date: date,
        kind: kind.rawValue, dossier: GraphPapers.dossier(of: place.document), read: true))
    try add(from: place.document, to: id, RecordRelation.dealsWith.rawValue, place)
  }

  /// Adds commitment number `number` of a document of a date, as a node that its code names.
  mutating func add(
    commitment action: String, number: Int, status: Commitment.Status?, target: String?,
    code: String?, date: String?, at place: Place
  ) throws {
    guard withRecords else { return }
    let id = code ?? "\(place.document)#commitment-\(number)"
    try builder.add(
      node: GraphNode(
        id: id, title: action, date: status == .made ? date : nil, kind: "commitment",
        dossier: GraphPapers.dossier(of: place.document), read: true))
    try add(from: place.document, to: id, RecordRelation(status).rawValue, place)
    guard let target, target != place.document else { return }
    try add(paper: target, known: nil)
    try add(from: id, to: target, RecordRelation.madeIn.rawValue, place)
  }

  /// A paper that is cited: what its identifier tells.
  private mutating func add(paper id: String, known: Bool?) throws {
    try builder.add(
      node: GraphNode(
        id: id, kind: GraphPapers.kind(of: id)?.rawValue, dossier: GraphPapers.dossier(of: id),
        read: false, known: known, url: DocumentID(id) == nil ? nil : OfficialPage.url(of: id)))
  }

  private mutating func add(
    from source: String, to target: String, _ relation: String, _ place: Place
  ) throws {
    try builder.add(
      edge: GraphEdge(
        source: source, target: target, relation: relation, line: place.line, note: place.note,
        sentence: place.sentence))
  }
}
