/// Words set with a space behind each letter: "M O T I E", "B R I E F  V A N  D E  M I N I S T E R".
enum SpacedLetters {
  /// The longest run of letters that is looked at.
  private static let longest = 240

  /// The words that begin with a capital alone, and where they end; the words are nil where the spaces belong there, and all is nil
  /// where no run of letters stands.
  ///
  /// Two spaces part the words; where one space does, the word list tells them.
  static func word(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (word: [UInt8]?, end: Int)? {
    // Most capitals alone are initials or labels: no second one follows.
    guard start + 3 < text.count, text[start + 1] == 0x20, isSingle(text, start + 2) != nil else {
      return nil
    }
    var segments: [[UInt8]] = [[]]
    var index = start
    var letters = 0
    var end = start
    while letters < longest, let length = isSingle(text, index) {
      if text[index].isLetterByte { letters += 1 }
      segments[segments.count - 1].append(contentsOf: text[index..<(index + length)])
      end = index + length
      var next = end
      while next < text.count, text[next] == 0x20 { next += 1 }
      guard next > end, next - end <= 4, isSingle(text, next) != nil else { break }
      if next - end >= 2 { segments.append([]) }
      index = next
    }
    guard letters >= 4 else { return nil }
    return (closedUp(segments), end)
  }

  /// The length of a letter, digit or mark that white space or the end of the text follows; nil where more follows.
  private static func isSingle(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index < text.count else { return nil }
    let byte = text[index]
    let length = byte == 0xC3 ? 2 : 1
    guard
      byte.isUpper || byte.isLower || byte.isDigit || byte == 0xC3 || byte == 0x2E || byte == 0x2C
        || byte == 0x2D
    else { return nil }
    let next = index + length
    return next >= text.count || text[next] <= 0x20 ? length : nil
  }

  /// The words of the segments with a space between them; nil where less than half of their letters make words.
  private static func closedUp(_ segments: [[UInt8]]) -> [UInt8]? {
    var out: [UInt8] = []
    guard Set(segments.joined()).count >= 3 else { return nil }
    var known = 0
    var longestWord = 0
    var all = 0
    for segment in segments {
      let letters = segment.filter(\.isLetterByte).count
      all += letters
      let words = DutchWords.folded(segment).flatMap { split($0) }
      if let words, letters > 1 {
        known += letters
        longestWord = max(longestWord, words.max() ?? 0)
        // "A A N M E N": many short words are the cells of a table.
        if segments.count == 1, words.count * 3 > letters + 1 { return nil }
      }
      if !out.isEmpty { out.append(0x20) }
      // A letter of Latin-1 takes two bytes here and one in the list: such words are not split.
      guard let words, words.count > 1, words.reduce(0, +) == segment.count else {
        out.append(contentsOf: segment)
        continue
      }
      var position = 0
      for length in words {
        if position > 0 { out.append(0x20) }
        out.append(contentsOf: segment[position..<(position + length)])
        position += length
      }
    }
    return known * 2 >= all && longestWord >= (segments.count == 1 ? 4 : 3) ? out : nil
  }

  /// The lengths of the fewest listed words that letters make; nil where they make none.
  private static func split(_ letters: [UInt8]) -> [Int]? {
    let list = DutchWords.shared
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    if letters.count > 1, list.lists(letters) { return [letters.count] }
    var best = [Int?](repeating: nil, count: letters.count + 1)
    var from = [Int](repeating: 0, count: letters.count + 1)
    best[0] = 0
    for end in 1...letters.count {
      for start in max(0, end - 32)..<end {
        guard let count = best[start], end - start >= 2 else { continue }
        let word = Array(letters[start..<end])
        guard end - start >= 8 ? list.knows(word) : list.lists(word) else { continue }
        if count + 1 < best[end] ?? Int.max {
          best[end] = count + 1
          from[end] = start
        }
      }
    }
    guard best[letters.count] != nil else { return nil }
    var lengths: [Int] = []
    var end = letters.count
    while end > 0 {
      lengths.append(end - from[end])
      end = from[end]
    }
    return lengths.reversed()
  }
}
