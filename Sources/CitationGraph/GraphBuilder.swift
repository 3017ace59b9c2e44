private import Glibc

/// Collects nodes and edges, in any order, and makes a `CitationGraph` of them.
///
/// The graph depends on what was added, not on when, but for one thing: edges of one source keep
/// the order in which they were added, which should be that of the text.
package struct GraphBuilder: ~Copyable {
  private var text = TextArena()
  private var identifiers = NameTable()
  private var kinds = NameTable()
  private var dossiers = NameTable()
  private var relations = NameTable()
  private var notes = NameTable()
  private var nodes: [NodeEntry] = []
  private var edges: [EdgeEntry] = []
  private var sentences: TextSpill.Writer
  /// Kinds of papers that may be in the graph, by identifier.
  private var hints: [String: String] = [:]

  /// Sentences beyond `sentencesInMemory` bytes go to a temporary file in `spillDirectory`,
  /// which has no name and is gone when the graph is.
  package init(spillDirectory: String = P_tmpdir, sentencesInMemory: Int = 32 << 20) {
    sentences = TextSpill.Writer(directory: spillDirectory, limit: sentencesInMemory)
  }

  /// Adds a node. Of two with the same identifier one that was read wins; what the winner leaves
  /// open is taken from the other.
  ///
  /// - Throws: `GraphError.tooLarge`.
  package mutating func add(node: GraphNode) throws {
    let number = Int(try number(of: node.id))
    let replaces = node.read && !nodes[number].read
    if let title = node.title, replaces || nodes[number].title.isNull {
      nodes[number].title = text.append(title)
    }
    if let date = node.date.flatMap({ GraphDate($0) }), replaces || nodes[number].date == 0 {
      nodes[number].date = date.packed
    }
    if let kind = node.kind, replaces || nodes[number].kind < 0 {
      nodes[number].kind = try kinds.intern(kind, in: &text)
    }
    if let dossier = node.dossier, replaces || nodes[number].dossier < 0 {
      nodes[number].dossier = try dossiers.intern(dossier, in: &text)
    }
    if let known = node.known, replaces || nodes[number].known == nil {
      nodes[number].known = known
    }
    if let url = node.url, replaces || nodes[number].page == .none {
      if url == OfficialPage.url(of: node.id) {
        nodes[number].page = .official
      } else {
        nodes[number].page = .other
        nodes[number].url = text.append(url)
      }
    }
    nodes[number].read = nodes[number].read || node.read
  }

  /// Says of what kind a paper is, if it is in the graph and nothing else says so. Of two kinds the
  /// first in the alphabet counts.
  package mutating func hint(kind: String, of id: String) {
    hints[id] = min(hints[id] ?? kind, kind)
  }

  /// Adds a citing place; its ends become nodes when they are none yet.
  ///
  /// - Throws: `GraphError.tooLarge`, `GraphError.spill`.
  package mutating func add(edge: GraphEdge) throws {
    let entry = EdgeEntry(
      source: try number(of: edge.source), target: try number(of: edge.target),
      relation: try relations.intern(edge.relation, in: &text),
      line: Int32(clamping: edge.line ?? 0),
      note: try edge.note.map { try notes.intern($0, in: &text) } ?? -1,
      weight: Int32(clamping: edge.weight),
      sentence: try edge.sentence.map { try sentences.append($0) } ?? .null)
    guard edges.count < Int(Int32.max) else { throw GraphError.tooLarge }
    edges.append(entry)
  }

  /// The graph of everything that was added.
  ///
  /// - Throws: `GraphError.tooLarge`.
  package consuming func build() throws -> CitationGraph {
    for (id, kind) in hints.sorted(by: { $0.key < $1.key }) {
      guard let number = identifiers.number(of: id, in: text), nodes[Int(number)].kind < 0 else {
        continue
      }
      nodes[Int(number)].kind = try kinds.intern(kind, in: &text)
    }
    // Nodes in the natural order of their identifiers.
    let order = text.bytes.withUnsafeBytes { all in
      let ranges = identifiers.names.map { name in
        UnsafeRawBufferPointer(rebasing: all[name.offset..<(name.offset + Int(name.length))])
      }
      return (0..<Int32(nodes.count)).sorted {
        NaturalOrder.precedes(ranges[Int($0)], ranges[Int($1)])
      }
    }
    var rank = [Int32](repeating: 0, count: nodes.count)
    for (position, node) in order.enumerated() { rank[Int(node)] = Int32(position) }
    let sorted = order.map { nodes[Int($0)] }
    nodes = []
    for edge in edges.indices {
      edges[edge].source = rank[Int(edges[edge].source)]
      edges[edge].target = rank[Int(edges[edge].target)]
    }
    let adjacency = Adjacency(nodeCount: sorted.count, edges: &edges)
    return CitationGraph(
      nodes: sorted, edges: edges, adjacency: adjacency, isMerged: false,
      store: GraphStore(
        text: text, kinds: kinds.names, dossiers: dossiers.names, relations: relations.names,
        notes: notes.names, sentences: sentences.finish()))
  }

  private mutating func number(of id: String) throws -> Int32 {
    let number = try identifiers.intern(id, in: &text)
    if Int(number) == nodes.count { nodes.append(NodeEntry(id: identifiers.names[Int(number)])) }
    return number
  }
}
