package import Kamerstukken

/// A document with what every rule needs of it, made once: tokens and sentences.
package final class Analysis: Sendable {
  /// The document.
  package let document: Document
  /// Its tokens.
  package let tokens: Tokens
  /// Its sentences.
  package let sentences: Sentences
  /// The index of the first footnote block; footnotes stand at the end of the text.
  package let firstFootnote: Int
  /// The note of each block that has one.
  private let noteOfBlock: [Int: Note]

  /// Cuts a document into tokens and sentences. O(n).
  package init(_ document: Document) {
    self.document = document
    tokens = Tokens(document.text.utf8, vocabulary: .shared)
    sentences = Sentences(document, tokens: tokens, abbreviations: Abbreviations.shared)
    firstFootnote =
      document.blocks.firstIndex { $0.kind == .footnote } ?? document.blocks.count
    noteOfBlock = Dictionary(
      document.notes.lazy.map { ($0.block, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of a byte range.
  package func string(_ range: Range<Int>) -> String { document.text.string(range) }

  /// The index of the block that holds a byte offset (the one before it for a gap), or nil. O(log n).
  package func block(at offset: Int) -> Int? {
    let blocks = document.blocks
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return blocks.isEmpty ? nil : max(0, low - 1)
  }

  /// The note in whose block a byte offset stands, or nil in running text.
  package func note(at offset: Int) -> Note? {
    let blocks = document.blocks
    guard firstFootnote < blocks.count,
      firstFootnote == 0 || blocks[firstFootnote].range.lowerBound <= offset
    else { return nil }
    guard let block = block(at: offset), block >= firstFootnote else { return nil }
    return noteOfBlock[block]
  }

  /// The span of a record: its context is the sentence, for a footnote the one its marker hangs on.
  package func span(_ range: Range<Int>, rule: String) -> Span {
    let context: Range<Int>
    if let anchor = note(at: range.lowerBound)?.anchor {
      context = sentences.range(atAnchor: anchor)
    } else {
      context = sentences.range(at: range.lowerBound)
    }
    return Span(range: range, context: context, rule: rule)
  }
}
