/// Distances between spellings.
package enum Spelling {
  /// Whether one letter put in, left out, changed, or swapped with its neighbour makes one of the other.
  package static func differsByOne(
    _ a: some RandomAccessCollection<UInt8>, _ b: some RandomAccessCollection<UInt8>
  )
    -> Bool
  {
    guard abs(a.count - b.count) <= 1 else { return false }
    var i = a.startIndex
    var j = b.startIndex
    while i < a.endIndex, j < b.endIndex, a[i] == b[j] {
      a.formIndex(after: &i)
      b.formIndex(after: &j)
    }
    let restA = a[i...]
    let restB = b[j...]
    if restA.isEmpty, restB.isEmpty { return false }
    if restA.count > restB.count { return restA.dropFirst().elementsEqual(restB) }
    if restA.count < restB.count { return restB.dropFirst().elementsEqual(restA) }
    if restA.dropFirst().elementsEqual(restB.dropFirst()) { return true }
    guard restA.count > 1 else { return false }
    return restA.first == restB.dropFirst().first && restB.first == restA.dropFirst().first
      && restA.dropFirst(2).elementsEqual(restB.dropFirst(2))
  }

  /// The Levenshtein distance, up to `limit`; nil beyond. O(n · limit).
  static func distance(_ a: [UInt8], _ b: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      var least = row[0]
      for j in 0..<b.count {
        let cost = a[i] == b[j] ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
