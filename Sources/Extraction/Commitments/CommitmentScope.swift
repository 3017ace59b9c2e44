internal import Kamerstukken

/// How far a document is read.
enum CommitmentScope: CaseIterable {
  /// Everything that a letter promises and announces.
  case letter
  /// What a report or an annex promises.
  case report
  /// What is said in a debate.
  case debate
  /// Only what is called a promise: laws and papers of another kind.
  case explicit
  /// Only promises of the government that are reported: motions and amendments, where the House speaks.
  case reported

  init(_ kind: DocumentKind) {
    switch kind {
    case .letter, .questions: self = .letter
    case .report, .annex: self = .report
    case .debate: self = .debate
    case .motion, .amendment: self = .reported
    case .bill, .list, .other: self = .explicit
    }
  }

  /// The highest rank of the forms that count: those of a higher one take no place from any other.
  var lastRank: Int {
    switch self {
    case .letter: 5
    case .debate: 4
    case .report: 3
    case .explicit: 2
    case .reported: 0
    }
  }

  /// Whether a kind of form counts.
  func reads(_ kind: CommitmentTriggers.Kind) -> Bool {
    switch self {
    case .letter: kind != .spoken
    case .report: kind.rank <= 3
    case .debate: kind != .announce
    case .explicit: kind.rank <= 2
    case .reported: kind == .promised
    }
  }
}
