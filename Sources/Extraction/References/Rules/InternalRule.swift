internal import Kamerstukken

/// "zie noot 4", "zie ook het antwoord op vraag 5", "de bijlage bij deze brief".
struct InternalRule: ReferenceRule {
  let name = "internal"
  let triggers = ReferenceTriggers(
    roles: .annex, words: ReferenceWords.List.strings("see"))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    if reader.has(index, .annex) { return annex(at: index, in: reader) }
    var next = index + 1
    // "zie ook het antwoord op vraag 5", "zie daarvoor mijn antwoord bij de vragen 2 en 3".
    var steps = 0
    while steps < 10,
      Self.leads.contains(reader.word(next)) || reader.has(next, [.determiner, .preposition])
        || Self.possessives.contains(reader.word(next)) || Self.on.contains(reader.word(next))
        || Self.questionNouns.contains(reader.word(next)) && !reader.isNumber(next + 1)
    {
      next += 1
      steps += 1
    }
    guard
      Self.noteNouns.contains(reader.word(next)) || Self.questionNouns.contains(reader.word(next)),
      reader.isNumber(next + 1), reader.length(next + 1) <= 3,
      let part = reader.numbers(at: next + 1, plural: true)
    else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: index...(part.next - 1), kind: .internal, rule: name)],
      next: part.next)
  }

  /// "bijlage bij deze brief", "bijlagen van deze brief".
  private func annex(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard reader.has(index + 1, .preposition), Self.these.contains(reader.word(index + 2)),
      Self.papers.contains(reader.word(index + 3))
    else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: index...(index + 3), kind: .internal, rule: name)],
      next: index + 4)
  }

  private static let leads = ReferenceWords.List("noteLead")
  private static let possessives = ReferenceWords.List("possessive")
  private static let on = ReferenceWords.List("dating")
  private static let noteNouns = ReferenceWords.List("noteNoun")
  private static let questionNouns = ReferenceWords.List("questionNoun")
  private static let these = ReferenceWords.List("thisLetter")
  private static let papers = ReferenceWords.List("ownPaper")
}
