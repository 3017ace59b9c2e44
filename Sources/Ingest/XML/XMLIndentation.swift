/// Tells files that a scraper wrote out with every piece of text on a line of its own.
enum XMLIndentation {
  /// Pieces of text that are looked at.
  private static let sample = 500

  /// Whether nearly all pieces of text begin and end with a line feed and the indentation of their element.
  static func isIndented(_ tree: XMLTree) -> Bool {
    var pieces = 0
    var indented = 0
    for node in tree.nodes where node.isText {
      if pieces == sample { break }
      let range = Int(node.lower)..<Int(node.upper)
      guard let first = tree.content[range].firstIndex(where: { $0 > 0x20 }),
        let last = tree.content[range].lastIndex(where: { $0 > 0x20 })
      else { continue }
      pieces += 1
      if tree.content[range.lowerBound..<first].contains(0x0A),
        tree.content[last..<range.upperBound].contains(0x0A)
      {
        indented += 1
      }
    }
    return pieces >= 3 && indented * 10 >= pieces * 9
  }
}
