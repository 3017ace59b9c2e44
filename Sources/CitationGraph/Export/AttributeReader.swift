/// Reads the attributes of nodes and edges as bytes, one after another and without making
/// strings. Every value is valid only within the closure it is handed to; a null one is skipped.
struct AttributeReader {
  let graph: CitationGraph
  let nodeAttributes = NodeAttribute.allCases
  let edgeAttributes: [EdgeAttribute]
  private var sentences: TextSpill.Reader
  private var scratch: [UInt8] = []

  init(_ graph: CitationGraph) {
    self.graph = graph
    edgeAttributes = EdgeAttribute.allCases.filter { graph.isMerged || $0 != .weight }
    sentences = graph.store.sentences.reader()
  }

  /// The identifier of a node.
  @inline(__always)
  func identifier(of node: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    graph.store.text.withBytes(of: graph.nodes[node].id, body)
  }

  /// `e7" source="kst-1-2" target="kst-1-1`: what the XML formats have of every edge, behind `id="`.
  func putEnds(of edge: Int, to sink: ByteSink) {
    let (source, target) = graph.ends(of: edge)
    sink.put("e")
    sink.put(edge)
    sink.put("\" source=\"")
    identifier(of: source) { sink.put(xml: $0) }
    sink.put("\" target=\"")
    identifier(of: target) { sink.put(xml: $0) }
  }

  /// The value of an attribute; a boolean as `true` or `false`.
  @inline(__always)
  mutating func value(
    of attribute: NodeAttribute, node: Int, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    let entry = graph.nodes[node]
    switch attribute {
    case .title: text(entry.title, body)
    case .kind: name(entry.kind, in: graph.store.kinds, body)
    case .dossier: name(entry.dossier, in: graph.store.dossiers, body)
    case .read: boolean(entry.read, body)
    case .known: if let known = entry.known { boolean(known, body) }
    case .date:
      guard entry.date != 0 else { return }
      scratch.removeAll(keepingCapacity: true)
      GraphDate(packed: entry.date).append(to: &scratch)
      scratch.withUnsafeBytes(body)
    case .url:
      switch entry.page {
      case .none: return
      case .other: text(entry.url, body)
      case .official:
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: OfficialPage.prefix.utf8)
        graph.store.text.withBytes(of: entry.id) { scratch.append(contentsOf: $0) }
        scratch.append(contentsOf: OfficialPage.suffix.utf8)
        scratch.withUnsafeBytes(body)
      }
    }
  }

  /// The value of an attribute; a number in decimal digits.
  @inline(__always)
  mutating func value(
    of attribute: EdgeAttribute, edge: Int, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    let entry = graph.edges[edge]
    switch attribute {
    case .relation: name(entry.relation, in: graph.store.relations, body)
    case .note: name(entry.note, in: graph.store.notes, body)
    case .line: if entry.line != 0 { integer(entry.line, body) }
    case .weight: integer(entry.weight, body)
    case .sentence: if !entry.sentence.isNull { sentences.withBytes(of: entry.sentence, body) }
    }
  }

  @inline(__always)
  private func text(_ text: TextRef, _ body: (UnsafeRawBufferPointer) -> Void) {
    if !text.isNull { graph.store.text.withBytes(of: text, body) }
  }

  @inline(__always)
  private func name(
    _ number: Int32, in names: [TextRef], _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    if number >= 0 { graph.store.text.withBytes(of: names[Int(number)], body) }
  }

  private func boolean(_ value: Bool, _ body: (UnsafeRawBufferPointer) -> Void) {
    let text: StaticString = value ? "true" : "false"
    body(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func integer(_ value: Int32, _ body: (UnsafeRawBufferPointer) -> Void) {
    withDecimalDigits(of: Int(value), body)
  }
}
