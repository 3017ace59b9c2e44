internal import Kamerstukken

/// Shares, money, percentages, durations and measures.
extension FigureReader {
  /// "de helft van de gemeenten", "twee derde", "1 op de 5 kinderen".
  func fraction(at index: Int, _ number: NumberMention?, floor: Int) -> Int? {
    var match = number.flatMap { fractions.ratio(at: index, $0) }
    if match == nil {
      // The noun of "twee derde" stands behind the number.
      let noun = fractions.mayEnd(at: index) ? index : index + 1
      if noun < sentence.upperBound, fractions.mayEnd(at: noun),
        let found = fractions.fraction(at: noun, floor: floor), found.tokens.contains(index)
      {
        match = found
      }
    }
    guard let match, !isExcluded(match.tokens) else { return nil }
    let end = match.tokens.upperBound
    if context.isDash(end), context.isGlued(end) { return end }
    let whole = whole(at: end)
    if match.needsWhole, whole == nil, !context.matches(end, context.words.part) { return end }
    let modifier = modifiers.before(match.tokens.lowerBound, floor: floor)
    let last = whole?.tokens.upperBound ?? end
    append(
      value: match.value, upper: nil, unit: FigureUnit.fraction, modifier: modifier?.modifier,
      of: whole?.tokens, tokens: (modifier?.index ?? match.tokens.lowerBound)..<last,
      period: true, rule: "figure-fraction")
    return last
  }

  /// "2/3 van de leden", "1/3 deel", "3/4 liter"; false where nothing says that it is a fraction.
  func takeRatio(
    _ quantity: Quantity, _ modifier: ModifierScanner.Match?
  ) -> Bool {
    // "2018/2019 van Oberon": years.
    if let year = context.year(quantity.number), (1800...2100).contains(year) { return false }
    let end = quantity.tokens.upperBound
    let start = modifier?.index ?? quantity.tokens.lowerBound
    if let unit = quantity.unit, unit.kind == .measure || unit.kind == .time {
      append(
        value: quantity.value, upper: nil, unit: unit, modifier: modifier?.modifier, of: nil,
        tokens: start..<end, period: unit.kind != .time, rule: "figure-unit")
      return true
    }
    guard quantity.unit == nil, !guards.isLabelled(quantity, floor: sentence.lowerBound),
      context.matches(end, context.words.of) || context.matches(end, context.words.part),
      let whole = whole(at: end)
    else { return false }
    append(
      value: quantity.value, upper: nil, unit: FigureUnit.fraction, modifier: modifier?.modifier,
      of: whole.tokens, tokens: start..<whole.tokens.upperBound, period: true,
      rule: "figure-fraction")
    return true
  }

  /// What a share is taken of: "van de gemeenten", "deel van de scholen", "gemeenten".
  func whole(at index: Int) -> NounPhrase? {
    let limit = sentence.upperBound
    var next = index
    if context.matches(next, context.words.part), context.matches(next + 1, context.words.of) {
      next += 1
    }
    guard context.matches(next, context.words.of) else {
      return phrases.phrase(at: next, limit: limit, .plural)
    }
    next += 1
    while next < limit, context.flags(next).contains(.determiner) { next += 1 }
    if let phrase = phrases.phrase(at: next, limit: limit, .any) { return phrase }
    // "12% van het totaal".
    if next > index + 1, context.words.isWhole(context.word(next)), next < limit {
      return NounPhrase(tokens: next..<next + 1, head: next..<next + 1)
    }
    // "96% van Nederland".
    guard next == index + 1, context.shape(next) == .capitalised, next < limit else { return nil }
    var end = next + 1
    while end < limit, context.shape(end) == .capitalised { end += 1 }
    return NounPhrase(tokens: next..<end, head: next..<end)
  }

  /// "tweemaal", "verdubbeld".
  func takeMultiple(_ index: Int, _ times: Int64) {
    let tokens = index..<index + 1
    guard !isExcluded(tokens), !context.isInnerHyphen(index + 1), !context.isGlued(index) else {
      return
    }
    let modifier = modifiers.before(index, floor: sentence.lowerBound)
    append(
      value: DecimalNumber(significand: times), upper: nil, unit: FigureUnit.times,
      modifier: modifier?.modifier, of: nil, tokens: (modifier?.index ?? index)..<index + 1,
      period: true, rule: "figure-multiple")
  }

  /// Money, percentages, durations, measures, "fte", "keer".
  func takeMeasured(_ printed: Quantity, _ before: ModifierScanner.Match?) -> Int {
    var quantity = printed
    guard var unit = quantity.unit else { return quantity.tokens.upperBound }
    // "in één keer": at once.
    if unit == .times, !quantity.mention.isDigits, quantity.value == DecimalNumber(significand: 1),
      context.matches(quantity.tokens.lowerBound - 1, context.words.into)
    {
      return quantity.tokens.upperBound
    }
    let limit = sentence.upperBound
    var end = quantity.tokens.upperBound
    var modifier = before
    if let behind = modifiers.behind(end, limit: limit) {
      end = behind.index
      modifier = ModifierScanner.Match(
        modifier: behind.modifier, index: before?.index ?? quantity.tokens.lowerBound)
    }
    var of: Range<Int>?
    switch unit.kind {
    case .percent:
      if let whole = share(at: end) {
        of = whole
        end = whole.upperBound
      }
    case .measure, .ton:
      if let noun = phrases.phrase(at: end, limit: limit, .any),
        noun.head.count == noun.tokens.count,
        !Self.verbEndings.contains(where: { context.ends(noun.head.upperBound - 1, $0) })
      {
        of = noun.tokens
        end = noun.tokens.upperBound
      } else if unit.kind == .ton, sentenceHasCosts(), let euros = quantity.timesTon() {
        (quantity, unit) = (euros, .euro)
      }
    default: break
    }
    let start = min(modifier?.index ?? quantity.tokens.lowerBound, quantity.tokens.lowerBound)
    if isInPeriod(quantity.tokens), unit.kind == .time { return end }
    append(
      value: quantity.value, upper: quantity.upper, unit: unit, modifier: modifier?.modifier,
      of: of ?? owner(before: start, isShare: unit.kind == .percent)
        ?? (unit.kind == .percent ? fronted(before: start) : nil), tokens: start..<end,
      period: unit.kind != .time,
      rule: unit.isMoney ? "figure-money" : unit.kind == .percent ? "figure-percent" : "figure-unit"
    )
    return end
  }

  /// "Van de rouwpost wordt 97,9% op tijd bezorgd": what a share is of may open the sentence.
  private func fronted(before start: Int) -> Range<Int>? {
    let first = sentence.lowerBound
    guard start - first <= 24, context.matches(first, context.words.of),
      let whole = whole(at: first)?.tokens,
      start > whole.upperBound, start - whole.upperBound <= 4
    else { return nil }
    return whole
  }

  /// What a percentage is of: "van de gemeenten", or the noun right behind it ("8% rente").
  func share(at index: Int) -> Range<Int>? {
    let limit = sentence.upperBound
    if context.matches(index, context.words.of) { return whole(at: index)?.tokens }
    guard let noun = phrases.phrase(at: index, limit: limit, .any), context.shape(index) == .lower,
      noun.tokens == noun.head || isQuality(noun),
      noun.tokens.count > 1
        || !Self.adjectiveEndings.contains(where: { context.ends(index, $0) })
    else { return nil }
    return noun.tokens
  }

  /// "jaarlijkse groei": one inflected adjective before a singular; "goede resultaten" may be anything.
  private func isQuality(_ noun: NounPhrase) -> Bool {
    noun.head.count == 1 && noun.tokens.count == 2 && context.ends(noun.tokens.lowerBound, "e")
      && !phrases.isPlural(noun.head.lowerBound)
  }

  /// Endings of verbs that stand behind a measure: "17 megaton resteert".
  private static let verbEndings: [StaticString] = ["eert", "aat", "agt", "oopt", "ijgt", "ordt"]

  /// Endings of adjectives and participles that stand behind a percentage: "8% disproportioneel".
  private static let adjectiveEndings: [StaticString] = [
    "d", "t", "er", "en", "eel", "ief", "isch", "baar", "lijk", "ig", "loos", "zaam", "aal", "air",
    "iel", "uur",
  ]

  /// The noun that "van" ties to a quantity behind it: "een rente van 2%", "een boete van € 500".
  func owner(before index: Int, isShare: Bool = false) -> Range<Int>? {
    let noun = index - 2
    guard noun > sentence.lowerBound, context.matches(index - 1, context.words.of),
      context.isWord(noun), context.flags(noun).isDisjoint(with: [.stop, .participle]),
      context.length(noun) > 2, !context.words.isSum(context.word(noun)),
      !context.matches(noun - 1, context.words.te),
      !context.matches(noun - 1, context.words.ter)
    else { return nil }
    let before = context.flags(noun - 1)
    // "volgens de kaart van de NZA van 11 weken".
    if context.shape(noun) == .upper, !isShare { return nil }
    var start = noun
    while start - 1 > sentence.lowerBound, context.isInnerHyphen(start - 1) { start -= 2 }
    guard
      start < noun || before.contains(.determiner) || before.contains(.preposition)
        || context.matches(noun - 1, context.words.an) || context.ends(noun - 1, "e")
    else { return nil }
    return start..<noun + 1
  }
}
