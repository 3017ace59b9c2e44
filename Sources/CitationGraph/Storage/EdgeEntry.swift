/// An edge as the graph keeps it: node numbers, numbers of interned names, place of the sentence.
struct EdgeEntry: Sendable {
  var source: Int32
  var target: Int32
  var relation: Int32
  /// 0 for none.
  var line: Int32
  /// Number of a label, -1 for none.
  var note: Int32
  var weight: Int32
  var sentence: TextRef
}
