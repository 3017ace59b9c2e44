/// An input that was not read, and why.
package struct Refusal: Sendable, Equatable, Error {
  /// The path as given.
  package let path: String
  /// The line of the file, from 1, where one is to blame.
  package let line: Int?
  /// What is wrong and what to do.
  package let reason: String

  /// Makes a refusal.
  package init(path: String, line: Int?, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }
}
