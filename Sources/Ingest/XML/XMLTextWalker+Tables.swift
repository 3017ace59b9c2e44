internal import Kamerstukken

/// CALS tables.
extension XMLTextWalker {
  mutating func table(_ node: Int) {
    if let title = tree.child(.title, of: node) ?? tree.child(.titel, of: node) { block(title) }
    begin(.table, label: nil, line: XMLWords.firstLine(of: node, in: tree))
    var next = 0
    // The rows of a table within a cell are part of the cell.
    for row in tree.all(.row, in: node) where row >= next {
      next = Int(tree.nodes[row].end)
      builder.append(separator: 0x0A)
      var isFirst = true
      for entry in tree.children(of: row) where !tree.nodes[entry].isText {
        if !isFirst { tab() }
        isFirst = false
        cell(entry)
      }
    }
    end()
    for child in tree.children(of: node) where tree.element(child) == .noot { block(child) }
  }

  /// The paragraphs of a cell on one line.
  mutating func cell(_ node: Int) {
    for child in tree.children(of: node) {
      if tree.nodes[child].isText {
        words(child)
      } else {
        inlineChild(child, flattened: true)
        if isBlock(child) { builder.appendSpace() }
      }
    }
  }

  mutating func tab() {
    softSpace = false
    builder.append(separator: 0x09)
  }
}
