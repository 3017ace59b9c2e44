internal import Kamerstukken

/// Finds what the sites of the government print around a paper: "X Noot" over a footnote, "Naar boven" behind the text, the
/// row with "Datum publicatie" over it.
struct WebPage {
  /// The vergaderjaar in that row, "2015-2016".
  private(set) var year: String?
  /// The House in that row.
  private(set) var chamber: Chamber?
  /// The dossier and the number in that row, "29984 nr. 622".
  private(set) var paper: DossierNumbers?
  /// The identifier of an item of the Handelingen, "nr. 105, item 43", "nr. 67, pagina 4709-4713".
  private(set) var item: OfficialIdentifier?

  /// Marks the lines over a paper as furniture.
  init(_ source: TextSource, _ roles: inout [LineRole]) {
    let lines = source.lines
    guard
      let head = (0..<min(lines.count, 3)).first(where: { Self.isTableHead(source, $0) }),
      head == 0 || source.equals(0, "Kamerstuk") || source.equals(0, "Handeling"),
      let row = Self.row(under: head, source)
    else { return }
    var end = row + 1
    // "U bent hier:" and the table once more.
    if let again = (end..<max(end, min(lines.count, end + 6))).first(where: {
      Self.isTableHead(source, $0)
    }) {
      end = (Self.row(under: again, source) ?? again) + 1
    }
    for line in 0..<end { roles[line] = .furniture }
    read(source.string(row))
  }

  /// "Datum publicatie", "| Datum publicatie | Organisatie |".
  private static func isTableHead(_ source: TextSource, _ line: Int) -> Bool {
    source.has(line, "Datum publicatie") || source.has(line, "| Datum publicatie")
  }

  /// The line of the row under the head of the table: "Tweede Kamer der Staten-Generaal2015-201629984 nr. 622", "| Eerste Kamer der
  /// Staten-Generaal | 2025-2026 | 36800-XVI nr. B |" behind "|---|---|".
  private static func row(under head: Int, _ source: TextSource) -> Int? {
    var line = head + 1
    if line < source.lines.count,
      source.bytes(line).allSatisfy({ $0 == 0x7C || $0 == 0x2D || $0 == 0x20 || $0 == 0x3A })
    {
      line += 1
    }
    guard line < source.lines.count else { return nil }
    for house in ["Tweede Kamer der Staten-Generaal", "Eerste Kamer der Staten-Generaal"]
      as [StaticString] where source.has(line, house)
    {
      return line
    }
    return source.has(line, "| Tweede Kamer der Staten-Generaal")
      || source.has(line, "| Eerste Kamer der Staten-Generaal") ? line : nil
  }

  /// Reads the cells of the row, whether signs part them or nothing does.
  private mutating func read(_ row: String) {
    var scanner = PhraseScanner(row)
    func skipSigns() {
      while let byte = scanner.current, byte == 0x7C || byte == 0x20 { scanner.index += 1 }
    }
    skipSigns()
    if scanner.skip("Tweede Kamer der Staten-Generaal") {
      chamber = .tweedeKamer
    } else if scanner.skip("Eerste Kamer der Staten-Generaal") {
      chamber = .eersteKamer
    }
    skipSigns()
    let start = scanner.index
    year = ParliamentaryYear.normalized(String(scanner.rest.prefix(9)))
    guard let year else { return }
    scanner.index = start + 9
    skipSigns()
    let numbers = scanner.index
    paper = DossierNumbers(&scanner)
    guard paper == nil else { return }
    scanner.index = numbers
    guard scanner.skip("nr. "), let meeting = scanner.digits() else { return }
    let series = (chamber == .eersteKamer ? "h-ek-" : "h-tk-") + year.filter { $0 != "-" }
    if scanner.skip(", item "), let number = scanner.digits() {
      item = OfficialIdentifier("\(series)-\(meeting)-\(number)")
    } else if scanner.skip(", pagina "), let first = scanner.digits() {
      let last = scanner.skip("-") ? scanner.digits().map { "-" + $0 } : nil
      item = OfficialIdentifier("\(series)-\(first)\(last ?? "")")
    }
  }

  /// Marks what stands over and behind the notes; after the page numbers, for a note's number stands alone on its line.
  static func markNotes(_ source: TextSource, _ roles: inout [LineRole]) {
    for line in source.lines.indices where source.first(line) == 0x58 {
      guard source.equals(line, "X Noot") || source.equals(line, "XNoot"),
        line + 1 < source.lines.count,
        source.number(line + 1, digits: 3) != nil
      else { continue }
      roles[line] = .furniture
    }
    if let last = source.lines.indices.last, last > 0, source.equals(last, "Naar boven") {
      roles[last] = .furniture
    }
  }
}
