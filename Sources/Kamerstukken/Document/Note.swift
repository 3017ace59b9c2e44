/// A footnote and the place where it hangs.
public struct Note: Sendable, Equatable {
  /// As printed, without brackets or period: `"12"`.
  public var label: String
  /// Index of the footnote's block in the document's blocks.
  public var block: Int
  /// Byte offset in the text where the marker stood, or nil where none was found.
  public var anchor: Int?

  /// Makes a note.
  public init(label: String, block: Int, anchor: Int?) {
    self.label = label
    self.block = block
    self.anchor = anchor
  }
}
