/// Finds the noun that a number counts: the first word behind it, adjectives aside, that can be a noun.
///
/// No part-of-speech tagger stands behind it: a plural ends in -en or -s (or is listed), an adjective in
/// -e, and what ends a phrase is in `noun-phrase-words.tsv`.
struct NounPhraseWalker: Sendable {
  private let context: FigureContext

  init(_ context: FigureContext) {
    self.context = context
  }

  /// How many the number says there are.
  enum Grammar: Sendable {
    /// More than one: the noun is a plural.
    case plural
    /// One, or what a share is taken of: the noun may be either.
    case any
  }

  /// The phrase that begins at a token and ends before `limit`, or nil. At most eight words are looked at.
  func phrase(at index: Int, limit: Int, _ grammar: Grammar) -> NounPhrase? {
    var position = index
    var words = 0
    while position < limit, words < 8 {
      words += 1
      if isOpenQuote(position) {
        guard let quoted = quoted(position, limit: limit, grammar) else { return nil }
        return NounPhrase(tokens: index..<quoted, head: position..<quoted)
      }
      if let word = behindBracketedPart(position, limit: limit) {
        position = word
      } else if position > index, let close = bracketedAdjective(position, limit: limit) {
        position = close
        continue
      }
      guard context.isWord(position) || isCode(position) else { return nil }
      let end = wordEnd(position, limit: limit)
      switch role(position, end: end, limit: limit, grammar) {
      case .stop: return nil
      case .noun:
        let last = withPartner(position, end: end, limit: limit)
        return NounPhrase(tokens: index..<last, head: position..<last)
      case .modifier: position = end
      }
    }
    return nil
  }

  /// The second part of "(wegwerp)verpakkingen": the first one stands in brackets.
  private func behindBracketedPart(_ open: Int, limit: Int) -> Int? {
    guard context.matches(open, 0x28), context.matches(open + 2, 0x29), open + 3 < limit,
      context.isGlued(open + 3), context.shape(open + 1) == .lower,
      context.shape(open + 3) == .lower
    else { return nil }
    return open + 3
  }

  /// The index behind "(reguliere)": one adjective in brackets.
  private func bracketedAdjective(_ open: Int, limit: Int) -> Int? {
    guard context.matches(open, 0x28), context.matches(open + 2, 0x29), isInflected(open + 1),
      open + 3 < limit
    else { return nil }
    return open + 3
  }

  private enum Role { case stop, noun, modifier }

  /// What a word, from its first token to `end`, does in the phrase.
  private func role(_ first: Int, end: Int, limit: Int, _ grammar: Grammar) -> Role {
    let last = end - 1
    let isCompound = last > first
    let flags = context.flags(last)
    if !isCompound {
      if flags.contains(.participle) {
        return continues(end, limit: limit, grammar) ? .modifier : .stop
      }
      if flags.contains(.adverb), continues(end, limit: limit, grammar) {
        return isInflected(end) || context.flags(end).contains(.participle)
          || context.flags(end).contains(.adjective) || !flags.contains(.stop)
          ? .modifier : .stop
      }
      if flags.contains(.stop) { return .stop }
      if isVerbAtClauseEnd(first) { return .stop }
    }
    if context.shape(last) == .capitalised, !isCompound, !isName(last) {
      return grammar == .plural && continues(end, limit: limit, grammar)
        && (isOrigin(last) || context.shape(end) == .lower && !isInflected(last))
        ? .modifier : .stop
    }
    if flags.contains(.plural) || flags.contains(.singular) { return .noun }
    if flags.contains(.adjective) {
      return continues(end, limit: limit, grammar) ? .modifier : .stop
    }
    if isInflected(last) {
      if continues(end, limit: limit, grammar) { return .modifier }
      // "één gemeente": a noun in -e, where nothing follows it.
      return grammar == .any ? .noun : .stop
    }
    if isPlural(last) { return .noun }
    // "vloeibaar afval": an adjective without -e before a singular; "boven 900 meter zichtbaar" counts nothing.
    if grammar == .any,
      let ending = Self.adjectiveEndings.firstIndex(where: { context.ends(last, $0) })
    {
      if continues(end, limit: limit, grammar) { return .modifier }
      if ending < Self.firmAdjectiveEndings, context.length(last) > 7 { return .stop }
    }
    if flags.contains(.adjunct) || context.shape(last) != .lower || isCompound {
      if continues(end, limit: limit, grammar),
        grammar == .plural || context.shape(last) != .lower
          || flags.contains(.adjunct) && !isCompound && isPlural(end)
      {
        return .modifier
      }
    }
    return grammar == .any && context.shape(last) == .lower ? .noun : .stop
  }

  /// Whether a word that can belong to the phrase stands at a token.
  private func continues(_ index: Int, limit: Int, _ grammar: Grammar) -> Bool {
    guard index < limit else { return false }
    if isOpenQuote(index) || bracketedAdjective(index, limit: limit) != nil { return true }
    guard context.isWord(index) || isCode(index) else { return false }
    let flags = context.flags(index)
    if flags.contains(.participle) || flags.contains(.adverb) || flags.contains(.adjective) {
      return index + 1 < limit && context.isWord(index + 1)
    }
    guard !flags.contains(.stop) else { return false }
    if grammar == .any { return true }
    let last = wordEnd(index, limit: limit) - 1
    if isPlural(last) || isInflected(last) || !flags.isDisjoint(with: [.plural, .singular]) {
      return true
    }
    // "Nederlandse AIVD medewerkers".
    return context.shape(last) != .lower && last + 1 < limit && isPlural(last + 1)
  }

  /// The index behind a word with its hyphens and slashes: "gemeenten/regio’s", "jeugd- en jongerenwerkers".
  private func wordEnd(_ index: Int, limit: Int, depth: Int = 0) -> Int {
    var end = index + 1
    while end + 1 < limit, end - index < 16, context.isInnerHyphen(end) { end += 2 }
    // "informatie- en consultatievragen", "in- en uitstapkosten".
    if depth < 3, end + 2 < limit, context.matches(end, 0x2D), context.isGlued(end),
      !context.isGlued(end + 1),
      context.matches(end + 1, context.words.and) || context.matches(end + 1, context.words.or)
    {
      return wordEnd(end + 2, limit: limit, depth: depth + 1)
    }
    return end
  }

  /// "mannen en vrouwen": the pair is counted as one.
  private func withPartner(_ first: Int, end: Int, limit: Int) -> Int {
    guard end == first + 1, context.matches(end, context.words.and), end + 1 < limit,
      let partners = PhraseWord.partners[context.word(first)],
      partners.contains(context.word(end + 1))
    else { return end }
    return end + 2
  }

  /// The index behind a quotation of at most six words, where a noun is quoted: "«Jihad-gemeenten»".
  private func quoted(_ open: Int, limit: Int, _ grammar: Grammar) -> Int? {
    var index = open + 1
    while index < min(limit, open + 12) {
      if isCloseQuote(index) {
        return index > open + 1 && (grammar == .any || isPlural(index - 1)) ? index + 1 : nil
      }
      index += 1
    }
    return nil
  }

  private func isOpenQuote(_ index: Int) -> Bool {
    context.matches(index, Vocabulary.Mark.openQuote) || context.matches(index, 0x22)
      || context.matches(index, Vocabulary.Mark.apostrophe) || context.matches(index, 0x27)
  }

  private func isCloseQuote(_ index: Int) -> Bool {
    context.matches(index, Vocabulary.Mark.closeQuote) || context.matches(index, 0x22)
      || context.matches(index, Vocabulary.Mark.apostrophe) || context.matches(index, 0x27)
  }

  /// A name such as "F16" that begins with a letter.
  private func isCode(_ index: Int) -> Bool {
    guard context.shape(index) == .alphanumeric else { return false }
    return context.text[Int(context.tokens.starts[index])] &- 0x30 >= 10
  }

  /// Whether a word has the ending of a plural noun.
  func isPlural(_ index: Int) -> Bool {
    let flags = context.flags(index)
    if flags.contains(.plural) { return true }
    guard !flags.contains(.stop), !flags.contains(.participle), context.length(index) >= 3 else {
      return false
    }
    if context.ends(index, "en") || context.ends(index, "ën") || context.ends(index, "centra") {
      return true
    }
    guard context.ends(index, "s") else { return false }
    return !Self.singularEndings.contains { context.ends(index, $0) }
      || context.ends(index, "eaus") || context.ends(index, "eus")
  }

  private static let adjectiveEndings: [StaticString] = [
    "baar", "lijk", "isch", "loos", "zaam", "ief", "eel",
  ]
  /// How many of them no noun has.
  private static let firmAdjectiveEndings = 5

  /// Endings in -s of singulars: "proces", "advies", "status", "bewijs".
  private static let singularEndings: [StaticString] = [
    "ss", "us", "is", "oces", "ucces", "advies", "verlies", "precies", "ijs", "uis", "aas", "gas",
    "kans", "mens", "wens", "grens",
  ]

  /// Whether a word has the ending of an inflected adjective or participle: "individuele".
  private func isInflected(_ index: Int) -> Bool {
    guard context.isWord(index), context.length(index) >= 4 else { return false }
    return context.ends(index, "e") && !context.ends(index, "tie") && !context.ends(index, "sie")
  }

  /// Whether a word with a capital names people or things that are counted ("Nederlanders", "Kamerleden",
  /// "Ministers"), and does not begin the next sentence ("Vragen").
  private func isName(_ index: Int) -> Bool {
    Self.nameEndings.contains { context.ends(index, $0) }
  }

  /// "Belgische", "Syrische", "Koninklijke": adjectives that have a capital.
  private func isOrigin(_ index: Int) -> Bool {
    context.ends(index, "se") || context.ends(index, "sche") || context.ends(index, "ijke")
  }

  private static let nameEndings: [StaticString] = [
    "ers", "ërs", "anen", "enen", "inen", "ezen", "eden", "aten", "lingen", "ssen", "oden",
    "landen", "rken", "moties",
  ]

  /// Whether the clause ends behind an infinitive: "die deze twee versterken." counts nothing.
  private func isVerbAtClauseEnd(_ index: Int) -> Bool {
    guard context.ends(index, "en"), context.begins(index, "ver") || context.begins(index, "be")
    else { return false }
    return context.matches(index - 2, context.words.to)
  }
}
