/// Words whose capital stands apart because a program took the kerning behind it for a space: "T weede Kamer", "V oor".
struct SplitInitial {
  private let text: UnsafeBufferPointer<UInt8>
  /// Whether the text has such words for certain; nil until it is asked.
  private var isUsual: Bool?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The whole word and where it ends; nil where the space belongs there.
  ///
  /// "T weede" is certain: the rest is no word. "V oor" and "W et" are not: they are closed up where the text has others that are,
  /// and the capital is one that is kerned so. "B and" of an English text is none.
  mutating func word(_ start: Int) -> (word: [UInt8], end: Int)? {
    guard let found = candidate(start) else { return nil }
    if found.isCertain {
      isUsual = true
      return (found.word, found.end)
    }
    guard Self.isKerned(text[start]), hasCertainOnes() else { return nil }
    return (found.word, found.end)
  }

  /// Whether any word of the text is split for certain.
  private mutating func hasCertainOnes() -> Bool {
    if let isUsual { return isUsual }
    var suspect = LetterSpacing.firstSuspect(text, from: 0)
    while let at = suspect {
      if candidate(at)?.isCertain == true {
        isUsual = true
        return true
      }
      suspect = LetterSpacing.firstSuspect(text, from: at + 1)
    }
    isUsual = false
    return false
  }

  private func candidate(_ start: Int) -> (word: [UInt8], end: Int, isCertain: Bool)? {
    var end = start + 2
    guard end < text.count, text[end].isLower else { return nil }
    while end < text.count, text[end].isLower || text[end] >= 0x80 { end += 1 }
    let rest = Array(text[(start + 2)..<end])
    guard let folded = DutchWords.folded(rest) else { return nil }
    let list = DutchWords.shared
    let whole = [text[start] | 0x20] + folded
    guard whole.count >= 3, whole.count >= 8 ? list.knows(whole) : list.lists(whole) else {
      return nil
    }
    let isKerned = Self.isKerned(text[start])
    guard folded.count >= (isKerned ? 3 : 5) || isKerned && Self.short.contains(whole) else {
      return nil
    }
    let isCertain = folded.count >= (isKerned ? 3 : 5) && !list.knows(folded)
    return ([text[start]] + rest, end, isCertain)
  }

  /// T, V, W and Y, under whose arms the next letter is set.
  private static func isKerned(_ capital: UInt8) -> Bool {
    capital == 0x54 || capital == 0x56 || capital == 0x57 || capital == 0x59
  }

  /// Short words that begin a sentence or a name.
  private static let short: [[UInt8]] = [
    "van", "wij", "ten", "ter", "tot", "wel", "wie", "wat", "wet",
  ]
  .map { Array($0.utf8) }
}
