/// The file that a document was read from.
public struct SourceFile: Sendable, Equatable {
  /// What the bytes are; the raw value is the `format` in the record.
  public enum Format: String, Sendable, CaseIterable {
    /// Plain text, whatever made it.
    case text
    /// Official XML.
    case xml
    /// PDF, read through pdftotext.
    case pdf
  }

  /// The path as given.
  public var path: String
  /// What the bytes are.
  public var format: Format
  /// How many bytes.
  public var bytes: Int
  /// SHA-256 of the bytes, 64 lower-case hex digits.
  public var sha256: String

  /// Makes a source.
  public init(path: String, format: Format, bytes: Int, sha256: String) {
    self.path = path
    self.format = format
    self.bytes = bytes
    self.sha256 = sha256
  }
}
