internal import Kamerstukken

/// "(35 992, nr. 1)", "35300-A, nr. 15", "2021/2022, 35 925 IV, nr. 26", "t.v.v. 32824-499", "(33 529, AB)".
struct BareDossierRule: ReferenceRule {
  let name = "dossier-number"
  let triggers = ReferenceTriggers(numbers: true)

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    // Behind a euro sign, a letter or a decimal sign it is no dossier.
    if reader.glued(index) {
      guard
        reader.sign(index - 1, 0x28) || reader.sign(index - 1, 0x5B) || reader.sign(index - 1, 0x2F)
          || reader.sign(index - 1, 0x22) || reader.sign(index - 1, 0x2C)
          || reader.word(index - 1) == Vocabulary.Mark.openQuote
      else { return nil }
    } else if reader.word(index - 1) == Vocabulary.Mark.euro || reader.isNumber(index - 1) {
      return nil
    }
    // "EN 12261", "ISO 27001": a standard.
    if reader.shape(index - 1) == .upper, Self.standards.contains(reader.word(index - 1)) {
      return nil
    }
    var head = CitationReader.PaperHead(start: index, ground: .bare)
    var next = index
    if let years = reader.years(at: index) {
      head.years = years
      next = years.next
      if reader.sign(next, 0x2C) { next += 1 }
      house(before: index, in: reader, &head)
    }
    // "(2012-2013, CII, B)": a dossier of the Senate's own.
    if let years = head.years, reader.sign(index - 1, 0x28), reader.isRoman(next),
      reader.sign(next + 1, 0x2C), reader.isOndernummerLetters(next + 2),
      reader.sign(next + 3, 0x29)
    {
      let draft = CitationDraft(
        tokens: index...(next + 2), kind: .kamerstuk, rule: name, year: years.year,
        dossier: reader.string(next), number: reader.string(next + 2))
      return RuleMatch(drafts: [draft], next: next + 3)
    }
    guard let dossier = reader.dossier(at: next, .bare) else { return nil }
    if let match = reader.papers(at: next, head: head, rule: name) {
      guard isSafe(match, dossier, head, in: reader) else { return nil }
      return match
    }
    // "(36 200-XIII)", "(35 570 XV)"; "het wetsvoorstel … (36554)".
    guard dossier.suffix != nil || isBill(before: next - 1, in: reader),
      reader.sign(next - 1, 0x28), reader.sign(dossier.next, 0x29),
      head.years == nil
    else { return nil }
    let draft = CitationDraft(
      tokens: next...(dossier.next - 1), kind: .kamerstuk, rule: name, dossier: dossier.number,
      suffix: dossier.suffix)
    return RuleMatch(drafts: [draft], next: dossier.next)
  }

  /// Whether a bill or a dossier is named in the words before the bracket.
  private func isBill(before index: Int, in reader: CitationReader) -> Bool {
    var at = index - 1
    var steps = 0
    while at >= 0, steps < 60 {
      if Self.bills.contains(reader.word(at)) { return true }
      if reader.beginsBlock(at) { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  private static let standards = ReferenceWords.words(.standard)
  private static let bills = ReferenceWords.words(.billWord)

  /// "II, 2003-2004, 29 255 nr. 3": the House before the year.
  private func house(
    before index: Int, in reader: CitationReader, _ head: inout CitationReader.PaperHead
  ) {
    var before = index - 1
    if reader.sign(before, 0x2C) { before -= 1 }
    guard reader.shape(before) == .upper, !reader.beginsBlock(before + 1) else { return }
    switch reader.string(before) {
    case "I", "EK": head.chamber = .eersteKamer
    case "II", "TK": head.chamber = .tweedeKamer
    default: return
    }
    head.start = before
  }

  /// "32824-499" alone could be any number: it needs brackets, "t.v.v." or another number word beside it.
  private func isSafe(
    _ match: RuleMatch, _ dossier: CitationReader.DossierPart, _ head: CitationReader.PaperHead,
    in reader: CitationReader
  ) -> Bool {
    guard let number = Int(dossier.number), number >= 10_000, number < 50_000 else { return false }
    guard match.drafts.count == 1, head.years == nil, reader.isDash(dossier.next) else {
      return true
    }
    if dossier.suffix != nil, dossier.suffix?.utf8.count != 1 { return true }
    let before = head.start - 1
    return reader.sign(before, 0x28) && reader.sign(match.next, 0x29)
      || reader.sign(before, 0x2E) && reader.has(before - 1, .v)
      || reader.has(before, [.tv, .v, .number, .motion, .paper]) || reader.sign(before, 0x2C)
      || reader.sign(before, 0x2F)
  }
}
