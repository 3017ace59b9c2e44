/// What the reader repaired or could not make sense of, and what contradicts.
public struct Warning: Sendable, Equatable {
  /// A short name in kebab case, `"mojibake-repaired"`.
  public var code: String
  /// The line of the source file, from 1, or nil where no one line is meant.
  public var line: Int?
  /// A sentence for people.
  public var detail: String

  /// Makes a warning.
  public init(code: String, line: Int?, detail: String) {
    self.code = code
    self.line = line
    self.detail = detail
  }
}
