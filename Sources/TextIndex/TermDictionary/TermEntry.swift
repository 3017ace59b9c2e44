/// What the dictionary says of a term.
struct TermEntry {
  /// The place of the term among all of its field.
  var ordinal = 0
  /// Documents with the term, deleted ones among them.
  var documents: UInt32 = 0
  /// Whether the term stands once in one document, which is then given here.
  var isSingle = false
  var document: UInt32 = 0
  var position: UInt32 = 0
  /// Where its postings are in the section of postings, otherwise.
  var offset = 0
  var length = 0
}
