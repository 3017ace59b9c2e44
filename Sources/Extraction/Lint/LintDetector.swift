package import Kamerstukken

/// Finds what a family of rules may have missed.
package protocol LintDetector: Sendable {
  /// The family: `reference`, `motion`, `commitment`, `figure`.
  var family: String { get }
  /// The places that look like a record of the family and lie in none.
  func findings(in analysis: Analysis, records: Records) -> [LintFinding]
}
