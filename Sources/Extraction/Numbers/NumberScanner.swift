internal import Kamerstukken

/// Reads numbers, in digits and words, from tokens.
package final class NumberScanner: Sendable {
  let text: [UInt8]
  let tokens: Tokens
  let entries = NumberWords.entries
  private let digitScanner: DigitScanner

  /// A scanner over one document.
  package init(_ analysis: Analysis) {
    text = analysis.document.text.utf8
    tokens = analysis.tokens
    digitScanner = DigitScanner(analysis)
  }

  /// Whether a number can begin at a token: the cheap test of inner loops.
  @inline(__always)
  package func mayBegin(at index: Int) -> Bool {
    switch tokens.shapes[index] {
    case .number: return true
    case .sign: return false
    case .alphanumeric: return text[Int(tokens.starts[index])] &- 0x30 < 10
    default:
      if tokens.words[index] != 0 { return isNumberWord(kind(index)) }
      return isLongEnough(index)
    }
  }

  /// The number whose first token is `index`, as long as it goes, or nil. O(1).
  package func number(at index: Int) -> NumberMention? {
    guard index < tokens.count else { return nil }
    if let plain = plainDigits(at: index) { return plain }
    if let digits = digitScanner.number(at: index) { return inDigits(digits) }
    if tokens.shapes[index] == .sign { return nil }
    let entry = entries[tokens.words[index]]
    switch entry.kind {
    case .mixed:
      return withMagnitude(
        mention(index..<index + 1, DecimalNumber(significand: entry.value, exponent: -1), .spelled))
    case .half:
      return withMagnitude(mention(index..<index + 1, Self.half, .half))
    case .article:
      return article(at: index)
    case .collective, .none:
      let form: NumberMention.Form = entry.kind == .none ? .none : .collective
      return mention(index..<index + 1, DecimalNumber(significand: entry.value), form)
    case .magnitude, .magnitudes, .kilo:
      return nil
    case .zero, .unit, .teen, .ten, .hundred, .thousand, .other:
      guard let (value, end) = words(at: index) else { return nil }
      return finished(index..<end, value)
    }
  }

  /// "2018", "3": digits alone, where nothing behind them can belong to the number. Most numbers are such.
  @inline(__always)
  private func plainDigits(at index: Int) -> NumberMention? {
    guard tokens.shapes[index] == .number else { return nil }
    let start = Int(tokens.starts[index])
    let end = Int(tokens.ends[index])
    guard end - start <= 15 else { return nil }
    let next = index + 1
    if next < tokens.count {
      switch tokens.shapes[next] {
      case .sign:
        let sign = tokens.words[next]
        if tokens.starts[next] == tokens.ends[index], isJoint[sign] {
          // "3. Aanpak": nothing but digits goes on behind a period.
          guard sign < 0x80, sign >= 0x20,
            next + 1 == tokens.count
              || tokens.starts[next + 1] != tokens.ends[next]
              || tokens.shapes[next + 1] != .number && tokens.shapes[next + 1] != .alphanumeric
          else { return nil }
        }
      case .number: return nil
      case .alphanumeric: break
      case .lower, .capitalised, .upper, .mixed:
        if isMagnitude[tokens.words[next]] { return nil }
      }
    }
    var value: Int64 = 0
    for offset in start..<end { value = value * 10 + Int64(text[offset] &- 0x30) }
    return NumberMention(
      tokens: index..<next, value: DecimalNumber(significand: value), form: .digits(.plain),
      digits: end - start,
      hasLeadingZero: end - start > 1 && text[start] == 0x30, suffix: end..<end)
  }

  private let isMagnitude = NumberScanner.magnitudes
  private let isJoint = NumberScanner.joints

  /// Words that multiply the digits before them: "miljoen", "duizend".
  private static let magnitudes = WordTable(
    NumberWords.rows.filter {
      switch $0.entry.kind {
      case .magnitude, .magnitudes, .thousand, .hundred: true
      default: false
      }
    }.map { (Vocabulary.shared[$0.word], true) }, missing: false)

  /// Signs that may stand within a number: "1.000", "2,5", "3/4", "2½".
  private static let joints = WordTable(
    [0x2E, 0x2C, 0x2F, Vocabulary.Mark.fraction].map { ($0, true) }, missing: false)

  private static let half = DecimalNumber(significand: 5, exponent: -1)

  /// "een half miljoen", "een dozijn", "een en twintig"; else the article alone.
  private func article(at index: Int) -> NumberMention? {
    if let (value, end) = words(at: index), end > index + 1 { return finished(index..<end, value) }
    if index + 1 < tokens.count {
      let next = kind(index + 1)
      if next == .half || next == .collective, var mention = number(at: index + 1) {
        mention.tokens = index..<mention.tokens.upperBound
        return mention
      }
      if next == .magnitude {
        return withMagnitude(mention(index..<index + 1, DecimalNumber(significand: 1), .spelled))
      }
    }
    return mention(index..<index + 1, DecimalNumber(significand: 1), .article)
  }

  /// Adds "en een half", a magnitude, and what is left below it ("twee miljoen driehonderdduizend").
  private func finished(_ range: Range<Int>, _ value: Int64) -> NumberMention? {
    var number = mention(range, DecimalNumber(significand: value), .spelled)
    let end = range.upperBound
    if matches(end, Self.en), kind(end + 1) == .article, kind(end + 2) == .half {
      number.value = DecimalNumber(significand: value * 10 + 5, exponent: -1)
      number.tokens = range.lowerBound..<end + 3
    }
    number = withMagnitude(number)
    if number.hasMagnitude, let (rest, end) = words(at: number.tokens.upperBound), rest >= 1000,
      let sum = sum(number.value, rest)
    {
      number.value = sum
      number.tokens = range.lowerBound..<end
    }
    return number
  }

  /// A number in digits with "½", "k" and its magnitude.
  private func inDigits(_ digits: DigitNumber) -> NumberMention {
    var number = NumberMention(
      tokens: digits.tokens, value: digits.value, form: .digits(digits.form),
      digits: digits.digits, hasLeadingZero: digits.hasLeadingZero, suffix: digits.suffix)
    if !number.suffix.isEmpty {
      // "100k", "€ 500K".
      if number.suffix.count == 1, text[number.suffix.lowerBound] | 0x20 == 0x6B {
        multiply(&number, by: 1000)
        number.suffix = number.suffix.upperBound..<number.suffix.upperBound
      }
      return number
    }
    let end = number.tokens.upperBound
    if let ratio = ratio(digits) { return ratio }
    if digits.form == .plain, matches(end, Vocabulary.Mark.fraction), tokens.isGlued(end),
      let hundredths = hundredths(end),
      let sum = sum(number.value, hundredths, exponent: -2)
    {
      number.value = sum
      number.tokens = number.tokens.lowerBound..<end + 1
    }
    return withMagnitude(number)
  }

  /// "3/4", "20/100": two plain numbers with a stroke between them, the smaller one first.
  private func ratio(_ digits: DigitNumber) -> NumberMention? {
    let stroke = digits.tokens.upperBound
    guard digits.form == .plain, !digits.hasLeadingZero, digits.digits <= 4,
      matches(stroke, 0x2F), tokens.isGlued(stroke), stroke + 1 < tokens.count,
      tokens.isGlued(stroke + 1), let second = digitScanner.number(at: stroke + 1),
      second.form == .plain, !second.hasLeadingZero, second.suffix.isEmpty, second.digits <= 4,
      let part = digits.value.whole, let whole = second.value.whole, part > 0, part < whole,
      !(matches(stroke + 2, 0x2F) && tokens.isGlued(stroke + 2))
    else { return nil }
    return mention(
      digits.tokens.lowerBound..<stroke + 2, DecimalNumber.quotient(part, whole), .ratio)
  }

  /// Takes in "miljoen", "mln.", "mld", and behind digits "duizend", "honderd", "k".
  private func withMagnitude(_ mention: NumberMention) -> NumberMention {
    var number = mention
    let end = number.tokens.upperBound
    guard end < tokens.count, tokens.shapes[end] != .sign else { return number }
    let entry = entries[tokens.words[end]]
    switch entry.kind {
    case .magnitude, .magnitudes: break
    case .thousand, .hundred:
      // "5 duizend", "2,5 duizend", "3 honderd"; not "1.000 duizend".
      guard number.isDigits, number.digits <= 3 else { return number }
    default: return number
    }
    multiply(&number, by: entry.value)
    guard number.hasMagnitude else { return number }
    number.tokens = number.tokens.lowerBound..<end + 1
    if matches(end + 1, 0x2E), tokens.isGlued(end + 1), tokens.ends[end] - tokens.starts[end] <= 4,
      isAbbreviation(end)
    {
      number.tokens = number.tokens.lowerBound..<end + 2
    }
    return number
  }

  /// Whether the period behind "mln" is its own: the sentence may end there too, which changes nothing.
  private func isAbbreviation(_ index: Int) -> Bool { tokens.words[index] != 0 }

  private func multiply(_ number: inout NumberMention, by factor: Int64) {
    guard let product = number.value.multiplied(by: factor) else { return }
    number.value = product
    number.magnitude = factor
  }

  /// The value of ½ ¼ ¾ in hundredths.
  private func hundredths(_ index: Int) -> Int64? {
    switch text[Int(tokens.ends[index]) - 1] {
    case 0xBC: 25
    case 0xBD: 50
    case 0xBE: 75
    default: nil
    }
  }

  private func sum(_ value: DecimalNumber, _ addend: Int64, exponent: Int = 0) -> DecimalNumber? {
    guard value.exponent >= exponent, value.exponent - exponent <= 15 else { return nil }
    var significand = value.significand
    for _ in 0..<(value.exponent - exponent) {
      let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      significand = product
    }
    let (sum, overflow) = significand.addingReportingOverflow(addend)
    return overflow ? nil : DecimalNumber(significand: sum, exponent: exponent)
  }

  /// Whether a word can be a compound, by its length and its first three letters: "dri", "hon", "tac".
  @inline(__always)
  func isLongEnough(_ index: Int) -> Bool {
    let start = Int(tokens.starts[index])
    guard Int(tokens.ends[index]) - start >= SpelledNumber.shortest else { return false }
    return text.withUnsafeBufferPointer { SpelledNumber.mayBegin(at: start, in: $0) }
  }

  private func isNumberWord(_ kind: NumberWords.Kind) -> Bool {
    switch kind {
    case .zero, .unit, .teen, .ten, .hundred, .thousand, .half, .mixed, .collective: true
    case .article, .magnitude, .magnitudes, .none, .kilo, .other: false
    }
  }

  func kind(_ index: Int) -> NumberWords.Kind {
    index < tokens.count ? entries[tokens.words[index]].kind : .other
  }

  func matches(_ index: Int, _ word: Vocabulary.WordID) -> Bool {
    index < tokens.count && tokens.words[index] == word
  }

  private func mention(
    _ tokens: Range<Int>, _ value: DecimalNumber, _ form: NumberMention.Form
  ) -> NumberMention {
    NumberMention(tokens: tokens, value: value, form: form)
  }

  static let en = Vocabulary.shared["en"]
}
