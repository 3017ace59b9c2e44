/// A picture to look at without any other tool: two layouts in one file, of which a style rule
/// shows the one that fits the window, light or dark as the reader prefers. Static; every paper
/// links to its official page.
struct SVGExporter {
  static let wideWidth = 1240.0
  static let narrowWidth = 368.0

  private let graph: CitationGraph
  private let nodes: [GraphNode]
  private let wide: PictureLayout
  private let narrow: PictureLayout

  init(_ graph: CitationGraph) {
    self.graph = graph
    nodes = (0..<graph.nodeCount).map { graph.node($0) }
    wide = PictureLayout(graph, nodes, width: SVGExporter.wideWidth)
    narrow = PictureLayout(graph, nodes, width: SVGExporter.narrowWidth)
  }

  /// A whole SVG document.
  func write(to sink: ByteSink) {
    sink.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writeElement(to: sink)
  }

  /// The element alone, as HTML holds it.
  func writeElement(to sink: ByteSink) {
    sink.put(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(wide.width))" \
      height="\(Int(wide.height))" role="img">
      <title>\(summary)</title>
      <style>
      \(style)</style>
      <rect class="page" width="100%" height="100%"/>

      """)
    PictureDrawing(graph, nodes, wide, name: "wide").write(to: sink)
    PictureDrawing(graph, nodes, narrow, name: "narrow").write(to: sink)
    sink.put("</svg>\n")
  }

  private var style: String {
    PictureStyle.css(
      narrow: (Int(narrow.width), Int(narrow.height)), edgeCount: graph.edgeCount)
  }

  /// What the picture shows, in one line without markup.
  var summary: String {
    let places = graph.outDegrees().reduce(0, +)
    return "\(nodes.count) \(nodes.count == 1 ? "paper" : "papers"), "
      + "\(places) \(places == 1 ? "citation" : "citations")"
  }
}
