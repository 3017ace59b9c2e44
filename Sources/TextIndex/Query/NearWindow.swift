/// Windows of positions in which all of several terms stand.
enum NearWindow {
  /// How many windows there are that do not overlap, each ending as early as it can, counted from the left. A
  /// window's last position is at most `distance` behind its first.
  static func count(
    _ positions: [(position: UInt32, term: Int)], terms: Int, distance: UInt32
  ) -> Int {
    var windows = 0
    forEach(positions, terms: terms, distance: distance) { _ in windows += 1 }
    return windows
  }

  /// Calls `body` with the places in `positions`, ascending by position, of the terms of each window.
  static func forEach(
    _ positions: [(position: UInt32, term: Int)], terms: Int, distance: UInt32,
    _ body: ([Int]) -> Void
  ) {
    var last = [Int](repeating: -1, count: terms)
    for place in positions.indices {
      last[positions[place].term] = place
      guard let first = last.min(), first >= 0 else { continue }
      if positions[place].position - positions[first].position <= distance {
        body(last)
        for term in last.indices { last[term] = -1 }
      }
    }
  }
}
