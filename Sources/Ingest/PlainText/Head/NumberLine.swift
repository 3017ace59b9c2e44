/// A line that begins with the number of a paper: "Nr. 143", with the title behind it or not; "No. 19" in old papers; "J" alone
/// in papers of the Senate.
struct NumberLine {
  let number: String
  /// The bytes of the number and the word before it.
  let range: Range<Int>
  /// Where the title on the same line begins; the end of the line where none does.
  let rest: Int

  /// The number of a line, or nil.
  init?(_ lines: HeadLines, _ line: Int) {
    let range = lines[line].range
    guard range.count < 300 else { return nil }
    let text = lines.source.text
    func wordEnd(_ start: Int) -> Int {
      var index = start
      while index < range.upperBound, text[index] > 0x20 { index += 1 }
      return index
    }
    if let length = Self.wordLength(lines, line) {
      var start = range.lowerBound + length
      while start < range.upperBound, text[start] <= 0x20 { start += 1 }
      let end = wordEnd(start)
      var stop = end
      while stop > start, text[stop - 1] == 0x2E || text[stop - 1] == 0x2C { stop -= 1 }
      guard stop > start, text[start].isDigit || stop - start <= 3,
        text[start..<stop].allSatisfy({ $0.isWordByte || $0 == 0x2D })
      else { return nil }
      var rest = end
      while rest < range.upperBound, text[rest] <= 0x20 { rest += 1 }
      number = lines.string(start..<stop)
      self.range = range.lowerBound..<end
      self.rest = rest
      return
    }
    let word = wordEnd(range.lowerBound)
    var end = word
    // "AI1 VERSLAG VAN …": the marker of a footnote behind the letters.
    if end < range.upperBound {
      while end > range.lowerBound + 1, word - end < 2, text[end - 1].isDigit { end -= 1 }
    }
    guard end > range.lowerBound, end - range.lowerBound <= 2,
      text[range.lowerBound..<end].allSatisfy(\.isUpper)
    else { return nil }
    if word < range.upperBound {
      // "J BRIEF VAN DE STAATSSECRETARIS VAN …".
      guard lines.isCapitals(line),
        KindWords.kind(ofTitle: lines.string((word + 1)..<range.upperBound)) != nil
      else { return nil }
    }
    number = lines.string(range.lowerBound..<end)
    self.range = range.lowerBound..<end
    rest = min(word + 1, range.upperBound)
  }

  /// How long "Nr.", "Nrs.", "No." is at the beginning of a line, nil where none stands before a space or a digit.
  private static func wordLength(_ lines: HeadLines, _ line: Int) -> Int? {
    for literal in ["Nr.", "nr.", "NR.", "Nrs.", "No.", "N°."] as [StaticString]
    where lines.source.has(line, literal) {
      let next = Int(lines[line].start) + literal.utf8CodeUnitCount
      guard next < Int(lines[line].end) else { return nil }
      let byte = lines.source.text[next]
      return byte <= 0x20 || byte.isDigit ? literal.utf8CodeUnitCount : nil
    }
    return nil
  }
}
