/// A node as the graph keeps it: numbers of interned names, and places of texts.
struct NodeEntry: Sendable {
  enum Page: UInt8, Sendable {
    case none
    /// The address follows from the identifier.
    case official
    /// The address is in `url`.
    case other
  }

  var id: TextRef
  var title = TextRef.null
  var url = TextRef.null
  /// `GraphDate.packed`, 0 for none.
  var date: Int32 = 0
  /// Number of a name, -1 for none.
  var kind: Int32 = -1
  var dossier: Int32 = -1
  var page = Page.none
  var read = false
  var known: Bool?

  init(id: TextRef) {
    self.id = id
  }
}
