internal import Kamerstukken

/// `kamerwrk`, the form of 1995 to 2009. The head of the page (`kop`) is not part of the text.
extension XMLTextWalker {
  /// A dossier: its number and its title.
  mutating func oldSubject(_ node: Int) {
    for child in tree.children(of: node) where !tree.nodes[child].isText { heading(child) }
  }

  /// A paper: "Nr. " and "6" are one heading.
  mutating func oldPaper(_ node: Int) {
    let label = tree.child(.ltrlabel, of: node)
    let number = tree.child(.nummer, of: node)
    if let first = label ?? number {
      begin(.heading, label: nil, line: XMLWords.firstLine(of: first, in: tree))
      if let label { inline(label) }
      builder.appendSpace()
      if let number { inline(number) }
      end()
    }
    children(node, except: Set([label, number].compactMap { $0 }))
  }
}
