/// The best documents of one segment: a heap of score and document in one number, the worst at its root.
/// Greater scores are better, and among equal ones lower documents.
final class SegmentTop {
  private var entries: UnsafeMutablePointer<UInt64> = .allocate(capacity: 16)
  private var allocated = 16
  private(set) var count = 0
  private(set) var capacity = 0
  /// Scores below this are not wanted.
  private var floor: Int32 = 1

  deinit { entries.deallocate() }

  /// Makes this empty, for `capacity` > 0 documents that score at least `floor`.
  func begin(capacity: Int, floor: Int32) {
    if allocated < capacity {
      entries.deallocate()
      entries = .allocate(capacity: capacity)
      allocated = capacity
    }
    self.capacity = capacity
    self.floor = max(floor, 1)
    count = 0
  }

  var isFull: Bool { count == capacity }

  /// Only scores above this can get in, when documents come in ascending order.
  @inline(__always)
  var cutoff: Int32 {
    guard count == capacity else { return floor &- 1 }
    return max(Int32(truncatingIfNeeded: entries[0] >> 32), floor &- 1)
  }

  /// The same, when documents come in any order.
  @inline(__always)
  var looseCutoff: Int32 {
    guard count == capacity else { return floor &- 1 }
    return max(Int32(truncatingIfNeeded: entries[0] >> 32) &- 1, floor &- 1)
  }

  /// Offers a document with a positive score.
  @inline(__always)
  func insert(_ document: UInt32, _ score: Int32) {
    if score < floor { return }
    let entry = UInt64(UInt32(bitPattern: score)) << 32 | UInt64(~document)
    if count < capacity {
      entries[count] = entry
      count &+= 1
      rise(count &- 1)
    } else if entry > entries[0] {
      entries[0] = entry
      sink()
    }
  }

  private func rise(_ place: Int) {
    var child = place
    while child > 0 {
      let parent = (child &- 1) >> 1
      let entry = entries[parent]
      if entry <= entries[child] { return }
      entries[parent] = entries[child]
      entries[child] = entry
      child = parent
    }
  }

  private func sink() {
    let entry = entries[0]
    var parent = 0
    while true {
      var child = 2 &* parent &+ 1
      if child >= count { break }
      if child &+ 1 < count, entries[child &+ 1] < entries[child] { child &+= 1 }
      if entries[child] >= entry { break }
      entries[parent] = entries[child]
      parent = child
    }
    entries[parent] = entry
  }

  /// The documents and scores, best first.
  func sorted() -> [(document: UInt32, score: Int32)] {
    defer { count = 0 }
    var all = UnsafeMutableBufferPointer(start: entries, count: count)
    all.sort(by: >)
    return (0..<count).map {
      (~UInt32(truncatingIfNeeded: entries[$0]), Int32(truncatingIfNeeded: entries[$0] >> 32))
    }
  }
}
