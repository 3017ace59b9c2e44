/// What the marks and lines of the picture mean: one entry for each kind and relation that it
/// has, in rows that fit its width.
struct PictureLegend {
  enum Symbol: Equatable {
    /// A filled mark of the colour of a kind.
    case kind(String)
    /// An empty mark: cited, not read.
    case cited
    /// A line of the colour of a relation.
    case relation(String)
  }

  struct Entry {
    var symbol: Symbol
    var label: String
    var x: Double
    var y: Double
  }

  private(set) var entries: [Entry] = []
  private(set) var height = 0.0

  init(_ graph: CitationGraph, _ nodes: [GraphNode], left: Double, width: Double) {
    var symbols: [(Symbol, String)] = []
    let kinds = Set(nodes.lazy.filter(\.read).map { PictureStyle.kind($0.kind) })
    for kind in PictureStyle.kinds where kinds.contains(kind) {
      symbols.append((.kind(kind), kind))
    }
    if nodes.contains(where: { !$0.read }) { symbols.append((.cited, "cited only")) }
    let relations = Set(
      (0..<graph.edgeCount).map { PictureStyle.relation(graph.relation(of: $0)) })
    for relation in PictureStyle.relations where relations.contains(relation) {
      symbols.append((.relation(relation), relation))
    }
    var x = left
    var y = 20.0
    for (symbol, label) in symbols {
      let needed = 22 + TextWidth.of(label, size: PictureLayout.fontSize) + 14
      if x > left, x + needed > left + width {
        x = left
        y += PictureLayout.rowHeight
      }
      entries.append(Entry(symbol: symbol, label: label, x: x, y: y))
      x += needed
    }
    height = symbols.isEmpty ? 0 : y + PictureLayout.rowHeight / 2
  }
}
