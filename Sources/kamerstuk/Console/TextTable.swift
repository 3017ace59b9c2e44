/// A table for people, fitted to the terminal.
struct TextTable {
  /// A column.
  struct Column {
    /// Its name, in the head line and as a key.
    let key: StaticString
    /// Whether it may be cut or wrapped to fit; others keep their width.
    let isFlexible: Bool
    /// Whether its values stand at the right.
    let isRight: Bool

    var name: String { "\(key)" }

    init(_ name: StaticString, flexible: Bool = false, right: Bool = false) {
      key = name
      isFlexible = flexible
      isRight = right
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// A table without rows.
  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row: one value for each column; line feeds become spaces.
  mutating func add(_ values: [String]) {
    rows.append(
      values.map { value in
        String(value.map { $0.isNewline || $0 == "\t" ? " " : $0 })
      })
  }

  /// The lines of the table, head first, at most as wide as the terminal; without one 120 columns. Where the
  /// columns do not fit beside each other, a row is a heading with its flexible values below it.
  func lines(for terminal: Terminal) -> [String] {
    let total = max(Self.narrowest, terminal.width ?? 120)
    guard let widths = widths(within: total) else {
      return rows.flatMap { stacked($0, total, terminal) }
    }
    var lines = wrapped(columns.map(\.name), widths).map(terminal.bold)
    for row in rows { lines += wrapped(row, widths) }
    return lines
  }

  /// Terminals with fewer columns get lines of this many.
  static let narrowest = 24

  /// The width of each column; nil where the columns that keep theirs leave too little for the others.
  private func widths(within total: Int) -> [Int]? {
    var widths = columns.indices.map { column in
      max(columns[column].name.count, rows.map { $0[column].count }.max() ?? 0)
    }
    let gaps = 2 * (columns.count - 1)
    var excess = widths.reduce(0, +) + gaps - total
    while excess > 0 {
      // The widest flexible column gives way first.
      guard
        let widest = columns.indices.filter({ columns[$0].isFlexible && widths[$0] > 10 })
          .max(by: { widths[$0] < widths[$1] })
      else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// A row as a heading, and below it the values that may wrap, each with the name of its column.
  private func stacked(_ row: [String], _ width: Int, _ terminal: Terminal) -> [String] {
    let filled = columns.indices.filter { !row[$0].isEmpty }
    // A value of the heading is not cut at its own spaces.
    let head = filled.filter { !columns[$0].isFlexible }.map { column in
      (columns[column].isRight ? "\(columns[column].name) \(row[column])" : row[column])
        .replacing(" ", with: "\u{A0}")
    }
    var lines = TerminalText.folded(head.joined(separator: "  "), width, indent: 2).map { line in
      terminal.bold(line.replacing("\u{A0}", with: " "))
    }
    for column in filled where columns[column].isFlexible {
      let value = Self.wrap("\(columns[column].name): \(row[column])", width - 4, lines: 4)
      lines += value.enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
    }
    return lines
  }

  /// A row as lines: flexible values wrap at spaces, at most three lines.
  private func wrapped(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = columns.indices.map { column in
      columns[column].isFlexible ? Self.wrap(row[column], widths[column], lines: 3) : [row[column]]
    }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { number in
      line(cells.map { number < $0.count ? $0[number] : "" }, widths)
    }
  }

  private func line(_ values: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, value) in values.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[column] - value.count))
      line += columns[column].isRight ? padding + value : value + padding
      if column < values.count - 1 { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Cuts a text into lines of a width, at spaces where it can; the last one ends in … where text is left.
  static func wrap(_ text: String, _ width: Int, lines limit: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var count = 0
    for word in text.split(separator: " ") {
      var word = word
      while true {
        let space = count == 0 ? 0 : 1
        let taken = TerminalText.width(word)
        if count + space + taken <= width {
          if space == 1 { current += " " }
          current += word
          count += space + taken
          break
        }
        if count > 0 {
          lines.append(current)
          current = ""
          count = 0
        } else {
          let part = TerminalText.prefix(word, width)
          lines.append(String(part))
          word = word[part.endIndex...]
        }
        if lines.count == limit {
          lines[limit - 1] = TerminalText.prefix(lines[limit - 1][...], width - 1) + "…"
          return lines
        }
      }
    }
    if count > 0 || lines.isEmpty { lines.append(current) }
    return lines
  }
}
