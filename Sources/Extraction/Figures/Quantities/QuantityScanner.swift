internal import Kamerstukken

/// Reads quantities: a number, what stands before it ("€", "tussen") and behind it ("%", "euro", "jaar").
struct QuantityScanner: Sendable {
  let context: FigureContext
  private let units: UnitScanner

  init(_ context: FigureContext) {
    self.context = context
    units = UnitScanner(context)
  }

  /// The quantity whose number begins at a token, as long as it goes, or nil. O(1).
  func quantity(at index: Int) -> Quantity? {
    context.numbers.number(at: index).flatMap { quantity(at: index, $0) }
  }

  /// The quantity that a number which begins at a token makes, as long as it goes, or nil. O(1).
  func quantity(at index: Int, _ mention: NumberMention) -> Quantity? {
    guard let first = single(at: index, mention) else { return nil }
    if context.words.isConnector(context.word(first.tokens.upperBound)),
      let range = range(from: first)
    {
      return range
    }
    if first.unit != nil, let composite = composite(from: first) { return composite }
    return first
  }

  /// One number with its unit. A part of a composite ("43 cent" of "20 dollar 43 cent") has no sign of its own
  /// before it.
  func single(at index: Int, isPart: Bool = false) -> Quantity? {
    guard let mention = context.numbers.number(at: index) else { return nil }
    return single(at: index, mention, isPart: isPart)
  }

  /// The same for a number that was read.
  private func single(at index: Int, _ mention: NumberMention, isPart: Bool = false) -> Quantity? {
    var quantity = Quantity(
      tokens: mention.tokens, number: index..<mention.tokens.upperBound, value: mention.value,
      mention: mention)
    if !isPart, let sign = units.before(index) {
      quantity.tokens = sign.tokens.lowerBound..<quantity.tokens.upperBound
      quantity.value = amount(mention)
      apply(sign.unit, to: &quantity)
      if let end = units.behindMoney(quantity.tokens.upperBound, of: sign.unit) {
        quantity.tokens = quantity.tokens.lowerBound..<end.index
        if end.isTon, let tons = quantity.value.multiplied(by: 100_000) { quantity.value = tons }
      }
      return quantity
    }
    if !mention.suffix.isEmpty {
      guard let unit = units.glued(mention, isPart: isPart) else { return nil }
      apply(unit.unit, to: &quantity)
      quantity.tokens = quantity.tokens.lowerBound..<unit.tokens.upperBound
    } else if let unit = units.behind(quantity.tokens.upperBound, mention: mention) {
      apply(unit.unit, to: &quantity)
      quantity.tokens = quantity.tokens.lowerBound..<unit.tokens.upperBound
    }
    return quantity
  }

  /// The value of an amount of money: "f 335,000" has a comma before its thousands, as older papers print it.
  private func amount(_ mention: NumberMention) -> DecimalNumber {
    guard mention.form == .digits(.decimal), !mention.hasMagnitude,
      (1...3).contains(mention.digits),
      let last = mention.tokens.last, context.length(last) == 3, mention.suffix.isEmpty,
      let thousands = mention.value.multiplied(by: 1000)
    else { return mention.value }
    return thousands
  }

  private func apply(_ unit: FigureUnit, to quantity: inout Quantity) {
    quantity.unit = unit
    guard let product = quantity.value.multiplied(by: unit.factor) else { return }
    quantity.value = DecimalNumber(
      significand: product.significand, exponent: product.exponent + unit.exponent)
  }

  // MARK: Ranges

  /// "10 tot 20", "10–20", "15 à 20", "tussen 10 en 20", "drie of vier".
  private func range(from first: Quantity) -> Quantity? {
    let end = first.tokens.upperBound
    guard let connector = connector(at: end, from: first) else { return nil }
    var next = connector.end
    if context.words.isCirca(context, next) { next += 1 }
    let number = units.skipSign(next)
    // "000 tot f 100 000", "280165 — f 550 260": no ranges, the first number is another's.
    if first.unit == nil, number > next, first.mention.hasLeadingZero || context.isDash(end) {
      return nil
    }
    guard number < context.count, var second = single(at: number), second.mention.form != .article,
      second.mention.form != .half, !second.mention.hasLeadingZero
    else { return nil }
    guard first.unit == nil || second.unit == nil || second.unit?.symbol == first.unit?.symbol
    else { return nil }
    var low = first.value
    var mention = first.mention
    // "2,5 à 3 miljard": the magnitude stands behind the second number only.
    if !first.mention.hasMagnitude, second.mention.hasMagnitude, first.unit?.isMoney != false,
      let product = first.value.multiplied(by: second.mention.magnitude),
      product.double < second.value.double
    {
      low = product
      mention.magnitude = second.mention.magnitude
    }
    if first.unit == nil, let unit = second.unit {
      var scaled = first
      scaled.value = low
      apply(unit, to: &scaled)
      low = scaled.value
    } else if second.unit == nil, let unit = first.unit {
      apply(unit, to: &second)
    }
    guard low.double < second.value.double else { return nil }
    if connector.isAlternative, second.value.double > low.double + 1.5 { return nil }
    return Quantity(
      tokens: (connector.start ?? first.tokens.lowerBound)..<second.tokens.upperBound,
      number: first.number..<second.numberEnd, value: low, upper: second.value,
      unit: first.unit ?? second.unit, mention: mention)
  }

  private struct Connector {
    var end: Int
    var start: Int?
    var isAlternative = false
  }

  private func connector(at end: Int, from first: Quantity) -> Connector? {
    guard end + 1 < context.count else { return nil }
    let word = context.word(end)
    if context.isDash(end) {
      // A dash with white space on one side only is no sign of a range.
      guard context.isGlued(end) == context.isGlued(end + 1), first.mention.isDigits else {
        return nil
      }
      return Connector(end: end + 1)
    }
    switch word {
    case context.words.to
    where context.matches(first.number - 1, context.words.into) && context.year(first.number) != nil:
      // "van 20 in 2017 tot 45 in 2018".
      return nil
    case context.words.to, context.words.aAccent, context.words.aAcute:
      return Connector(end: end + 1)
    case context.words.a where first.mention.isDigits: return Connector(end: end + 1)
    case context.words.and:
      var start = first.tokens.lowerBound - 1
      if context.matches(start, context.words.the) { start -= 1 }
      return context.matches(start, context.words.between)
        ? Connector(end: end + 1, start: start) : nil
    case context.words.or:
      return first.unit == nil && !first.mention.hasMagnitude
        ? Connector(end: end + 1, isAlternative: true) : nil
    default: return nil
    }
  }

  // MARK: Composites

  /// "twee uur en een kwartier", "4 weken en 2 dagen", "20 dollar en 43 cent": in the smaller unit, money
  /// in the larger.
  private func composite(from first: Quantity) -> Quantity? {
    guard let unit = first.unit, first.value.exponent >= 0 || unit.isMoney else { return nil }
    var next = first.tokens.upperBound
    if context.matches(next, context.words.and) || context.matches(next, 0x2C) { next += 1 }
    guard context.isNumber(next) || isArticle(next),
      let second = single(at: next, isPart: true), let smaller = second.unit
    else { return nil }
    if unit.isMoney, unit.kind != .cent, smaller.kind == .cent {
      guard let cents = second.mention.value.whole, cents < 100,
        let hundredths = first.value.multiplied(by: 100)?.whole
      else { return nil }
      let (sum, overflow) = hundredths.addingReportingOverflow(cents)
      guard !overflow else { return nil }
      return joined(first, second, DecimalNumber(significand: sum, exponent: -2), unit)
    }
    guard let ratio = context.words.parts(of: unit, in: smaller), let added = second.value.whole,
      let product = first.value.multiplied(by: ratio)?.whole
    else { return nil }
    let (sum, overflow) = product.addingReportingOverflow(added)
    guard !overflow else { return nil }
    return joined(first, second, DecimalNumber(significand: sum), smaller)
  }

  private func isArticle(_ index: Int) -> Bool { context.matches(index, context.words.an) }

  private func joined(
    _ first: Quantity, _ second: Quantity, _ value: DecimalNumber, _ unit: FigureUnit
  ) -> Quantity {
    Quantity(
      tokens: first.tokens.lowerBound..<second.tokens.upperBound,
      number: first.number..<first.numberEnd, value: value, unit: unit, mention: first.mention)
  }
}
