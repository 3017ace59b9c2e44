internal import Kamerstukken

/// Reads from the words around a citation why it is made.
struct RelationReader {
  let reader: CitationReader

  /// Fills in the relations that the words right before a citation settle.
  func relate(_ drafts: inout [CitationDraft]) {
    for index in drafts.indices {
      annex(&drafts[index])
      replacement(&drafts[index])
    }
  }

  /// "bijlage bij Kamerstuk 34 700, nr. 34", "bijlagen bij Kamerstukken …".
  private func annex(_ draft: inout CitationDraft) {
    guard draft.kind == .kamerstuk, draft.number != nil else { return }
    let start = draft.tokens.lowerBound
    guard reader.word(start - 1) == Self.bij, reader.has(start - 2, .annex) else { return }
    draft.kind = .bijlage
    draft.relation = .annexOf
    draft.tokens = (start - 2)...draft.tokens.upperBound
    draft.rule = "bijlage-bij"
  }

  /// "t.v.v. 31497-297", "ter vervanging van de motie onder nr. 40".
  private func replacement(_ draft: inout CitationDraft) {
    guard draft.kind == .kamerstuk, draft.relation == .cites else { return }
    var before = draft.tokens.lowerBound - 1
    if reader.sign(before, 0x2E) { before -= 1 }
    let abbreviated =
      reader.has(before, .v) && reader.sign(before - 1, 0x2E) && reader.has(before - 2, .v)
    guard abbreviated || reader.has(before, .tv) else { return }
    draft.relation = .replaces
  }

  private static let bij = Vocabulary.shared["bij"]
}
