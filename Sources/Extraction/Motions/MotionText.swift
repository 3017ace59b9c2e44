/// The text of a motion: from "De Kamer," to "en gaat over tot de orde van de dag".
struct MotionText: Sendable, Equatable {
  /// Indexes of its tokens, from "De Kamer" to "dag".
  var tokens: Range<Int>
  /// "constaterende dat …", each without its semicolon.
  var considerations: [String] = []
  /// What is asked, without "verzoekt de regering om".
  var requests: [String] = []
  /// "… uit dat …", without "spreekt uit dat".
  var declares: [String] = []
}
