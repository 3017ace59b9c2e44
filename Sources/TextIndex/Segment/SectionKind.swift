/// The parts of a segment file.
enum SectionKind: UInt8, CaseIterable {
  /// Terms of a field, in blocks.
  case termBlocks = 1
  /// First key and offset of each block.
  case termIndex = 2
  /// Postings of a field.
  case postings = 3
  /// One byte for each document: the length of a text field.
  case norms = 4
  /// Values of an integer field.
  case column = 5
  /// The place of each document's identifier among the sorted identifiers.
  case identifierOrder = 6
  /// Compressed blocks of stored bytes.
  case storedBlocks = 7
  /// Where each block of stored bytes ends, and how many documents it holds.
  case storedIndex = 8
  /// For each document, its block of stored bytes and its place in it.
  case storedPlaces = 9
  /// Exact lengths of a text field, for the average length when documents are deleted.
  case lengths = 10
}
