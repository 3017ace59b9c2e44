/// GEXF 1.3, for Gephi. https://gexf.net/1.3/
struct GEXFExporter {
  private let graph: CitationGraph

  init(_ graph: CitationGraph) {
    self.graph = graph
  }

  func write(to sink: ByteSink) {
    var reader = AttributeReader(graph)
    sink.put(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph defaultedgetype="directed" mode="static">
          <attributes class="node" mode="static">

      """ as StaticString)
    for (number, attribute) in reader.nodeAttributes.enumerated() {
      putAttribute(number, attribute.rawValue, attribute.type, to: sink)
    }
    sink.put("    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n")
    // The weight has a place of its own in GEXF.
    let edgeAttributes = reader.edgeAttributes.filter { $0 != .weight }
    for (number, attribute) in edgeAttributes.enumerated() {
      putAttribute(number, attribute.rawValue, attribute.type, to: sink)
    }
    sink.put("    </attributes>\n    <nodes>\n")
    for node in 0..<graph.nodeCount where !sink.hasFailed {
      sink.put("      <node id=\"")
      reader.identifier(of: node) { sink.put(xml: $0) }
      sink.put("\" label=\"")
      reader.identifier(of: node) { sink.put(xml: $0) }
      sink.put("\"><attvalues>")
      for (number, attribute) in reader.nodeAttributes.enumerated() {
        reader.value(of: attribute, node: node) { put(number, $0, to: sink) }
      }
      sink.put("</attvalues></node>\n")
    }
    sink.put("    </nodes>\n    <edges>\n")
    for edge in 0..<graph.edgeCount where !sink.hasFailed {
      sink.put("      <edge id=\"")
      reader.putEnds(of: edge, to: sink)
      if graph.isMerged {
        sink.put("\" weight=\"")
        reader.value(of: EdgeAttribute.weight, edge: edge) { sink.put($0) }
      }
      sink.put("\"><attvalues>")
      for (number, attribute) in edgeAttributes.enumerated() {
        reader.value(of: attribute, edge: edge) { put(number, $0, to: sink) }
      }
      sink.put("</attvalues></edge>\n")
    }
    sink.put("    </edges>\n  </graph>\n</gexf>\n")
  }

  private func putAttribute(
    _ number: Int, _ name: String, _ type: AttributeType, to sink: ByteSink
  ) {
    let typeName =
      switch type {
      case .text: "string"
      case .integer: "integer"
      case .boolean: "boolean"
      }
    sink.put("      <attribute id=\"\(number)\" title=\"\(name)\" type=\"\(typeName)\"/>\n")
  }

  private func put(_ number: Int, _ value: UnsafeRawBufferPointer, to sink: ByteSink) {
    sink.put("<attvalue for=\"")
    sink.put(number)
    sink.put("\" value=\"")
    sink.put(xml: value)
    sink.put("\"/>")
  }
}
