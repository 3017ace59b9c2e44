internal import Kamerstukken

/// How far a document is read.
enum CommitmentScope {
  /// Everything.
  case all
  /// Only what is called a promise: laws and papers of another kind.
  case explicit
  /// Only promises of the government that are reported: motions and amendments, where the House speaks.
  case reported

  init(_ kind: DocumentKind) {
    switch kind {
    case .letter, .questions, .debate, .report, .annex: self = .all
    case .motion, .amendment: self = .reported
    case .bill, .list, .other: self = .explicit
    }
  }
}
