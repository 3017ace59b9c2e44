/// Reads whom something is promised to.
struct HousePhraseReader {
  let government: GovernmentPhraseReader
  private var tokens: Tokens { government.tokens }
  private static let uw = Vocabulary.shared["uw"]
  private static let first = Vocabulary.shared["eerste"]
  private static let commerce = Vocabulary.shared["koophandel"]
  private static let generaal = Vocabulary.shared["generaal"]
  private static let staten = Vocabulary.shared["staten"]

  init(_ government: GovernmentPhraseReader) { self.government = government }

  /// The phrase that begins at a token, or nil.
  func phrase(at start: Int) -> HousePhrase? {
    var index = start
    if classes(index).contains(.to) { index += 1 }
    if classes(index).contains(.you) {
      return HousePhrase(tokens: start..<index + 1, kind: .house, core: index..<index + 1)
    }
    if let members = government.members(at: index) {
      return HousePhrase(
        tokens: start..<members.tokens.upperBound, kind: .member, core: members.tokens)
    }
    let hasArticle = classes(index).contains(.possessive) || classes(index).contains(.determiner)
    if hasArticle { index += 1 }
    let core = index
    var isSenate = false
    if classes(index).contains(.chamber), classes(index + 1).contains(.house) {
      isSenate = tokens.words[index] == Self.first
      index += 1
    } else if !hasArticle {
      return committee(start, core)
    }
    if classes(index).contains(.house) {
      if index + 2 < tokens.count, tokens.words[index + 2] == Self.commerce { return nil }
      index += 1
      if index + 3 < tokens.count, tokens.words[index + 1] == Self.staten,
        tokens.words[index + 3] == Self.generaal
      {
        index += 4
      }
      return HousePhrase(
        tokens: start..<index, kind: isSenate ? .senate : .house, core: core..<index)
    }
    if index + 2 < tokens.count, tokens.words[index] == Self.staten,
      tokens.words[index + 2] == Self.generaal
    {
      return HousePhrase(tokens: start..<index + 3, kind: .house, core: core..<index + 3)
    }
    return committee(start, core)
  }

  /// "vaste commissie voor Sociale Zaken en Werkgelegenheid", "commissie SZW", "uw commissie".
  private func committee(_ start: Int, _ core: Int) -> HousePhrase? {
    var index = core
    while classes(index).contains(.standing) { index += 1 }
    guard classes(index).contains(.committee), index > start else { return nil }
    let isNamed = index > core || index > start && tokens.words[index - 1] == Self.uw
    index += 1
    let end = government.field(at: index)
    // "de Commissie" is as often that of the Union.
    guard isNamed || end > index else { return nil }
    return HousePhrase(tokens: start..<end, kind: .committee, core: core..<end)
  }

  private func classes(_ index: Int) -> CommitmentWords { government.classes(index) }
}
