internal import Kamerstukken

/// Reads from the words around a citation why it is made; the families of motions and commitments may know
/// better afterwards.
struct RelationReader {
  let reader: CitationReader

  /// Fills in the relations that the words before a citation settle, and the page that is named before it.
  func relate(_ drafts: inout [CitationDraft]) {
    var previousEnd = -1
    for index in drafts.indices {
      annex(&drafts[index])
      replacement(&drafts[index])
      page(&drafts[index], after: previousEnd)
      purpose(&drafts[index], after: previousEnd)
      previousEnd = max(previousEnd, drafts[index].tokens.upperBound)
    }
  }

  /// "bijlage bij Kamerstuk 34 700, nr. 34", "bijlagen bij Kamerstukken …".
  private func annex(_ draft: inout CitationDraft) {
    guard draft.kind == .kamerstuk, draft.number != nil else { return }
    let start = draft.tokens.lowerBound
    guard reader.word(start - 1) == Self.bij else { return }
    var before = start - 2
    // "bijlage 2 bij Kamerstuk …".
    if reader.isNumber(before), reader.length(before) <= 2 { before -= 1 }
    guard reader.has(before, .annex), !reader.crossesBlock(before...start) else { return }
    draft.kind = .bijlage
    draft.relation = .annexOf
    draft.tokens = before...draft.tokens.upperBound
    draft.rule = "bijlage-bij"
  }

  /// "t.v.v. 31497-297", "ter vervanging van de motie gedrukt onder nr. 40".
  private func replacement(_ draft: inout CitationDraft) {
    guard draft.kind == .kamerstuk, draft.relation == .cites else { return }
    var before = draft.tokens.lowerBound - 1
    if reader.sign(before, 0x2E) { before -= 1 }
    if reader.has(before, .v) && reader.sign(before - 1, 0x2E) && reader.has(before - 2, .v)
      || reader.has(before, .tv)
    {
      draft.relation = .replaces
      return
    }
    var steps = 0
    while before > 0, steps < 12, !reader.beginsBlock(before + 1) {
      if reader.has(before, .replaced) {
        draft.relation = .replaces
        return
      }
      before -= 1
      steps += 1
    }
  }

  /// "pagina 9 van de rapportage over …, Kamerstuk 29 754, nr. 500".
  private func page(_ draft: inout CitationDraft, after previousEnd: Int) {
    guard draft.page == nil, draft.kind == .kamerstuk || draft.kind == .bijlage else { return }
    var at = draft.tokens.lowerBound - 1
    var steps = 0
    while at > previousEnd, at > 0, steps < 15, !reader.sign(at, 0x2E), !reader.sign(at, 0x3B) {
      if reader.has(at, .page), let page = reader.pages(at: at) {
        draft.page = page.page
        return
      }
      if reader.beginsBlock(at) { return }
      at -= 1
      steps += 1
    }
  }

  /// Questions that are answered, motions that the letter answers, meetings where a promise was made.
  private func purpose(_ draft: inout CitationDraft, after previousEnd: Int) {
    guard draft.relation == .cites else { return }
    let start = draft.tokens.lowerBound
    var at = start
    if let note = reader.analysis.note(at: Int(reader.tokens.starts[start])) {
      guard let anchor = note.anchor else { return }
      at = reader.tokens.first(atOrAfter: max(0, anchor))
    }
    switch draft.kind {
    case .vragen:
      if sentence(around: at, contains: Self.answers) { draft.relation = .answers }
    case .kamerstuk where draft.number != nil && reader.analysis.document.kind == .letter:
      switch nearestNoun(before: at) {
      case .motion: draft.relation = .executes
      case .meeting where sentence(around: at, contains: Self.promises),
        .promise:
        draft.relation = .fulfils
      default: break
      }
    case .handelingen where reader.analysis.document.kind == .letter:
      if sentence(around: at, contains: Self.promises) { draft.relation = .fulfils }
    default: break
    }
  }

  private enum Noun { case motion, promise, meeting, other }

  /// The noun before a place that says what is cited there.
  private func nearestNoun(before index: Int) -> Noun? {
    var at = index - 1
    var steps = 0
    while at >= 0, steps < 30 {
      let word = reader.word(at)
      if word != 0 {
        if Self.motions.contains(word) { return .motion }
        if Self.promises.contains(word) { return .promise }
        if Self.meetings.contains(word) { return .meeting }
        if Self.others.contains(word) { return .other }
      }
      if reader.beginsBlock(at) || isSentenceEnd(at) { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// A period with a capital behind it ends a sentence.
  private func isSentenceEnd(_ index: Int) -> Bool {
    reader.sign(index, 0x2E) && !reader.glued(index + 1) && reader.shape(index + 1) == .capitalised
      && reader.length(index - 1) > 3
  }

  private func sentence(around index: Int, contains list: ReferenceWords.List) -> Bool {
    guard index > 0, index < reader.tokens.count else { return false }
    let range = reader.analysis.sentences.range(at: Int(reader.tokens.starts[index - 1]))
    var at = reader.tokens.first(atOrAfter: range.lowerBound)
    let limit = min(at + 120, reader.tokens.count)
    while at < limit, Int(reader.tokens.starts[at]) < range.upperBound {
      if list.contains(reader.word(at)) { return true }
      at += 1
    }
    return false
  }

  private static let bij = Vocabulary.shared["bij"]
  private static let answers = ReferenceWords.List("answerWord")
  private static let motions = ReferenceWords.List("motionWord")
  private static let promises = ReferenceWords.List("promiseWord")
  private static let meetings = ReferenceWords.List("meetingWord")
  private static let others = ReferenceWords.List("otherNoun")
}
