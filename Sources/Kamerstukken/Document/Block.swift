/// A part of the text: a heading, a paragraph, a footnote.
public struct Block: Sendable, Equatable {
  /// What a block is; the raw value is the `kind` in the record.
  public enum Kind: String, Sendable, CaseIterable {
    /// A heading, of the document or a section.
    case heading
    /// A paragraph of running text.
    case paragraph
    /// An item of a list.
    case item
    /// A question of written questions.
    case question
    /// An answer, or the first part of one.
    case answer
    /// A footnote; they stand at the end of the text.
    case footnote
    /// The office and name of one who signs.
    case signature
    /// A table: rows by line, cells by tab.
    case table
  }

  /// What the block is.
  public var kind: Kind
  /// Where it stands: byte offsets in the text. Blocks are in order and do not overlap.
  public var range: Range<Int>
  /// The number or letter it carries: `"2, 3 en 4"` for a joint answer, `"12"` for a footnote (where
  /// it is not part of the block's text), `"a"` for an item; nil where there is none.
  public var label: String?
  /// Its first line in the source file, from 1.
  public var line: Int

  /// Makes a block.
  public init(kind: Kind, range: Range<Int>, label: String? = nil, line: Int) {
    self.kind = kind
    self.range = range
    self.label = label
    self.line = line
  }
}
