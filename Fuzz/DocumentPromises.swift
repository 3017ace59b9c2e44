import Kamerstukken

extension Document {
  /// Stops the fuzzer where a document does not keep what `Document` promises.
  func checkPromises() {
    let length = text.utf8.count
    precondition(String(validating: text.utf8, as: UTF8.self) != nil)
    var end = 0
    for block in blocks {
      precondition(block.range.lowerBound >= end && !block.range.isEmpty && block.line >= 1)
      _ = text.string(block.range)
      end = block.range.upperBound
    }
    precondition(end <= length)
    for note in notes {
      precondition(blocks[note.block].kind == .footnote)
      precondition((0...length).contains(note.anchor ?? 0))
    }
    for link in links { precondition(link.range.upperBound <= length) }
    for mark in marks { precondition(mark.range.upperBound <= length) }
  }
}
