/// Puts intervals into rows so that none overlap: each goes to the first row that is free from
/// its start on. Intervals must come in ascending order of their starts.
struct RowPacking {
  /// A complete binary tree over rows: each node has the smallest end below it.
  private var ends: [Double]
  private var leafCount = 1
  private(set) var rowCount = 0

  init() {
    ends = [0, -.infinity]
  }

  /// The row of the next interval; O(log rows).
  mutating func row(from start: Double, to end: Double) -> Int {
    if ends[1] > start { grow() }
    var node = 1
    while node < leafCount { node = ends[node * 2] <= start ? node * 2 : node * 2 + 1 }
    let row = node - leafCount
    ends[node] = end
    while node > 1 {
      node /= 2
      ends[node] = min(ends[node * 2], ends[node * 2 + 1])
    }
    rowCount = max(rowCount, row + 1)
    return row
  }

  private mutating func grow() {
    let old = Array(ends[leafCount...])
    leafCount *= 2
    ends = Array(repeating: -.infinity, count: leafCount * 2)
    ends.replaceSubrange(leafCount..<(leafCount + old.count), with: old)
    for node in stride(from: leafCount - 1, to: 0, by: -1) {
      ends[node] = min(ends[node * 2], ends[node * 2 + 1])
    }
  }
}
