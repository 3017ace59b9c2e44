import Testing

@testable import CitationGraph

struct PictureTests {
  private struct Box {
    var left: Double
    var right: Double
    var top: Double
    var label: String
  }

  private func boxes(_ layout: PictureLayout) -> [Box] {
    layout.papers.map { paper in
      let reach =
        TextWidth.of(paper.label, size: PictureLayout.fontSize) + PictureLayout.labelGap
      return Box(
        left: paper.isBefore ? paper.x - reach : paper.x - 5,
        right: paper.isBefore ? paper.x + 5 : paper.x + reach,
        top: paper.y - PictureLayout.rowHeight / 2, label: paper.label)
    }
  }

  /// From a few papers with titles to a large dossier, wide and narrow.
  @Test(arguments: [1, 8, 40, 200, 500], [1240.0, 368.0])
  func noTwoPapersOverlap(nodeCount: Int, width: Double) throws {
    let seed = UInt64(nodeCount)
    let graph = try RandomGraph(seed: seed, nodeCount: nodeCount, edgeCount: nodeCount).build()
    let nodes = (0..<graph.nodeCount).map { graph.node($0) }
    let layout = PictureLayout(graph, nodes, width: width)
    let boxes = boxes(layout)
    for (number, box) in boxes.enumerated() {
      #expect(box.left >= 0 && box.right <= width, "\(box), seed \(seed)")
      #expect(box.top >= layout.axisTop && box.top < layout.height)
      #expect(!box.label.isEmpty)
      for other in boxes[..<number] where box.left < other.right && other.left < box.right {
        #expect(
          abs(box.top - other.top) >= PictureLayout.rowHeight, "\(box) \(other), seed \(seed)")
      }
    }
    #expect(layout.height < 60 + Double(nodeCount) * PictureLayout.rowHeight + 8 * 40)
  }

  @Test func papersOfOneDayStandBelowEachOther() throws {
    var builder = GraphBuilder()
    for number in 1...40 {
      try builder.add(
        node: GraphNode(id: "kst-1-\(number)", date: "2019-04-05", dossier: "1", read: true))
    }
    let graph = try builder.build()
    let layout = PictureLayout(graph, (0..<40).map { graph.node($0) }, width: 1240)
    #expect(Set(layout.papers.map(\.x)).count == 1)
    #expect(Set(layout.papers.map(\.y)).count == 40)
    #expect(layout.ticks.map(\.label) == ["2019-04"])
  }

  @Test(arguments: [
    ("2019-01-10", "2019-03-20", 1100.0, ["2019-02", "2019-03"]),
    ("2017-03-01", "2019-03-20", 500.0, ["2017-07", "2018-01", "2018-07", "2019-01"]),
    ("2010-03-01", "2019-03-20", 360.0, ["2012", "2014", "2016", "2018"]),
    ("1814", "2026", 360.0, ["1850", "1900", "1950", "2000"]),
  ])
  func marksStandAtRoundDates(first: String, last: String, width: Double, expected: [String])
    throws
  {
    let dates = [try #require(GraphDate(first)), try #require(GraphDate(last))]
    let ticks = TimeScale(dates, left: 0, width: width).ticks(fontSize: 11)
    #expect(ticks.map(\.label) == expected)
    for (left, right) in zip(ticks, ticks.dropFirst()) {
      #expect(right.x - left.x > TextWidth.of(left.label, size: 11))
    }
  }

  @Test(arguments: [
    ("kst-36045-299", "36045", "299"), ("kst-35570-XV-12", "35570-XV", "12"),
    ("ah-tk-20202021-3235", nil, "20202021-3235"), ("stb-2017-479", nil, "2017-479"),
    ("local-0123456789abcdef", nil, "0123456789abcdef"), ("zonder", nil, "zonder"),
  ])
  func shortLabels(id: String, dossier: String?, expected: String) throws {
    var builder = GraphBuilder()
    try builder.add(node: GraphNode(id: id, dossier: dossier))
    let graph = try builder.build()
    let lanes = PictureLane.lanes(of: [graph.node(0)])
    #expect(lanes.count == 1)
    #expect(lanes[0].shortLabel(of: id) == expected)
  }

  @Test func rowsAreFilledFromTheTop() {
    var packing = RowPacking()
    let intervals = [(0.0, 10.0), (2, 5), (5, 8), (6, 7), (10, 12), (11, 20)]
    #expect(intervals.map { packing.row(from: $0, to: $1) } == [0, 1, 1, 2, 0, 1])
    #expect(packing.rowCount == 3)
  }

  @Test func aTextIsCutWhereItMustBe() {
    #expect(TextWidth.fit("kort", size: 11, within: 100) == "kort")
    let cut = TextWidth.fit("een tekst die te lang is", size: 11, within: 80)
    #expect(cut.hasPrefix("een t") && cut.hasSuffix("…"))
    #expect(TextWidth.of(cut, size: 11) <= 80)
    #expect(TextWidth.fit("woord", size: 11, within: 2) == "")
  }
}
