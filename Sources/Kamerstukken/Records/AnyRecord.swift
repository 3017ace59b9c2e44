/// What an entry of an index is; the raw value is the `type` of a listed line.
public enum RecordType: String, Sendable, CaseIterable {
  /// The document itself, with its header.
  case document
  /// A motion or amendment.
  case motion
  /// What was promised.
  case commitment
  /// A number that is stated.
  case figure
  /// A citation.
  case reference
}

/// One record of any kind.
public enum AnyRecord: Sendable {
  /// A motion or amendment.
  case motion(Motion)
  /// What was promised.
  case commitment(Commitment)
  /// A number that is stated.
  case figure(Figure)
  /// A citation.
  case reference(Reference)

  /// Which kind it is.
  public var type: RecordType {
    switch self {
    case .motion: .motion
    case .commitment: .commitment
    case .figure: .figure
    case .reference: .reference
    }
  }

  /// Where it was read.
  public var span: Span {
    switch self {
    case .motion(let record): record.span
    case .commitment(let record): record.span
    case .figure(let record): record.span
    case .reference(let record): record.span
    }
  }
}
