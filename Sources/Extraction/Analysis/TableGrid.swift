internal import Kamerstukken

/// The cells of a table as token ranges: rows by line, cells by tab.
struct TableGrid: Sendable {
  /// Rows of cells; an empty cell is an empty range.
  let rows: [[Range<Int>]]

  /// Cuts the tokens of a block at the line ends and tabs between them. O(n).
  init(_ analysis: Analysis, _ bytes: Range<Int>) {
    let tokens = analysis.tokens
    let text = analysis.document.text.utf8
    var rows: [[Range<Int>]] = []
    var row: [Range<Int>] = []
    var first = tokens.first(atOrAfter: bytes.lowerBound)
    let end = tokens.first(atOrAfter: bytes.upperBound)
    var behind = bytes.lowerBound
    for index in first..<max(first, end) {
      let start = Int(tokens.starts[index])
      for byte in text[min(behind, start)..<start] where byte == 0x09 || byte == 0x0A {
        row.append(first..<index)
        first = index
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      }
      behind = Int(tokens.ends[index])
    }
    row.append(first..<max(first, end))
    rows.append(row)
    self.rows = rows
  }
}
