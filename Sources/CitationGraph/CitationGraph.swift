/// Which paper cites which: an immutable directed graph with parallel edges.
///
/// Nodes are numbered from 0 in the natural order of their identifiers, edges from 0 by source,
/// then in the order of the text; both are the order in which every format writes them.
package struct CitationGraph: Sendable {
  let nodes: [NodeEntry]
  let edges: [EdgeEntry]
  let adjacency: Adjacency
  /// True when there is one edge for each pair of papers, with its weight.
  package let isMerged: Bool
  let store: GraphStore

  package var nodeCount: Int { nodes.count }
  package var edgeCount: Int { edges.count }

  /// The node with a number, `0..<nodeCount`.
  package func node(_ number: Int) -> GraphNode {
    let entry = nodes[number]
    let id = identifier(of: number)
    let url: String? =
      switch entry.page {
      case .none: nil
      case .official: OfficialPage.url(of: id)
      case .other: store.text.string(entry.url)
      }
    return GraphNode(
      id: id, title: store.text.string(entry.title), date: date(of: number)?.text,
      kind: store.name(entry.kind, in: store.kinds),
      dossier: store.name(entry.dossier, in: store.dossiers), read: entry.read,
      known: entry.known, url: url)
  }

  /// The edge with a number, `0..<edgeCount`.
  package func edge(_ number: Int) -> GraphEdge {
    let entry = edges[number]
    var sentences = store.sentences.reader()
    return GraphEdge(
      source: identifier(of: Int(entry.source)), target: identifier(of: Int(entry.target)),
      relation: relation(of: number),
      line: entry.line == 0 ? nil : Int(entry.line),
      note: store.name(entry.note, in: store.notes),
      sentence: entry.sentence.isNull
        ? nil
        : sentences.withBytes(of: entry.sentence) { String(decoding: $0, as: UTF8.self) },
      weight: Int(entry.weight))
  }

  /// The identifier of a node.
  package func identifier(of node: Int) -> String {
    store.text.string(nodes[node].id) ?? ""
  }

  /// The number of the paper with this identifier; binary search.
  package func number(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { utf8 in
      let wanted = UnsafeRawBufferPointer(utf8)
      var low = 0
      var high = nodes.count
      while low < high {
        let middle = low + (high - low) / 2
        let precedes = store.text.withBytes(of: nodes[middle].id) {
          NaturalOrder.precedes($0, wanted)
        }
        if precedes { low = middle + 1 } else { high = middle }
      }
      guard low < nodes.count,
        store.text.withBytes(of: nodes[low].id, { $0.elementsEqual(wanted) })
      else { return nil }
      return low
    }
  }

  /// The identifier that is spelled like `id` but for capitals; linear.
  package func identifier(like id: String) -> String? {
    if number(of: id) != nil { return id }
    let wanted = id.lowercased()
    return (0..<nodeCount).lazy.map { identifier(of: $0) }.first { $0.lowercased() == wanted }
  }

  /// The date of a node.
  package func date(of node: Int) -> GraphDate? {
    nodes[node].date == 0 ? nil : GraphDate(packed: nodes[node].date)
  }

  /// The relation of an edge.
  package func relation(of edge: Int) -> String {
    store.name(edges[edge].relation, in: store.relations) ?? ""
  }

  /// The citing and the cited node of an edge.
  package func ends(of edge: Int) -> (source: Int, target: Int) {
    (Int(edges[edge].source), Int(edges[edge].target))
  }

  /// Numbers of the edges that leave a node.
  package func outgoing(_ node: Int) -> Range<Int> {
    Int(adjacency.outStart[node])..<Int(adjacency.outStart[node + 1])
  }

  /// Numbers of the edges that enter a node, ascending.
  package func incoming(_ node: Int) -> ArraySlice<Int32> {
    adjacency.incoming[Int(adjacency.inStart[node])..<Int(adjacency.inStart[node + 1])]
  }
}
