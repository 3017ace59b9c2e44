internal import Kamerstukken

/// Reads a document's blocks from front to back and collects figures.
struct FigureReader {
  let context: FigureContext
  let quantities: QuantityScanner
  let phrases: NounPhraseWalker
  let modifiers: ModifierScanner
  let fractions: FractionScanner
  let guards: FigureGuard
  private let periodScanner: PeriodScanner
  private let excluded: [Range<Int>]

  private var figures: [Figure] = []
  private var nextExcluded = 0
  /// The sentence that is being read, as tokens, and its periods once a figure asked for them.
  private var sentence: Range<Int> = 0..<0
  private var periods: [Period]?
  /// The index behind the last label of a list of them: "artikelen 3, 4 en 5".
  private var labelEnd = -1

  init(_ analysis: Analysis, excluded: [Range<Int>]) {
    context = FigureContext(analysis)
    quantities = QuantityScanner(context)
    phrases = NounPhraseWalker(context)
    modifiers = ModifierScanner(context)
    fractions = FractionScanner(context)
    guards = FigureGuard(context)
    periodScanner = PeriodScanner(context)
    self.excluded = excluded.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// All figures, in order.
  mutating func read() -> [Figure] {
    let blocks = context.analysis.document.blocks
    var token = 0
    var previous = 0..<0
    for block in blocks {
      while token < context.count, Int(context.tokens.starts[token]) < block.range.lowerBound {
        token += 1
      }
      let first = token
      while token < context.count, Int(context.tokens.starts[token]) < block.range.upperBound {
        token += 1
      }
      switch block.kind {
      case .signature: break
      case .table:
        figures += TableReader(context).figures(tokens: first..<token, caption: previous)
      default: read(first..<token)
      }
      previous = first..<token
    }
    return figures.sorted {
      ($0.span.range.lowerBound, $0.span.range.upperBound)
        < ($1.span.range.lowerBound, $1.span.range.upperBound)
    }
  }

  /// The figures of the tokens of one block.
  private mutating func read(_ block: Range<Int>) {
    sentence = block.lowerBound..<block.lowerBound
    labelEnd = -1
    var index = block.lowerBound
    while index < block.upperBound {
      if context.numbers.mayBegin(at: index) || fractions.mayEnd(at: index)
        || context.matches(index, FigureWords.an)
      {
        enter(index, block: block)
        index = max(index + 1, take(at: index))
      } else {
        index += 1
      }
    }
  }

  /// Makes the sentence that holds a token the current one.
  private mutating func enter(_ index: Int, block: Range<Int>) {
    guard !sentence.contains(index) else { return }
    let range = context.analysis.sentences.range(at: Int(context.tokens.starts[index]))
    let first = max(context.tokens.first(atOrAfter: range.lowerBound), block.lowerBound)
    let end = min(context.tokens.first(atOrAfter: range.upperBound), block.upperBound)
    sentence = min(first, index)..<max(end, index + 1)
    periods = nil
  }

  /// Reads what begins at a token and gives the index to go on from.
  private mutating func take(at index: Int) -> Int {
    let floor = sentence.lowerBound
    if let fraction = fraction(at: index, floor: floor) { return fraction }
    if let end = guards.dateEnd(at: index) { return end }
    guard var quantity = quantities.quantity(at: index) else { return index + 1 }
    let end = quantity.tokens.upperBound
    if isExcluded(quantity.tokens) || guards.isGlued(quantity) || guards.isTime(quantity)
      || guards.isPostcode(quantity)
    {
      return end
    }
    if quantity.mention.hasLeadingZero, quantity.unit == nil { return end }
    let modifier = modifiers.before(quantity.tokens.lowerBound, floor: floor)
    switch quantity.mention.form {
    case .none,
      .half where quantity.unit == nil, .collective where quantity.unit == nil:
      return end
    case .article:
      // "een uur" counts where something says so: "ruim een uur", "een uur en 15 minuten".
      guard quantity.unit?.kind == .time, modifier != nil || quantity.tokens.count > 2 else {
        return index + 1
      }
    case .ratio:
      // "2/3 van de leden"; "9/11" and "artikel 3/4" are none.
      guard takeRatio(quantity, modifier) else { return end }
      return end
    default: break
    }
    if quantity.unit == nil || quantity.unit?.kind == .symbol || quantity.unit?.kind == .time,
      guards.isLabelled(quantity, floor: floor) || isLabelGoingOn(quantity)
    {
      labelEnd = end
      return end
    }
    if guards.isAge(quantity, floor: floor, limit: sentence.upperBound) { return end }
    if guards.isYear(quantity, hasModifier: isCounting(modifier), floor: floor) { return end }
    if guards.isVerb(quantity, floor: floor) { return end }
    if quantity.unit != nil { return takeMeasured(quantity, modifier) }
    return takeCount(&quantity, modifier)
  }

  /// Whether a modifier makes "2000" a count: "ruim 2000 professionals", not "vanaf 2000".
  private func isCounting(_ modifier: ModifierScanner.Match?) -> Bool {
    guard let modifier else { return false }
    return !FigureWords.isBound(context.word(modifier.index))
  }

  /// "artikelen 3, 4 en 5": a number that goes on a list of labels.
  private func isLabelGoingOn(_ quantity: Quantity) -> Bool {
    guard labelEnd >= 0, quantity.mention.isDigits, quantity.tokens.lowerBound - labelEnd <= 3
    else {
      return false
    }
    var isComma = true
    for index in labelEnd..<max(labelEnd, quantity.tokens.lowerBound) {
      guard FigureWords.isListSign(context.word(index)) else { return false }
      if !context.matches(index, 0x2C) { isComma = false }
    }
    // "bijlagen 2 en 3 bedoelde goederen" goes on, "in artikel 3, 20 gemeenten" does not.
    return !isComma
      || phrases.phrase(at: quantity.tokens.upperBound, limit: sentence.upperBound, .plural) == nil
  }

  /// Whether tokens lie in a reference, or the place has been passed: spans are asked for in order.
  private mutating func isExcluded(_ range: Range<Int>) -> Bool {
    let bytes = context.tokens.range(range.lowerBound, through: range.upperBound - 1)
    while nextExcluded < excluded.count, excluded[nextExcluded].upperBound <= bytes.lowerBound {
      nextExcluded += 1
    }
    var index = nextExcluded
    while index < excluded.count, excluded[index].lowerBound < bytes.upperBound {
      if excluded[index].upperBound > bytes.lowerBound { return true }
      index += 1
    }
    return false
  }

  // MARK: Kinds

  /// "de helft van de gemeenten", "twee derde", "1 op de 5 kinderen".
  private mutating func fraction(at index: Int, floor: Int) -> Int? {
    var match = fractions.ratio(at: index)
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
    if match.needsWhole, whole == nil, !context.matches(end, FigureWords.part) { return end }
    let modifier = modifiers.before(match.tokens.lowerBound, floor: floor)
    let last = whole?.tokens.upperBound ?? end
    append(
      value: match.value, upper: nil, unit: FigureUnit.fraction, modifier: modifier?.modifier,
      of: whole?.tokens, tokens: (modifier?.index ?? match.tokens.lowerBound)..<last,
      period: true, rule: "figure-fraction")
    return last
  }

  /// "2/3 van de leden", "1/3 deel", "3/4 liter"; false where nothing says that it is a fraction.
  private mutating func takeRatio(
    _ quantity: Quantity, _ modifier: ModifierScanner.Match?
  ) -> Bool {
    let end = quantity.tokens.upperBound
    let start = modifier?.index ?? quantity.tokens.lowerBound
    if let unit = quantity.unit, unit.kind == .measure || unit.kind == .time {
      append(
        value: quantity.value, upper: nil, unit: unit, modifier: modifier?.modifier, of: nil,
        tokens: start..<end, period: unit.kind != .time, rule: "figure-unit")
      return true
    }
    guard quantity.unit == nil, !guards.isLabelled(quantity, floor: sentence.lowerBound),
      context.matches(end, FigureWords.of) || context.matches(end, FigureWords.part),
      let whole = whole(at: end)
    else { return false }
    append(
      value: quantity.value, upper: nil, unit: FigureUnit.fraction, modifier: modifier?.modifier,
      of: whole.tokens, tokens: start..<whole.tokens.upperBound, period: true,
      rule: "figure-fraction")
    return true
  }

  /// What a share is taken of: "van de gemeenten", "deel van de scholen", "gemeenten".
  private func whole(at index: Int) -> NounPhrase? {
    let limit = sentence.upperBound
    var next = index
    if context.matches(next, FigureWords.part), context.matches(next + 1, FigureWords.of) {
      next += 1
    }
    guard context.matches(next, FigureWords.of) else {
      return phrases.phrase(at: next, limit: limit, .plural)
    }
    next += 1
    while next < limit, context.flags(next).contains(.determiner) { next += 1 }
    return phrases.phrase(at: next, limit: limit, .any)
  }

  /// Money, percentages, durations, measures, "fte", "keer".
  private mutating func takeMeasured(_ quantity: Quantity, _ before: ModifierScanner.Match?) -> Int
  {
    guard let unit = quantity.unit else { return quantity.tokens.upperBound }
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
      }
    default: break
    }
    let start = min(modifier?.index ?? quantity.tokens.lowerBound, quantity.tokens.lowerBound)
    if isInPeriod(quantity.tokens), unit.kind == .time { return end }
    append(
      value: quantity.value, upper: quantity.upper, unit: unit, modifier: modifier?.modifier,
      of: of ?? owner(before: start), tokens: start..<end, period: unit.kind != .time,
      rule: unit.isMoney ? "figure-money" : unit.kind == .percent ? "figure-percent" : "figure-unit"
    )
    return end
  }

  /// What a percentage is of: "van de gemeenten", or the noun right behind it ("8% rente").
  private func share(at index: Int) -> Range<Int>? {
    let limit = sentence.upperBound
    if context.matches(index, FigureWords.of) { return whole(at: index)?.tokens }
    guard let noun = phrases.phrase(at: index, limit: limit, .any), noun.tokens == noun.head,
      context.shape(index) == .lower,
      noun.tokens.count > 1
        || !Self.adjectiveEndings.contains(where: { context.ends(index, $0) })
    else { return nil }
    return noun.tokens
  }

  /// Endings of verbs that stand behind a measure: "17 megaton resteert".
  private static let verbEndings: [StaticString] = ["eert", "aat", "agt", "oopt", "ijgt", "ordt"]

  /// Endings of adjectives and participles that stand behind a percentage: "8% disproportioneel".
  private static let adjectiveEndings: [StaticString] = [
    "d", "t", "er", "en", "eel", "ief", "isch", "baar", "lijk", "ig", "loos", "zaam", "aal", "air",
    "iel", "uur",
  ]

  /// The noun that "van" ties to a quantity behind it: "een rente van 2%", "een boete van € 500".
  private func owner(before index: Int) -> Range<Int>? {
    let noun = index - 2
    guard noun > sentence.lowerBound, context.matches(index - 1, FigureWords.of),
      context.isWord(noun), context.flags(noun).isDisjoint(with: [.stop, .participle]),
      context.length(noun) > 2, !FigureWords.isSum(context.word(noun)),
      !context.matches(noun - 1, FigureWords.te)
    else { return nil }
    let before = context.flags(noun - 1)
    var start = noun
    while start - 1 > sentence.lowerBound, context.isInnerHyphen(start - 1) { start -= 2 }
    guard
      start < noun || before.contains(.determiner) || before.contains(.preposition)
        || context.matches(noun - 1, FigureWords.an) || context.ends(noun - 1, "e")
    else { return nil }
    return start..<noun + 1
  }

  /// A plain count: "38 trainingen", "ruim 300 van de 400 gemeenten", "164 (90 voor A) aanvragen".
  private mutating func takeCount(
    _ quantity: inout Quantity, _ modifier: ModifierScanner.Match?
  ) -> Int {
    let limit = sentence.upperBound
    let end = quantity.tokens.upperBound
    let isOne = quantity.value == DecimalNumber(significand: 1) && quantity.upper == nil
    // "één partij" is a figure to some and an article to others.
    if isOne, !quantity.mention.isDigits { return end }
    // "1 gemeente" behind a word such as "met" or "is"; "de onder 1 bedoelde brug", "indicator 1" are labels.
    if isOne, !mayBeOne(quantity) { return end }
    if quantity.mention.form == .digits(.dotted) || isHeadingNumber(quantity) { return end }
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
    return takeElliptic(quantity, modifier, start: start)
  }

  private func mayBeOne(_ quantity: Quantity) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    let next = quantity.tokens.upperBound
    guard context.shape(next) == .lower, context.length(next) >= 4 else { return false }
    return before < sentence.lowerBound
      || context.flags(before).contains(.stop) && !context.matches(before, FigureWords.under)
  }

  /// A number without a noun of its own.
  private mutating func takeElliptic(
    _ quantity: Quantity, _ modifier: ModifierScanner.Match?, start: Int
  ) -> Int {
    let end = quantity.tokens.upperBound
    if let noun = shared(end) {
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
    let noun = countedBefore(start)
    // "constant op 500.000", "71 per man per jaar".
    let standsAlone =
      quantity.mention.form == .digits(.thousands)
      || quantity.mention.isDigits && context.matches(end, FigureWords.per)
    if noun != nil || standsAlone {
      append(
        value: quantity.value, upper: quantity.upper, unit: nil, modifier: modifier?.modifier,
        of: noun, tokens: start..<end, period: true, rule: "figure-number")
    }
    return end
  }

  private mutating func add(
    _ quantity: Quantity, _ modifier: Figure.Modifier?, of: Range<Int>, start: Int, end: Int
  ) {
    append(
      value: quantity.value, upper: quantity.upper, unit: nil, modifier: modifier, of: of,
      tokens: (modifier == nil ? quantity.tokens.lowerBound : start)..<end, period: true,
      rule: "figure-count")
  }

  /// The modifier of a plain count; "tot twee onderzoeken" and "rond drie thema's" are none.
  private func bounds(_ match: ModifierScanner.Match?, _ quantity: Quantity) -> Figure.Modifier? {
    guard let match else { return nil }
    let isVague =
      match.index == quantity.tokens.lowerBound - 1
      && FigureWords.isBound(context.word(match.index))
    return isVague && (!quantity.mention.isDigits || quantity.value.double < 10)
      ? nil : match.modifier
  }

  /// "3.2 Maatregelen", "4 Financiën": the number of a heading or an item.
  private func isHeadingNumber(_ quantity: Quantity) -> Bool {
    quantity.mention.isDigits && !quantity.mention.hasMagnitude
      && quantity.tokens.lowerBound == sentence.lowerBound
      && quantity.mention.digits <= 2 && context.shape(quantity.tokens.upperBound) == .capitalised
  }

  /// The bracket that closes the one at a token, within the sentence.
  private func closing(_ open: Int) -> Int? {
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
  private mutating func takeInner(at open: Int, of noun: Range<Int>) {
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
  private func shared(_ end: Int) -> Range<Int>? {
    var next = end
    if context.matches(next, FigureWords.of) {
      next += 1
      guard context.flags(next).contains(.determiner) else { return nil }
      next += 1
    } else if FigureWords.isJoin(context.word(next)) {
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
  private func sharedUnit(_ end: Int) -> FigureUnit? {
    guard FigureWords.isJoin(context.word(end)), end + 1 < sentence.upperBound,
      let other = quantities.single(at: end + 1), let unit = other.unit,
      other.mention.form != .article, other.tokens.lowerBound == end + 1
    else { return nil }
    return unit
  }

  private func sentenceHasEuro() -> Bool {
    for index in sentence {
      let word = context.word(index)
      if word == Vocabulary.Mark.euro || FigureUnit.named(word)?.symbol == "EUR" { return true }
    }
    return false
  }

  /// The noun of "het aantal meldingen bedraagt 389".
  private func countedBefore(_ index: Int) -> Range<Int>? {
    guard FigureWords.isCopula(context.word(index - 1)) else { return nil }
    var place = index - 2
    let floor = max(sentence.lowerBound, index - 16)
    while place >= floor {
      if FigureWords.isAmount(context.word(place)) {
        return phrases.phrase(at: place + 1, limit: index - 1, .any)?.tokens
      }
      if context.isNumber(place), context.year(place) == nil,
        !FigureWords.isCopula(context.word(place - 1))
      {
        return nil
      }
      place -= 1
    }
    return nil
  }

  // MARK: Periods and records

  private mutating func sentencePeriods() -> [Period] {
    if let periods { return periods }
    let found = periodScanner.periods(in: sentence)
    periods = found
    return found
  }

  /// Whether a number is part of a period: "de afgelopen drie jaar".
  private mutating func isInPeriod(_ tokens: Range<Int>) -> Bool {
    sentencePeriods().contains { $0.tokens.overlaps(tokens) && $0.kind == .stretch }
  }

  private mutating func append(
    value: DecimalNumber, upper: DecimalNumber?, unit: FigureUnit?, modifier: Figure.Modifier?,
    of: Range<Int>?, tokens: Range<Int>, period: Bool, rule: String
  ) {
    let chooser = PeriodChooser(context)
    let chosen = chooser.period(
      for: tokens, of: sentencePeriods(), in: sentence, ratesOnly: !period)
    figures.append(
      Figure(
        value: value, upper: upper, unit: unit?.symbol, modifier: modifier,
        of: of.map { string($0) }, period: chosen.map { string($0.tokens) },
        span: context.analysis.span(bytes(tokens), rule: rule)))
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    context.tokens.range(range.lowerBound, through: range.upperBound - 1)
  }

  private func string(_ range: Range<Int>) -> String { context.analysis.string(bytes(range)) }
}
