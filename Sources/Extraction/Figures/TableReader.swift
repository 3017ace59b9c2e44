internal import Kamerstukken

/// Reads the cells of a table: rows by line, cells by tab, the first row its head.
struct TableReader {
  private let reader: FigureReader
  private let block: Block

  init(_ reader: FigureReader, block: Block) {
    self.reader = reader
    self.block = block
  }

  /// The figures of the tokens of the table.
  func figures(tokens: Range<Int>) -> [Figure] { [] }
}
