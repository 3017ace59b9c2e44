/// A promise of the government to the House, a committee or a member, or a report on one.
public struct Commitment: Sendable, Equatable {
  /// Who promised.
  public struct Promiser: Sendable, Equatable {
    /// As printed, without the article, or nil.
    public var office: String?
    /// The abbreviation in force, such as `SZW`, or nil.
    public var ministry: String?
    /// As printed, or nil.
    public var name: String?

    /// Makes a promiser.
    public init(office: String?, ministry: String?, name: String?) {
      self.office = office
      self.ministry = ministry
      self.name = name
    }
  }

  /// Where it was promised.
  public struct Occasion: Sendable, Equatable {
    /// `"AO"`, `"debat"`, as printed, or nil.
    public var kind: String?
    /// As printed, or nil.
    public var subject: String?
    /// The day, or nil.
    public var date: CalendarDate?

    /// Makes an occasion.
    public init(kind: String?, subject: String?, date: CalendarDate?) {
      self.kind = kind
      self.subject = subject
      self.date = date
    }
  }

  /// When it is due.
  public struct Deadline: Sendable, Equatable {
    /// As printed.
    public var exact: String
    /// First day, inclusive, where a calendar rule settles it.
    public var earliest: CalendarDate?
    /// Last day, inclusive, where a calendar rule settles it.
    public var latest: CalendarDate?

    /// Makes a deadline.
    public init(exact: String, earliest: CalendarDate?, latest: CalendarDate?) {
      self.exact = exact
      self.earliest = earliest
      self.latest = latest
    }
  }

  /// How firmly it was promised; the raw value is the `strength` in the record.
  public enum Strength: String, Sendable, CaseIterable {
    /// In so many words: "toezeggen", "toezegging".
    case explicit
    /// Will inform the House, send it something or come back to it.
    case toParliament = "to-parliament"
    /// What the government says it will do, without promising it to parliament.
    case announced
  }

  /// What this document says of it; the raw value is the `status` in the record.
  public enum Status: String, Sendable, CaseIterable {
    /// Promised here, or repeated as still to come.
    case made
    /// This document does it, or says that it is done.
    case fulfilled
    /// Done in part.
    case partlyFulfilled = "partly-fulfilled"
    /// Reported as not done yet.
    case pending
    /// Put off to a later day.
    case postponed
    /// Will not be done any more.
    case lapsed
  }

  /// Who promised.
  public var by: Promiser
  /// `"Tweede Kamer"`, a committee or a member.
  public var to: String?
  /// At whose request.
  public var requestedBy: [PrintedPerson]
  /// Where it was promised, or nil.
  public var occasion: Occasion?
  /// What was promised, in the letter's words.
  public var action: String
  /// True for "indien …".
  public var conditional: Bool
  /// How firmly.
  public var strength: Strength
  /// When it is due, or nil.
  public var deadline: Deadline?
  /// What this document says of it.
  public var status: Status
  /// The document it was made in, or nil.
  public var target: String?
  /// Register code such as `TZ201807-123`, or nil.
  public var code: String?
  /// Where it was read.
  public var span: Span

  /// Makes a commitment that is made here.
  public init(by: Promiser, to: String?, action: String, strength: Strength, span: Span) {
    self.by = by
    self.to = to
    self.action = action
    self.strength = strength
    self.span = span
    requestedBy = []
    conditional = false
    status = .made
  }
}
