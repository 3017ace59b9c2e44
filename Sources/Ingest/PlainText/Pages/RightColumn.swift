/// The column at the right of a ministry's page in laid-out text ("Ministerie van", "Ons kenmerk", "Bijlage(n)"), which stands on
/// the same lines as the letter. It goes: what it says is repeated on every page or told by other lines.
enum RightColumn {
  /// No such column begins further to the left.
  private static let leftmost: Int32 = 50
  /// No line of a laid-out page is longer, in bytes.
  private static let longest = 400
  /// How many lines of a text are looked at for the column; most texts have none.
  private static let depth = 60
  /// Lines of the column are no further apart, in lines of the file.
  private static let apart: Int32 = 6

  /// Takes the column off the lines.
  static func cut(_ lines: inout [SourceLine], of text: UnsafeBufferPointer<UInt8>) {
    let top = lines.prefix(depth)
    guard let first = top.first, let last = top.last,
      UnsafeBufferPointer(rebasing: text[Int(first.start)..<Int(last.end)])
        .findThreeSpaces() != nil,
      top.contains(where: { labelled(text, $0) != nil })
    else { return }
    var kept: [SourceLine] = []
    kept.reserveCapacity(lines.count)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].startsPage { end += 1 }
      take(lines[start..<end], text, &kept)
      start = end
    }
    lines = kept
  }

  /// Appends the lines of a page without its column.
  private static func take(
    _ page: ArraySlice<SourceLine>, _ text: UnsafeBufferPointer<UInt8>, _ kept: inout [SourceLine]
  ) {
    guard let first = page.firstIndex(where: { labelled(text, $0) != nil }),
      let column = labelled(text, page[first])
    else {
      kept += page
      return
    }
    var range = first...first
    for line in page.indices.suffix(from: first + 1)
    where cell(text, page[line], column) != nil
      && page[line].number - page[range.upperBound].number <= apart
    {
      range = first...line
    }
    for line in page.indices.prefix(upTo: first).reversed()
    where cell(text, page[line], column) != nil
      && page[range.lowerBound].number - page[line].number <= apart
    {
      range = line...range.upperBound
    }
    var isNewPage = false
    var gap: Int32 = 0
    for index in page.indices {
      var line = page[index]
      if range.contains(index), let cell = cell(text, line, column) {
        guard cell > Int(line.start) else {
          isNewPage = isNewPage || line.startsPage
          // The column has lines between those of the letter: one of its own is no empty line of the letter.
          gap += line.gap
          continue
        }
        var end = cell
        while end > Int(line.start), text[end - 1] <= 0x20 { end -= 1 }
        line.end = Int32(truncatingIfNeeded: end)
      }
      line.startsPage = line.startsPage || isNewPage
      line.gap += gap
      kept.append(line)
      (isNewPage, gap) = (false, 0)
    }
    // A page of nothing else.
    if kept.isEmpty, let first = page.first { kept.append(first) }
  }

  /// The column in which words stand that only a letterhead has; nil where a line has none so far to the right.
  private static func labelled(
    _ text: UnsafeBufferPointer<UInt8>, _ line: SourceLine
  ) -> Int32? {
    guard line.count <= longest, Int(line.indent) + line.count > Int(leftmost),
      line.indent >= leftmost || !Whitespace.isSqueezed(text, line.range)
    else { return nil }
    var found: Int32?
    cells(text, line) { start, column in
      guard column >= leftmost else { return false }
      let words = UnsafeBufferPointer(rebasing: text[start..<Int(line.end)])
      for label in labels where words.starts(with: label.utf8) {
        found = column
        return true
      }
      return false
    }
    return found
  }

  private static let labels = [
    "Ministerie van", "Ons kenmerk", "Onze referentie", "Kenmerk", "Directoraat-generaal",
    "Directie ", "Bezoekadres", "Contactpersoon",
  ]

  /// Where the cell of a line begins that stands in the column; nil where none does.
  private static func cell(
    _ text: UnsafeBufferPointer<UInt8>, _ line: SourceLine, _ wanted: Int32
  ) -> Int? {
    var found: Int?
    cells(text, line) { start, column in
      if abs(column - wanted) <= 1 { found = start }
      return column >= wanted - 1
    }
    return found
  }

  /// The cells of a line, two spaces or more apart, each with its column, until one is the right one.
  private static func cells(
    _ text: UnsafeBufferPointer<UInt8>, _ line: SourceLine, _ isIt: (Int, Int32) -> Bool
  ) {
    var column = line.indent
    var index = Int(line.start)
    if isIt(index, column) { return }
    var spaces = 0
    while index < Int(line.end) {
      let byte = text[index]
      if byte == 0x20 {
        spaces += 1
      } else {
        if spaces >= 2, isIt(index, column) { return }
        spaces = 0
      }
      if byte & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
  }
}
