internal import Kamerstukken

/// Tables: lines with columns.
extension TextAssembler {
  /// The lines of a table that begins with a line: two or more in a row with columns, and lines between them.
  mutating func tableRows(_ line: Int, _ roles: [LineRole]) -> [Int]? {
    guard mayBeRow(line), isRow(line), layout.hasColumns || isAligned(line, roles), !isItem(line)
    else { return nil }
    var rows: [Int] = []
    var next = line
    var lines = TableLines(source.text)
    var isSpaced = false
    while next < source.lines.count, roles[next] == .body,
      next == line || source.lines[next].gap <= 1
    {
      let cells = lines.cells(source.lines[next])
      if source.lines[next].gap > 0 {
        // Behind an empty line, another number of columns is another table.
        if let cells, next > line, !isSpaced, lines.isOther(cells) { break }
        if next > line { isSpaced = true }
        lines = TableLines(source.text)
      }
      if !isRow(next) {
        // What is left of one cell: "scholing van werkenden" below "Motie-Jansen over".
        guard let cells, lines.goesOn(cells) else { break }
      } else if let cells {
        lines.see(cells)
        if !lines.goesOn(cells) { lines.take(cells) }
      }
      rows.append(next)
      next += 1
    }
    return rows.count >= 2 ? rows : nil
  }

  /// Whether a line is an item of a list or a heading whose words stand apart from its sign: "•    Dijken", "1.1    Dijken".
  private func isItem(_ line: Int) -> Bool {
    guard let cells = TableLines(source.text).cells(source.lines[line]), cells.count == 2 else {
      return false
    }
    let sign = source.text[cells[0].range]
    if ListLabel(source, line) != nil {
      return sign.count <= 4
    }
    let words = source.text[cells[1].range]
    return sign.count <= 6 && sign.contains(0x2E) && sign.allSatisfy { $0.isDigit || $0 == 0x2E }
      && words.contains(where: \.isLower)
  }

  /// Whether a line has three spaces or a tab in it. Looks at the text once, whatever the number of lines.
  private mutating func mayBeRow(_ line: Int) -> Bool {
    if layout.hasColumns { return true }
    let range = source.lines[line].range
    if nextSpaces < range.lowerBound {
      nextSpaces = source.text.findThreeSpaces(from: range.lowerBound) ?? .max
    }
    return nextSpaces < range.upperBound
  }

  /// Whether three lines or more from a line on have cells whose last ones end in one column, with numbers in most: a table in a
  /// text that has no columns elsewhere.
  private func isAligned(_ line: Int, _ roles: [LineRole]) -> Bool {
    guard hasRows(3, from: line, roles) else { return false }
    let lines = TableLines(source.text)
    var rows = 0
    var numbers = 0
    var edge: Int?
    for next in line..<min(line + 8, source.lines.count)
    where roles[next] == .body && (next == line || source.lines[next].gap == 0) {
      guard isRow(next), let cells = lines.cells(source.lines[next]), cells.count > 1,
        let last = cells.last
      else { break }
      let end = last.column + source.text[last.range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      guard abs((edge ?? end) - end) <= 1 else { break }
      edge = end
      rows += 1
      if source.text[last.range].contains(where: \.isDigit) { numbers += 1 }
    }
    return rows >= 3 && numbers >= 2
  }

  /// Whether so many of the lines that `isAligned` looks at are rows, before one that is none.
  private func hasRows(_ least: Int, from line: Int, _ roles: [LineRole]) -> Bool {
    var rows = 0
    for next in line..<min(line + 8, source.lines.count)
    where roles[next] == .body && (next == line || source.lines[next].gap == 0) {
      guard isRow(next) else { return false }
      rows += 1
      if rows == least { return true }
    }
    return false
  }

  /// Whether a line has cells: words with three spaces or more between them.
  private func isRow(_ line: Int) -> Bool {
    let bytes = source.bytes(line)
    return bytes.count < 400
      && (bytes.findThreeSpaces() != nil || bytes.find(byte: 0x09, from: 0) != nil)
  }

  mutating func write(table rows: [Int]) {
    guard let first = rows.first else { return }
    builder.begin(.table, line: Int(source.lines[first].number))
    for (position, row) in joined(rows).enumerated() {
      if position > 0 { builder.append(separator: 0x0A) }
      for (place, cell) in row.enumerated() {
        if place > 0 { builder.append(separator: 0x09) }
        for (part, piece) in cell.enumerated() {
          if part > 0 { builder.appendSpace() }
          copy(piece.range, line: piece.line)
        }
      }
    }
    _ = builder.end()
    upcoming = nil
  }

  /// A part of a cell on one line.
  private typealias Piece = (range: Range<Int>, line: Int)

  /// The rows with their cells; lines that go on the cells of a row belong to it.
  private func joined(_ lines: [Int]) -> [[[Piece]]] {
    let isPlain = !hasMarkers(lines)
    var rows: [[[Piece]]] = []
    var rest = lines[...]
    while let first = rest.first {
      // An empty line begins the columns anew.
      let end = rest.dropFirst().firstIndex { source.lines[$0].gap > 0 } ?? rest.endIndex
      var layout = TableLines(source.text)
      for line in rest[..<end] { layout.see(layout.cells(source.lines[line]) ?? []) }
      for line in rest[..<end] {
        if isPlain, line > first, let cells = layout.cells(source.lines[line]),
          layout.goesOn(cells)
        {
          for (cell, index) in zip(cells, layout.indexes(of: cells)) {
            rows[rows.count - 1][index].append((cell.range, line))
          }
          continue
        }
        rows.append(parts(line).map { [($0, line)] })
        layout.take(layout.cells(source.lines[line]) ?? [])
      }
      rest = rest[end...]
    }
    return rows
  }

  /// Whether a footnote hangs on one of the lines: `copy` wants them in order.
  private func hasMarkers(_ lines: [Int]) -> Bool {
    guard let first = lines.first, let last = lines.last, nextMarker < markers.count else {
      return false
    }
    return markers[nextMarker].range.lowerBound < Int(source.lines[last].end)
      && markers[nextMarker].range.lowerBound >= Int(source.lines[first].start)
  }

  /// The cells of a line: between them stand a tab, or two spaces or more.
  private func parts(_ line: Int) -> [Range<Int>] {
    let range = source.lines[line].range
    var parts: [Range<Int>] = []
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
      parts.append(start..<index)
      while index < range.upperBound, source.text[index] <= 0x20 { index += 1 }
      start = index
    }
    parts.append(start..<range.upperBound)
    return parts
  }
}
