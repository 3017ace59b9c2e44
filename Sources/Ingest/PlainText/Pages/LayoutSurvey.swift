/// How the lines of a text lie: what a line end, a blank line and a space at a line end mean in it.
struct LayoutSurvey {
  /// Every printed line is followed by a blank one (PDFBox and the like): one blank line means nothing.
  let isDoubled: Bool
  /// Lines that go on in the same paragraph end in a space.
  let usesTrailingSpaces: Bool
  /// The length in bytes of a full line: nine in ten lines that are followed by another are no longer.
  let width: Int
  /// Whether lines have columns of white space in them (`pdftotext -layout`).
  let hasColumns: Bool
  /// Whether lines are paragraphs and not what was printed on a line: more than half of the text stands in long ones.
  let linesAreParagraphs: Bool
  /// The column that the text was set in, where its lines are as printed.
  let measure: PrintedMeasure

  /// The longest line in print, in bytes; tables and laid-out pages have some that are longer.
  private static let longestPrinted = 180

  init(_ source: TextSource) {
    let lines = source.lines
    var doubled = 0
    var small = 0
    var open = 0
    var spaced = 0
    var lengths = [Int32](repeating: 0, count: 512)
    var counted = 0
    var indented = 0
    // Widths of lines without cells, which stand apart by three spaces or more.
    var full: [Int] = []
    var bytes = 0
    var bytesInLong = 0
    var isInNote = false
    for index in lines.indices {
      let line = lines[index]
      bytes += line.count
      if line.count > Self.longestPrinted { bytesInLong += line.count }
      if line.endsInSpace { spaced += 1 }
      if line.indent >= 8 { indented += 1 }
      guard index + 1 < lines.count else { break }
      let gap = lines[index + 1].gap
      // In laid-out pages the number of a note stands above its words, which are indented and in smaller print.
      if lines[index + 1].indent > line.indent, source.number(index, digits: 3) != nil {
        isInNote = true
      }
      defer { if gap > 0 { isInNote = false } }
      if gap >= 1 { doubled += 1 }
      if source.startsSmall(index + 1) {
        small += 1
        if source.closing(index) == 0 {
          open += 1
          if gap == 0, !isInNote, full.count < 2_000, source.bytes(index).findThreeSpaces() == nil {
            full.append(PrintedWidth.of(source.bytes(index)))
          }
        }
      }
      if line.count >= 20 {
        lengths[min(line.count, 511)] += 1
        counted += 1
      }
    }
    // The last line has no follower.
    isDoubled =
      lines.count >= 8 && doubled * 5 >= (lines.count - 1) * 4 - 10
      && doubled * 10 >= lines.count * 7
      && open * 10 >= lines.count * 3
    usesTrailingSpaces = lines.count >= 6 && spaced * 2 >= lines.count
    hasColumns = indented * 20 >= lines.count
    linesAreParagraphs = bytesInLong * 2 > bytes
    var seen = 0
    var width = 80
    for length in lengths.indices {
      seen += Int(lengths[length])
      if seen * 10 >= counted * 9 {
        width = length
        break
      }
    }
    self.width = max(width, 24)
    measure = PrintedMeasure(
      isDoubled || usesTrailingSpaces ? [] : full, isLaidOut: hasColumns)
  }
}
