/// The formats in which a citation graph can be written.
package enum GraphFormat: String, Sendable, CaseIterable {
  case dot, graphml, gexf, csv, jsonl, turtle, svg, html
}

extension CitationGraph {
  /// Writes the graph in a format, nodes and edges in their order; the same graph gives the same
  /// bytes. CSV is the edge list here; `CSVExporter` writes the node list.
  ///
  /// - Throws: what the sink's consumer throws.
  package func write(_ format: GraphFormat, to sink: ByteSink) throws {
    switch format {
    case .dot: DOTExporter(self).write(to: sink)
    case .graphml: GraphMLExporter(self).write(to: sink)
    case .gexf: GEXFExporter(self).write(to: sink)
    case .csv: CSVExporter(self).writeEdges(to: sink)
    case .jsonl: JSONLinesExporter(self).write(to: sink)
    case .turtle: TurtleExporter(self).write(to: sink)
    case .svg: SVGExporter(self).write(to: sink)
    case .html: HTMLExporter(self).write(to: sink)
    }
    try sink.finish()
  }
}
