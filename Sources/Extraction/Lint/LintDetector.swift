package import Kamerstukken

/// Finds what a family of rules may have missed.
package protocol LintDetector: Sendable {
  /// The family of rules.
  var family: LintFamily { get }
  /// The places that look like a record of the family and lie in none.
  func findings(in analysis: Analysis, records: Records) -> [LintFinding]
}
