internal import Kamerstukken

/// Numbers whose noun stands elsewhere in the sentence, and levels: "steeg van 38 naar 54".
extension FigureReader {
  /// What is said before a number of how exact it is. "gedaald tot 7%", "gedaald tot gemiddeld 7%" name a level, no
  /// bound.
  func modifier(before quantity: Quantity, floor: Int) -> ModifierScanner.Match? {
    let start = quantity.tokens.lowerBound
    guard let found = modifiers.before(start, floor: floor), !isAmong(found, quantity) else {
      return nil
    }
    guard context.matches(found.index, context.words.to),
      isLevel(found.index) || isFallen(quantity, to: found.index)
    else { return found }
    return modifiers.before(start, floor: found.index + 1)
  }

  /// "overleg | onder de 27 lidstaten": among them; "het aantal ligt onder de 27 lidstaten" is a bound.
  private func isAmong(_ found: ModifierScanner.Match, _ quantity: Quantity) -> Bool {
    guard context.matches(found.index, context.words.under), quantity.unit == nil else {
      return false
    }
    if found.index > sentence.lowerBound, context.words.isPosition(context.word(found.index - 1)) {
      return false
    }
    // "die onder de 500 gevallen | blijven".
    let end = quantity.tokens.upperBound
    return !(end..<min(end + 5, sentence.upperBound)).contains {
      context.words.isPosition(context.word($0))
    }
  }

  /// "van € 2,7 mld. tot € 1,6 mld.": a larger quantity behind "van" stands before "tot".
  private func isFallen(_ quantity: Quantity, to index: Int) -> Bool {
    for place in stride(from: index - 1, to: max(sentence.lowerBound - 1, index - 10), by: -1)
    where context.matches(place, context.words.of) {
      let number = context.isNumber(place + 1) ? place + 1 : place + 2
      guard let first = quantities.quantity(at: number), first.tokens.upperBound <= index else {
        return false
      }
      return first.unit == quantity.unit && first.value.double > quantity.value.double
    }
    return false
  }

  /// What "waarvan 12 in Utrecht", "daarvan waren er 12" count: what the last count of the sentence does.
  func countedAlready(_ start: Int) -> Range<Int>? {
    guard context.words.isThereof(context.word(start - 1)), let last = lastNoun,
      sentence.contains(last.lowerBound)
    else { return nil }
    return last
  }

  /// Whether "tot" at a token says how far something went: "is gestegen tot", "een daling tot".
  private func isLevel(_ index: Int) -> Bool {
    var place = index - 1
    let floor = max(sentence.lowerBound, index - 12)
    while place >= floor, !context.matches(place, 0x2C), !context.matches(place, 0x3B) {
      if context.words.isChange(context.word(place)) { return true }
      place -= 1
    }
    return false
  }

  /// "steeg van 38 naar 54", "van 38 in 2017 naar 54 in 2018", "in 2018 waren dat er 456".
  func isLevel(_ quantity: Quantity, start: Int) -> Bool {
    let before = context.word(start - 1)
    let end = quantity.tokens.upperBound
    // "bij 30 daarvan", "dat zijn er 87, waarvan 12 in Utrecht".
    for word in [before, context.word(end)]
    where context.words.isThereof(word) && word != context.words.er { return true }
    // "waren dat er 456", "dat zijn er nu 64".
    let er = context.words.isBynow(before) ? start - 2 : start - 1
    if context.matches(er, context.words.er) {
      return quantity.mention.digits > 1 && context.words.isThat(context.word(er - 1))
    }
    if before == context.words.of {
      for index in end..<min(end + 4, sentence.upperBound)
      where context.matches(index, context.words.toward) && context.isNumber(index + 1) {
        return true
      }
      return false
    }
    guard before == context.words.toward else { return false }
    var index = start - 2
    while index > max(sentence.lowerBound, start - 8) {
      if context.matches(index - 1, context.words.of), context.isNumber(index) { return true }
      index -= 1
    }
    return false
  }

  /// The noun of "het aantal meldingen bedraagt 389", "bedroeg in 2018 389", "daalde met 5% van 389 naar 370".
  func countedBefore(_ index: Int) -> Range<Int>? {
    var index = index
    let year = index - 1
    if context.year(year) != nil, context.flags(year - 1).contains(.preposition) {
      index -= 2
      // "in 2018 1.250 en in 2019 1.300".
      if context.matches(index - 1, context.words.and), context.shape(index - 2) == .number,
        let lastNoun, sentence.contains(lastNoun.lowerBound)
      {
        return lastNoun
      }
    }
    let isUpTo = context.matches(index - 1, context.words.to)
    guard context.words.isCopula(context.word(index - 1)) || isUpTo else { return nil }
    var place = index - 2
    let floor = max(sentence.lowerBound, index - 16)
    var isFrom = !isUpTo
    while place >= floor {
      // The groups of "4.000".
      if context.isGlued(place), context.shape(place) == .number {
        place -= 1
        continue
      }
      if context.words.isAmount(context.word(place)) {
        return isFrom ? phrases.phrase(at: place + 1, limit: index - 1, .any)?.tokens : nil
      }
      if context.isNumber(place), context.year(place) == nil {
        if context.matches(place - 1, context.words.of) {
          isFrom = true
        } else if !context.words.isCopula(context.word(place - 1)),
          !context.matches(place + 1, 0x25)
        {
          return nil
        }
      }
      place -= 1
    }
    return nil
  }

  /// What the second number of "180 aanvragen toegekend en 70 afgewezen" counts: what the first one does.
  func countedBeside(_ end: Int) -> Range<Int>? {
    guard let last = lastNoun, sentence.contains(last.lowerBound) else { return nil }
    // "72 stemmen voor en 78 tegen".
    if context.words.isVote(context.word(last.upperBound - 1)),
      context.words.isSide(context.word(end))
    {
      return last
    }
    guard isResult(end) else { return nil }
    let before = context.word(end - 2)
    return context.words.isJoin(before) && before != context.words.toward ? last : nil
  }

  /// "180 toegekend en 70 afgewezen": each number has its result.
  func isOutcome(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    guard isResult(end) else { return false }
    return context.words.isJoin(context.word(end + 1)) && context.isNumber(end + 2)
      && isResult(end + 3)
      || context.words.isJoin(context.word(first - 1)) && isResult(first - 2)
        && context.isNumber(first - 3)
  }

  /// Whether a participle stands at a token, and its clause or its part of a list ends with it.
  private func isResult(_ index: Int) -> Bool {
    guard index < sentence.upperBound, context.shape(index) == .lower else { return false }
    let isLast = index + 1 >= sentence.upperBound || context.shape(index + 1) == .sign
    guard isLast || context.words.isJoin(context.word(index + 1)) else { return false }
    if context.flags(index).contains(.participle) { return true }
    return context.length(index) >= 6 && !context.flags(index).contains(.stop)
      && (context.ends(index, "d") || context.ends(index, "t"))
      && Self.participleBeginnings.contains { context.begins(index, $0) }
  }

  /// How participles begin: "gehonoreerd", "toegekend", "behandeld".
  private static let participleBeginnings: [StaticString] = [
    "ge", "be", "ver", "ont", "her", "toege", "afge", "inge", "uitge", "aange", "opge", "doorge",
    "goedge", "voorge", "terugge", "overge",
  ]
}
