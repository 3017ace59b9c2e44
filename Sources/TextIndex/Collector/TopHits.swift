/// The best hits so far, at most `capacity`, as a heap whose root is the worst of them.
struct TopHits {
  struct Entry {
    /// Greater is better.
    var key: Int64
    /// Second key, greater is better.
    var second: Int32
    var segment: UInt32
    var document: UInt32
  }

  let capacity: Int
  private(set) var entries: [Entry] = []
  /// Whether one entry stands before another of the same keys.
  private let precedes: (Entry, Entry) -> Bool

  init(capacity: Int, precedes: @escaping (Entry, Entry) -> Bool) {
    self.capacity = capacity
    self.precedes = precedes
    entries.reserveCapacity(min(capacity, 1024))
  }

  /// Keys at or below this cannot get in, except by standing before an equal; Int64.min while there is room.
  var threshold: Int64 { entries.count < capacity ? Int64.min : entries[0].key }

  private func isBetter(_ a: Entry, _ b: Entry) -> Bool {
    if a.key != b.key { return a.key > b.key }
    if a.second != b.second { return a.second > b.second }
    return precedes(a, b)
  }

  mutating func insert(_ entry: Entry) {
    if entries.count < capacity {
      entries.append(entry)
      var child = entries.count - 1
      while child > 0 {
        let parent = (child - 1) / 2
        guard isBetter(entries[parent], entries[child]) else { break }
        entries.swapAt(parent, child)
        child = parent
      }
      return
    }
    guard capacity > 0, isBetter(entry, entries[0]) else { return }
    entries[0] = entry
    var parent = 0
    while true {
      var worst = parent
      let left = 2 * parent + 1
      if left < entries.count, isBetter(entries[worst], entries[left]) { worst = left }
      if left + 1 < entries.count, isBetter(entries[worst], entries[left + 1]) { worst = left + 1 }
      if worst == parent { break }
      entries.swapAt(parent, worst)
      parent = worst
    }
  }

  /// The hits, best first.
  func sorted() -> [Entry] { entries.sorted { isBetter($0, $1) } }
}
