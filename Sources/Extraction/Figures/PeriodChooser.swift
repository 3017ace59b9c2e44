/// Says which of a sentence's periods a figure belongs to.
struct PeriodChooser {
  private let context: FigureContext

  init(_ context: FigureContext) {
    self.context = context
  }

  /// A rate or a bracket right behind the figure, else the nearest stretch before it in its clause or at
  /// the head of the sentence, else the nearest one behind it in its clause; nil for none.
  func period(
    for figure: Range<Int>, of periods: [Period], in sentence: Range<Int>, ratesOnly: Bool
  ) -> Period? {
    let free = periods.filter { !$0.tokens.overlaps(figure) }
    if let rate = free.first(where: { isRate($0, of: figure) }) { return rate }
    guard !ratesOnly else { return nil }
    let stretches = free.filter { $0.kind == .stretch }
    if let next = stretches.first(where: { $0.tokens.lowerBound >= figure.upperBound }),
      isAdjacent(figure.upperBound, next.tokens.lowerBound)
    {
      return next
    }
    if let before = stretches.last(where: { $0.tokens.upperBound <= figure.lowerBound }),
      !isCut(before.tokens.upperBound..<figure.lowerBound)
    {
      return before
    }
    if let behind = stretches.first(where: { $0.tokens.lowerBound >= figure.upperBound }),
      isOneClause(figure.upperBound..<behind.tokens.lowerBound)
    {
      return behind
    }
    return nil
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

  /// Whether another time begins between: behind a semicolon, or with "daarna".
  private func isCut(_ range: Range<Int>) -> Bool {
    range.contains { context.matches($0, 0x3B) || FigureWords.isAfterwards(context.word($0)) }
  }

  private func isOneClause(_ range: Range<Int>, maySkipNumber: Bool = true) -> Bool {
    for index in range {
      switch context.word(index) {
      case 0x2C, 0x3B, 0x3A, 0x28, 0x29: return false
      default: break
      }
      if !maySkipNumber, context.isNumber(index) { return false }
    }
    return true
  }
}
