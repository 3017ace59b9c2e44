/// JSON Lines: the nodes (`"type":"node"`), then the edges (`"type":"edge"`), one object a line.
/// No key is left out; what is unknown is null.
struct JSONLinesExporter {
  private let graph: CitationGraph

  init(_ graph: CitationGraph) {
    self.graph = graph
  }

  func write(to sink: ByteSink) {
    var reader = AttributeReader(graph)
    for node in 0..<graph.nodeCount where !sink.hasFailed {
      sink.put("{\"type\":\"node\",\"id\":")
      reader.identifier(of: node) { put($0, .text, to: sink) }
      for attribute in reader.nodeAttributes {
        putKey(attribute.rawValue, to: sink)
        var isNull = true
        reader.value(of: attribute, node: node) {
          put($0, attribute.type, to: sink)
          isNull = false
        }
        if isNull { sink.put("null") }
      }
      sink.put("}\n")
    }
    for edge in 0..<graph.edgeCount where !sink.hasFailed {
      let (source, target) = graph.ends(of: edge)
      sink.put("{\"type\":\"edge\",\"source\":")
      reader.identifier(of: source) { put($0, .text, to: sink) }
      sink.put(",\"target\":")
      reader.identifier(of: target) { put($0, .text, to: sink) }
      for attribute in reader.edgeAttributes {
        putKey(attribute.rawValue, to: sink)
        var isNull = true
        reader.value(of: attribute, edge: edge) {
          put($0, attribute.type, to: sink)
          isNull = false
        }
        if isNull { sink.put("null") }
      }
      sink.put("}\n")
    }
  }

  private func putKey(_ name: String, to sink: ByteSink) {
    sink.put(",\"")
    sink.put(name)
    sink.put("\":")
  }

  private func put(_ value: UnsafeRawBufferPointer, _ type: AttributeType, to sink: ByteSink) {
    guard type == .text else { return sink.put(value) }
    sink.put("\"")
    sink.put(json: value)
    sink.put("\"")
  }
}
