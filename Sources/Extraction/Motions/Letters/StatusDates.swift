internal import Kamerstukken

/// Which day of a sentence goes with which status: "die op 3 mei is ingediend en op 7 mei is aangenomen".
struct StatusDates {
  private let cursor: MotionCursor
  private let sayings: SayingReader
  private let tokens: Range<Int>
  /// The tokens of the sentence's dates, and of the status that each goes with; empty where one status has them all.
  private let owned: [(date: Range<Int>, status: Range<Int>)]
  private let isShared: Bool
  /// "Anders ontraad ik de motie."
  let isConditional: Bool
  /// "Aangezien de motie-Jansen is ingetrokken, maakt zij geen onderwerp van beraadslaging meer uit": the chair says so.
  let isWithdrawal: Bool
  /// "Ik ontraad daarom de motie op stuk nr. 12", without any condition.
  let isVerdict: Bool
  /// "Op verzoek van het lid Jansen stel ik voor haar motie aan te houden": the chair does.
  let isProposal: Bool

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
    let opines = findings.contains { if case .appreciation = $0.saying { true } else { false } }
    isConditional = opines && tokens.contains { cursor.word($0) == .anders }
    isWithdrawal =
      kinds.contains(.withdrawn) && tokens.prefix(5).contains { cursor.word($0) == .aangezien }
    isVerdict =
      opines
      && !tokens.contains {
        switch cursor.word($0) {
        case .anders, .als, .indien, .niet, .maar, .dan: true
        default: false
        }
      }
    isProposal =
      opines
      && tokens.contains {
        cursor.word($0) == .stel && cursor.word($0 + 1) == .ik && cursor.word($0 + 2) == .voor
      }
    isShared = kinds.count > 1 || kinds.contains(.submitted)
    guard isShared else {
      owned = []
      return
    }
    let near = statuses.prefix(20)
    let most = kinds.count > 1 ? Int.max : Self.clause
    owned = sayings.dates(in: tokens).compactMap { date in
      let ranked = near.map { (status: $0, distance: Self.distance($0, date, cursor)) }
      guard let first = ranked.min(by: { $0.distance < $1.distance }), first.distance < most else {
        return nil
      }
      return (date, first.status)
    }
  }

  /// The day that goes with the status named at tokens.
  func date(of status: Range<Int>, vote: String?) -> CalendarDate? {
    guard isShared else { return sayings.date(in: tokens, vote: vote) }
    guard let date = owned.first(where: { $0.status == status })?.date else { return nil }
    return sayings.date(in: date, vote: vote)
  }

  /// How much farther a word of another clause is.
  private static let clause = 100

  /// How far a date stands from a status; another clause is farther than any word of the same.
  private static func distance(
    _ status: Range<Int>, _ date: Range<Int>, _ cursor: MotionCursor
  ) -> Int {
    let isBefore = status.upperBound <= date.lowerBound
    let gap =
      isBefore
      ? status.upperBound..<date.lowerBound
      : date.upperBound..<max(date.upperBound, status.lowerBound)
    // "Op 3 mei is een motie, ingediend door het lid Jansen, aangenomen": the first date is not of the apposition.
    let isApposed =
      !isBefore
      && (cursor.sign(status.lowerBound - 1, 0x2C) || cursor.sign(status.lowerBound - 1, 0x29))
      && [.door, .op, .in, .bij, .namens].contains(cursor.word(status.upperBound))
    return gap.prefix(200).reduce(gap.count + (isApposed ? 4 * clause : 0)) {
      $0 + (cursor.word($1) == .en || cursor.sign($1, 0x2C) ? clause : 0)
    }
  }
}
