import CitationGraph

/// Makes the same graph every time. Two shapes: `papers`, where each paper cites earlier ones,
/// often recent or much cited ones, and one citation in 500 goes to a later paper; and `random`,
/// where both ends are any papers, so that nearly all are in one circle.
struct GraphGenerator {
  var nodeCount = 300_000
  var edgeCount = 1_000_000
  var isRandom = false
  private var state: UInt64 = 20_261_121

  private static let words = [
    "de", "regering", "motie", "van", "het", "lid", "over", "een", "brief", "Kamer", "zie",
    "Kamerstuk", "nr.", "in", "voortgang", "«rapport»", "maatregelen", "gemeenten", "&", "beleid",
    "voorstel", "heeft", "toegezegd", "op", "verzoek", "commissie", "Sociale", "Zaken",
  ]

  /// SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func below(_ limit: Int) -> Int {
    Int(next() % UInt64(max(limit, 1)))
  }

  private mutating func text(words: Int) -> String {
    var text = ""
    for _ in 0..<words {
      text += GraphGenerator.words[below(GraphGenerator.words.count)]
      text += " "
    }
    return text
  }

  private func identifier(_ paper: Int) -> String {
    "kst-\(20_000 + paper / 200)-\(paper % 200 + 1)"
  }

  mutating func build() throws -> CitationGraph {
    var builder = GraphBuilder()
    for paper in 0..<nodeCount {
      let day = paper * 9_000 / nodeCount
      let date = GraphGenerator.date(day)
      let id = identifier(paper)
      try builder.add(
        node: GraphNode(
          id: id, title: text(words: 8), date: date, kind: paper % 3 == 0 ? "motion" : "letter",
          dossier: "\(20_000 + paper / 200)", read: paper % 5 != 0, known: true,
          url: "https://zoek.officielebekendmakingen.nl/\(id).html"))
    }
    var targets: [Int] = []
    for number in 0..<edgeCount {
      // In the order of the documents, as an index hands them over.
      let source = number * nodeCount / edgeCount
      var target = below(nodeCount)
      if !isRandom {
        switch below(500) {
        case 0: target = below(nodeCount)
        case 1..<200: target = targets.isEmpty ? 0 : targets[below(targets.count)]
        case 200..<400: target = max(source - 1 - below(2_000), 0)
        default: target = below(source)
        }
        targets.append(target)
      }
      try builder.add(
        edge: GraphEdge(
          source: identifier(source), target: identifier(target),
          relation: number % 20 == 0 ? "executes" : "cites", line: 1 + below(400),
          note: number % 3 == 0 ? "\(1 + below(40))" : nil, sentence: text(words: 18)))
    }
    return try builder.build()
  }

  /// A day since 1995, with months of 30 days, up to the 28th.
  private static func date(_ day: Int) -> String {
    let year = 1995 + day / 360
    let month = day / 30 % 12 + 1
    let dayOfMonth = min(day % 30 + 1, 28)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)"
  }
}
