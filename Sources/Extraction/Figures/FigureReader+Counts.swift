internal import Kamerstukken

/// Plain counts, with a noun of their own or without.
extension FigureReader {
  /// A plain count: "38 trainingen", "ruim 300 van de 400 gemeenten", "164 (90 voor A) aanvragen".
  func takeCount(
    _ quantity: Quantity, _ modifier: ModifierScanner.Match?
  ) -> Int {
    let limit = sentence.upperBound
    let end = quantity.tokens.upperBound
    let isOne = quantity.value == DecimalNumber(significand: 1) && quantity.upper == nil
    // "één partij" is a figure to some and an article to others.
    if isOne, !quantity.mention.isDigits { return end }
    // "1 gemeente" behind a word such as "met" or "is"; "de onder 1 bedoelde brug", "indicator 1" are labels.
    if isOne, !mayBeOne(quantity) { return end }
    if quantity.mention.form == .digits(.dotted) || isHeadingNumber(quantity) { return end }
    // "een paar honderd vrijwilligers".
    if quantity.mention.form == .spelled, quantity.tokens.count == 1,
      context.words.isVague(context.word(quantity.number - 1)),
      context.words.magnitude(context.word(quantity.number)) != nil
        || context.matches(quantity.number, context.words.hundred)
    {
      return end
    }
    if quantity.mention.isDigits, context.words.isNamed(context.word(end)), isListedUnder(quantity)
    {
      return end
    }
    let start = modifier?.index ?? quantity.tokens.lowerBound
    var bounded = bounds(modifier, quantity)
    // "15.000 of minder inwoners", "drie jaarstukken of meer".
    if let inner = modifiers.behind(end, limit: limit) {
      if let noun = phrases.phrase(at: inner.index, limit: limit, .plural) {
        add(quantity, inner.modifier, of: noun.tokens, start: start, end: noun.tokens.upperBound)
        return noun.tokens.upperBound
      }
      bounded = inner.modifier
    }
    // "14.000 meer beoordelingen".
    if !isOne, context.matches(end, context.words.more),
      let noun = phrases.phrase(at: end + 1, limit: limit, .plural)
    {
      add(quantity, bounded, of: noun.tokens, start: start, end: noun.tokens.upperBound)
      return noun.tokens.upperBound
    }
    if let noun = phrases.phrase(at: end, limit: limit, isOne ? .any : .plural),
      !isOne || context.shape(noun.tokens.lowerBound) == .lower
    {
      var last = noun.tokens.upperBound
      if let outer = modifiers.behind(last, limit: limit) {
        bounded = outer.modifier
        last = outer.index
      }
      add(quantity, bounded, of: noun.tokens, start: start, end: last)
      takeInner(at: last, of: noun.tokens)
      return last
    }
    if let close = closing(end), let noun = phrases.phrase(at: close + 1, limit: limit, .plural) {
      add(quantity, bounded, of: noun.tokens, start: start, end: noun.tokens.upperBound)
      takeInner(at: end, of: noun.tokens)
      return noun.tokens.upperBound
    }
    if let noun = describedNoun(quantity) {
      add(quantity, bounded, of: noun, start: start, end: noun.upperBound)
      return noun.upperBound
    }
    return takeElliptic(quantity, modifier, start: start)
  }

  /// The noun of "de zeven in het rapport beschreven projecten": behind a preposition, its words and a participle.
  private func describedNoun(_ quantity: Quantity) -> Range<Int>? {
    let end = quantity.tokens.upperBound
    guard context.matches(quantity.tokens.lowerBound - 1, context.words.the),
      context.flags(end).contains(.preposition), end + 1 < sentence.upperBound
    else { return nil }
    for index in end + 1..<min(end + 7, sentence.upperBound) {
      guard context.shape(index) != .sign, !context.words.isAuxiliary(context.word(index)) else {
        return nil
      }
      if index > end + 1, isParticiple(index),
        let noun = phrases.phrase(at: index + 1, limit: sentence.upperBound, .plural)
      {
        return noun.tokens
      }
    }
    return nil
  }

  /// "beschreven", "genoemde": a past participle before a noun.
  private func isParticiple(_ index: Int) -> Bool {
    if context.flags(index).contains(.participle) { return true }
    guard context.shape(index) == .lower, context.length(index) >= 6 else { return false }
    return (context.ends(index, "de") || context.ends(index, "te"))
      && Self.participleStarts.contains { context.begins(index, $0) }
  }

  private static let participleStarts: [StaticString] = [
    "ge", "be", "ver", "ont", "her", "aange", "afge", "inge", "opge", "uitge", "voorge",
  ]

  /// "de onder 2, 14 en 27 genoemde echtgenoten": the number is a label.
  private func isListedUnder(_ quantity: Quantity) -> Bool {
    var index = quantity.tokens.lowerBound - 1
    while index >= sentence.lowerBound, quantity.tokens.lowerBound - index < 40 {
      let word = context.word(index)
      if word == context.words.under || word == context.words.sub { return true }
      guard context.shape(index) == .number || context.words.isListSign(word) else { return false }
      index -= 1
    }
    return false
  }

  func mayBeOne(_ quantity: Quantity) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    let next = quantity.tokens.upperBound
    guard context.shape(next) == .lower, context.length(next) >= 4 else { return false }
    return before < sentence.lowerBound
      || context.flags(before).contains(.stop) && !context.matches(before, context.words.under)
  }

  /// A number without a noun of its own.
  func takeElliptic(
    _ quantity: Quantity, _ modifier: ModifierScanner.Match?, start: Int
  ) -> Int {
    let end = quantity.tokens.upperBound
    if let noun = shared(end) {
      if context.words.isNamed(context.word(noun.lowerBound)), isListedUnder(quantity) {
        return end
      }
      add(quantity, bounds(modifier, quantity), of: noun, start: start, end: end)
      return end
    }
    if let unit = sharedUnit(end), let product = quantity.value.multiplied(by: unit.factor) {
      append(
        value: DecimalNumber(
          significand: product.significand, exponent: product.exponent + unit.exponent),
        upper: nil, unit: unit, modifier: modifier?.modifier, of: owner(before: start),
        tokens: start..<end, period: unit.kind != .time, rule: "figure-elliptic")
      return end
    }
    if quantity.mention.hasMagnitude {
      append(
        value: quantity.value, upper: quantity.upper,
        unit: sentenceHasEuro() ? FigureUnit.euro : nil, modifier: modifier?.modifier,
        of: owner(before: start), tokens: start..<end, period: true, rule: "figure-magnitude")
      return end
    }
    var (modifier, start) = (modifier, start)
    var noun = countedBefore(start) ?? countedAlready(start) ?? countedBeside(end)
    // "het aantal zaken steeg van 20 in 2017 tot 45 in 2018".
    if noun == nil, modifier != nil, context.matches(start, context.words.to) {
      noun = countedBefore(quantity.tokens.lowerBound)
      if noun != nil { (modifier, start) = (nil, quantity.tokens.lowerBound) }
    }
    if let noun { lastNoun = noun }
    // "constant op 500.000", "71 per man per jaar".
    let standsAlone =
      quantity.mention.form == .digits(.thousands)
      || quantity.mention.isDigits
        && (context.matches(end, context.words.per) || isLevel(quantity, start: start)
          || isOutcome(quantity))
    if noun != nil || standsAlone {
      append(
        value: quantity.value, upper: quantity.upper, unit: nil, modifier: modifier?.modifier,
        of: noun, tokens: start..<end, period: true, rule: "figure-number")
    } else {
      leave(quantity)
    }
    return end
  }

  func add(
    _ quantity: Quantity, _ modifier: Figure.Modifier?, of: Range<Int>, start: Int, end: Int
  ) {
    lastNoun = of
    append(
      value: quantity.value, upper: quantity.upper, unit: nil, modifier: modifier, of: of,
      tokens: (modifier == nil ? quantity.tokens.lowerBound : start)..<end, period: true,
      rule: "figure-count")
  }

  /// The modifier of a plain count; "tot twee onderzoeken" and "rond drie thema's" are none.
  func bounds(_ match: ModifierScanner.Match?, _ quantity: Quantity) -> Figure.Modifier? {
    guard let match else { return nil }
    let isVague =
      match.index == quantity.tokens.lowerBound - 1
      && context.words.isBound(context.word(match.index))
    return isVague && (!quantity.mention.isDigits || quantity.value.double < 10)
      ? nil : match.modifier
  }

  /// "3.2 Maatregelen", "4 Financiën": the number of a heading or an item.
  func isHeadingNumber(_ quantity: Quantity) -> Bool {
    quantity.mention.isDigits && !quantity.mention.hasMagnitude
      && quantity.tokens.lowerBound == sentence.lowerBound
      && quantity.mention.digits <= 2 && context.shape(quantity.tokens.upperBound) == .capitalised
  }

  /// The bracket that closes the one at a token, within the sentence.
  func closing(_ open: Int) -> Int? {
    guard context.matches(open, 0x28) else { return nil }
    var index = open + 1
    while index < min(sentence.upperBound, open + 30) {
      if context.matches(index, 0x29) { return index }
      if context.matches(index, 0x28) { return nil }
      index += 1
    }
    return nil
  }

  /// The numbers in the brackets behind a count: "164 (90 voor Forsa en 74 voor FSP)" count the same.
  func takeInner(at open: Int, of noun: Range<Int>) {
    guard let close = closing(open) else { return }
    var index = open + 1
    while index < close {
      guard context.numbers.mayBegin(at: index), let inner = quantities.single(at: index),
        inner.unit == nil, inner.tokens.upperBound < close,
        context.flags(inner.tokens.upperBound).contains(.preposition),
        !context.flags(index - 1).contains(.label), guards.dateEnd(at: index) == nil,
        !guards.isGlued(inner), !guards.isYear(inner, hasModifier: false, floor: open)
      else {
        index += 1
        continue
      }
      append(
        value: inner.value, upper: nil, unit: nil, modifier: nil, of: noun, tokens: inner.tokens,
        period: true, rule: "figure-elliptic")
      index = inner.tokens.upperBound
    }
  }

  /// What the next number counts, where it counts the same: "10 en 20 woningen", "300 van de 400 gemeenten".
  func shared(_ end: Int) -> Range<Int>? {
    var next = end
    if context.matches(next, context.words.of) {
      next += 1
      guard context.flags(next).contains(.determiner) else { return nil }
      next += 1
    } else if context.words.isJoin(context.word(next)) {
      next += 1
    } else {
      return nil
    }
    guard next < sentence.upperBound, let other = quantities.single(at: next), other.unit == nil,
      other.mention.form != .article, !guards.isGlued(other), guards.dateEnd(at: next) == nil
    else { return nil }
    return phrases.phrase(at: other.tokens.upperBound, limit: sentence.upperBound, .plural)?.tokens
  }

  /// The unit of the next number, where it is that of this one too: "van 10 naar 20 procent".
  func sharedUnit(_ end: Int) -> FigureUnit? {
    guard context.words.isJoin(context.word(end)), end + 1 < sentence.upperBound,
      let other = quantities.single(at: end + 1), let unit = other.unit,
      other.mention.form != .article, other.tokens.lowerBound == end + 1
    else { return nil }
    return unit
  }
}
