/// Reads what stands before and behind a number and says what it counts: "€", "%", "jaar".
struct UnitScanner: Sendable {
  private let context: FigureContext

  init(_ context: FigureContext) {
    self.context = context
  }

  struct Match {
    var unit: FigureUnit
    var tokens: Range<Int>
  }

  /// The currency before a number: "€ 6", "EUR 6", "US$ 3", "f 25".
  func before(_ number: Int) -> Match? {
    let index = number - 1
    guard index >= 0 else { return nil }
    if let unit = sign(at: index) {
      var first = index
      if unit.symbol == "USD", context.isGlued(index), context.matches(index - 1, context.words.us)
      {
        first -= 1
      }
      return Match(unit: unit, tokens: first..<number)
    }
    // "EUR 20", "Hfl. 20", "fl. 20".
    var word = index
    if context.matches(word, 0x2E), context.isGlued(word) { word -= 1 }
    if let unit = context.unit(context.word(word)), unit.kind == .sign {
      // "FL 245" is a flight level.
      if context.shape(word) == .upper, context.length(word) == 2 { return nil }
      return Match(unit: unit, tokens: word..<number)
    }
    // "f 25 miljoen": a lone small letter before digits.
    if context.matches(word, context.words.f), context.shape(number) == .number,
      context.text[Int(context.tokens.starts[word])] == 0x66
    {
      return Match(unit: .gulden, tokens: word..<number)
    }
    return nil
  }

  /// The index behind the currency signs at a token: "tot € 20".
  func skipSign(_ index: Int) -> Int {
    if index < context.count, sign(at: index) != nil { return index + 1 }
    // "f 10 à f 15".
    if context.matches(index, context.words.f), context.shape(index + 1) == .number,
      context.text[Int(context.tokens.starts[index])] == 0x66
    {
      return index + 1
    }
    if let unit = context.unit(context.word(index)), unit.kind == .sign {
      return context.matches(index + 1, 0x2E) && context.isGlued(index + 1) ? index + 2 : index + 1
    }
    return index
  }

  private func sign(at index: Int) -> FigureUnit? {
    switch context.word(index) {
    case Vocabulary.Mark.euro: return .euro
    case 0x24: return .dollar
    case Vocabulary.Mark.florin: return .gulden
    case Vocabulary.Mark.sign:
      let start = Int(context.tokens.starts[index])
      return context.text[start] == 0xC2 && context.text[start + 1] == 0xA3 ? .sterling : nil
    default: return nil
    }
  }

  /// What belongs to an amount behind its number: ",-", "ton", the currency once more.
  func behindMoney(_ index: Int, of unit: FigureUnit) -> (index: Int, isTon: Bool)? {
    if context.matches(index, 0x2C) || context.matches(index, 0x2E), context.isGlued(index),
      context.isGlued(index + 1), context.isDash(index + 1) || context.matches(index + 1, 0x3D)
    {
      var end = index + 2
      if context.isDash(end), context.isGlued(end) { end += 1 }
      return (end, false)
    }
    if let named = context.unit(context.word(index)) {
      if named.kind == .ton { return (index + 1, true) }
      if named.symbol == unit.symbol, named.kind == .currency { return (index + 1, false) }
    }
    return nil
  }

  /// The unit of the letters glued to a number: "3km", "500g", "2x".
  func glued(_ mention: NumberMention, isPart: Bool) -> Match? {
    let last = mention.tokens.upperBound - 1
    let suffix = mention.suffix
    let isTimes = suffix.count == 1 && context.text[suffix.lowerBound] | 0x20 == 0x78
    if isTimes { return Match(unit: .times, tokens: last..<last + 1) }
    let word = Vocabulary.shared.id(of: context.text[suffix])
    // "20m Telefoonnummer", "5c De" are labels; "500g", "2,5m" are none.
    if suffix.count == 1, mention.digits < 3, mention.form != .digits(.decimal), !isPart,
      context.shape(last + 1) == .capitalised
    {
      return nil
    }
    guard let unit = context.unit(word),
      unit.kind != .symbol || context.text[suffix.lowerBound] & 0x20 != 0
    else {
      // "3,14US$", "20 dollar en 43c".
      if word == context.words.us, context.matches(last + 1, 0x24) {
        return Match(unit: .dollar, tokens: last..<last + 2)
      }
      if isPart, word == context.words.c, let cent = context.unit(context.words.cent) {
        return Match(unit: cent, tokens: last..<last + 1)
      }
      return nil
    }
    return Match(unit: unit, tokens: last..<last + 1)
  }

  /// The unit behind a number whose last token is before `index`.
  func behind(_ index: Int, mention: NumberMention) -> Match? {
    guard index < context.count else { return nil }
    switch context.word(index) {
    case 0x25: return percentSign(index)
    case Vocabulary.Mark.perMille: return Match(unit: .perMille, tokens: index..<index + 1)
    case Vocabulary.Mark.euro, 0x24:
      // "in 2021 € 50 miljoen": the sign of the next number.
      guard mention.isDigits, context.isGlued(index) || !context.isNumber(index + 1) else {
        return nil
      }
      let isEuro = context.matches(index, Vocabulary.Mark.euro)
      return Match(unit: isEuro ? .euro : .dollar, tokens: index..<index + 1)
    case Vocabulary.Mark.degree where mention.isDigits:
      // "30 °C"; "1°." is an ordinal.
      guard context.matches(index + 1, context.words.c), context.shape(index + 1) == .upper else {
        return nil
      }
      return Match(unit: .degree, tokens: index..<index + 2)
    default: break
    }
    guard context.isWord(index) || context.shape(index) == .alphanumeric else { return nil }
    // "twee achtereenvolgende jaren".
    if context.words.isConsecutive(context.word(index)),
      let unit = context.unit(context.word(index + 1)), unit.kind == .time
    {
      return Match(unit: unit, tokens: index..<index + 2)
    }
    if let loose = square(index) ?? national(index) { return loose }
    guard let unit = context.unit(context.word(index)) else { return nil }
    // "jaar-", "uur-": the first part of another word.
    if context.isDash(index + 1), context.isGlued(index + 1) { return nil }
    var end = index + 1
    switch unit.kind {
    case .symbol:
      guard mention.isDigits, context.shape(index) == .lower else { return nil }
    case .percent:
      // "pct."
      if context.matches(end, 0x2E), context.isGlued(end), context.length(index) <= 4 { end += 1 }
    case .sign:
      guard mention.isDigits || mention.form == .spelled else { return nil }
    default: break
    }
    return Match(unit: unit, tokens: index..<end)
  }

  /// "5%", "1,5%-punt", "1,5 %punt".
  private func percentSign(_ index: Int) -> Match {
    var end = index + 1
    if context.isDash(end), context.isGlued(end), context.isGlued(end + 1) { end += 1 }
    if context.isGlued(end), context.words.isPoint(context.word(end)) {
      return Match(unit: .percentagePoint, tokens: index..<end + 1)
    }
    // "80%-norm" is the name of a norm, and a percentage all the same.
    return Match(unit: .percent, tokens: index..<index + 1)
  }

  /// "Nederlandse gulden", "Amerikaanse dollar".
  private func national(_ index: Int) -> Match? {
    guard context.words.isCurrencyHome(context.word(index)),
      let unit = context.unit(context.word(index + 1)), unit.kind == .currency
    else { return nil }
    var own: FigureUnit? = unit
    if unit.symbol == "CHF" {
      // "Belgische frank", "Franse frank" are no Swiss ones.
      if context.matches(index, context.words.belgian) { own = context.unit(context.words.bef) }
      if context.matches(index, context.words.french) { own = context.unit(context.words.frf) }
    }
    return own.map { Match(unit: $0, tokens: index..<index + 2) }
  }

  /// "vierkante meter", "kubieke meter", "procent punt".
  private func square(_ index: Int) -> Match? {
    guard
      context.matches(index, context.words.square) || context.matches(index, context.words.cubic)
    else { return nil }
    let next = context.unit(context.word(index + 1))
    if context.matches(index, context.words.square), let next {
      guard let unit = context.unit(context.words.squared(next.symbol)) else { return nil }
      return Match(unit: unit, tokens: index..<index + 2)
    }
    if context.matches(index, context.words.cubic), next?.symbol == "m",
      let unit = context.unit(context.words.m3)
    {
      return Match(unit: unit, tokens: index..<index + 2)
    }
    return nil
  }
}
