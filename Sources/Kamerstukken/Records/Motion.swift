/// A motion or amendment that a document is, deals with or cites by number.
public struct Motion: Sendable, Equatable {
  /// What became of it; the raw value is the `status` in the record.
  public enum Status: String, Sendable, CaseIterable {
    /// "voorgesteld", "ingediend".
    case submitted
    /// "aangenomen".
    case adopted
    /// "verworpen".
    case rejected
    /// "aangehouden".
    case deferred
    /// "ingetrokken".
    case withdrawn
    /// "vervallen".
    case lapsed
    /// "overgenomen": the government does it without a vote.
    case takenOver = "taken-over"
    /// Changed into another: "gewijzigd", "t.v.v.".
    case superseded
  }

  /// The government's appreciation.
  public enum Appreciation: String, Sendable, CaseIterable {
    /// "oordeel Kamer".
    case leftToHouse = "left-to-house"
    /// "ontraden".
    case advisedAgainst = "advised-against"
    /// "overnemen".
    case takenOver = "taken-over"
    /// "verzoek om aan te houden".
    case askedToDefer = "asked-to-defer"
  }

  /// What the letter says was done with it.
  public enum Execution: String, Sendable, CaseIterable {
    /// "uitgevoerd", "afgedaan".
    case executed
    /// "in uitvoering".
    case inProgress = "in-progress"
    /// "niet uitvoeren".
    case notExecuted = "not-executed"
    /// "ondersteuning van beleid".
    case existingPolicy = "existing-policy"
  }

  /// The groups for and against, as read out.
  public struct Votes: Sendable, Equatable {
    /// Groups for.
    public var `for`: [String]
    /// Groups against.
    public var against: [String]

    /// Makes the votes.
    public init(for supporters: [String], against: [String]) {
      self.for = supporters
      self.against = against
    }
  }

  /// `"motie"`, `"gewijzigde motie"`, `"nader gewijzigd amendement"`.
  public var label: String
  /// Who moved it, the first mover first.
  public var submitters: [PrintedPerson]
  /// True for "c.s.".
  public var etAl: Bool
  /// "over …", or nil.
  public var subject: String?
  /// What is asked, one for each operative paragraph.
  public var requests: [String]
  /// "spreekt uit dat …".
  public var declares: [String]
  /// In a motion's own text.
  public var considerations: [String]
  /// Its Kamerstuk id, or nil.
  public var target: String?
  /// When it was put forward.
  public var date: CalendarDate?
  /// What became of it.
  public var status: Status?
  /// When.
  public var statusDate: CalendarDate?
  /// Id of the Handelingen item of the vote, or nil.
  public var vote: String?
  /// Where read out.
  public var votes: Votes?
  /// The government's appreciation, or nil.
  public var appreciation: Appreciation?
  /// As the letter puts it, or nil.
  public var execution: Execution?
  /// Indexes of the blocks in which the letter answers it.
  public var response: [Int]
  /// Byte offsets of the first word of every mention, increasing, never empty.
  public var mentions: [Int]
  /// Its first mention.
  public var span: Span

  /// Makes a motion of which only the label and the first mention are known.
  public init(label: String, span: Span) {
    self.label = label
    self.span = span
    submitters = []
    etAl = false
    requests = []
    declares = []
    considerations = []
    response = []
    mentions = [span.range.lowerBound]
  }

  /// The requests joined with "; ", or nil where there are none.
  public var request: String? {
    requests.isEmpty ? nil : requests.joined(separator: "; ")
  }
}
