internal import Kamerstukken

/// "mijn brief van 3 juli 2018", "de Kamerbrief van 2 oktober jl.": a paper that is cited by its date; and
/// "voornoemde brief", which goes back to one that was cited.
struct LetterRule: ReferenceRule {
  let name = "letter-date"
  let triggers = ReferenceTriggers(
    words: ReferenceWords.strings(.letterNoun, .earlier))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    if Self.earlier.contains(reader.word(index)) {
      guard Self.nouns.contains(reader.word(index + 1)) else { return nil }
      var draft = CitationDraft(tokens: index...(index + 1), kind: .internal, rule: "anaphor")
      draft.isShort = true
      return RuleMatch(drafts: [draft], next: index + 2)
    }
    guard Self.nounsOfLetters.contains(reader.word(index)) else { return nil }
    var next = index + 1
    // "d.d. 3 juli 2018", "van 3 juli 2018".
    if Self.dating.contains(reader.word(next)) {
      next += 1
    } else if reader.word(next) == Self.d, reader.sign(next + 1, 0x2E) {
      next += 2
      if reader.word(next) == Self.d { next += 1 }
      if reader.sign(next, 0x2E) { next += 1 }
    } else {
      return nil
    }
    guard let date = DateScanner(reader.analysis).date(at: next), date.day != nil else {
      return nil
    }
    var start = index
    if Self.possessives.contains(reader.word(index - 1)), !reader.beginsBlock(index) {
      start -= 1
    } else if !Self.isNamed(index, reader) {
      // "Ingezonden bij brief van 29 april 1914": how a paper came in, no citation.
      return nil
    }
    if isOfOthers(behind: date.tokens.upperBound, in: reader) {
      return RuleMatch(drafts: [], next: date.tokens.upperBound)
    }
    var draft = CitationDraft(
      tokens: start...(date.tokens.upperBound - 1), kind: .kamerstuk, rule: name)
    draft.isShort = true
    draft.date = date.resolved(against: reader.analysis.document.date)
    return RuleMatch(drafts: [draft], next: date.tokens.upperBound)
  }

  /// "de brief van 3 mei 2018 aan de Nationale ombudsman", "… van de Stichting Maan": between others than the
  /// government and the House, and so no paper.
  private func isOfOthers(behind index: Int, in reader: CitationReader) -> Bool {
    let parties: WordSet
    if Self.addressing.contains(reader.word(index)) {
      parties = Self.houses
    } else if Self.authors.contains(reader.word(index)) {
      parties = Self.writers
    } else {
      return false
    }
    guard !reader.beginsBlock(index) else { return false }
    return !(1...4).contains { parties.contains(reader.word(index + $0)) }
  }

  /// "Kamerbrief", "voortgangsbrief": a word that needs no article to mean one letter.
  private static func isNamed(_ index: Int, _ reader: CitationReader) -> Bool {
    reader.length(index) > 7 && reader.word(index) != letters
  }

  private static let letters = Vocabulary.shared["brieven"]
  private static let addressing = ReferenceWords.words(.addressing)
  private static let houses = ReferenceWords.words(.house)
  private static let authors = ReferenceWords.words(.author)
  private static let writers = ReferenceWords.words(.letterWriter)
  private static let d = Vocabulary.shared["d"]
  private static let nounsOfLetters = ReferenceWords.words(.letterNoun)
  private static let earlier = ReferenceWords.words(.earlier)
  private static let nouns = ReferenceWords.words(.antecedentNoun)
  private static let dating = ReferenceWords.words(.dating)
  private static let possessives = ReferenceWords.words(.possessive)
}
