internal import Kamerstukken

/// "kst-29754-522", "ah-tk-20182019-2636", "blg-999491" as such.
struct OfficialIDRule: ReferenceRule {
  let name = "identifier"
  let triggers = ReferenceTriggers(roles: [.official])

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard reader.sign(index + 1, 0x2D), reader.glued(index + 1), reader.glued(index + 2),
      !(reader.glued(index) && (reader.sign(index - 1, 0x2F) || reader.sign(index - 1, 0x2D)))
    else { return nil }
    var next = index + 2
    var last = index
    while next < index + 16, reader.shape(next) != .sign, reader.glued(next) {
      last = next
      guard reader.sign(next + 1, 0x2D), reader.glued(next + 1), reader.glued(next + 2) else {
        break
      }
      next += 2
    }
    guard last > index else { return nil }
    let printed = reader.analysis.string(reader.tokens.range(index, through: last))
    guard let id = DocumentID(printed), printed.utf8.contains(where: { $0 &- 0x30 < 10 }),
      id.series == .kst ? id.dossier != nil || id.number?.utf8.count == 7 : id.number != nil
    else { return nil }
    let kind: Reference.Kind
    switch id.series {
    case .kst: kind = id.mark?.first == "b" ? .bijlage : .kamerstuk
    case .ah: kind = .aanhangsel
    case .kv: kind = .vragen
    case .h: kind = .handelingen
    case .stb: kind = .staatsblad
    case .stcrt: kind = .staatscourant
    case .trb: kind = .tractatenblad
    case .blg, .nds, .ag: kind = .bijlage
    }
    var draft = CitationDraft(
      tokens: index...last, kind: kind, rule: name, chamber: id.chamber, dossier: id.dossier,
      suffix: id.suffix, number: id.number, target: id.description)
    if id.series == .h, let parts = id.number?.split(separator: "-"), parts.count == 2 {
      draft.number = String(parts[0])
      draft.item = String(parts[1])
    }
    return RuleMatch(drafts: [draft], next: last + 1)
  }
}
