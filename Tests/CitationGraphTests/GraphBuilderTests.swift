import TestSupport
import Testing

@testable import CitationGraph

struct GraphBuilderTests {
  @Test func nodesStandInTheNaturalOrderOfTheirIdentifiers() throws {
    var builder = GraphBuilder()
    for id in ["kst-36045-10", "kst-36045-9", "ah-tk-20202021-3235", "kst-36045-009", "kst-9-1"] {
      try builder.add(node: GraphNode(id: id))
    }
    let graph = try builder.build()
    #expect(
      (0..<graph.nodeCount).map { graph.identifier(of: $0) } == [
        "ah-tk-20202021-3235", "kst-9-1", "kst-36045-009", "kst-36045-9", "kst-36045-10",
      ])
    #expect(graph.number(of: "kst-36045-9") == 3)
    #expect(graph.number(of: "kst-36045-99") == nil)
    #expect(graph.number(of: "") == nil)
  }

  @Test func aPaperThatWasReadWinsOverOneThatIsOnlyCited() throws {
    let cited = GraphNode(id: "kst-1-1", kind: "annex", dossier: "1", known: true, url: "u")
    let read = GraphNode(
      id: "kst-1-1", title: "Brief", date: "2019-04-05", kind: "letter", read: true)
    for order in [[cited, read], [read, cited]] {
      var builder = GraphBuilder()
      for node in order { try builder.add(node: node) }
      let graph = try builder.build()
      #expect(graph.nodeCount == 1)
      #expect(
        graph.node(0)
          == GraphNode(
            id: "kst-1-1", title: "Brief", date: "2019-04-05", kind: "letter", dossier: "1",
            read: true, known: true, url: "u"))
    }
  }

  @Test func endsOfEdgesBecomeNodes() throws {
    let graph = try letterGraph(["AB"])
    #expect(graph.node(1) == GraphNode(id: "B"))
    #expect(graph.edge(0) == GraphEdge(source: "A", target: "B"))
  }

  @Test func anEmptyGraphHasEveryMeasureAndFormat() throws {
    let graph = try letterGraph([])
    #expect(graph.strongComponents().count == 0)
    #expect(PageRank().ranks(of: graph) == [])
    #expect(Betweenness().scores(of: graph) == [])
    #expect(graph.longestChain() == LongestChain(links: [], edges: []))
    #expect(graph.dossierMatrix().cells.isEmpty)
    for format in GraphFormat.allCases { _ = try graph.bytes(format) }
  }

  @Test(arguments: [1, 50, 1 << 20])
  func everythingThatWasAddedIsThere(sentencesInMemory: Int) throws {
    let seed: UInt64 = 81
    let expected = RandomGraph(seed: seed, nodeCount: 60, edgeCount: 400)
    let graph = try expected.build(sentencesInMemory: sentencesInMemory)
    #expect(
      (0..<graph.nodeCount).map { graph.node($0) }.sorted { $0.id < $1.id }
        == expected.nodes.sorted { $0.id < $1.id }, "seed \(seed)")
    for number in 0..<graph.nodeCount {
      let id = graph.identifier(of: number)
      #expect(graph.number(of: id) == number)
      #expect(
        graph.outgoing(number).map { graph.edge($0) } == expected.edges.filter { $0.source == id },
        "in the order in which they were added; seed \(seed)")
      let incoming = graph.incoming(number).map(Int.init)
      #expect(incoming == incoming.sorted())
      #expect(incoming.allSatisfy { graph.edge($0).target == id })
      #expect(incoming.count == expected.edges.count { $0.target == id })
    }
  }

  @Test func theOrderInWhichPapersComeDoesNotMatter() throws {
    let seed: UInt64 = 82
    let graph = RandomGraph(seed: seed, nodeCount: 40, edgeCount: 200)
    var shuffled = graph
    var random = SeededGenerator(seed: seed)
    shuffled.nodes.shuffle(using: &random)
    // Papers in another order, the citations of each in the order of its text.
    shuffled.edges = shuffled.nodes.flatMap { node in graph.edges.filter { $0.source == node.id } }
    for format in GraphFormat.allCases {
      #expect(
        try graph.build().bytes(format) == shuffled.build(sentencesInMemory: 1).bytes(format),
        "\(format), seed \(seed)")
    }
  }

  @Test func aDirectoryThatIsNotThereIsAnError() {
    #expect(throws: GraphError.spill(2)) {
      var builder = GraphBuilder(spillDirectory: "/there is no such folder", sentencesInMemory: 1)
      for number in 0..<3 {
        try builder.add(edge: GraphEdge(source: "A", target: "B", sentence: "zin \(number)"))
      }
    }
  }

  @Test(arguments: [
    ("2019", "2019"), ("2019-04", "2019-04"), ("2019-04-05", "2019-04-05"), ("2019-13", nil),
    ("2019-00", nil), ("2019-04-32", nil), ("0000", nil), ("19-04-05", nil), ("2019/04/05", nil),
    ("", nil), ("２０１９", nil),
  ])
  func dates(text: String, expected: String?) {
    #expect(GraphDate(text)?.text == expected)
  }

  @Test func daysAreCounted() throws {
    func days(_ from: String, _ to: String) throws -> Int {
      try #require(GraphDate(to)).dayNumber - #require(GraphDate(from)).dayNumber
    }
    #expect(try days("2019-12-31", "2020-01-01") == 1)
    #expect(try days("2020-02-28", "2020-03-01") == 2)
    #expect(try days("1900-02-28", "1900-03-01") == 1)
    #expect(try days("1814-01-01", "2026-11-21") == 77_756)
  }
}
