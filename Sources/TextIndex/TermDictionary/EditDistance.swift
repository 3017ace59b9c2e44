/// The edit distance of a word to others, row by row of the usual table, so that words that begin alike
/// share their rows. Insertions, deletions, substitutions and swaps of neighbours count 1 each (optimal
/// string alignment; Damerau 1964). Only the band that can stay within the limit is filled.
struct EditDistance {
  let limit: Int
  private let word: [UInt32]
  /// Row d starts at d * (word.count + 1): distances of the first d scalars of the other word.
  private var rows: [UInt8]
  private var other: [UInt32] = []
  private let width: Int

  /// Longer words than this are not compared with others within the limit.
  static let maximumLength = 200

  init(_ word: [UInt32], limit: Int) {
    self.word = word
    self.limit = limit
    width = word.count + 1
    rows = [UInt8](repeating: UInt8(limit + 1), count: width * (word.count + limit + 3))
    for column in 0...min(word.count, limit) { rows[column] = UInt8(column) }
  }

  /// Scalars of the other word so far.
  var depth: Int { other.count }

  /// Keeps the first `depth` scalars of the other word.
  mutating func back(to depth: Int) { other.removeLast(other.count - depth) }

  /// Adds a scalar to the other word; false when no word that begins so is within the limit.
  mutating func push(_ scalar: UInt32) -> Bool {
    let depth = other.count + 1
    guard depth <= word.count + limit else { return false }
    let previous = other.last
    other.append(scalar)
    let row = depth * width
    let above = row - width
    let low = max(depth - limit, 0)
    let high = min(depth + limit, word.count)
    let far = UInt8(limit + 1)
    if low > 0 { rows[row + low - 1] = far }
    if high < word.count { rows[row + high + 1] = far }
    var best = far
    var column = low
    while column <= high {
      var value: UInt8
      if column == 0 {
        value = UInt8(depth)
      } else {
        let own = word[column - 1]
        value = rows[above + column - 1] &+ (own == scalar ? 0 : 1)
        value = min(value, rows[row + column - 1] &+ 1)
        if column < depth + limit { value = min(value, rows[above + column] &+ 1) }
        if depth > 1, column > 1, own == previous, word[column - 2] == scalar {
          value = min(value, rows[above - width + column - 2] &+ 1)
        }
      }
      value = min(value, far)
      rows[row + column] = value
      best = min(best, value)
      column += 1
    }
    // A swap may still come: one more than the limit in this row can be mended by the row before.
    if best > limit, depth >= 1 {
      for column in low...max(high, low) where column < word.count && word[column] == scalar {
        if column >= 1, column - 1 <= word.count {
          let before = rows[above + column - 1]
          if Int(before) < limit { return true }
        }
      }
      return false
    }
    return true
  }

  /// The distance of the other word as it stands; greater than the limit when too far.
  var distance: Int {
    let depth = other.count
    guard abs(depth - word.count) <= limit else { return limit + 1 }
    return Int(rows[depth * width + word.count])
  }

  /// The distance of two words, or `limit` + 1.
  static func between(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int {
    guard a.count <= maximumLength, b.count <= maximumLength else { return a == b ? 0 : limit + 1 }
    var distance = EditDistance(a, limit: limit)
    for scalar in b where !distance.push(scalar) { return limit + 1 }
    return distance.distance
  }
}
