/// Markers side by side: "«Alle kinderen kansrijk»1,2 heb ik", "in het rapport.1 2 Daarna", also where the line ends behind the comma.
extension MarkerScanner {
  /// The marker of the next number right behind another one: its line, its bytes, and where the first now ends, so that
  /// what stands between them goes too; nil where none stands there.
  func beside(
    _ marker: FootnoteMarker, in line: Int, _ roles: [LineRole]
  ) -> (line: Int, marker: FootnoteMarker, firstEnd: Int)? {
    let text = source.text
    var line = line
    var range = source.lines[line].range
    var index = marker.range.upperBound
    guard index < range.upperBound else { return nil }
    let hasComma = text[index] == 0x2C
    if hasComma { index += 1 }
    var firstEnd = index
    if index >= range.upperBound {
      guard line + 1 < source.lines.count, roles[line + 1] == .body,
        source.lines[line + 1].gap == 0, !source.lines[line + 1].startsPage
      else { return nil }
      line += 1
      range = source.lines[line].range
      index = range.lowerBound
    } else if text[index] == 0x20 {
      index += 1
      firstEnd = index
    }
    guard let number = PrintedNumber(text, index, range.upperBound),
      number.value == marker.value + 1,
      stands(number, index, range, apart: text[index - 1] <= 0x20, hasComma, marker)
    else { return nil }
    var end = number.end
    // The line begins with the word behind the marker.
    if index == range.lowerBound, end < range.upperBound, text[end] == 0x20 { end += 1 }
    return (line, FootnoteMarker(value: marker.value + 1, range: index..<end), firstEnd)
  }

  /// Whether a number is a marker's, not that of the words behind it: "1, 2 jaar later".
  private func stands(
    _ number: PrintedNumber, _ index: Int, _ range: Range<Int>, apart isApart: Bool,
    _ hasComma: Bool, _ first: FootnoteMarker
  ) -> Bool {
    let text = source.text
    guard follows(number.end, range) else { return false }
    guard isApart, number.end + 1 < range.upperBound, text[number.end] == 0x20 else { return true }
    let next = text[number.end + 1]
    guard next.isLetterByte, !isUnit(number.end + 1, range) else { return false }
    if hasComma { return true }
    // With a space alone only behind the end of a sentence: "kansrijk».1 2 Daarna".
    let start = first.range.lowerBound
    return start > 0 && (text[start - 1] == 0x2E || text[start - 1] == 0x3F) && next.isUpper
  }

  /// Whether the next number stands behind a number and a comma: "1,2".
  func isBeforeNext(_ value: Int, _ end: Int, _ range: Range<Int>) -> Bool {
    guard end + 1 < range.upperBound, source.text[end] == 0x2C,
      let next = PrintedNumber(source.text, end + 1, range.upperBound), next.value == value + 1
    else { return false }
    return follows(next.end, range)
  }
}
