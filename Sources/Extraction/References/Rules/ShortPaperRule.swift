internal import Kamerstukken

/// "de motie op stuk nr. 10", "Kamerstuk nr. 12", "stuknummer 7", "de moties 1077, 1078", "gedrukt onder
/// nr. 40", "(Kamerstuk 29 754, nr. 149, t.v.v. nr. 141)": a number whose dossier is that of the document or of what was cited before.
struct ShortPaperRule: ReferenceRule {
  let name = "short-number"
  let triggers = ReferenceTriggers(roles: [.piece, .paper, .motion, .under, .number])

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    var next = index + 1
    let plural: Bool
    var start = index
    if reader.has(index, .number), !reader.has(index, [.piece, .paper]) {
      guard isReplaced(index, in: reader) else { return nil }
      return replaced(at: index, in: reader)
    }
    if reader.has(index, .under) {
      // "gedrukt onder nr. 40".
      guard reader.has(index - 1, .printed), reader.numberWord(at: next) != nil else { return nil }
      start = next
    } else if reader.has(index, .motion) {
      if reader.sign(next, 0x28) { return nil }
      if reader.has(next, .piece) { return nil }
    }
    if let behind = reader.numberWord(at: next) {
      plural = reader.has(next, .plural)
      next = behind
    } else if reader.has(index, .number) {
      // "stuknr. 10".
      if reader.sign(next, 0x2E) { next += 1 }
      plural = false
    } else if reader.has(index, .motion), reader.isNumber(next), !isYear(next, reader) {
      // "de moties 1077, 1078"; "motie 21" alone could count.
      guard reader.tokens.ends[index] > reader.tokens.starts[index] + 5, reader.length(next) >= 2
      else { return nil }
      plural = true
    } else {
      return nil
    }
    guard reader.isNumber(next) || reader.shape(next) == .alphanumeric,
      reader.dossier(at: next, .bare) == nil,
      !isYear(next, reader) || reader.numberWord(at: index + 1) != nil,
      let part = reader.numbers(at: next, plural: plural), !reader.has(part.next, .month),
      !(reader.sign(part.next, 0x28) && reader.dossier(at: part.next + 1, .bare) != nil)
    else { return nil }
    if reader.word(part.next) == Vocabulary.Mark.euro { return nil }
    return RuleMatch(
      drafts: part.numbers.map { number in
        var draft = CitationDraft(
          tokens: start...(part.next - 1), kind: .kamerstuk, rule: name, number: number.number,
          mark: number.mark)
        draft.isShort = true
        return draft
      }, next: part.next)
  }

  /// "t.v.v. nr. 141", "ter vervanging van nr. 141".
  private func isReplaced(_ index: Int, in reader: CitationReader) -> Bool {
    var before = index - 1
    if reader.has(before, .preposition) { return reader.has(before - 1, .replaced) }
    if reader.sign(before, 0x2E) { before -= 1 }
    return reader.has(before, .tv)
      || reader.has(before, .v) && reader.sign(before - 1, 0x2E) && reader.has(before - 2, .v)
        && reader.sign(before - 3, 0x2E) && reader.has(before - 4, .t)
  }

  private func replaced(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard let behind = reader.numberWord(at: index), reader.dossier(at: behind, .bare) == nil,
      let part = reader.numbers(at: behind, plural: reader.has(index, .plural)),
      !(reader.sign(part.next, 0x28) && reader.dossier(at: part.next + 1, .bare) != nil)
    else { return nil }
    return RuleMatch(
      drafts: part.numbers.map { number in
        var draft = CitationDraft(
          tokens: index...(part.next - 1), kind: .kamerstuk, rule: "replaced-number",
          number: number.number, mark: number.mark)
        draft.isShort = true
        return draft
      }, next: part.next)
  }

  private func isYear(_ index: Int, _ reader: CitationReader) -> Bool {
    guard reader.length(index) == 4, let value = reader.value(index) else { return false }
    return (1800...2100).contains(value)
  }
}
