/// The notes of an `XMLTree`, to be found by what refers to them.
struct XMLNotes {
  /// The notes that stand apart from the text (`voetnoot`), in order.
  let apart: [Int]
  private var byIdentifier: [String: Int] = [:]
  private var byNumber: [String: Int] = [:]

  /// Looks through a tree once.
  init(_ tree: XMLTree) {
    apart = tree.all(.voetnoot, in: XMLTree.root)
    for note in apart + tree.all(.noot, in: XMLTree.root) {
      if let id = tree.attribute(.id, of: note) { byIdentifier[id] = byIdentifier[id] ?? note }
      if let number = tree.attribute(.nr, of: note) { byNumber[number] = byNumber[number] ?? note }
    }
  }

  /// The note that a reference means, by its identifier or number.
  func target(of reference: Int, in tree: XMLTree) -> Int? {
    if let id = tree.attribute(.refid, of: reference) ?? tree.attribute(.idref, of: reference) {
      return byIdentifier[id]
    }
    return byNumber[
      tree.attribute(.nr, of: reference) ?? XMLWords.text(of: reference, in: tree)]
  }
}
