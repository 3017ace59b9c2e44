internal import Kamerstukken

/// Reads what a sentence says of the motions it mentions: status and date, appreciation, execution.
struct SayingReader {
  private let cursor: MotionCursor
  private let dates: DateScanner
  private let letterDate: CalendarDate?

  init(_ cursor: MotionCursor) {
    self.cursor = cursor
    dates = DateScanner(cursor.analysis)
    letterDate = cursor.analysis.document.date
  }

  /// What is said, where.
  struct Finding {
    var saying: MotionWords.Saying
    var tokens: Range<Int>
  }

  /// Everything said in tokens.
  func findings(in tokens: Range<Int>) -> [Finding] {
    var findings: [Finding] = []
    var matcher = PhraseMatcher(
      cursor.tokens, slots: Slots(cursor: cursor), limit: tokens.upperBound,
      steps: 400 + tokens.count * 40)
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      var behind = token + 1
      for (saying, pattern) in MotionWords.shared.phrases(beginningWith: cursor.tokens.words[token])
      {
        guard let match = matcher.match(pattern, at: token) else { continue }
        findings.append(Finding(saying: saying, tokens: match.tokens))
        behind = max(behind, match.tokens.lowerBound + 1)
        break
      }
      token = behind
    }
    return findings
  }

  /// The day of a vote in a sentence ("op 27 november jl. … aangenomen") against the letter's own date, else
  /// the parliamentary year of its Handelingen.
  func date(in tokens: Range<Int>, vote: String?) -> CalendarDate? {
    for token in tokens {
      guard let mention = dates.date(at: token), mention.tokens.upperBound <= tokens.upperBound
      else { continue }
      if mention.year != nil || letterDate != nil { return mention.resolved(against: letterDate) }
      guard let day = mention.day, let first = vote.flatMap(Self.firstYear) else { return nil }
      return CalendarDate(
        year: mention.month >= 9 ? first : first + 1, month: mention.month, day: day)
    }
    return nil
  }

  /// The tokens of the dates, the first ones.
  func dates(in tokens: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound, found.count < 20 {
      if let mention = dates.date(at: token), mention.tokens.upperBound <= tokens.upperBound,
        mention.tokens.upperBound > token
      {
        found.append(token..<mention.tokens.upperBound)
        token = mention.tokens.upperBound
      } else {
        token += 1
      }
    }
    return found
  }

  /// "h-tk-20182019-28-9" → 2018.
  private static func firstYear(of handelingen: String) -> Int? {
    DocumentID(handelingen)?.year.flatMap { ParliamentaryYear($0)?.start }
  }

  /// Gaps run over everything but the end of a sentence; there are no slots.
  private struct Slots: PhraseSlots {
    let cursor: MotionCursor

    func end(of slot: PhraseSlot, at token: Int) -> Int? { nil }
    func isGap(_ token: Int, inClause: Bool) -> Bool {
      !cursor.sign(token, 0x3B) && !(inClause && cursor.sign(token, 0x2C))
    }
  }
}
