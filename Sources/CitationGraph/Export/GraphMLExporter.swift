/// GraphML, for yEd, networkx and igraph. http://graphml.graphdrawing.org/specification.html
struct GraphMLExporter {
  private let graph: CitationGraph

  init(_ graph: CitationGraph) {
    self.graph = graph
  }

  func write(to sink: ByteSink) {
    var reader = AttributeReader(graph)
    sink.put(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """ as StaticString)
    for attribute in reader.nodeAttributes {
      putKey(attribute.rawValue, "node", attribute.type, to: sink)
    }
    for attribute in reader.edgeAttributes {
      putKey(attribute.rawValue, "edge", attribute.type, to: sink)
    }
    sink.put("  <graph id=\"citations\" edgedefault=\"directed\">\n")
    for node in 0..<graph.nodeCount where !sink.hasFailed {
      sink.put("    <node id=\"")
      reader.identifier(of: node) { sink.put(xml: $0) }
      sink.put("\">\n")
      for attribute in reader.nodeAttributes {
        reader.value(of: attribute, node: node) { put(attribute.rawValue, $0, to: sink) }
      }
      sink.put("    </node>\n")
    }
    for edge in 0..<graph.edgeCount where !sink.hasFailed {
      sink.put("    <edge id=\"")
      reader.putEnds(of: edge, to: sink)
      sink.put("\">\n")
      for attribute in reader.edgeAttributes {
        reader.value(of: attribute, edge: edge) { put(attribute.rawValue, $0, to: sink) }
      }
      sink.put("    </edge>\n")
    }
    sink.put("  </graph>\n</graphml>\n")
  }

  private func putKey(_ name: String, _ domain: String, _ type: AttributeType, to sink: ByteSink) {
    let typeName =
      switch type {
      case .text: "string"
      case .integer: "int"
      case .boolean: "boolean"
      }
    sink.put(
      """
        <key id="\(name)" for="\(domain)" attr.name="\(name)" attr.type="\(typeName)"/>

      """)
  }

  private func put(_ key: String, _ value: UnsafeRawBufferPointer, to sink: ByteSink) {
    sink.put("      <data key=\"")
    sink.put(key)
    sink.put("\">")
    sink.put(xml: value)
    sink.put("</data>\n")
  }
}
