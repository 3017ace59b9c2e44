internal import Kamerstukken

/// "ECLI:NL:HR:2015:3019", "LJN: AU6314", "zaak C-131/12".
struct CaseLawRule: ReferenceRule {
  let name = "ecli"
  let triggers = ReferenceTriggers(
    words: ReferenceWords.strings(.ecli, .ljn, .case))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    if Self.ecli.contains(reader.word(index)) { return ecli(at: index, in: reader) }
    if Self.ljn.contains(reader.word(index)) { return ljn(at: index, in: reader) }
    return europeanCase(at: index, in: reader)
  }

  /// ECLI, country, court, year, an ordinal of letters, digits and periods: five parts by ":".
  private func ecli(at index: Int, in reader: CitationReader) -> RuleMatch? {
    var next = index
    var text = "ECLI"
    for part in 0..<4 {
      guard reader.sign(next + 1, 0x3A), reader.shape(next + 2) != .sign,
        part == 0 || reader.glued(next + 2)
      else { return nil }
      next += 2
      if part == 2, !(reader.isNumber(next) && reader.length(next) == 4) { return nil }
      text += ":" + reader.string(next)
    }
    while reader.sign(next + 1, 0x2E), reader.glued(next + 1), reader.glued(next + 2),
      reader.shape(next + 2) != .sign, text.utf8.count < 60
    {
      text += "." + reader.string(next + 2)
      next += 2
    }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...next, kind: .ecli, rule: name, target: text.uppercased())
      ], next: next + 1)
  }

  /// Two letters and four digits; the page of rechtspraak.nl knows the ECLI, the text does not.
  private func ljn(at index: Int, in reader: CitationReader) -> RuleMatch? {
    var next = index + 1
    if reader.sign(next, 0x3A) || reader.sign(next, 0x2D) { next += 1 }
    if let behind = reader.numberWord(at: next) { next = behind }
    guard reader.shape(next) == .alphanumeric, reader.length(next) == 6 else { return nil }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...next, kind: .ecli, rule: "ljn", number: reader.string(next))
      ], next: next + 1)
  }

  /// "zaak C-131/12", "gevoegde zaken C-293/12 en C-594/12".
  private func europeanCase(at index: Int, in reader: CitationReader) -> RuleMatch? {
    var drafts: [CitationDraft] = []
    var next = index + 1
    var start = index
    if let behind = reader.numberWord(at: next) { next = behind }
    while drafts.count < 20 {
      guard reader.shape(next) == .upper, reader.length(next) == 1, reader.isDash(next + 1),
        reader.glued(next + 1), reader.isNumber(next + 2), reader.sign(next + 3, 0x2F),
        reader.isNumber(next + 4), reader.length(next + 4) == 2
      else { break }
      drafts.append(
        CitationDraft(
          tokens: start...(next + 4), kind: .ecli, rule: "eu-case",
          number: reader.analysis.string(reader.tokens.range(next, through: next + 4))))
      next += 5
      guard reader.has(next, .and) || reader.sign(next, 0x2C) else { break }
      start = next + 1
      next += 1
    }
    guard let last = drafts.last else { return nil }
    return RuleMatch(drafts: drafts, next: last.tokens.upperBound + 1)
  }

  private static let ecli = ReferenceWords.words(.ecli)
  private static let ljn = ReferenceWords.words(.ljn)
}
