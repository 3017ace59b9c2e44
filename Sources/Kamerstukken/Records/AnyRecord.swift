/// What an entry of an index is; the raw value is the `type` of a listed line.
public enum RecordType: String, Sendable, CaseIterable {
  case document, motion, commitment, figure, reference
}

/// One record of any kind.
public enum AnyRecord: Sendable {
  case motion(Motion)
  case commitment(Commitment)
  case figure(Figure)
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
