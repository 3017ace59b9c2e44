internal import Kamerstukken

/// When a promise is due.
extension CommitmentReader {
  /// The deadline of a clause: the one that a form asks for, else one within the form, behind it or before it;
  /// a time goes before a vague word. None that is past, but of what was told before.
  func deadline(
    _ match: TriggerMatch, _ frame: SentenceFrame, in range: Range<Int>, of asked: Range<Int>?,
    mayBePast: Bool = false
  ) -> Commitment.Deadline? {
    let start = max(range.lowerBound, actions.boundary(before: match.tokens.lowerBound, in: frame))
    let places = [
      match.tokens, match.tokens.upperBound..<max(match.tokens.upperBound, range.upperBound),
      start..<max(start, match.tokens.lowerBound),
    ]
    let inside = places.flatMap { place in
      frame.deadlines.filter {
        place.contains($0.tokens.lowerBound) && (asked == nil || $0.tokens == asked)
          && (mayBePast || !isPast($0))
      }
    }
    return preferred(inside)
  }

  /// The deadline of a promise that was not kept in time, among those of a sentence: one that is over, seen from a year
  /// before the letter.
  func missed(in frame: SentenceFrame) -> Commitment.Deadline? {
    guard let letter = analysis.document.date, let before = letter.adding(days: -365) else {
      return preferred(frame.deadlines)
    }
    let reader = DeadlineReader(analysis, from: before)
    return preferred(
      frame.deadlines.map { mention in
        isPast(mention) ? mention : reader.deadline(at: mention.tokens.lowerBound) ?? mention
      })
  }

  /// Whether the sender only says what the House was told before: "heb ik u bericht | dat ik u in mei zal informeren".
  func isTold(_ match: TriggerMatch, in frame: SentenceFrame) -> Bool {
    let words = analysis.tokens.words
    guard let who = match.who?.lowerBound, who > frame.range.lowerBound,
      let that = (max(who - 1, frame.range.lowerBound)...who).first(where: {
        words[$0] == Self.that
      })
    else { return false }
    let before = frame.range.lowerBound..<that
    return before.contains { index in
      government.classes(index).contains(.sender)
        && [index - 1, index + 1].contains {
          $0 >= before.lowerBound && $0 < that && government.classes($0).contains(.have)
        }
    } && before.contains { Self.told.contains(words[$0]) }
  }

  /// Words the vocabulary must have.
  static let toldWords = [
    "dat", "aangegeven", "gemeld", "aangekondigd", "gezegd", "meegedeeld", "medegedeeld", "bericht",
    "geschreven", "laten", "geïnformeerd",
  ]
  private static let told = WordSet(Array(toldWords.dropFirst()))
  static let that = Vocabulary.shared["dat"]

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
