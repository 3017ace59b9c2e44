/// One citation of another text.
public struct Reference: Sendable, Equatable {
  /// What is cited; the raw value is the `kind` in the record.
  public enum Kind: String, Sendable, CaseIterable {
    /// A paper of a dossier: "Kamerstuk 29 754, nr. 482".
    case kamerstuk
    /// Written questions with their answers, in the Aanhangsel van de Handelingen.
    case aanhangsel
    /// What was said, in the Handelingen.
    case handelingen
    /// Written questions without answers, a `kv-` paper.
    case vragen
    /// An annex of a paper.
    case bijlage
    /// Staatsblad, the bulletin of acts.
    case staatsblad
    /// Staatscourant, the government gazette.
    case staatscourant
    /// Tractatenblad, the treaty series.
    case tractatenblad
    /// A law of the Netherlands, or an article of one.
    case law
    /// An act or a document of the European Union.
    case eu
    /// A judgment, by its ECLI.
    case ecli
    /// A page on the web.
    case url
    /// A newspaper or broadcaster, with a date or title.
    case news
    /// Another publication.
    case report
    /// A place in the document itself: "zie noot 4".
    case `internal`
  }

  /// Why it is cited; the raw value is the `relation` in the record.
  public enum Relation: String, Sendable, CaseIterable {
    /// For none of the other reasons.
    case cites
    /// What is cited is an annex of the target.
    case annexOf = "annex-of"
    /// This motion takes the place of the target: "t.v.v.".
    case replaces
    /// The target is a motion that the letter answers.
    case executes
    /// A commitment that is reported on here was made in the target.
    case fulfils
    /// This document answers the target.
    case answers
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
