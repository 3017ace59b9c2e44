internal import Kamerstukken

/// When a promise is due.
extension CommitmentReader {
  /// The deadline of a clause: the one that a form asks for, else one within the form, behind it or before it;
  /// a time goes before a vague word. None that is past.
  func deadline(
    _ match: TriggerMatch, _ frame: SentenceFrame, in range: Range<Int>, of asked: Range<Int>?
  ) -> Commitment.Deadline? {
    let start = max(range.lowerBound, actions.boundary(before: match.tokens.lowerBound, in: frame))
    let places = [
      match.tokens, match.tokens.upperBound..<max(match.tokens.upperBound, range.upperBound),
      start..<max(start, match.tokens.lowerBound),
    ]
    let inside = places.flatMap { place in
      frame.deadlines.filter {
        place.contains($0.tokens.lowerBound) && (asked == nil || $0.tokens == asked) && !isPast($0)
      }
    }
    return preferred(inside)
  }

  /// The first of some deadlines that is a time, else the first.
  func preferred(_ deadlines: [DeadlineMention]) -> Commitment.Deadline? {
    let best =
      deadlines.first { $0.rule != "vague" && $0.rule != "recurring" }
      ?? deadlines.first { !isSpanOfYears($0) }
    return best.map {
      Commitment.Deadline(exact: slots.words($0.tokens), earliest: $0.earliest, latest: $0.latest)
    }
  }

  /// "de plannen voor de komende jaren": what is planned, not when the House hears of it.
  private func isSpanOfYears(_ deadline: DeadlineMention) -> Bool {
    deadline.rule == "vague"
      && analysis.tokens.words[deadline.tokens.upperBound - 1] == Self.years
  }

  private static let years = Vocabulary.shared["jaren"]

  /// Whether a deadline lies before the day of the letter.
  func isPast(_ deadline: DeadlineMention) -> Bool {
    guard let latest = deadline.latest, let letter = analysis.document.date else { return false }
    return latest < letter
  }
}
