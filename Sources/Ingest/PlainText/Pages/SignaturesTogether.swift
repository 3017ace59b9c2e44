/// Two signatures side by side in a laid-out page become one under the other: "De minister van Financiën,      De staatssecretaris
/// van Financiën,", the two names on a line below.
enum SignaturesTogether {
  /// How many lines two signatures have at most.
  private static let most = 8

  /// Splits such lines. Lines of other texts stay as they are.
  static func split(_ lines: inout [SourceLine], of text: UnsafeBufferPointer<UInt8>) {
    guard let first = lines.indices.first(where: { second(text, lines[$0]) != nil }) else { return }
    var kept = Array(lines[..<first])
    kept.reserveCapacity(lines.count * 2)
    var line = first
    while line < lines.count {
      if let column = second(text, lines[line]),
        let last = append(lines, line, column, text, to: &kept)
      {
        line = last + 1
      } else {
        kept.append(lines[line])
        line += 1
      }
    }
    lines = kept
  }

  /// The column at which a second office begins on a line that begins with an office; nil where none does.
  private static func second(
    _ text: UnsafeBufferPointer<UInt8>, _ line: SourceLine
  ) -> Int32? {
    guard line.count > 24, line.count < 240, isOffice(text, line.range) else { return nil }
    for cell in cells(text, line).dropFirst() where isOffice(text, cell.range) {
      return cell.column
    }
    return nil
  }

  /// Whether words begin with "De minister" and the like.
  private static func isOffice(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 10, text[range.lowerBound] | 0x20 == 0x64,
      text[range.lowerBound + 1] | 0x20 == 0x65, text[range.lowerBound + 2] == 0x20
    else { return false }
    let scanner = PhraseScanner(utf8: text[range].prefix(40))
    return PrintedOffice.headLength(scanner, at: 3) > 0
  }

  /// Appends the lines of two signatures, the left one first; gives the last line they take, nil where they are none.
  private static func append(
    _ lines: [SourceLine], _ first: Int, _ column: Int32, _ text: UnsafeBufferPointer<UInt8>,
    to kept: inout [SourceLine]
  ) -> Int? {
    // The last line that has something in the second column; at most one line between has nothing there.
    var last = first
    var next = first + 1
    while next < min(lines.count, first + most), next <= last + 2, lines[next].gap <= 16,
      !lines[next].startsPage
    {
      if cells(text, lines[next]).contains(where: { abs($0.column - column) <= 2 }) { last = next }
      next += 1
    }
    guard last > first else { return nil }
    var left: [SourceLine] = []
    var right: [SourceLine] = []
    for line in lines[first...last] {
      let cells = cells(text, line)
      let place = cells.firstIndex { $0.column >= column - 2 } ?? cells.count
      if place > 0 {
        var part = line
        part.end = Int32(truncatingIfNeeded: cells[place - 1].range.upperBound)
        left.append(part)
      }
      if place < cells.count {
        var part = line
        part.start = Int32(truncatingIfNeeded: cells[place].range.lowerBound)
        part.indent = 0
        part.startsPage = false
        if right.isEmpty { part.gap = 1 }
        right.append(part)
      }
    }
    kept += left
    kept += right
    return last
  }

  /// The cells of a line, two spaces or more apart, each with its column.
  private static func cells(
    _ text: UnsafeBufferPointer<UInt8>, _ line: SourceLine
  ) -> [(range: Range<Int>, column: Int32)] {
    var cells: [(range: Range<Int>, column: Int32)] = []
    var start = Int(line.start)
    var startColumn = line.indent
    var column = line.indent
    var index = start
    var spaces = 0
    while index < Int(line.end) {
      if text[index] == 0x20 {
        spaces += 1
      } else {
        if spaces >= 2 {
          cells.append((start..<(index - spaces), startColumn))
          (start, startColumn) = (index, column)
        }
        spaces = 0
      }
      if text[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    cells.append((start..<Int(line.end), startColumn))
    return cells
  }
}
