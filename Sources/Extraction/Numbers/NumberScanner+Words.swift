/// Numbers in words: "drieduizend vijftig", "twee en twintig".
extension NumberScanner {
  /// A whole number in words, below a million, and the token behind it.
  func words(at index: Int) -> (value: Int64, end: Int)? {
    guard var (value, end) = belowThousandOrCompound(at: index) else { return nil }
    if kind(end) == .thousand, value < 1000, isAlone(end) {
      value *= 1000
      end += 1
    }
    if value >= 1000, value % 1000 == 0 {
      let start = matches(end, Self.en) ? end + 1 : end
      if let (rest, after) = belowThousandOrCompound(at: start), rest < 1000,
        start == end || rest < 100 && kind(start) != .article && !isNoun(after)
      {
        value += rest
        end = after
      }
    }
    return (value, end)
  }

  /// "honderd tweeëntwintig", "drie honderd", "twee en twintig", or one word.
  private func belowThousandOrCompound(at index: Int) -> (value: Int64, end: Int)? {
    guard var (value, end) = belowHundredOrCompound(at: index) else { return nil }
    if kind(end) == .hundred, value < 100, value > 1, isAlone(end) {
      value *= 100
      end += 1
    }
    if value >= 100, value < 10_000, value % 100 == 0, value % 1000 != 0,
      let (rest, after) = belowHundredOrCompound(at: end), rest < 100, kind(end) != .article
    {
      value += rest
      end = after
    } else if value >= 100, value < 10_000, value % 100 == 0, value % 1000 != 0,
      matches(end, Self.en), let (rest, after) = belowHundredOrCompound(at: end + 1), rest < 100,
      rest >= 10
    {
      // "driehonderd en zestig".
      value += rest
      end = after
    }
    return (value, end)
  }

  private func belowHundredOrCompound(at index: Int) -> (value: Int64, end: Int)? {
    guard let value = word(at: index) else { return nil }
    // "twee en twintig", "twee-en-twintig".
    if value < 10, kind(index) == .unit || kind(index) == .article {
      var next = index + 1
      let isHyphenated = matches(next, 0x2D) && tokens.isGlued(next)
      if isHyphenated { next += 1 }
      if matches(next, Self.en) {
        next += 1
        if isHyphenated, matches(next, 0x2D) { next += 1 }
        if kind(next) == .ten, let ten = word(at: next) { return (value + ten, next + 1) }
      }
    }
    return (value, index + 1)
  }

  /// The value of one word: an entry of the table, or a compound.
  private func word(at index: Int) -> Int64? {
    guard index < tokens.count else { return nil }
    switch tokens.shapes[index] {
    case .sign, .number, .alphanumeric: return nil
    default: break
    }
    let entry = entries[tokens.words[index]]
    switch entry.kind {
    case .zero, .article, .unit, .teen, .ten, .hundred, .thousand: return entry.value
    case .other: break
    default: return nil
    }
    guard isLongEnough(index) else { return nil }
    let range = tokens.range(index)
    return text.withUnsafeBufferPointer { SpelledNumber.value(of: $0[range]) }
  }

  /// Whether a token is no first half of a hyphenated word.
  private func isAlone(_ index: Int) -> Bool {
    !(matches(index + 1, 0x2D) && tokens.isGlued(index + 1))
  }

  /// Whether a word that is no number stands at a token: "duizend en twee gemeenten" is one number only
  /// without it.
  private func isNoun(_ index: Int) -> Bool {
    index < tokens.count && tokens.shapes[index] != .sign && kind(index) == .other
  }
}
