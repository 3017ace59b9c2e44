/// Memory for writing a segment, kept from one segment to the next.
///
/// Unchecked: it belongs to one thread at a time; ``IndexWriter`` hands it over under a lock.
final class FlushScratch: @unchecked Sendable {
  /// Number of the first token of each document of a text field, and behind the last of all.
  let starts = UInt32Buffer()
  let norms = ByteBuffer()
  /// For each document of the buffer, its number in the segment, or ``PresentDocuments/none``.
  let numbers = UInt32Buffer()
  /// The documents of the field that is being written.
  let present = PresentDocuments()
  /// Where the tokens of each term end in `sorted`.
  let cursors = UInt32Buffer()
  /// Numbers of the tokens, by term.
  let sorted = UInt32Buffer()
  let documents = UInt32Buffer()
  let frequencies = UInt32Buffer()
  let out = ByteBuffer(capacity: 1 << 19)

  /// Bytes that this keeps, nearly all of it.
  var reserved: Int { sorted.capacity * 4 }
}
