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
    if let group = group(start, index) { return group }
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

  /// "de leden van de VVD-fractie", "de fractie van de VVD", "de VVD-fractie".
  private func group(_ start: Int, _ first: Int) -> HousePhrase? {
    guard classes(first).contains(.determiner), first + 1 < tokens.count else { return nil }
    let core = first + 1
    var index = core
    if classes(index).contains(.title) {
      let isGroup = Self.groups.contains(tokens.words[index])
      guard index + 2 < tokens.count, tokens.words[index + 1] == Self.van else { return nil }
      index += classes(index + 2).contains(.determiner) ? 3 : 2
      if isGroup {
        let end = government.party(at: index)
        return end > index
          ? HousePhrase(tokens: start..<end, kind: .group, core: core..<end) : nil
      }
    }
    let end = government.party(at: index)
    guard end > index, end + 1 < tokens.count, tokens.words[end] == 0x2D, tokens.isGlued(end + 1),
      Self.groups.contains(tokens.words[end + 1])
    else { return nil }
    return HousePhrase(tokens: start..<end + 2, kind: .group, core: core..<end + 2)
  }

  private static let van = Vocabulary.shared["van"]
  private static let groups = ["fractie", "fracties"].map { Vocabulary.shared[$0] }

  private func classes(_ index: Int) -> CommitmentWords.Roles { government.classes(index) }
}
