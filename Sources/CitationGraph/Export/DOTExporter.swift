/// Graphviz. Every value is a quoted string; `URL` and `label` are what Graphviz itself reads.
/// https://graphviz.org/doc/info/lang.html
struct DOTExporter {
  private let graph: CitationGraph

  init(_ graph: CitationGraph) {
    self.graph = graph
  }

  func write(to sink: ByteSink) {
    var reader = AttributeReader(graph)
    sink.put("digraph citations {\n  rankdir=LR;\n  node [shape=box];\n")
    for node in 0..<graph.nodeCount where !sink.hasFailed {
      sink.put("  \"")
      reader.identifier(of: node) { sink.put(dot: $0) }
      sink.put("\" [")
      var separator: StaticString = ""
      for attribute in reader.nodeAttributes {
        reader.value(of: attribute, node: node) { value in
          sink.put(separator)
          separator = ", "
          put(attribute.rawValue, value, to: sink)
          if attribute == .url {
            sink.put(separator)
            put("URL", value, to: sink)
          }
        }
      }
      sink.put("];\n")
    }
    for edge in 0..<graph.edgeCount where !sink.hasFailed {
      let (source, target) = graph.ends(of: edge)
      sink.put("  \"")
      reader.identifier(of: source) { sink.put(dot: $0) }
      sink.put("\" -> \"")
      reader.identifier(of: target) { sink.put(dot: $0) }
      sink.put("\" [")
      var separator: StaticString = ""
      for attribute in reader.edgeAttributes {
        reader.value(of: attribute, edge: edge) { value in
          sink.put(separator)
          separator = ", "
          put(attribute.rawValue, value, to: sink)
        }
      }
      sink.put("];\n")
    }
    sink.put("}\n")
  }

  private func put(_ name: String, _ value: UnsafeRawBufferPointer, to sink: ByteSink) {
    sink.put(name)
    sink.put("=\"")
    sink.put(dot: value)
    sink.put("\"")
  }
}
