import CitationGraph
import Kamerstukken
import Search
import Testing

struct CitationFeedTests {
  private static let text = "Eerste zin. Zie Kamerstuk 36 045, nr. 299.\n\nDerde zin over de motie."

  /// A letter with a sentence in lines 3 and 5.
  private func letter(_ id: String = "kst-36045-300") -> DocumentRecord {
    let source = SourceFile(path: "brief.txt", format: .text, bytes: 0, sha256: "")
    var document = Document(id: id, kind: .letter, source: source)
    document.dossiers = [Dossier(number: "36045"), Dossier(number: "21501", suffix: "20")]
    document.title = "Brief"
    document.date = CalendarDate(year: 2022, month: 6, day: 1)
    document.text = DocumentText(
      utf8: Array(Self.text.utf8), markOffsets: [0, 44], markLines: [3, 5])
    return DocumentRecord(document: document, records: Records())
  }

  private func span(_ words: String, in sentence: String) -> Span {
    func range(_ part: String) -> Range<Int> {
      let start = Self.text.firstRange(of: part)?.lowerBound ?? Self.text.startIndex
      let offset = Self.text.utf8.distance(from: Self.text.startIndex, to: start)
      return offset..<(offset + part.utf8.count)
    }
    return Span(range: range(words), context: range(sentence), rule: "test")
  }

  private func graph(_ records: [DocumentRecord], withRecords: Bool = false) throws
    -> CitationGraph
  {
    var feed = CitationFeed(withRecords: withRecords)
    for record in records { try feed.add(record) }
    return try feed.build()
  }

  @Test func aReferenceIsAnEdgeWithItsSentence() throws {
    var record = letter()
    record.records.references = [
      Reference(
        kind: .kamerstuk, target: "kst-36045-299", relation: .executes, note: "2", anchor: nil,
        known: true,
        span: span("Kamerstuk 36 045, nr. 299", in: "Zie Kamerstuk 36 045, nr. 299."))
    ]
    let graph = try graph([record])
    #expect(
      graph.edge(0)
        == GraphEdge(
          source: "kst-36045-300", target: "kst-36045-299", relation: "executes", line: 3,
          note: "2", sentence: "Zie Kamerstuk 36 045, nr. 299."))
    #expect(
      graph.node(0)
        == GraphNode(
          id: "kst-36045-299", dossier: "36045", read: false, known: true,
          url: "https://zoek.officielebekendmakingen.nl/kst-36045-299.html"))
    #expect(
      graph.node(1)
        == GraphNode(
          id: "kst-36045-300", title: "Brief", date: "2022-06-01", kind: "letter",
          dossier: "36045", read: true,
          url: "https://zoek.officielebekendmakingen.nl/kst-36045-300.html"))
  }

  @Test func onlyOfficialPublicationsWithATargetAreNodes() throws {
    var record = letter("local-0123456789abcdef")
    let span = span("Zie", in: "Zie")
    record.records.references = [
      Reference(kind: .law, target: "jci1.3:c:BWBR0005537", anchor: nil, span: span),
      Reference(kind: .url, target: "https://www.rijksoverheid.nl", anchor: nil, span: span),
      Reference(kind: .kamerstuk, target: nil, anchor: nil, span: span),
      Reference(kind: .handelingen, target: "h-tk-20182019-28-9", anchor: nil, span: span),
      Reference(kind: .aanhangsel, target: "ah-tk-20182019-2636", anchor: nil, span: span),
      Reference(kind: .staatsblad, target: "stb-2017-479", anchor: nil, span: span),
      Reference(kind: .kamerstuk, target: "kst-35570-XV-12", anchor: nil, span: span),
    ]
    let graph = try graph([record])
    #expect(graph.edgeCount == 4)
    let kinds = (0..<graph.nodeCount).map { graph.node($0) }
      .map { [$0.id, $0.kind ?? "-", $0.dossier ?? "-", $0.url == nil ? "-" : "page"] }
    #expect(
      kinds == [
        ["ah-tk-20182019-2636", "questions", "-", "page"],
        ["h-tk-20182019-28-9", "debate", "-", "page"],
        ["kst-35570-XV-12", "-", "35570-XV", "page"],
        ["local-0123456789abcdef", "letter", "36045", "-"],
        ["stb-2017-479", "other", "-", "page"],
      ])
  }

  @Test func aCitedMotionIsKnownToBeOne() throws {
    var record = letter()
    let span = span("motie", in: "Derde zin over de motie.")
    record.records.references = [
      Reference(kind: .kamerstuk, target: "kst-36045-299", anchor: nil, span: span)
    ]
    var motion = Motion(label: "gewijzigde motie", span: span)
    motion.target = "kst-36045-299"
    var amendment = Motion(label: "amendement", span: span)
    amendment.target = "kst-36045-12"
    record.records.motions = [motion, amendment]
    let graph = try graph([record])
    #expect(graph.nodeCount == 2, "what is not cited is no node")
    #expect(graph.node(0).kind == "motion")
  }

  @Test func motionsAndCommitmentsCanBeNodes() throws {
    var record = letter()
    let span = span("motie", in: "Derde zin over de motie.")
    var motion = Motion(label: "motie", span: span)
    motion.subject = "over de zin"
    var own = Motion(label: "motie", span: span)
    own.target = "kst-36045-300"
    record.records.motions = [motion, own]
    var commitment = Commitment(
      by: .init(office: nil, ministry: nil, name: nil), to: nil, action: "een zin sturen",
      strength: .explicit, span: span)
    commitment.target = "h-tk-20212022-80-3"
    var reported = commitment
    reported.code = "TZ202206-101"
    reported.status = .pending
    reported.target = nil
    record.records.commitments = [commitment, reported]
    #expect(try graph([record]).nodeCount == 1)
    let graph = try graph([record], withRecords: true)
    #expect(
      (0..<graph.edgeCount).map { graph.edge($0) }.map { [$0.source, $0.relation, $0.target] }
        == [
          ["kst-36045-300", "deals-with", "kst-36045-300#motion-1"],
          ["kst-36045-300", "promises", "kst-36045-300#commitment-1"],
          ["kst-36045-300", "reports-on", "TZ202206-101"],
          ["kst-36045-300#commitment-1", "made-in", "h-tk-20212022-80-3"],
        ].sorted { graph.number(of: $0[0]) ?? 0 < graph.number(of: $1[0]) ?? 0 })
    #expect(graph.edge(0).line == 5)
    let node = graph.node(try #require(graph.number(of: "kst-36045-300#motion-1")))
    #expect(node.title == "motie over de zin" && node.kind == "motion" && node.url == nil)
  }

  @Test func aPaperThatIsCitedAndReadIsRead() throws {
    var citing = letter()
    citing.records.references = [
      Reference(
        kind: .kamerstuk, target: "kst-36045-299", anchor: nil, span: span("Zie", in: "Zie"))
    ]
    for order in [[citing, letter("kst-36045-299")], [letter("kst-36045-299"), citing]] {
      let node = try graph(order).node(0)
      #expect(node.read && node.title == "Brief")
    }
  }
}
