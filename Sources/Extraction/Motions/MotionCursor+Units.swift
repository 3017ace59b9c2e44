internal import Kamerstukken

extension MotionCursor {
  /// What is read as one statement: a sentence, or in a table a row with the lines it runs on over.
  ///
  /// A line of a table that begins with a small letter goes on with the cells of the line above it ("Motie-X over |
  /// 20-06-2019 Kamerstuk 37 107," / "scholing van werkenden | nr. 14"). More than `longestRow` bytes to either side
  /// are no row.
  func unit(at offset: Int) -> Range<Int> {
    guard let block = analysis.block(at: offset), analysis.document.blocks[block].kind == .table
    else {
      return analysis.sentences.range(at: offset)
    }
    let range = analysis.document.blocks[block].range
    return analysis.document.text.utf8.withUnsafeBufferPointer { text in
      var start = min(max(offset, range.lowerBound), range.upperBound)
      let first = max(range.lowerBound, start - Self.longestRow)
      while start > first, text[start - 1] != 0x0A || Self.continues(text, start, range) {
        start -= 1
      }
      var end = offset
      let limit = min(range.upperBound, end + Self.longestRow)
      while end < limit, text[end] != 0x0A || Self.continues(text, end + 1, range) { end += 1 }
      return start..<end
    }
  }

  private static let longestRow = 4096

  /// Whether the line of a table that begins at an offset goes on with the one above.
  private static func continues(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>
  ) -> Bool {
    guard start > range.lowerBound, start < range.upperBound else { return false }
    return (0x61...0x7A).contains(text[start]) || text[start] == 0x09
  }

  /// Whether a cell or line of a table ends before a token.
  func opensCell(_ token: Int) -> Bool {
    guard token > 0, token < tokens.count else { return false }
    let gap = Int(tokens.ends[token - 1])..<Int(tokens.starts[token])
    return analysis.document.text.utf8[gap].contains { $0 == 0x09 || $0 == 0x0A }
  }

  /// Whether a token begins a line of a table.
  func opensRow(_ token: Int) -> Bool {
    guard token > 0, token < tokens.count else { return false }
    let gap = Int(tokens.ends[token - 1])..<Int(tokens.starts[token])
    return analysis.document.text.utf8[gap].contains(0x0A)
  }
}
