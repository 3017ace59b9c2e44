/// Markers of footnotes go from the text.
extension TextAssembler {
  /// Whether a space and a comma or period stand behind a marker: "van Bureau Beke3) , waarin". With the marker the space goes.
  func isLooseSign(_ space: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    guard space + 1 < range.upperBound, text[space] == 0x20 else { return false }
    switch text[space + 1] {
    case 0x2C, 0x2E, 0x3B, 0x3A, 0x3F, 0x21, 0x29:
      return space + 2 >= range.upperBound || text[space + 2] <= 0x20
    default: return false
    }
  }
}
