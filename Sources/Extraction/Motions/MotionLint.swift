internal import Kamerstukken

/// Words that look like a motion or an amendment and lie in no record.
struct MotionLint: LintDetector {
  let family = LintFamily.motion

  func findings(in analysis: Analysis, records: Records) -> [LintFinding] {
    let cursor = MotionCursor(analysis)
    let text = analysis.document.text
    // Its text is that of the record.
    let isMotion = records.motions.contains { $0.target == analysis.document.id }
    var lines: Set<Int> = []
    for motion in records.motions {
      for offset in motion.mentions { lines.insert(text.line(at: offset)) }
    }
    let spans = records.motions.map(\.span.range).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    // How far the spans reach that begin no later than the token at hand.
    var taken = 0
    var findings: [LintFinding] = []
    for token in 0..<cursor.tokens.count {
      guard let (reason, last) = suspicion(at: token, cursor, isMotion: isMotion) else { continue }
      let range = cursor.tokens.range(token, through: min(last, cursor.tokens.count - 1))
      // A mention begins on its line; a name may run over to the next.
      let line = text.line(at: range.lowerBound)
      while next < spans.count, spans[next].lowerBound <= range.lowerBound {
        taken = max(taken, spans[next].upperBound)
        next += 1
      }
      let isTaken =
        taken > range.lowerBound
        || next < spans.count && spans[next].lowerBound < range.upperBound
      if lines.contains(line) || isTaken { continue }
      findings.append(LintFinding(family: family, reason: reason, range: range, in: analysis))
    }
    return findings
  }

  /// Why a token looks like the beginning of a motion, and the last token of what is shown.
  private func suspicion(
    at token: Int, _ cursor: MotionCursor, isMotion: Bool
  ) -> (String, Int)? {
    if cursor.roles(token).hasNoun {
      for next in token + 1..<min(token + 6, cursor.tokens.count) {
        if cursor.tokens.shapes[next] == .number { return ("motion with a number", next) }
        if cursor.word(next) == .lid || cursor.word(next) == .leden {
          return ("motion with a member", min(next + 1, cursor.tokens.count - 1))
        }
        if cursor.tokens.shapes[next] == .capitalised, cursor.sign(token + 1, 0x2D) {
          return ("motion with a name", next)
        }
        if cursor.sign(next, 0x2E) { break }
      }
      return nil
    }
    if !isMotion, cursor.word(token) == .gehoord, cursor.roles(token + 1).contains(.article),
      cursor.string(token + 2..<min(token + 3, cursor.tokens.count)) == "beraadslaging"
    {
      return ("text of a motion", token + 2)
    }
    return nil
  }
}
