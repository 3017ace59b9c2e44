/// Order of identifiers in which runs of digits count as numbers: `kst-36045-9` comes before
/// `kst-36045-10`.
enum NaturalOrder {
  /// True when `left` comes before `right`; a strict total order on different byte strings.
  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      let a = left[i]
      let b = right[j]
      if isDigit(a), isDigit(b) {
        let (firstEnd, firstStart) = digitRun(left, from: i)
        let (secondEnd, secondStart) = digitRun(right, from: j)
        let difference = (firstEnd - firstStart) - (secondEnd - secondStart)
        if difference != 0 { return difference < 0 }
        for offset in 0..<(firstEnd - firstStart)
        where left[firstStart + offset] != right[secondStart + offset] {
          return left[firstStart + offset] < right[secondStart + offset]
        }
        i = firstEnd
        j = secondEnd
      } else {
        if a != b { return a < b }
        i += 1
        j += 1
      }
    }
    if i < left.count || j < right.count { return i == left.count }
    // Alike but for leading zeros.
    return left.lexicographicallyPrecedes(right)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// End of the run of digits at `start`, and where its leading zeros end.
  private static func digitRun(
    _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> (end: Int, significant: Int) {
    var significant = start
    while significant < bytes.count, bytes[significant] == 0x30 { significant += 1 }
    var end = significant
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return (end, significant)
  }
}
