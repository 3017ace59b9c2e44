internal import Kamerstukken

/// The motions that are read out within a debate, as official XML marks them: what they ask is promised by nobody.
struct MotionMarks {
  /// Where they stand, in bytes, by start; none within another.
  private let ranges: [Range<Int>]

  init(_ document: Document) {
    var ranges: [Range<Int>] = []
    for mark in document.marks.filter({ $0.kind == .motion }).sorted(by: {
      $0.range.lowerBound < $1.range.lowerBound
    }) {
      if let last = ranges.last, mark.range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, mark.range.upperBound)
      } else {
        ranges.append(mark.range)
      }
    }
    self.ranges = ranges
  }

  /// Whether a byte offset is within one. O(log n).
  func contain(_ offset: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset)
  }
}
