/// Two tables, for Gephi and pandas: RFC 4180 with a line feed at the end of a line. Null is an
/// empty field.
package struct CSVExporter {
  private let graph: CitationGraph

  package init(_ graph: CitationGraph) {
    self.graph = graph
  }

  /// `id,title,date,kind,dossier,read,known,url`, one line for each paper. Call `finish` on the
  /// sink afterwards.
  package func writeNodes(to sink: ByteSink) {
    var reader = AttributeReader(graph)
    sink.put("id")
    for attribute in reader.nodeAttributes { sink.put(",\(attribute.rawValue)") }
    sink.put("\n")
    for node in 0..<graph.nodeCount where !sink.hasFailed {
      reader.identifier(of: node) { sink.put(csv: $0) }
      for attribute in reader.nodeAttributes {
        sink.put(",")
        reader.value(of: attribute, node: node) { sink.put(csv: $0) }
      }
      sink.put("\n")
    }
  }

  /// `source,target,relation,line,note,sentence`, and `weight` when merged, one line for each
  /// edge. Call `finish` on the sink afterwards.
  package func writeEdges(to sink: ByteSink) {
    var reader = AttributeReader(graph)
    sink.put("source,target")
    for attribute in reader.edgeAttributes { sink.put(",\(attribute.rawValue)") }
    sink.put("\n")
    for edge in 0..<graph.edgeCount where !sink.hasFailed {
      let (source, target) = graph.ends(of: edge)
      reader.identifier(of: source) { sink.put(csv: $0) }
      sink.put(",")
      reader.identifier(of: target) { sink.put(csv: $0) }
      for attribute in reader.edgeAttributes {
        sink.put(",")
        reader.value(of: attribute, edge: edge) { sink.put(csv: $0) }
      }
      sink.put("\n")
    }
  }
}
