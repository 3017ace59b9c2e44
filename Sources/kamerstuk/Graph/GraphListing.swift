import CitationGraph

/// The tables that measure a citation graph.
struct GraphListing {
  /// What the papers of `--top` are ranked by.
  enum Measure: String, CaseIterable {
    case pagerank, betweenness
    /// Citing places of the paper: in-degree.
    case cited
    /// Citing places in the paper: out-degree.
    case cites
  }

  let graph: CitationGraph

  /// The papers with the highest values, equal ones in the order of their identifiers.
  func top(_ count: Int, by measure: Measure) -> GraphTable {
    let incoming = graph.inDegrees()
    let outgoing = graph.outDegrees()
    let scores: [Double] =
      switch measure {
      case .pagerank: PageRank().ranks(of: graph)
      case .betweenness: Betweenness().scores(of: graph)
      case .cited: incoming.map(Double.init)
      case .cites: outgoing.map(Double.init)
      }
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    var table = GraphTable([
      .init("rank", right: true), .init("id"), .init("score", right: true),
      .init("cited", right: true), .init("cites", right: true), .init("date"), .init("kind"),
      .init("title", flexible: true),
    ])
    for (position, node) in order.prefix(count).enumerated() {
      let paper = graph.node(node)
      table.add([
        .integer(position + 1), .text(paper.id), .number(scores[node]), .integer(incoming[node]),
        .integer(outgoing[node]), .text(paper.date), .text(paper.kind), .text(paper.title),
      ])
    }
    return table
  }

  /// Papers that were not read, those cited most first: what is missing in a corpus.
  func dangling() -> GraphTable {
    let incoming = graph.inDegrees()
    let missing = (0..<graph.nodeCount).filter { !graph.node($0).read }
    var table = GraphTable([
      .init("id"), .init("cited", right: true), .init("kind"), .init("known"), .init("url"),
    ])
    for node in missing.sorted(by: { (incoming[$1], $0) < (incoming[$0], $1) }) {
      let paper = graph.node(node)
      table.add([
        .text(paper.id), .integer(incoming[node]), .text(paper.kind), .boolean(paper.known),
        .text(paper.url),
      ])
    }
    return table
  }

  /// Citations one after another, each from where the one before led to.
  func steps(_ edges: [Int]) -> GraphTable {
    var table = GraphTable([
      .init("source"), .init("target"), .init("relation"), .init("line", right: true),
      .init("sentence", flexible: true),
    ])
    for edge in edges.map({ graph.edge($0) }) {
      table.add([
        .text(edge.source), .text(edge.target), .text(edge.relation),
        .integer(edge.line), .text(edge.sentence),
      ])
    }
    return table
  }

  /// The links of the longest citation chain; a link of several papers is a circle.
  func chain() -> GraphTable {
    let chain = graph.longestChain()
    var table = GraphTable([
      .init("link", right: true), .init("papers"), .init("date"), .init("title", flexible: true),
      .init("sentence", flexible: true),
    ])
    for (position, link) in chain.links.enumerated() {
      let papers = link.map { graph.node($0) }
      let onward = position < chain.edges.count ? graph.edge(chain.edges[position]) : nil
      let first = papers.first { $0.id == onward?.source } ?? papers.first
      table.add([
        .integer(position + 1), .text(papers.map(\.id).joined(separator: " ")),
        .text(first?.date), .text(first?.title), .text(onward?.sentence),
      ])
    }
    return table
  }

  /// Papers that cite each other in circles, the largest circle first.
  func circles() -> GraphTable {
    var table = GraphTable([.init("papers", right: true), .init("ids", flexible: true)])
    let circles = graph.strongComponents().members().filter { $0.count > 1 }
    for circle in circles.sorted(by: { ($1.count, $0[0]) < ($0.count, $1[0]) }) {
      let ids = circle.map { graph.identifier(of: $0) }.joined(separator: " ")
      table.add([.integer(circle.count), .text(ids)])
    }
    return table
  }

  /// How often papers of one dossier cite those of another.
  func matrix() -> GraphTable {
    var table = GraphTable([
      .init("source"), .init("target"), .init("citations", right: true),
    ])
    for cell in graph.dossierMatrix().cells {
      table.add([.text(cell.source), .text(cell.target), .integer(cell.count)])
    }
    return table
  }
}
