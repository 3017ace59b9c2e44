internal import Kamerstukken

/// "zie noot 4", "zie ook het antwoord op vraag 5", "zoals in mijn antwoord op vraag 9 en 10", "de bijlage bij deze
/// brief", "paragraaf 3.2 van deze brief", "bovengenoemde tabel 2".
struct InternalRule: ReferenceRule {
  let name = "internal"
  let triggers = ReferenceTriggers(
    roles: [.annex],
    words: ReferenceWords.strings(.see, .questionNoun, .sectionNoun, .tableNoun))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    let word = reader.word(index)
    if reader.has(index, .annex) || Self.sectionNouns.contains(word) {
      return part(at: index, in: reader)
    }
    if Self.questionNouns.contains(word) { return answer(at: index, in: reader) }
    if Self.tableNouns.contains(word) { return table(at: index, in: reader) }
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
      Self.noteNouns.contains(reader.word(next)) || Self.questionNouns.contains(reader.word(next))
        || Self.tableNouns.contains(reader.word(next)),
      reader.isNumber(next + 1), reader.length(next + 1) <= 3,
      let part = reader.numbers(at: next + 1, plural: true)
    else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: index...(part.next - 1), kind: .internal, rule: name)],
      next: part.next)
  }

  /// "in antwoord 3", "zoals bedoeld in vraag 9", "mijn antwoord op vraag 9 en 10": never at the head of a paragraph,
  /// where the question or its answer begins.
  private func answer(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard reader.shape(index) == .lower else { return nil }
    var noun = index
    // "antwoord op vraag", "beantwoording van de vragen".
    if Self.answerJoints.contains(reader.word(index + 1)) {
      noun = reader.has(index + 2, .determiner) ? index + 3 : index + 2
      guard Self.questionNouns.contains(reader.word(noun)) else { return nil }
    }
    guard reader.isNumber(noun + 1), reader.length(noun + 1) <= 3,
      let part = reader.numbers(at: noun + 1, plural: true),
      reader.shape(part.next) == .sign || reader.has(part.next, .follow)
        || Self.answerFollows.contains(reader.word(part.next))
    else { return nil }
    if reader.word(part.next) == Vocabulary.Mark.euro || reader.sign(part.next, 0x25) { return nil }
    // "het antwoord op vraag 5 van de heer Maan" stands in another paper.
    if reader.has(part.next, .preposition) { return nil }
    var before = index - 1
    let owned = reader.has(before, .determiner) || Self.possessives.contains(reader.word(before))
    if owned { before -= 1 }
    let isPlace =
      Self.places.contains(reader.word(before))
      && (!Self.questions.contains(reader.word(index)) || reader.word(before) == Self.inside)
    guard
      isPlace || owned && (noun > index || !Self.questions.contains(reader.word(index))),
      before >= 0,
      !reader.crossesBlock(before...part.next - 1)
    else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: index...(part.next - 1), kind: .internal, rule: name)],
      next: part.next)
  }

  /// "bovengenoemde tabel 2", "hierboven genoemde tabel 2".
  private func table(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard reader.isNumber(index + 1), reader.length(index + 1) <= 3,
      Self.above.contains(reader.word(index - 1)), !reader.beginsBlock(index)
    else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: index...(index + 1), kind: .internal, rule: name)],
      next: index + 2)
  }

  /// "bijlage bij deze brief", "bijlage 2 van deze brief", "paragraaf 3.2 van deze nota".
  private func part(at index: Int, in reader: CitationReader) -> RuleMatch? {
    var next = index + 1
    if let number = ArticleReader(reader: reader).number(at: next) {
      next = number.next
    } else if !reader.has(index, .annex) {
      return nil
    }
    guard reader.has(next, .preposition), Self.these.contains(reader.word(next + 1)),
      Self.papers.contains(reader.word(next + 2)), !reader.crossesBlock(index...(next + 2))
    else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: index...(next + 2), kind: .internal, rule: name)],
      next: next + 3)
  }

  private static let leads = ReferenceWords.words(.noteLead)
  private static let possessives = ReferenceWords.words(.possessive)
  private static let on = ReferenceWords.words(.dating)
  private static let noteNouns = ReferenceWords.words(.noteNoun)
  private static let questionNouns = ReferenceWords.words(.questionNoun)
  private static let sectionNouns = ReferenceWords.words(.sectionNoun)
  private static let tableNouns = ReferenceWords.words(.tableNoun)
  private static let answerJoints = ReferenceWords.words(.answerJoint)
  private static let answerFollows = ReferenceWords.words(.answerFollow)
  private static let questions = ReferenceWords.words(.question)
  private static let inside = Vocabulary.shared["in"]
  private static let places = ReferenceWords.words(.answerPlace)
  private static let above = ReferenceWords.words(.above)
  private static let these = ReferenceWords.words(.thisLetter)
  private static let papers = ReferenceWords.words(.ownPaper)
}
