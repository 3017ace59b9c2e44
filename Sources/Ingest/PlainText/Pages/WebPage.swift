internal import Kamerstukken

/// Finds what the sites of the government print around a paper: "X Noot" over a footnote, "Naar boven" behind the text, the
/// row with "Datum publicatie" over it.
struct WebPage {
  /// The vergaderjaar in that row, "2015-2016".
  let year: String?

  /// Marks the lines over a paper as furniture.
  init(_ source: TextSource, _ roles: inout [LineRole]) {
    var year: String?
    let lines = source.lines
    if let row = (0..<min(lines.count, 3)).first(where: { source.has($0, "Datum publicatie") }),
      row + 1 < lines.count, row == 0 || source.equals(0, "Kamerstuk"),
      source.has(row + 1, "Tweede Kamer der Staten-Generaal")
        || source.has(row + 1, "Eerste Kamer der Staten-Generaal")
    {
      for line in 0..<(row + 2) { roles[line] = .furniture }
      // "Tweede Kamer der Staten-Generaal2015-201629984 nr. 622": the cells of the row.
      let cells = source.bytes(row + 1).dropFirst(32).prefix(9)
      year = ParliamentaryYear.normalized(String(decoding: cells, as: UTF8.self))
    }
    self.year = year
  }

  /// Marks what stands over and behind the notes; after the page numbers, for a note's number stands alone on its line.
  static func markNotes(_ source: TextSource, _ roles: inout [LineRole]) {
    for line in source.lines.indices where source.first(line) == 0x58 {
      guard source.equals(line, "X Noot"), line + 1 < source.lines.count,
        source.number(line + 1, digits: 3) != nil
      else { continue }
      roles[line] = .furniture
    }
    if let last = source.lines.indices.last, last > 0, source.equals(last, "Naar boven") {
      roles[last] = .furniture
    }
  }
}
