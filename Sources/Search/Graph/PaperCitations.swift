internal import CitationGraph
internal import Kamerstukken

/// The nodes and edges that come of one document, as a record or as an index stores it.
package struct PaperCitations: Sendable {
  /// Where a record stands.
  struct Place {
    var document: String
    var line: Int
    var sentence: String
    var note: String?
  }

  private(set) var nodes: [GraphNode] = []
  private(set) var edges: [GraphEdge] = []
  /// Papers that are motions or amendments, if they are in the graph.
  private(set) var kinds: [(id: String, kind: String)] = []
  /// Whether motions without a paper of their own and commitments are nodes too.
  let withRecords: Bool

  init(withRecords: Bool) {
    self.withRecords = withRecords
  }

  /// Adds a document that was read.
  mutating func add(
    document id: String, title: String?, date: String?, kind: String, dossier: String?,
    url: String?
  ) {
    nodes.append(
      GraphNode(
        id: id, title: title, date: date, kind: kind,
        dossier: dossier ?? GraphPapers.dossier(of: id), read: true, url: url))
  }

  /// Adds a reference; one that is not to an official publication is left out.
  mutating func add(
    reference kind: Reference.Kind?, target: String?, relation: String, known: Bool?,
    at place: Place
  ) {
    guard let kind, GraphPapers.kinds.contains(kind), let target else { return }
    add(paper: target, known: known)
    add(from: place.document, to: target, relation, place)
  }

  /// Adds motion number `number` of a document. One that has a paper is that paper; the others are
  /// nodes only when asked for.
  mutating func add(
    motion label: String, number: Int, subject: String?, target: String?, date: String?,
    at place: Place
  ) {
    let kind: DocumentKind = label.hasSuffix("amendement") ? .amendment : .motion
    if let target { kinds.append((target, kind.rawValue)) }
    guard withRecords, target != place.document else { return }
    if let target {
      add(paper: target, known: nil)
      return add(
        from: place.document, to: target, CitationFeed.RecordRelation.dealsWith.rawValue, place)
    }
    let id = "\(place.document)#motion-\(number)"
    nodes.append(
      GraphNode(
        id: id, title: [label, subject].compactMap(\.self).joined(separator: " "), date: date,
        kind: kind.rawValue, dossier: GraphPapers.dossier(of: place.document), read: true))
    add(from: place.document, to: id, CitationFeed.RecordRelation.dealsWith.rawValue, place)
  }

  /// Adds commitment number `number` of a document of a date, as a node that its code names.
  mutating func add(
    commitment action: String, number: Int, status: Commitment.Status?, target: String?,
    code: String?, date: String?, at place: Place
  ) {
    guard withRecords else { return }
    let id = code ?? "\(place.document)#commitment-\(number)"
    nodes.append(
      GraphNode(
        id: id, title: action, date: status == .made ? date : nil, kind: "commitment",
        dossier: GraphPapers.dossier(of: place.document), read: true))
    add(from: place.document, to: id, CitationFeed.RecordRelation(status).rawValue, place)
    guard let target, target != place.document else { return }
    add(paper: target, known: nil)
    add(from: id, to: target, CitationFeed.RecordRelation.madeIn.rawValue, place)
  }

  /// A paper that is cited: what its identifier tells.
  private mutating func add(paper id: String, known: Bool?) {
    nodes.append(
      GraphNode(
        id: id, kind: GraphPapers.kind(of: id)?.rawValue, dossier: GraphPapers.dossier(of: id),
        read: false, known: known, url: DocumentID(id) == nil ? nil : OfficialPage.url(of: id)))
  }

  private mutating func add(
    from source: String, to target: String, _ relation: String, _ place: Place
  ) {
    edges.append(
      GraphEdge(
        source: source, target: target, relation: relation, line: place.line, note: place.note,
        sentence: place.sentence))
  }
}
