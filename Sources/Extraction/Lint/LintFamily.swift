/// The families of rules that miss something.
package enum LintFamily: String, Sendable, CaseIterable {
  case reference, motion, commitment, figure
}
