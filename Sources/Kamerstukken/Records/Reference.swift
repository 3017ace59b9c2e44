/// One citation of another text.
public struct Reference: Sendable, Equatable {
  /// What is cited; the raw value is the `kind` in the record.
  public enum Kind: String, Sendable, CaseIterable {
    case kamerstuk, aanhangsel, handelingen, vragen, bijlage, staatsblad, staatscourant
    case tractatenblad, law, eu, ecli, url, news, report
    case `internal`
  }

  /// Why it is cited; the raw value is the `relation` in the record.
  public enum Relation: String, Sendable, CaseIterable {
    case cites
    case annexOf = "annex-of"
    case replaces, executes, fulfils, answers
  }

  /// What is cited.
  public var kind: Kind
  /// The official identifier, URL, ECLI, CELEX number or jci of a law; nil where unknown.
  public var target: String?
  /// Digits only, or nil.
  public var dossier: String?
  /// `"XII"`, `"20"`, or nil.
  public var suffix: String?
  /// The other dossiers that share the number.
  public var alsoDossiers: [String]
  /// The ondernummer, the number of the publication, the article of a law; or nil.
  public var number: String?
  /// Of Handelingen, or nil.
  public var item: String?
  /// As printed, or nil.
  public var page: String?
  /// Why it is cited.
  public var relation: Relation
  /// Label of the footnote it stands in, or nil.
  public var note: String?
  /// Byte offset in the running text that it hangs on: the footnote's marker, or its own start. Nil
  /// where it stands in a footnote whose marker was not found.
  public var anchor: Int?
  /// Whether the target exists; nil without a list of known identifiers.
  public var known: Bool?
  /// Where it was read.
  public var span: Span

  /// Makes a reference that only `cites`.
  public init(
    kind: Kind, target: String? = nil, dossier: String? = nil, suffix: String? = nil,
    alsoDossiers: [String] = [], number: String? = nil, item: String? = nil, page: String? = nil,
    relation: Relation = .cites, note: String? = nil, anchor: Int?, known: Bool? = nil, span: Span
  ) {
    self.kind = kind
    self.target = target
    self.dossier = dossier
    self.suffix = suffix
    self.alsoDossiers = alsoDossiers
    self.number = number
    self.item = item
    self.page = page
    self.relation = relation
    self.note = note
    self.anchor = anchor
    self.known = known
    self.span = span
  }
}
