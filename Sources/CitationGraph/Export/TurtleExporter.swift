/// RDF in Turtle. A paper is the address of its official page; one that cites another has a
/// `dcterms:references`, and a property for each other relation (`k:executes`). Each citing place
/// is a `k:Citation` with the attributes of the edge. https://www.w3.org/TR/turtle/
struct TurtleExporter {
  private let graph: CitationGraph

  init(_ graph: CitationGraph) {
    self.graph = graph
  }

  func write(to sink: ByteSink) {
    var reader = AttributeReader(graph)
    sink.put(
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix k: <urn:kamerstuk:graph:> .

      """ as StaticString)
    for node in 0..<graph.nodeCount where !sink.hasFailed {
      sink.put("\n")
      putSubject(node, &reader, to: sink)
      sink.put(" a k:Paper ;\n  dcterms:identifier \"")
      reader.identifier(of: node) { sink.put(turtle: $0) }
      sink.put("\"")
      for attribute in reader.nodeAttributes {
        reader.value(of: attribute, node: node) { value in
          sink.put(" ;\n  ")
          put(attribute, value, to: sink)
        }
      }
      sink.put(" .\n")
      for edge in graph.outgoing(node) { put(edge: edge, &reader, to: sink) }
    }
  }

  private func put(edge: Int, _ reader: inout AttributeReader, to sink: ByteSink) {
    let (source, target) = graph.ends(of: edge)
    putSubject(source, &reader, to: sink)
    sink.put(" dcterms:references ")
    putSubject(target, &reader, to: sink)
    sink.put(" .\n")
    for relation in graph.relation(of: edge).split(separator: ",") where relation != "cites" {
      putSubject(source, &reader, to: sink)
      sink.put(" <urn:kamerstuk:graph:")
      sink.put(iri: relation)
      sink.put("> ")
      putSubject(target, &reader, to: sink)
      sink.put(" .\n")
    }
    sink.put("[] a k:Citation ; k:source ")
    putSubject(source, &reader, to: sink)
    sink.put(" ; k:target ")
    putSubject(target, &reader, to: sink)
    for attribute in reader.edgeAttributes {
      reader.value(of: attribute, edge: edge) { value in
        sink.put(" ; k:")
        sink.put(attribute.rawValue)
        sink.put(" ")
        put(value, attribute.type, to: sink)
      }
    }
    sink.put(" .\n")
  }

  /// The address of the paper's page; for what has none, a name of our own.
  private func putSubject(_ node: Int, _ reader: inout AttributeReader, to sink: ByteSink) {
    var hasPage = false
    sink.put("<")
    reader.value(of: NodeAttribute.url, node: node) {
      hasPage = true
      sink.put(iri: $0)
    }
    if !hasPage {
      sink.put("urn:kamerstuk:node:")
      reader.identifier(of: node) { sink.put(iri: $0) }
    }
    sink.put(">")
  }

  private func put(
    _ attribute: NodeAttribute, _ value: UnsafeRawBufferPointer, to sink: ByteSink
  ) {
    switch attribute {
    case .title:
      sink.put("dcterms:title \"")
      sink.put(turtle: value)
      sink.put("\"@nl")
    case .date:
      sink.put("dcterms:date \"")
      sink.put(value)
      switch value.count {
      case 4: sink.put("\"^^xsd:gYear")
      case 7: sink.put("\"^^xsd:gYearMonth")
      default: sink.put("\"^^xsd:date")
      }
    case .url:
      sink.put("k:url <")
      sink.put(iri: value)
      sink.put(">")
    case .kind, .dossier, .read, .known:
      sink.put("k:")
      sink.put(attribute.rawValue)
      sink.put(" ")
      put(value, attribute.type, to: sink)
    }
  }

  private func put(_ value: UnsafeRawBufferPointer, _ type: AttributeType, to sink: ByteSink) {
    guard type == .text else { return sink.put(value) }
    sink.put("\"")
    sink.put(turtle: value)
    sink.put("\"")
  }
}
