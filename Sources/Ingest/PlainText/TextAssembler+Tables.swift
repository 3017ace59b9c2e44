internal import Kamerstukken

/// Tables: lines with columns.
extension TextAssembler {
  /// The lines of a table that begins with a line: two or more in a row with columns, and lines between them.
  func tableRows(_ line: Int, _ roles: [LineRole]) -> [Int]? {
    guard layout.hasColumns, isRow(line) else { return nil }
    var rows: [Int] = []
    var next = line
    while next < source.lines.count, roles[next] == .body,
      next == line || source.lines[next].gap <= 1, isRow(next)
    {
      rows.append(next)
      next += 1
    }
    return rows.count >= 2 ? rows : nil
  }

  /// Whether a line has cells: words with three spaces or more between them.
  private func isRow(_ line: Int) -> Bool {
    let bytes = source.bytes(line)
    guard bytes.count < 400 else { return false }
    var spaces = 0
    for byte in bytes {
      if byte == 0x20 {
        spaces += 1
        if spaces == 3 { return true }
      } else {
        if byte == 0x09 { return true }
        spaces = 0
      }
    }
    return false
  }

  mutating func write(table rows: [Int]) {
    guard let first = rows.first else { return }
    builder.begin(.table, line: Int(source.lines[first].number))
    for (position, row) in rows.enumerated() {
      if position > 0 { builder.append(separator: 0x0A) }
      let range = source.lines[row].range
      var start = range.lowerBound
      var index = start
      while index < range.upperBound {
        let isGap =
          source.text[index] == 0x09
          || source.text[index] == 0x20 && index + 1 < range.upperBound
            && source.text[index + 1] <= 0x20
        guard isGap else {
          index += 1
          continue
        }
        copy(start..<index, line: row)
        builder.append(separator: 0x09)
        while index < range.upperBound, source.text[index] <= 0x20 { index += 1 }
        start = index
      }
      copy(start..<range.upperBound, line: row)
    }
    _ = builder.end()
    upcoming = nil
  }
}
