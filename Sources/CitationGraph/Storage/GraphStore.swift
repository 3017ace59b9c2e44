/// The texts of a graph and of every part taken from it. Immutable, shared by reference.
final class GraphStore: Sendable {
  let text: TextArena
  let kinds: [TextRef]
  let dossiers: [TextRef]
  let relations: [TextRef]
  let notes: [TextRef]
  let sentences: TextSpill

  init(
    text: TextArena, kinds: [TextRef], dossiers: [TextRef], relations: [TextRef],
    notes: [TextRef], sentences: TextSpill
  ) {
    self.text = text
    self.kinds = kinds
    self.dossiers = dossiers
    self.relations = relations
    self.notes = notes
    self.sentences = sentences
  }

  /// The name with a number, nil for -1.
  func name(_ number: Int32, in names: [TextRef]) -> String? {
    number < 0 ? nil : text.string(names[Int(number)])
  }
}
