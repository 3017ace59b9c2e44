internal import Kamerstukken

/// Which day of a sentence goes with which status: "die op 3 mei is ingediend en op 7 mei is aangenomen".
struct StatusDates {
  private let cursor: MotionCursor
  private let sayings: SayingReader
  private let tokens: Range<Int>
  /// Where the sentence names more than one status: the tokens of its dates, and of the status that each goes with.
  private let owned: [(date: Range<Int>, status: Range<Int>)]
  private let hasSeveral: Bool

  /// Looks at what a sentence says in tokens.
  init(
    _ findings: [SayingReader.Finding], in tokens: Range<Int>, _ cursor: MotionCursor,
    _ sayings: SayingReader
  ) {
    self.cursor = cursor
    self.sayings = sayings
    self.tokens = tokens
    var kinds: Set<Motion.Status> = []
    var statuses: [Range<Int>] = []
    for finding in findings {
      guard case .status(let status) = finding.saying else { continue }
      kinds.insert(status)
      statuses.append(finding.tokens)
    }
    hasSeveral = kinds.count > 1
    guard hasSeveral else {
      owned = []
      return
    }
    let near = statuses.prefix(20)
    owned = sayings.dates(in: tokens).compactMap { date in
      near.min { Self.distance($0, date, cursor) < Self.distance($1, date, cursor) }.map {
        (date, $0)
      }
    }
  }

  /// "Anders ontraad ik de motie."
  var isConditional: Bool { tokens.contains { cursor.word($0) == .anders } }

  /// The day that goes with the status named at tokens.
  func date(of status: Range<Int>, vote: String?) -> CalendarDate? {
    guard hasSeveral else { return sayings.date(in: tokens, vote: vote) }
    guard let date = owned.first(where: { $0.status == status })?.date else { return nil }
    return sayings.date(in: date, vote: vote)
  }

  /// How far a date stands from a status; another clause is farther than any word of the same.
  private static func distance(
    _ status: Range<Int>, _ date: Range<Int>, _ cursor: MotionCursor
  ) -> Int {
    let isBefore = status.upperBound <= date.lowerBound
    let gap =
      isBefore
      ? status.upperBound..<date.lowerBound
      : date.upperBound..<max(date.upperBound, status.lowerBound)
    return gap.prefix(200).reduce(gap.count) {
      $0 + (cursor.word($1) == .en || cursor.sign($1, 0x2C) ? 100 : 0)
    }
  }
}
