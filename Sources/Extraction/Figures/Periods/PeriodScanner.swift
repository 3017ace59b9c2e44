/// Finds the periods of a sentence.
struct PeriodScanner: Sendable {
  private let context: FigureContext
  private let table = PeriodWord.flags

  init(_ context: FigureContext) {
    self.context = context
  }

  /// The periods between two tokens, in order. O(n): what is looked at around each anchor is bounded.
  func periods(in range: Range<Int>) -> [Period] {
    var periods: [Period] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let flags = table[context.word(index)]
      var found: Period?
      if context.shape(index) == .number {
        if context.year(index) != nil { found = atYear(index, in: range) }
      } else if flags.contains(.rate) {
        found = Period(tokens: index..<index + 1, kind: .rate)
      } else if flags.contains(.noun) {
        found = rate(index, in: range) ?? relative(index, in: range)
      } else if flags.contains(.event) {
        found = event(index, in: range)
      }
      if let period = found, !isCompared(period) {
        if let last = periods.last, last.tokens.upperBound > period.tokens.lowerBound {
          // "Vanaf de start in 2015": one period from the first word of both.
          periods[periods.count - 1] = Period(
            tokens: min(
              last.tokens.lowerBound, period.tokens.lowerBound)..<period.tokens.upperBound,
            kind: .stretch)
        } else {
          periods.append(period)
        }
        index = max(index + 1, period.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return periods
  }

  /// "lager dan in 2021", "zo veel als vorig jaar": what something is compared with is not when it was.
  private func isCompared(_ period: Period) -> Bool {
    let before = context.word(period.tokens.lowerBound - 1)
    return period.kind == .stretch && (before == context.words.than || before == PeriodWord.als)
  }

  // MARK: Years

  /// "in 2018", "in het najaar van 2015", "van 2016 tot 2020", "(2018)", "per 1 januari 2019".
  private func atYear(_ year: Int, in range: Range<Int>) -> Period? {
    let floor = range.lowerBound
    // The hyphenated name of something: "Horizon-2020".
    if year > floor, context.isGlued(year), context.shape(year - 1) != .sign { return nil }
    if context.isDash(year - 1), context.isGlued(year) { return nil }
    let end = rangeEnd(year, limit: range.upperBound)
    var start = year
    var isBare = true
    var isDay = false
    if start > floor, DateWords.months[context.word(start - 1)] != nil {
      start -= 1
      isBare = false
      if start > floor, context.shape(start - 1) == .number, context.length(start - 1) <= 2 {
        start -= 1
        isDay = true
      }
    }
    var hasSeason = false
    if let season = season(before: start, floor: floor) {
      start = season
      hasSeason = true
    }
    while start > floor, table[context.word(start - 1)].contains(.edge) {
      start -= 1
      hasSeason = true
    }
    if let lead = lead(before: start, floor: floor, isDay: isDay, isRange: end > year + 1) {
      return Period(tokens: eventStart(lead, floor: floor)..<end, kind: .stretch)
    }
    if hasSeason { return Period(tokens: start..<end, kind: .stretch) }
    if isBare, context.matches(year - 1, 0x28), context.matches(end, 0x29) {
      return Period(tokens: year..<end, kind: .stretch)
    }
    return nil
  }

  /// The index behind a year and what runs on from it: "2018/2019", "2016–2020", "2015 tot en met 2017".
  private func rangeEnd(_ year: Int, limit: Int) -> Int {
    let next = year + 1
    guard next + 1 < limit else { return next }
    // "in de jaren 2016, 2017 en 2018".
    if context.matches(year - 1, PeriodWord.years) {
      var last = year
      while last + 2 < limit, context.year(last + 2) != nil,
        context.matches(last + 1, 0x2C) || context.matches(last + 1, context.words.and)
      {
        last += 2
      }
      if last > year { return last + 1 }
    }
    // "2024 en verder".
    if context.matches(next, context.words.and), PeriodWord.further.contains(context.word(next + 1))
    {
      return next + 2
    }
    if context.isDash(next) || context.matches(next, 0x2F),
      context.shape(next + 1) == .number, [2, 4].contains(context.length(next + 1))
    {
      // "1 januari 2022 - 20 juni 2022".
      if DateWords.months[context.word(next + 2)] != nil, next + 3 < limit,
        context.year(next + 3) != nil
      {
        return next + 4
      }
      return next + 2
    }
    var other = next
    if context.matches(other, context.words.to) {
      other += 1
      if context.matches(other, context.words.and), context.matches(other + 1, PeriodWord.met) {
        other += 2
      }
    } else if context.matches(other, PeriodWord.t), context.matches(other + 1, 0x2F),
      context.matches(other + 2, PeriodWord.tm)
    {
      other += 3
    } else if context.matches(other, context.words.and),
      context.matches(year - 1, context.words.between) || context.matches(year - 1, PeriodWord.into)
    {
      other += 1
    } else {
      return next
    }
    return other < limit && context.year(other) != nil ? other + 1 : next
  }

  /// The first token of "het najaar van", "de eerste paar maanden van", "eerste helft" before a year.
  private func season(before index: Int, floor: Int) -> Int? {
    var noun = index - 1
    var isLinked = false
    if noun >= floor, context.matches(noun, PeriodWord.van) {
      noun -= 1
      isLinked = true
    }
    guard noun >= floor else { return nil }
    let flags = table[context.word(noun)]
    guard flags.contains(.season) || (isLinked && flags.contains(.noun)) else { return nil }
    return determined(noun, floor: floor)
  }

  /// Takes in ordinals, numbers, "paar" and the article before a noun of time.
  private func determined(_ noun: Int, floor: Int) -> Int {
    var start = noun
    var steps = 0
    while start > floor, steps < 4 {
      let word = context.word(start - 1)
      let flags = table[word]
      // Not the decimals of "0,87 dit jaar".
      let isNumber =
        context.isNumber(start - 1) && context.year(start - 1) == nil
        && !(context.isGlued(start - 1)
          && (context.matches(start - 2, 0x2C) || context.matches(start - 2, 0x2E)))
      guard
        flags.contains(.ordinal) || flags.contains(.relative) || word == PeriodWord.paar
          || isNumber
      else { break }
      start -= 1
      steps += 1
    }
    if start > floor,
      context.matches(start - 1, context.words.the)
        || context.matches(start - 1, context.words.het)
    {
      start -= 1
    }
    return start
  }

  /// The first token of the preposition before a period: "in", "tot en met", "met ingang van"; nil where
  /// it is none, or one that makes the year an attribute ("de begroting van 2018").
  private func lead(before index: Int, floor: Int, isDay: Bool, isRange: Bool) -> Int? {
    guard index > floor else { return nil }
    let word = context.word(index - 1)
    if word == PeriodWord.met, index - 2 > floor, context.matches(index - 2, context.words.and),
      context.matches(index - 3, context.words.to)
    {
      return index - 3
    }
    guard table[word].contains(.lead) else { return nil }
    if word == PeriodWord.van {
      if context.matches(index - 2, PeriodWord.ingang), index - 3 >= floor { return index - 3 }
      return isRange && !isDay ? index - 1 : nil
    }
    if word == PeriodWord.op { return isDay ? index - 1 : nil }
    return index - 1
  }

  /// Takes in "vanaf de start" before "in 2015".
  private func eventStart(_ lead: Int, floor: Int) -> Int {
    guard lead - 3 >= floor, table[context.word(lead - 1)].contains(.event),
      context.matches(lead - 2, context.words.the) || context.matches(lead - 2, context.words.het),
      PeriodWord.sinds.contains(context.word(lead - 3))
    else { return lead }
    return lead - 3
  }

  // MARK: Other anchors

  /// "per jaar", "elk jaar".
  private func rate(_ noun: Int, in range: Range<Int>) -> Period? {
    guard noun > range.lowerBound else { return nil }
    let word = context.word(noun - 1)
    guard word == context.words.per || PeriodWord.elk.contains(word) else { return nil }
    return Period(tokens: noun - 1..<noun + 1, kind: .rate)
  }

  /// "de afgelopen drie jaar", "dit jaar", "in het eerste jaar".
  private func relative(_ noun: Int, in range: Range<Int>) -> Period? {
    let floor = range.lowerBound
    let start = determined(noun, floor: floor)
    guard start < noun else { return nil }
    var isPlaced = false
    for index in start..<noun
    where !table[context.word(index)].isDisjoint(with: [.relative, .ordinal]) {
      isPlaced = true
    }
    guard isPlaced else { return nil }
    let lead = lead(before: start, floor: floor, isDay: false, isRange: false) ?? start
    return Period(tokens: lead..<noun + 1, kind: .stretch)
  }

  /// "sinds de lancering".
  private func event(_ noun: Int, in range: Range<Int>) -> Period? {
    guard noun - 2 >= range.lowerBound, PeriodWord.sinds.contains(context.word(noun - 2)),
      context.matches(noun - 1, context.words.the) || context.matches(noun - 1, context.words.het)
    else { return nil }
    return Period(tokens: noun - 2..<noun + 1, kind: .stretch)
  }
}
