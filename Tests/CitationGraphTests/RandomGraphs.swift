import CitationGraph
import TestSupport

/// Nodes and edges with everything that a format could trip over.
struct RandomGraph {
  var nodes: [GraphNode] = []
  var edges: [GraphEdge] = []

  static let awkwardTexts = [
    "Brief over \"toezicht\" & <handhaving>", "regel één\nregel twee\ttab", "terug\r\nloop",
    "pad\\map\\", "«guillemets», ’s-Gravenhage – één", "puntkomma; komma, aanhaling '",
    "controle\u{1}teken", "niet-teken\u{FFFE}hier", "emoji 🏛 en \u{1F1F3}\u{1F1F1}", "", " ",
    "]]> einde", "-- # @prefix <x> .", "nul\u{0}byte", "null", "1,5", "=1+1",
  ]

  init(seed: UInt64, nodeCount: Int, edgeCount: Int, isAwkward: Bool = true) {
    var random = SeededGenerator(seed: seed)
    func text() -> String {
      isAwkward ? RandomGraph.awkwardTexts.randomElement(using: &random) ?? "" : "een zin"
    }
    for number in 0..<nodeCount {
      let dossier = 30_000 + Int.random(in: 0..<4, using: &random)
      let id = "kst-\(dossier)-\(number + 1)"
      let isRead = Int.random(in: 0..<3, using: &random) > 0
      let month = Int.random(in: 1...12, using: &random)
      nodes.append(
        GraphNode(
          id: id, title: isRead ? text() : nil,
          date: isRead ? "\(2010 + number % 9)-\(month < 10 ? "0" : "")\(month)-17" : nil,
          kind: isRead ? ["letter", "motion", "debate"].randomElement(using: &random) : nil,
          dossier: "\(dossier)", read: isRead,
          known: [true, false, nil].randomElement(using: &random) ?? nil,
          url: number % 7 == 0 ? nil : OfficialPage.url(of: id)))
    }
    guard nodeCount > 0 else { return }
    for _ in 0..<edgeCount {
      let source = Int.random(in: 0..<nodeCount, using: &random)
      let target = Int.random(in: 0..<nodeCount, using: &random)
      edges.append(
        GraphEdge(
          source: nodes[source].id, target: nodes[target].id,
          relation: ["cites", "cites", "executes", "annex-of"].randomElement(using: &random)
            ?? "cites",
          line: Bool.random(using: &random) ? Int.random(in: 1...500, using: &random) : nil,
          note: Bool.random(using: &random) ? "\(Int.random(in: 1...30, using: &random))" : nil,
          sentence: Bool.random(using: &random) ? text() : nil))
    }
  }

  func build(sentencesInMemory: Int = 1 << 20) throws -> CitationGraph {
    var builder = GraphBuilder(sentencesInMemory: sentencesInMemory)
    for node in nodes { try builder.add(node: node) }
    for edge in edges { try builder.add(edge: edge) }
    return try builder.build()
  }
}

/// A graph of papers named by letters, from arrows such as `["AB", "BC"]`.
func letterGraph(_ arrows: [String], also lone: String = "") throws -> CitationGraph {
  var builder = GraphBuilder()
  for letter in lone { try builder.add(node: GraphNode(id: String(letter))) }
  for arrow in arrows {
    try builder.add(
      edge: GraphEdge(source: String(arrow.prefix(1)), target: String(arrow.suffix(1))))
  }
  return try builder.build()
}

extension CitationGraph {
  /// Identifiers of some nodes, joined: `ABC` for a letter graph.
  func names(_ nodes: [Int]) -> String {
    nodes.map { identifier(of: $0) }.joined()
  }

  /// Edges as arrows: `AB`.
  func arrows(_ edges: [Int]) -> [String] {
    edges.map { names([ends(of: $0).source, ends(of: $0).target]) }
  }

  /// The bytes that a format gives.
  func bytes(_ format: GraphFormat) throws -> [UInt8] {
    var all: [UInt8] = []
    try write(format, to: ByteSink { all.append(contentsOf: $0) })
    return all
  }

  func text(_ format: GraphFormat) throws -> String {
    String(decoding: try bytes(format), as: UTF8.self)
  }
}
