internal import CTextKernels

/// Closes up words that a program printed with spaces between their letters: "M O T I E", "T weede Kamer".
enum LetterSpacing {
  /// The text without such spaces, how many words were closed up and the line of the first; nil where there are none.
  static func repaired(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (utf8: [UInt8], count: Int, firstLine: Int)? {
    guard let first = firstSuspect(text, from: 0) else { return nil }
    var split = SplitInitial(text)
    var out: [UInt8] = []
    var count = 0
    var firstLine = 0
    var copied = 0
    var suspect: Int? = first
    while let at = suspect {
      let spaced = SpacedLetters.word(text, at)
      guard let (word, end) = spaced.map({ ($0.word, $0.end) }) ?? split.word(at) else {
        suspect = firstSuspect(text, from: at + 1)
        continue
      }
      // A row of letters that make no words is passed over as a whole: what is looked at twice is not linear.
      suspect = firstSuspect(text, from: end)
      guard let word else { continue }
      if count == 0 { firstLine = 1 + text[..<at].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }
      out.append(contentsOf: text[copied..<at])
      out.append(contentsOf: word)
      copied = end
      count += 1
    }
    guard count > 0 else { return nil }
    out.append(contentsOf: text[copied..<text.count])
    return (out, count, firstLine)
  }

  /// The next capital that stands alone between spaces, or between the start of a line and a space.
  static func firstSuspect(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = text.baseAddress, start < text.count else { return nil }
    let found = tx_find_initial(base, text.count, start)
    return found < text.count ? found : nil
  }
}
