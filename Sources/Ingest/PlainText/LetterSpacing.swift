/// Closes up words that a program printed with spaces between their letters: "M O T I E", "T weede Kamer".
enum LetterSpacing {
  /// The text without such spaces, how many words were closed up and the line of the first; nil where there are none.
  static func repaired(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (utf8: [UInt8], count: Int, firstLine: Int)? {
    guard let first = firstSuspect(text, from: 0) else { return nil }
    var out: [UInt8] = []
    var count = 0
    var firstLine = 0
    var copied = 0
    var suspect: Int? = first
    while let at = suspect {
      if let (word, end) = closedUp(text, at) {
        if count == 0 { firstLine = 1 + text[..<at].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }
        out.append(contentsOf: text[copied..<at])
        out.append(contentsOf: word)
        copied = end
        count += 1
        suspect = firstSuspect(text, from: end)
      } else {
        suspect = firstSuspect(text, from: at + 1)
      }
    }
    guard count > 0 else { return nil }
    out.append(contentsOf: text[copied..<text.count])
    return (out, count, firstLine)
  }

  /// The next capital that stands alone between spaces, or between the start of a line and a space.
  private static func firstSuspect(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = text.baseAddress, text.count > 3 else { return nil }
    let raw = UnsafeRawPointer(base)
    let end = text.count - 3
    var index = start
    while index < end {
      // Eight bytes at a time: two bytes of white space with one byte between them.
      while index > 0, index + 8 <= text.count {
        let word = raw.loadUnaligned(fromByteOffset: index - 1, as: UInt64.self)
        let spaces = ByteWord.atMostSpace(word)
        if spaces & (spaces >> 16) != 0 { break }
        index += 6
      }
      let stop = min(end, index + 6)
      while index < stop {
        if text[index + 1] == 0x20, text[index].isUpper, index == 0 || text[index - 1] <= 0x20,
          text[index + 2].isLetterByte
        {
          return index
        }
        index += 1
      }
    }
    return nil
  }

  /// The word that begins with a capital alone, and where it ends; nil where the spaces belong there.
  private static func closedUp(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (word: [UInt8], end: Int)? {
    spacedCapitals(text, start) ?? splitInitial(text, start)
  }

  /// "M O T I E", "V A N": four and more letters with one space between; where one space also parts the words, the word list tells them.
  private static func spacedCapitals(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (word: [UInt8], end: Int)? {
    // Most capitals alone are initials or labels: no second one follows.
    guard start + 3 < text.count, text[start + 2].isUpper, text[start + 3] <= 0x20 else {
      return nil
    }
    var letters: [UInt8] = [text[start]]
    var index = start + 1
    while index + 1 < text.count, letters.count < 64, text[index] == 0x20, text[index + 1].isUpper,
      index + 2 >= text.count || text[index + 2] <= 0x20 || !text[index + 2].isWordByte
    {
      letters.append(text[index + 1])
      index += 2
    }
    // Three letters only behind two spaces, as between the words of a spaced heading: "M O T I E  V A N".
    let isBehindGap = start >= 2 && text[start - 1] == 0x20 && text[start - 2] == 0x20
    guard letters.count >= 4 || letters.count == 3 && isBehindGap else { return nil }
    let folded = letters.map { $0 | 0x20 }
    guard let lengths = words(in: folded) else {
      return letters.count >= 5 ? (letters, index) : nil
    }
    var out: [UInt8] = []
    var position = 0
    for length in lengths {
      if position > 0 { out.append(0x20) }
      out.append(contentsOf: letters[position..<(position + length)])
      position += length
    }
    return (out, index)
  }

  /// Letters cut into the fewest listed words; nil where they make none.
  private static func words(in letters: [UInt8]) -> [Int]? {
    let list = DutchWords.shared
    var best = [Int?](repeating: nil, count: letters.count + 1)
    var from = [Int](repeating: 0, count: letters.count + 1)
    best[0] = 0
    for end in 1...letters.count {
      for start in max(0, end - 24)..<end {
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

  /// "T weede": the rest is no word, the whole is one.
  private static func splitInitial(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (word: [UInt8], end: Int)? {
    var end = start + 2
    guard text[end].isLower else { return nil }
    while end < text.count, text[end].isLower || text[end] >= 0x80 { end += 1 }
    guard end - start >= 5 else { return nil }
    let rest = Array(text[(start + 2)..<end])
    guard let foldedRest = DutchWords.folded(rest) else { return nil }
    let list = DutchWords.shared
    guard !list.knows(foldedRest), list.knows([text[start] | 0x20] + foldedRest) else { return nil }
    return ([text[start]] + rest, end)
  }
}
