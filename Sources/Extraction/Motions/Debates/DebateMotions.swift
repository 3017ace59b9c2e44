internal import Kamerstukken

/// Motions in a debate: read out, numbered by the chair, changed, voted on.
struct DebateMotions {
  let cursor: MotionCursor
  let scanner: MotionMentionScanner
  let texts: [MotionText]

  /// How many tokens before its text a motion may be announced.
  private static let announced = 60

  /// Takes in the texts, the mentions between them, and the votes.
  func take(_ mentions: [MotionMention], into registry: inout MotionRegistry) {
    let date = cursor.analysis.document.date
    let letter = LetterMotions(cursor: cursor, scanner: scanner, isLetter: false, isDebate: true)
    let numbers = ChairReader(cursor: cursor, scanner: scanner)
    var next = 0
    var pending: [MotionMention] = []
    func flush(before token: Int, _ registry: inout MotionRegistry) {
      while next < mentions.count, mentions[next].tokens.lowerBound < token {
        var mention = mentions[next]
        mention.mayLookAhead = token - mention.tokens.upperBound < Self.announced
        pending.append(mention)
        next += 1
      }
      letter.take(pending, into: &registry)
      pending = []
    }
    for (index, text) in texts.enumerated() {
      var first = text.tokens.lowerBound
      // The heading "Motie" above it.
      if first > 0, cursor.roles(first - 1).hasNoun { first -= 1 }
      flush(before: first, &registry)
      let limit = index + 1 < texts.count ? texts[index + 1].tokens.lowerBound : cursor.tokens.count
      let change = numbers.change(before: first)
      let chair = numbers.numbering(behind: text.tokens.upperBound, before: limit)
      let range = cursor.tokens.range(first, through: text.tokens.upperBound - 1)
      var motion = Motion(
        label: change?.label ?? chair?.label ?? "motie",
        span: cursor.analysis.span(range, rule: "debate-motion"))
      motion.considerations = text.considerations
      motion.requests = text.requests
      motion.declares = text.declares
      motion.submitters = chair?.submitters ?? change?.submitters ?? []
      motion.etAl = chair?.etAl ?? change?.etAl ?? false
      motion.target = chair?.target
      motion.date = date
      motion.status = .submitted
      motion.statusDate = date
      let entry = registry.add(motion, at: first..<text.tokens.upperBound, isOwn: false)
      if let replaced = chair?.replaced ?? change?.target, replaced != motion.target {
        supersede(replaced, &registry)
      }
      // What was said inside the text of the motion speaks of other motions.
      while next < mentions.count, mentions[next].tokens.lowerBound < text.tokens.upperBound {
        if mentions[next].place != .anaphora, mentions[next].tokens.lowerBound > first {
          letter.take([mentions[next]], into: &registry)
        }
        next += 1
      }
      // Back to the motion itself for "Deze motie is voorgesteld door …".
      registry.turn(to: entry)
    }
    flush(before: Int.max, &registry)
    VoteReader(cursor: cursor, scanner: scanner).read(mentions, into: &registry)
  }

  /// "Zij krijgt nr. 726, was nr. 719": the old one is no more.
  private func supersede(_ target: String, _ registry: inout MotionRegistry) {
    guard let index = registry.index(of: target) else { return }
    registry.update(index) { entry in
      entry.motion.status = .superseded
      entry.motion.statusDate = cursor.analysis.document.date
    }
  }
}
