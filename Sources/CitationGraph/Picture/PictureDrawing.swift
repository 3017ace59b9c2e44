/// Draws one layout of a graph as a group of SVG elements.
struct PictureDrawing {
  private let graph: CitationGraph
  private let nodes: [GraphNode]
  private let layout: PictureLayout
  private let name: String

  /// `name` is the class of the group and the beginning of the identifiers within.
  init(_ graph: CitationGraph, _ nodes: [GraphNode], _ layout: PictureLayout, name: String) {
    self.graph = graph
    self.nodes = nodes
    self.layout = layout
    self.name = name
  }

  func write(to sink: ByteSink) {
    sink.put("<g class=\"\(name)\">\n<defs>\n")
    for relation in PictureStyle.relations {
      sink.put(
        """
        <marker id="\(name)-\(relation)" viewBox="0 0 8 8" refX="11" refY="4" markerWidth="6" \
        markerHeight="6" orient="auto"><path class="h-\(relation)" d="M0 0L8 4L0 8z"/></marker>

        """)
    }
    sink.put("</defs>\n")
    writeLegend(to: sink)
    writeLanes(to: sink)
    writeEdges(to: sink)
    writePapers(to: sink)
    sink.put("</g>\n")
  }

  private func writeLegend(to sink: ByteSink) {
    sink.put("<g class=\"legend\" aria-hidden=\"true\">\n")
    for entry in layout.legend.entries {
      let x = Int(entry.x)
      let y = Int(entry.y)
      switch entry.symbol {
      case .kind(let kind):
        sink.put("<circle class=\"mark k-\(kind)\" cx=\"\(x + 8)\" cy=\"\(y - 4)\" r=\"4\"/>")
      case .cited:
        sink.put("<circle class=\"mark cited\" cx=\"\(x + 8)\" cy=\"\(y - 4)\" r=\"4\"/>")
      case .relation(let relation):
        sink.put(
          "<path class=\"r-\(relation)\" stroke-width=\"2\" d=\"M\(x) \(y - 4)h16\"/>")
      }
      sink.put("<text x=\"\(x + 20)\" y=\"\(y)\">\(entry.label)</text>\n")
    }
    sink.put("</g>\n")
  }

  private func writeLanes(to sink: ByteSink) {
    let width = Int(layout.width)
    let axis = Int(layout.axisTop)
    for (number, lane) in layout.lanes.enumerated() where number % 2 == 1 {
      sink.put(
        """
        <rect class="band" x="0" y="\(Int(lane.top))" width="\(width)" height="\(Int(lane.height))"/>

        """)
    }
    if let undated = layout.undated {
      sink.put(
        "<text class=\"quiet\" x=\"\(Int(undated.lowerBound) + 2)\" y=\"\(axis + 12)\">"
          + "undated</text>\n")
    }
    let bottom = Int(layout.height) - 10
    for tick in layout.ticks {
      let x = Int(tick.x)
      let half = Int(TextWidth.of(tick.label, size: PictureLayout.fontSize) / 2) + 1
      let middle = min(x, width - half)
      sink.put(
        """
        <path class="grid" d="M\(x) \(axis + 18)V\(bottom)"/><text class="quiet" \
        text-anchor="middle" x="\(middle)" y="\(axis + 12)">\(tick.label)</text>

        """)
    }
    for lane in layout.lanes {
      sink.put("<text class=\"lane\" x=\"10\" y=\"\(Int(lane.top) + 18)\">")
      let room = layout.isNarrow ? layout.width - 20 : 200
      sink.put(
        xml: TextWidth.fit(lane.name, size: PictureLayout.fontSize * 1.1, within: room))
      sink.put("</text>\n")
    }
  }

  private func writeEdges(to sink: ByteSink) {
    var reader = AttributeReader(graph)
    // How many edges of the same pair came before; they are consecutive by source only.
    var parallel: [Int: Int] = [:]
    var row = -1
    for number in 0..<graph.edgeCount where !sink.hasFailed {
      let (source, target) = graph.ends(of: number)
      if source != row {
        row = source
        parallel.removeAll(keepingCapacity: true)
      }
      let offset = parallel[target, default: 0]
      parallel[target] = offset + 1
      let relation = PictureStyle.relation(graph.relation(of: number))
      sink.put("<path class=\"edge r-\(relation)\" data-edge=\"\(number)\" data-source=\"")
      sink.put(xml: nodes[source].id)
      sink.put("\" data-target=\"")
      sink.put(xml: nodes[target].id)
      sink.put("\" marker-end=\"url(#\(name)-\(relation))\" d=\"")
      sink.put(path(from: source, to: target, offset: offset))
      sink.put("\"><title>")
      sink.put(xml: "\(nodes[source].id) \(graph.relation(of: number)) \(nodes[target].id)")
      reader.value(of: EdgeAttribute.sentence, edge: number) { sentence in
        sink.put("&#10;")
        sink.put(xml: sentence)
      }
      sink.put("</title></path>\n")
    }
  }

  private func path(from source: Int, to target: Int, offset: Int) -> String {
    let (x1, y1) = (Int(layout.papers[source].x), Int(layout.papers[source].y))
    let (x2, y2) = (Int(layout.papers[target].x), Int(layout.papers[target].y))
    if source == target {
      let size = 14 + 5 * min(offset, 20)
      return "M\(x1) \(y1)c\(-size) \(-size) \(size) \(-size) 0 0"
    }
    // Lines leave and arrive sideways, on the sides that face each other.
    let bend = max(abs(x1 - x2) / 3, 18) * (x1 < x2 ? -1 : 1)
    let shift = 7 * min(offset, 20)
    return "M\(x1) \(y1)C\(x1 - bend) \(y1 - shift) \(x2 + bend) \(y2 - shift) \(x2) \(y2)"
  }

  private func writePapers(to sink: ByteSink) {
    let incoming = graph.inDegrees()
    let outgoing = graph.outDegrees()
    for (node, paper) in nodes.enumerated() where !sink.hasFailed {
      let place = layout.papers[node]
      let (x, y) = (Int(place.x), Int(place.y))
      sink.put("<a class=\"paper\" data-id=\"")
      sink.put(xml: paper.id)
      sink.put("\"")
      if let url = paper.url {
        sink.put(" href=\"")
        sink.put(xml: url)
        sink.put("\" target=\"_blank\" rel=\"noreferrer\"")
      }
      sink.put("><title>")
      let facts: [String?] = [
        paper.date, paper.kind, "cited \(incoming[node])×", "cites \(outgoing[node])×",
      ]
      let lines: [String?] = [
        paper.id, paper.title, facts.compactMap(\.self).joined(separator: " · "),
      ]
      sink.put(xml: lines.compactMap(\.self).joined(separator: "\n"))
      let mark = paper.read ? "k-\(PictureStyle.kind(paper.kind))" : "cited"
      sink.put("</title><circle class=\"mark \(mark)\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\"/>")
      if !place.label.isEmpty {
        let gap = Int(PictureLayout.labelGap)
        let anchor = place.isBefore ? " text-anchor=\"end\"" : ""
        sink.put(
          "<text class=\"halo\"\(anchor) x=\"\(place.isBefore ? x - gap : x + gap)\" y=\"\(y + 4)\">"
        )
        sink.put(xml: place.label)
        sink.put("</text>")
      }
      sink.put("</a>\n")
    }
  }
}
