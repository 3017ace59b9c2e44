internal import Kamerstukken

/// A record that later sentences may still change.
struct CommitmentDraft {
  /// The record so far.
  var record: Commitment
  /// The index of its sentence.
  let sentence: Int
  /// The index of its block.
  let block: Int
  /// The index of the heading of its section, or nil.
  let heading: Int?
  /// Whether its status may still change.
  var isOpen: Bool
}

/// The part of a document that a sentence stands in.
struct CommitmentSection {
  /// The index of the last heading before the sentence, or nil.
  private(set) var heading: Int?
  /// The headings that name a promise, with its subject.
  var promises: [(heading: Int, subject: Range<Int>, code: String?)] = []
  private var next = 0

  /// Moves to a block; blocks come in order. O(blocks passed).
  mutating func move(to block: Int, in document: Document) {
    while next <= block, next < document.blocks.count {
      if document.blocks[next].kind == .heading { heading = next }
      next += 1
    }
  }

  /// Makes a block the heading of what follows.
  mutating func open(_ block: Int) { heading = block }
}
