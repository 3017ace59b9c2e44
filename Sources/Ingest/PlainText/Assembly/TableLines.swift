/// The cells of the lines of a table that is laid out with spaces, and which lines go on the cells of the line
/// before them:
///
///     Motie-Jansen over      Kamerstuk 37 107,    In behandeling
///     scholing               nr. 14
struct TableLines {
  /// A cell in print: its bytes and the column of its first character.
  struct Cell {
    var range: Range<Int>
    var column: Int
  }

  /// The columns at which the cells of the line with the most of them begin.
  private var columns: [Int] = []
  /// The columns that the last row has cells in, and how many rows there were.
  private var filled: [Int] = []
  private var rows = 0
  /// Whether the last row begins with a capital.
  private var isCapital = false
  private let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The cells of a line, two spaces or more apart. A line with tabs tells no columns: nil.
  func cells(_ line: SourceLine) -> [Cell]? {
    var cells: [Cell] = []
    var start = line.range.lowerBound
    var index = start
    var column = Int(line.indent)
    var startColumn = column
    while index < line.range.upperBound {
      let byte = text[index]
      if byte == 0x09 { return nil }
      if byte == 0x20, index + 1 < line.range.upperBound, text[index + 1] == 0x20 {
        cells.append(Cell(range: start..<index, column: startColumn))
        while index < line.range.upperBound, text[index] == 0x20 {
          index += 1
          column += 1
        }
        start = index
        startColumn = column
        continue
      }
      if byte & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    cells.append(Cell(range: start..<line.range.upperBound, column: startColumn))
    return cells
  }

  /// Takes in the columns of a line.
  mutating func see(_ cells: [Cell]) {
    if cells.count > columns.count { columns = cells.map(\.column) }
  }

  /// Whether a line belongs to another table: it has more cells, or its second one stands in no column.
  func isOther(_ cells: [Cell]) -> Bool {
    rows > 1 && (cells.count > columns.count || cells.count > 1 && place(of: cells[1]) == nil)
  }

  /// Takes in a row.
  mutating func take(_ cells: [Cell]) {
    filled = cells.map { place(of: $0) ?? -1 }
    rows += 1
    isCapital = cells.first.flatMap { text[$0.range].first }.map { $0 &- 0x41 < 26 } ?? false
  }

  /// Which cells of the last row the cells of a line go on.
  func indexes(of cells: [Cell]) -> [Int] {
    cells.map { cell in place(of: cell).flatMap { filled.firstIndex(of: $0) } ?? 0 }
  }

  /// The number of the column in which a cell stands, or nil where it stands in none.
  private func place(of cell: Cell) -> Int? {
    guard let place = columns.lastIndex(where: { $0 <= cell.column + 2 }),
      cell.column <= columns[place] + 2
    else { return nil }
    return place
  }

  /// Whether the cells of a line go on the cells of the last row: they begin in small letters and hold no amounts,
  /// and a cell of the row stays as it is (or the row begins with a capital and is not the head).
  func goesOn(_ cells: [Cell]) -> Bool {
    guard let first = cells.first, let byte = text[first.range].first,
      cells.count < columns.count || isCapital && rows > 1
    else { return false }
    guard
      byte &- 0x61 < 26 || byte == 0x28
        || cells.count == 1 && columns.count > 2 && first.column > (columns.first ?? 0) + 2
    else { return false }
    return cells.allSatisfy { cell in
      guard let place = place(of: cell), filled.contains(place) else { return false }
      // A cell that reaches into the next column is a line of prose.
      if place + 1 < columns.count, cell.column + cell.range.count > columns[place + 1] + 2 {
        return false
      }
      return text[cell.range].contains { ($0 | 0x20) &- 0x61 < 26 }
    }
  }
}
