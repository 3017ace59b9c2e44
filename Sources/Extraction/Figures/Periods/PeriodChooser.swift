/// Says which of a sentence's periods a figure belongs to.
struct PeriodChooser {
  private let context: FigureContext

  init(_ context: FigureContext) {
    self.context = context
  }

  /// A rate or a bracket right behind the figure, else the nearest stretch before it in its clause or at
  /// the head of the sentence, else the nearest one behind it in its clause; nil for none.
  ///
  /// The periods are in order and do not overlap; no more than a few beside the figure are looked at.
  func period(
    for figure: Range<Int>, of periods: [Period], ratesOnly: Bool
  ) -> Period? {
    let next = firstIndex(in: periods, from: figure.upperBound)
    let behind = periods[next..<min(next + Self.reach, periods.count)]
    let before = periods[..<next].suffix(Self.reach).filter {
      $0.tokens.upperBound <= figure.lowerBound
    }
    if let rate = (before + behind).first(where: { isRate($0, of: figure) }) { return rate }
    let following = behind.first { $0.kind == .stretch }
    if ratesOnly {
      // "steeg van 11 weken in december 2022 naar 14 weken in mei 2023".
      guard let following, following.tokens.lowerBound == figure.upperBound,
        context.matches(figure.upperBound, context.words.into)
      else { return nil }
      return following
    }
    if let following, isAdjacent(figure.upperBound, following.tokens.lowerBound) {
      return following
    }
    // "Voor 2030 hanteren we, zoals eerder, een doel van 55 procent recycling van afval in 2025".
    // "dat 5 megaton tot 2030 is afgesproken en dat een opgave van 17 megaton resteert tot 2050".
    if let following,
      context.matches(following.tokens.lowerBound, context.words.into)
        || context.matches(following.tokens.lowerBound, context.words.to),
      let last = before.last(where: { $0.kind == .stretch }),
      following.tokens.lowerBound - figure.upperBound <= Self.nearby,
      isOneClause(figure.upperBound..<following.tokens.lowerBound, maySkipNumber: false),
      !isOneClause(last.tokens.upperBound..<figure.lowerBound)
        || hasNextClause(last.tokens.upperBound..<figure.lowerBound)
    {
      return following
    }
    // "steeg in 2018 van 11.400 in 2016 naar 14.250": the time right behind a number is that number's.
    let isTarget =
      context.matches(figure.lowerBound - 1, context.words.toward)
      || context.matches(figure.lowerBound - 1, context.words.to)
    if let last = before.last(where: {
      $0.kind == .stretch && !(isTarget && context.isNumber($0.tokens.lowerBound - 1))
        && !isAside($0.tokens, before: figure.lowerBound)
    }),
      figure.lowerBound - last.tokens.upperBound <= Self.distance,
      !isCut(last.tokens.upperBound..<figure.lowerBound)
    {
      return last
    }
    if let following, following.tokens.lowerBound - figure.upperBound <= Self.distance,
      isOneClause(figure.upperBound..<following.tokens.lowerBound)
    {
      return following
    }
    return nil
  }

  /// Whether tokens share one with a period. O(log n).
  func overlaps(_ tokens: Range<Int>, _ periods: [Period]) -> Bool {
    let next = firstIndex(in: periods, from: tokens.upperBound)
    return next > 0 && periods[next - 1].kind == .stretch
      && periods[next - 1].tokens.upperBound > tokens.lowerBound
  }

  /// How many periods on each side are looked at, and how many tokens away one may stand.
  private static let reach = 3
  private static let distance = 120
  /// How many tokens of its own noun may stand between a figure and the period that belongs to it.
  private static let nearby = 3

  /// The first period that begins at or behind a token. O(log n).
  private func firstIndex(in periods: [Period], from token: Int) -> Int {
    var low = 0
    var high = periods.count
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// "50 journalisten per jaar", "per jaar 50 journalisten", "jaarlijks worden 50 mensen …".
  private func isRate(_ period: Period, of figure: Range<Int>) -> Bool {
    guard period.kind == .rate else { return false }
    if period.tokens.lowerBound >= figure.upperBound {
      return period.tokens.lowerBound - figure.upperBound <= 4
        && isOneClause(figure.upperBound..<period.tokens.lowerBound, maySkipNumber: false)
    }
    // "3 cent per minuut … een starttarief van 9,5 cent": the rate has its figure already.
    let own = max(0, period.tokens.lowerBound - 4)..<period.tokens.lowerBound
    guard !own.contains(where: { context.isNumber($0) }) else { return false }
    return figure.lowerBound - period.tokens.upperBound <= 6
      && isOneClause(period.tokens.upperBound..<figure.lowerBound, maySkipNumber: false)
  }

  /// Whether only an opening bracket stands between a figure and a period.
  private func isAdjacent(_ end: Int, _ start: Int) -> Bool {
    start == end || (start == end + 1 && context.matches(end, 0x28))
  }

  /// "(periode 2001–2002 Besluit)": a time among other words of a bracket that is closed is of what stands in it.
  private func isAside(_ period: Range<Int>, before figure: Int) -> Bool {
    guard
      let close = (period.upperBound..<max(period.upperBound, min(figure, period.upperBound + 12)))
        .first(where: { context.matches($0, 0x28) || context.matches($0, 0x29) }),
      context.matches(close, 0x29),
      let open = (max(0, period.lowerBound - 12)..<period.lowerBound).last(where: {
        context.matches($0, 0x28) || context.matches($0, 0x29)
      }), context.matches(open, 0x28)
    else { return false }
    return open + 1 < period.lowerBound || period.upperBound < close
  }

  /// Whether another time begins between: behind a semicolon, or with "daarna".
  private func isCut(_ range: Range<Int>) -> Bool {
    range.contains { context.matches($0, 0x3B) || context.words.isAfterwards(context.word($0)) }
  }

  /// "en dat": a second clause of what is said.
  private func hasNextClause(_ range: Range<Int>) -> Bool {
    range.dropLast().contains {
      context.matches($0, context.words.and) && context.matches($0 + 1, context.words.that)
    }
  }

  private func isOneClause(_ range: Range<Int>, maySkipNumber: Bool = true) -> Bool {
    for index in range {
      switch context.word(index) {
      case 0x2C, 0x3B, 0x3A, 0x28, 0x29: return false
      case context.words.and where context.words.isAuxiliary(context.word(index + 1)):
        // "28 aanbieders en konden tot eind 2023".
        return false
      default: break
      }
      if !maySkipNumber, context.isNumber(index) { return false }
    }
    return true
  }
}
