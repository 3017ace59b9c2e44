/// A band of the picture: the papers of one dossier, or of one series that has no dossiers.
struct PictureLane {
  var name: String
  /// Node numbers, ascending.
  var nodes: [Int] = []
  var readCount = 0

  /// The lanes of the papers of a graph by their numbers, those with most papers that were read first.
  static func lanes(of papers: [GraphNode]) -> [PictureLane] {
    var lanes: [PictureLane] = []
    var numbers: [String: Int] = [:]
    for (node, paper) in papers.enumerated() {
      let name = paper.dossier ?? series(of: paper.id)
      let number = numbers[name] ?? lanes.count
      if number == lanes.count {
        numbers[name] = number
        lanes.append(PictureLane(name: name))
      }
      lanes[number].nodes.append(node)
      if paper.read { lanes[number].readCount += 1 }
    }
    return lanes.sorted { left, right in
      if left.readCount != right.readCount { return left.readCount > right.readCount }
      if left.nodes.count != right.nodes.count { return left.nodes.count > right.nodes.count }
      return NaturalOrder.precedes(left.name, right.name)
    }
  }

  /// What a paper is called within its lane: `kst-36045-299` is 299 in lane 36045.
  func shortLabel(of id: String) -> String {
    for prefix in ["kst-\(name)-", "\(name)-"] where id.hasPrefix(prefix) {
      let rest = id.dropFirst(prefix.count)
      if !rest.isEmpty { return String(rest) }
    }
    return id
  }

  /// The part of an identifier before its numbers: `ah-tk` of `ah-tk-20202021-3235`.
  private static func series(of id: String) -> String {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    let words = parts.prefix { part in !part.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
    return words.isEmpty || words.count == parts.count ? "other" : words.joined(separator: "-")
  }
}
