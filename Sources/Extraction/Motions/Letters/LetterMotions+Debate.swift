internal import Kamerstukken

/// Motions that a debate deals with in turn.
extension LetterMotions {
  /// How many tokens behind a motion what is thought of it may stand.
  private static let nearby = 100

  /// "De voorzitter: De motie op stuk nr. 12 krijgt oordeel Kamer."
  func isEcho(_ mention: MotionMention) -> Bool {
    guard isDebate, mention.submitters.isEmpty, mention.place == .sentence else { return false }
    var first = mention.tokens.lowerBound
    if cursor.roles(first - 1).contains(.article) { first -= 1 }
    return cursor.sign(first - 1, 0x3A) && cursor.word(first - 2) == .voorzitter
  }

  /// "Dan de motie op stuk nr. 12. | Die ontraad ik.": what the sentences up to the next motion say of it, the chair's
  /// too ("Oordeel Kamer, neem ik aan?").
  func readAppreciation(
    _ entries: [Int], from start: Int, before next: Int, _ sayings: SayingReader,
    _ registry: inout MotionRegistry
  ) {
    guard entries.contains(where: { registry.entries[$0].motion.appreciation == nil }) else {
      return
    }
    let end = min(next, start + Self.nearby, cursor.tokens.count)
    guard start < end else { return }
    for finding in sayings.findings(in: start..<end) {
      guard case .appreciation(let appreciation) = finding.saying else { continue }
      for entry in entries {
        registry.update(entry) {
          $0.motion.appreciation = $0.motion.appreciation ?? appreciation
        }
      }
      return
    }
  }
}
