/// What a line is to the reader.
enum LineRole: UInt8 {
  /// Running text.
  case body
  /// A page header or footer: goes.
  case furniture
  /// The number of a footnote alone on its line.
  case noteLabel
  /// The first line of a footnote, its number included.
  case noteStart
  /// A further line of a footnote.
  case note
  /// A line that the head of the document took.
  case head
}
