/// Where everything is in a picture of a certain width: time runs to the right, lanes of dossiers
/// below each other; papers without a date stand in a column of their own at the left of their
/// lane. Every paper has a label, and no two labels overlap. Lengths are in pixels.
struct PictureLayout {
  struct PlacedPaper {
    var x: Double
    var y: Double
    var label: String
    /// True when the label stands before the mark, because behind it there is no room.
    var isBefore: Bool
  }

  struct PlacedLane {
    var name: String
    var top: Double
    var height: Double
  }

  static let fontSize = 11.0
  static let rowHeight = 17.0
  /// Beyond this many papers, labels are numbers without titles.
  static let titledPapers = 60
  /// From the middle of a mark to its label.
  static let labelGap = 8.0
  private static let margin = 10.0
  private static let lanePadding = 5.0
  private static let laneTitleHeight = 18.0

  let width: Double
  private(set) var height = 0.0
  /// By node.
  private(set) var papers: [PlacedPaper]
  private(set) var lanes: [PlacedLane] = []
  private(set) var ticks: [TimeScale.Tick] = []
  /// Left and right end of the column of undated papers.
  private(set) var undated: ClosedRange<Double>?
  let legend: PictureLegend
  /// Top of the row of dates.
  let axisTop: Double
  /// True when names of lanes stand above them instead of before them.
  let isNarrow: Bool

  init(_ graph: CitationGraph, _ nodes: [GraphNode], width: Double) {
    self.width = width
    isNarrow = width < 800
    legend = PictureLegend(
      graph, nodes, left: PictureLayout.margin, width: width - 2 * PictureLayout.margin)
    axisTop = legend.height + PictureLayout.margin
    let blank = PlacedPaper(x: 0, y: 0, label: "", isBefore: false)
    papers = Array(repeating: blank, count: nodes.count)

    let pictureLanes = PictureLane.lanes(of: nodes)
    let names = pictureLanes.map { TextWidth.of($0.name, size: PictureLayout.fontSize) * 1.1 }
    let gutter = isNarrow ? 0 : min(max((names.max() ?? 0) + 12, 60), 200)
    let left = PictureLayout.margin + gutter
    let usable = width - PictureLayout.margin - left
    let dates = nodes.map { $0.date.flatMap { GraphDate($0) } }
    let known = dates.compactMap(\.self)
    let undatedShare = Double(nodes.count - known.count) / Double(max(nodes.count, 1))
    let column =
      known.count == nodes.count
      ? 0 : known.isEmpty ? usable : usable * min(max(undatedShare, 0.3), 0.6)
    if column > 0 { undated = left...(left + column) }
    let scale = TimeScale(known, left: left + column + 8, width: max(usable - column - 16, 1))
    if !known.isEmpty { ticks = scale.ticks(fontSize: PictureLayout.fontSize) }

    var top = axisTop + PictureLayout.rowHeight + 4
    for lane in pictureLanes {
      let rowsTop =
        top + PictureLayout.lanePadding + (isNarrow ? PictureLayout.laneTitleHeight : 0)
      let rows = max(
        placeUndated(lane, nodes, dates, left: left, width: column, top: rowsTop),
        placeDated(lane, nodes, dates, scale, left: left + column, right: left + usable, rowsTop),
        1)
      let laneHeight =
        rowsTop - top + Double(rows) * PictureLayout.rowHeight + PictureLayout.lanePadding
      lanes.append(PlacedLane(name: lane.name, top: top, height: laneHeight))
      top += laneHeight
    }
    height = top + PictureLayout.margin
  }

  /// Rows of labels behind one another, in the order of the numbers; returns how many.
  private mutating func placeUndated(
    _ lane: PictureLane, _ nodes: [GraphNode], _ dates: [GraphDate?], left: Double,
    width: Double, top: Double
  ) -> Int {
    var x = left
    var row = 0
    var isEmpty = true
    for node in lane.nodes where dates[node] == nil {
      let room = width - PictureLayout.labelGap - 14
      let label = label(of: node, nodes, in: lane, within: room)
      let needed = TextWidth.of(label, size: PictureLayout.fontSize) + PictureLayout.labelGap + 14
      if !isEmpty, x + needed > left + width {
        row += 1
        x = left
      }
      isEmpty = false
      papers[node] = PlacedPaper(
        x: x + 6, y: top + (Double(row) + 0.5) * PictureLayout.rowHeight, label: label,
        isBefore: false)
      x += needed
    }
    return isEmpty ? 0 : row + 1
  }

  /// Each paper at its date, in the first row that has room; returns how many rows.
  private mutating func placeDated(
    _ lane: PictureLane, _ nodes: [GraphNode], _ dates: [GraphDate?], _ scale: TimeScale,
    left: Double, right: Double, _ top: Double
  ) -> Int {
    struct Interval {
      var node: Int
      var start: Double
      var end: Double
    }
    var intervals: [Interval] = []
    for node in lane.nodes {
      guard let date = dates[node] else { continue }
      let x = scale.x(date)
      let short = lane.shortLabel(of: nodes[node].id)
      let behind = right - x - PictureLayout.labelGap - 4
      let before = x - left - PictureLayout.labelGap - 4
      let wanted = min(
        TextWidth.of(label(of: node, nodes, in: lane, within: 260), size: PictureLayout.fontSize),
        max(TextWidth.of(short, size: PictureLayout.fontSize), 140))
      let isBefore = behind < wanted && before > behind
      let label = label(of: node, nodes, in: lane, within: isBefore ? before : behind)
      let reach = TextWidth.of(label, size: PictureLayout.fontSize) + PictureLayout.labelGap + 6
      papers[node] = PlacedPaper(x: x, y: 0, label: label, isBefore: isBefore)
      intervals.append(
        Interval(
          node: node, start: isBefore ? x - reach : x - 6, end: isBefore ? x + 6 : x + reach))
    }
    intervals.sort { ($0.start, $0.node) < ($1.start, $1.node) }
    var packing = RowPacking()
    for interval in intervals {
      let row = packing.row(from: interval.start, to: interval.end)
      papers[interval.node].y = top + (Double(row) + 0.5) * PictureLayout.rowHeight
    }
    return packing.rowCount
  }

  /// The number of a paper, and its title where there are few papers.
  private func label(
    of node: Int, _ nodes: [GraphNode], in lane: PictureLane, within room: Double
  ) -> String {
    var label = lane.shortLabel(of: nodes[node].id)
    if nodes.count <= PictureLayout.titledPapers, let title = nodes[node].title {
      label += " " + title
    }
    return TextWidth.fit(label, size: PictureLayout.fontSize, within: min(room, 260))
  }
}
