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

  /// The lines of the table, head first, at most as wide as the terminal; without one 120 columns.
  func lines(for terminal: Terminal) -> [String] {
    let widths = widths(within: max(40, terminal.width ?? 120))
    var lines = wrapped(columns.map(\.name), widths).map(terminal.bold)
    for row in rows { lines += wrapped(row, widths) }
    return lines
  }

  private func widths(within total: Int) -> [Int] {
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
      else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
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
        if count + space + word.count <= width {
          if space == 1 { current += " " }
          current += word
          count += space + word.count
          break
        }
        if count > 0 {
          lines.append(current)
          current = ""
          count = 0
        } else {
          lines.append(String(word.prefix(width)))
          word = word.dropFirst(width)
        }
        if lines.count == limit {
          lines[limit - 1] = String(lines[limit - 1].prefix(width - 1)) + "…"
          return lines
        }
      }
    }
    if count > 0 || lines.isEmpty { lines.append(current) }
    return lines
  }
}
