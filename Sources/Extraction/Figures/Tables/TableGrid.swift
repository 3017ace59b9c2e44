/// The cells of a table as token ranges: rows by line, cells by tab.
struct TableGrid: Sendable {
  /// Rows of cells; an empty cell is an empty range.
  let rows: [[Range<Int>]]

  /// Cuts the tokens of a block at the line ends and tabs between them. O(n).
  init(_ context: FigureContext, tokens: Range<Int>) {
    var rows: [[Range<Int>]] = []
    var row: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens {
      let gap = index == tokens.lowerBound ? 0 : Int(context.tokens.ends[index - 1])
      guard index > tokens.lowerBound else { continue }
      for byte in context.text[gap..<Int(context.tokens.starts[index])]
      where byte == 0x09 || byte == 0x0A {
        row.append(start..<index)
        start = index
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      }
    }
    row.append(start..<tokens.upperBound)
    rows.append(row)
    self.rows = rows
  }
}
