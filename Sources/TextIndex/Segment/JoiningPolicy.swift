/// Which segments a commit joins.
struct JoiningPolicy {
  private let merging: IndexWriter.Merging

  init(_ merging: IndexWriter.Merging) { self.merging = merging }

  /// Groups of segments, by their places, of which each becomes one segment; of each segment the number of its
  /// documents, and of those that are not deleted.
  func groups(_ segments: [(documents: Int, live: Int)]) -> [[Int]] {
    switch merging {
    case .none: []
    case .automatic: automatic(segments)
    case .atMost(let wanted): atMost(max(wanted, 1), segments)
    }
  }

  /// Ten times as many documents are one level up; segments of a level are joined by the ten, so that a query asks
  /// fewer than ten of each. A segment of which most is deleted is written anew.
  private func automatic(_ segments: [(documents: Int, live: Int)]) -> [[Int]] {
    var levels: [Int: [Int]] = [:]
    for index in segments.indices {
      var level = 0
      var size = segments[index].live / 1000
      while size > 0 {
        level += 1
        size /= 10
      }
      levels[level, default: []].append(index)
    }
    let full = levels.sorted { $0.key < $1.key }.flatMap { Self.tens($0.value) }
    let joined = Set(full.joined())
    let sparse = segments.indices.filter {
      !joined.contains($0) && segments[$0].live * 2 < segments[$0].documents
    }
    return full + sparse.map { [$0] }
  }

  /// Groups of ten or a few more; none where there are fewer.
  private static func tens(_ places: [Int]) -> [[Int]] {
    let count = places.count / 10
    return (0..<count).map {
      Array(places[places.count * $0 / count..<places.count * ($0 + 1) / count])
    }
  }

  /// Bins that are about equally large.
  private func atMost(_ count: Int, _ segments: [(documents: Int, live: Int)]) -> [[Int]] {
    func hasDeletions(_ index: Int) -> Bool { segments[index].live < segments[index].documents }
    if segments.count <= count { return segments.indices.filter(hasDeletions).map { [$0] } }
    var bins = [[Int]](repeating: [], count: count)
    var sizes = [Int](repeating: 0, count: count)
    for index in segments.indices.sorted(by: { segments[$0].live > segments[$1].live }) {
      let bin = sizes.indices.min { sizes[$0] < sizes[$1] } ?? 0
      bins[bin].append(index)
      sizes[bin] += segments[index].live
    }
    return bins.map { $0.sorted() }.filter { $0.count > 1 || $0.contains(where: hasDeletions) }
  }
}
