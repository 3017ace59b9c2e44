internal import Kamerstukken

/// What about a citation cannot be right.
struct CitationCheck {
  private let document: Document
  private let known: KnownIdentifiers?
  private let year: ParliamentaryYear?

  init(_ document: Document, known: KnownIdentifiers?) {
    self.document = document
    self.known = known
    year = document.year.flatMap { ParliamentaryYear($0) }
  }

  /// Whether a target is in the list of known identifiers; nil without a list, without a target, and for what
  /// the list does not hold (laws, addresses, gazettes).
  func known(_ target: String?) -> Bool? {
    guard let known, let target, Self.isListed(target) else { return nil }
    return known.contains(target)
  }

  /// "A cited paper does not exist", "a later year than its own"; nil where nothing is wrong.
  func warning(_ reference: Reference, year cited: ParliamentaryYear?) -> Warning? {
    func line() -> Int { document.text.line(at: reference.span.range.lowerBound) }
    if reference.known == false, let target = reference.target {
      return Warning(
        code: "unknown-citation", line: line(),
        detail: "\(target) is cited, but no such paper is known")
    }
    if let cited, let year, year < cited {
      let words = document.text.string(reference.span.range)
      return Warning(
        code: "later-citation", line: line(),
        detail: "\(words) is of a later year than the document (\(year))")
    }
    return nil
  }

  private static func isListed(_ target: String) -> Bool {
    switch DocumentID(target)?.series {
    case .kst, .ah, .h, .kv, .blg, .nds: true
    case .ag, .stb, .stcrt, .trb, nil: false
    }
  }
}
