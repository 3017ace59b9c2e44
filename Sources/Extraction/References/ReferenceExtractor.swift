internal import Kamerstukken

/// Finds the references of a document.
struct ReferenceExtractor {
  /// Existing identifiers, where a list was given.
  var known: KnownIdentifiers?

  /// The rules, in the order in which they are tried where several may begin with the same word.
  static let rules: [any ReferenceRule] = [
    AddressRule(), OfficialIDRule(), CaseLawRule(), JudgmentRule(), EuropeanRule(), LawRule(),
    HansardRule(),
    PaperRule(), GazetteRule(), MatterRule(), NumberFirstRule(),
    BareDossierRule(), ShortPaperRule(), InternalRule(), LetterRule(), PublicationRule(),
  ]

  private static let dispatch = RuleDispatch(rules)

  /// The words at which a reference may begin.
  static let firstWords = dispatch.firstWords

  /// What was found: the references, by start, then end, and what about them cannot be right.
  struct Findings {
    var references: [Reference] = []
    var warnings: [Warning] = []
  }

  /// The references, by start, then end.
  func references(in analysis: Analysis) -> [Reference] { findings(in: analysis).references }

  /// The references and the warnings about them.
  func findings(in analysis: Analysis) -> Findings {
    let reader = CitationReader(analysis, known: known)
    let targets = CitationTarget(known: known, chamber: analysis.document.chamber)
    var drafts: [CitationDraft] = []
    drafts.reserveCapacity(reader.tokens.count / 64)
    Self.dispatch.scan(reader) { drafts.append(contentsOf: $0) }
    let defined = DefinedNameReader(reader: reader).citations(beside: drafts)
    if !defined.isEmpty {
      drafts = (drafts + defined).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    let sources = SourceNoteReader(reader).sources(beside: drafts)
    if !sources.isEmpty {
      drafts = (drafts + sources).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
    AntecedentResolver(reader: reader, targets: targets).resolve(&drafts)
    RelationReader(reader: reader).relate(&drafts)
    let check = CitationCheck(analysis.document, known: known)
    let own = analysis.document.id
    var findings = Findings()
    findings.references.reserveCapacity(drafts.count)
    for index in drafts.indices {
      // What runs over the end of a paragraph is no citation.
      let tokens = drafts[index].tokens
      if reader.crossesBlock(tokens) || reader.isRunningFoot(tokens) { continue }
      if !drafts[index].also.isEmpty { drafts[index] = targets.decided(drafts[index]) }
      let draft = drafts[index]
      let target = targets.target(of: draft)
      // Its own number in its head and at the foot of its pages is no citation.
      if target == own { continue }
      let range = reader.tokens.range(tokens.lowerBound, through: tokens.upperBound)
      let note = analysis.note(at: range.lowerBound)
      let reference = Reference(
        kind: draft.kind, target: target, dossier: draft.dossier, suffix: draft.suffix,
        alsoDossiers: draft.also, number: draft.number, item: draft.item, page: draft.page,
        relation: draft.relation, note: note?.label,
        anchor: note == nil ? range.lowerBound : note?.anchor,
        known: check.known(target), span: analysis.span(range, rule: draft.rule))
      if let warning = check.warning(reference, year: draft.year) {
        findings.warnings.append(warning)
      }
      findings.references.append(reference)
    }
    findings.references.sort {
      ($0.span.range.lowerBound, $0.span.range.upperBound)
        < ($1.span.range.lowerBound, $1.span.range.upperBound)
    }
    return findings
  }
}
