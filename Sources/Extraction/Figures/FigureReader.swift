internal import Kamerstukken

/// Reads a document's blocks from front to back and collects figures.
final class FigureReader {
  let context: FigureContext
  let quantities: QuantityScanner
  let phrases: NounPhraseWalker
  let modifiers: ModifierScanner
  let fractions: FractionScanner
  let guards: FigureGuard
  private let periodScanner: PeriodScanner
  private let excluded: [Range<Int>]
  private let words: [Vocabulary.WordID]
  private let shapes: [Tokens.Shape]
  private let starts = FigureStart.byWord
  private let behindArticle = FigureStart.behindArticle

  private(set) var figures: [Figure] = []
  /// Numbers that state something as far as their form goes, and that nothing was found for.
  private(set) var untaken: [Range<Int>] = []
  /// What the last plain count counted.
  var lastNoun: Range<Int>?
  private var walk: TokenWalk
  private var nextExcluded = 0
  /// The block that is being read, as tokens.
  private var block: Range<Int> = 0..<0
  /// The sentence that is being read, as tokens, and its periods once a figure asked for them.
  private(set) var sentence: Range<Int> = 0..<0
  private(set) var periods: [Period]?
  /// Its number; sentences are asked for in order.
  private var sentenceIndex = 0
  /// Whether the sentence names the euro, and costs, once a figure asked for it.
  private var hasEuro: Bool?
  private var hasCosts: Bool?
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
    words = analysis.tokens.words
    shapes = analysis.tokens.shapes
    walk = TokenWalk(analysis.tokens, for: .figure)
    self.excluded = excluded.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// All figures, in order.
  func read() -> [Figure] {
    let blocks = context.analysis.document.blocks
    let tokens = context.tokens
    let firstTokens = context.analysis.sentences.firstTokens
    var previous = 0..<0
    for (number, block) in blocks.enumerated() {
      let first = Int(firstTokens[number])
      // Most blocks have all tokens before the next one.
      var token = max(first, Int(firstTokens[number + 1]))
      while token > first, Int(tokens.starts[token - 1]) >= block.range.upperBound { token -= 1 }
      switch block.kind {
      case .signature: break
      case .table:
        figures += TableReader(context).figures(in: block.range, caption: previous)
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
  func read(_ block: Range<Int>) {
    self.block = block
    sentence = block.lowerBound..<block.lowerBound
    labelEnd = -1
    var from = block.lowerBound
    while let index = walk.next(from: from), index < block.upperBound {
      from = index + 1
      guard let start = start(at: index) else { continue }
      enter(index, block: block)
      if start == .multiple, let times = Multiple.value(of: context.word(index)) {
        takeMultiple(index, times)
      } else {
        from = max(from, take(at: index))
      }
    }
  }

  /// What can begin at a token, or nil: the cheap test of the inner loop.
  @inline(__always)
  private func start(at index: Int) -> FigureStart? {
    let word = words[index]
    switch shapes[index] {
    case .number: return .number
    case .sign: return nil
    case .alphanumeric: return context.numbers.mayBegin(at: index) ? .number : nil
    default: break
    }
    if word == 0 { return context.numbers.isLongEnough(index) ? .number : nil }
    switch starts[word] {
    case .none: return nil
    case .article: return index + 1 < context.count && isBehindArticle(index + 1) ? .article : nil
    case .number, .multiple: return starts[word]
    }
  }

  /// Whether "een" can be part of a figure by what follows: "een half", "een kwart", "een op de vijf", "een uur".
  private func isBehindArticle(_ index: Int) -> Bool {
    let word = context.tokens.words[index]
    return behindArticle[word] || context.isDash(index)
  }

  /// Makes the sentence that holds a token the current one.
  func enter(_ index: Int, block: Range<Int>) {
    guard !sentence.contains(index) else { return }
    let sentences = context.analysis.sentences
    let start = Int(context.tokens.starts[index])
    while sentenceIndex + 1 < sentences.count, Int(sentences.starts[sentenceIndex + 1]) <= start {
      sentenceIndex += 1
    }
    let range = sentences.count > 0 ? sentences[sentenceIndex] : start..<start
    // No token of this sentence stands before the end of the last one, or behind the end of the block.
    let tokens = context.tokens
    let isInside = range.upperBound > start
    let floor = isInside ? max(block.lowerBound, min(sentence.upperBound, index)) : block.lowerBound
    let first = min(index, tokens.first(atOrAfter: range.lowerBound, from: floor))
    let end = tokens.first(atOrAfter: range.upperBound, from: index)
    sentence = first..<max(index + 1, min(end, block.upperBound))
    periods = nil
    hasEuro = nil
    hasCosts = nil
  }

  /// Reads what begins at a token and gives the index to go on from.
  func take(at index: Int) -> Int {
    let floor = sentence.lowerBound
    let number = context.numbers.number(at: index)
    if let number, guards.isPlainLabel(number, floor: floor) {
      labelEnd = number.tokens.upperBound
      return labelEnd
    }
    if let fraction = fraction(at: index, number, floor: floor) { return fraction }
    if let end = guards.dateEnd(at: index) { return end }
    guard let number, let quantity = quantities.quantity(at: index, number) else {
      return index + 1
    }
    let end = quantity.tokens.upperBound
    // Nothing runs on from one block to the next.
    if quantity.tokens.lowerBound < block.lowerBound || end > block.upperBound { return end }
    if isExcluded(quantity.tokens) || guards.isGlued(quantity) || guards.isTime(quantity)
      || guards.isPostcode(quantity)
    {
      return end
    }
    if quantity.mention.hasLeadingZero, quantity.unit == nil { return end }
    let modifier = self.modifier(before: quantity, floor: floor)
    switch quantity.mention.form {
    case .none,
      .half where quantity.unit == nil, .collective where quantity.unit == nil:
      return end
    case .article:
      // "een uur" counts where something says so: "ruim een uur", "een uur en 15 minuten".
      guard quantity.unit?.kind == .time, modifier != nil || quantity.tokens.count > 2,
        !guards.isEarlier(quantity)
      else { return index + 1 }
    case .ratio:
      // "2/3 van de leden"; "9/11" and "artikel 3/4" are none.
      guard takeRatio(quantity, modifier) else { return end }
      return end
    default: break
    }
    if quantity.unit == nil || quantity.unit?.kind == .symbol || quantity.unit?.kind == .time,
      guards.isLabelled(quantity, floor: floor) && !isCountOfThousands(quantity)
        || isLabelGoingOn(quantity)
    {
      labelEnd = end
      return end
    }
    if guards.isAge(quantity, floor: floor, limit: sentence.upperBound) { return end }
    if guards.isYear(quantity, hasModifier: isCounting(modifier), floor: floor) { return end }
    if guards.isVerb(quantity, floor: floor) { return end }
    if quantity.unit != nil { return takeMeasured(quantity, modifier) }
    return takeCount(quantity, modifier)
  }

  /// Whether a modifier makes "2000" a count: "ruim 2000 professionals", not "vanaf 2000".
  func isCounting(_ modifier: ModifierScanner.Match?) -> Bool {
    guard let modifier else { return false }
    return !context.words.isBound(context.word(modifier.index))
  }

  /// "met deze maatregel 3.000 extra keuringen": no label is that long, and something is counted.
  private func isCountOfThousands(_ quantity: Quantity) -> Bool {
    quantity.mention.form == .digits(.thousands)
      && phrases.phrase(at: quantity.tokens.upperBound, limit: sentence.upperBound, .plural) != nil
  }

  /// "artikelen 3, 4 en 5": a number that goes on a list of labels.
  func isLabelGoingOn(_ quantity: Quantity) -> Bool {
    guard labelEnd >= 0, quantity.mention.isDigits, quantity.tokens.lowerBound - labelEnd <= 3
    else {
      return false
    }
    var isComma = true
    for index in labelEnd..<max(labelEnd, quantity.tokens.lowerBound) {
      guard context.words.isListSign(context.word(index)) else { return false }
      if !context.matches(index, 0x2C) { isComma = false }
    }
    // "bijlagen 2 en 3 bedoelde goederen" and "de categorieën 4, 7 of 8" go on, "in artikel 3, 20 gemeenten" does
    // not.
    return !isComma || quantity.upper != nil
      || phrases.phrase(at: quantity.tokens.upperBound, limit: sentence.upperBound, .plural) == nil
  }

  /// Whether tokens lie in a reference, or the place has been passed: spans are asked for in order.
  func isExcluded(_ range: Range<Int>) -> Bool {
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

  // MARK: Periods and records

  func sentencePeriods() -> [Period] {
    if let periods { return periods }
    let found = periodScanner.periods(in: sentence)
    periods = found
    return found
  }

  /// Whether a number is part of a period: "de afgelopen drie jaar". O(log n).
  func isInPeriod(_ tokens: Range<Int>) -> Bool {
    PeriodChooser(context).overlaps(tokens, sentencePeriods())
  }

  /// Whether the sentence names the euro.
  func sentenceHasEuro() -> Bool {
    if let hasEuro { return hasEuro }
    let found = sentence.contains { index in
      let word = context.word(index)
      return word == Vocabulary.Mark.euro || context.unit(word)?.symbol == "EUR"
    }
    hasEuro = found
    return found
  }

  /// Whether the sentence speaks of costs: "ton" without a substance is then 100.000 euro.
  func sentenceHasCosts() -> Bool {
    if let hasCosts { return hasCosts }
    // "kosten" and "ruimingskosten".
    let found = sentence.contains {
      context.words.isCost(context.word($0)) || context.ends($0, "kosten")
    }
    hasCosts = found
    return found
  }

  func append(
    value: DecimalNumber, upper: DecimalNumber?, unit: FigureUnit?, modifier: Figure.Modifier?,
    of: Range<Int>?, tokens: Range<Int>, period: Bool, rule: String
  ) {
    let chooser = PeriodChooser(context)
    let chosen = chooser.period(
      for: tokens, of: sentencePeriods(), ratesOnly: !period)
    figures.append(
      Figure(
        value: value, upper: upper, unit: unit?.symbol, modifier: modifier,
        of: of.map { string($0) }, period: chosen.map { string($0.tokens) },
        span: context.analysis.span(bytes(tokens), rule: rule)))
  }

  /// Notes a number that no rule took, for `lint`.
  func leave(_ quantity: Quantity) { untaken.append(bytes(quantity.tokens)) }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    context.tokens.range(range.lowerBound, through: range.upperBound - 1)
  }

  func string(_ range: Range<Int>) -> String { context.analysis.string(bytes(range)) }
}
