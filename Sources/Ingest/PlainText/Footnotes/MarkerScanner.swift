/// A footnote's marker in the running text.
struct FootnoteMarker {
  /// The number of the note.
  var value: Int
  /// The bytes that go: the marker, and the space before a marker that stands apart.
  var range: Range<Int>
}

/// Finds footnote markers that stick to words, brackets and punctuation.
///
/// Markers run 1, 2, 3 through a document; so only the next number is looked for, as the last digits of a run of digits: "Azarkan1",
/// "(VVD)3", "in 201812,", "2016–20203.", "NIS24".
struct MarkerScanner {
  let source: TextSource
  /// Whether notes are numbered "[1]", and so their markers.
  let usesBrackets: Bool
  /// Whether notes are numbered "1)".
  let usesParentheses: Bool
  /// How often the whole text may still be searched for a word; keeps the scan linear.
  private var searches = 64

  init(source: TextSource, usesBrackets: Bool, usesParentheses: Bool) {
    self.source = source
    self.usesBrackets = usesBrackets
    self.usesParentheses = usesParentheses
  }

  /// The marker of a number in a line, from a byte offset on; nil where there is none.
  mutating func marker(_ value: Int, in line: Int, from start: Int) -> FootnoteMarker? {
    let text = source.text
    let range = source.lines[line].range
    var index = max(start, range.lowerBound)
    while index < range.upperBound {
      if !usesBrackets {
        index = Whitespace.plainEnd(text, index..<range.upperBound)
        guard index < range.upperBound else { break }
      }
      let byte = text[index]
      if usesBrackets, byte == 0x5B, let found = bracketed(value, index, range) { return found }
      guard byte.isDigit || byte == 0xC2 || byte == 0xE2 else {
        index += 1
        continue
      }
      guard let number = PrintedNumber(text, index, range.upperBound) else {
        index += 1
        while index < range.upperBound, text[index].isDigit { index += 1 }
        continue
      }
      if let found = number.isRaised
        ? raised(value, number, index, range) : glued(value, number, index, range)
      {
        return found
      }
      index = number.end
    }
    return nil
  }

  /// "[3]", with the space before it.
  private func bracketed(_ value: Int, _ index: Int, _ range: Range<Int>) -> FootnoteMarker? {
    guard index > range.lowerBound,
      let number = PrintedNumber(source.text, index + 1, range.upperBound), number.value == value,
      number.end < range.upperBound, source.text[number.end] == 0x5D
    else { return nil }
    var start = index
    if source.text[start - 1] == 0x20 { start -= 1 }
    return FootnoteMarker(value: value, range: start..<(number.end + 1))
  }

  /// Raised digits are a marker, but for "m²" and "m³".
  private func raised(
    _ value: Int, _ number: PrintedNumber, _ index: Int, _ range: Range<Int>
  ) -> FootnoteMarker? {
    guard number.value == value, index > range.lowerBound, source.text[index - 1] > 0x20 else {
      return nil
    }
    if source.text[index - 1] == 0x6D, value == 2 || value == 3 {
      let before = index - 2
      if before < range.lowerBound || !source.text[before].isLetterByte
        || (before > range.lowerBound && source.text[before - 1] <= 0x20)
      {
        return nil
      }
    }
    return FootnoteMarker(value: value, range: index..<number.end)
  }

  private mutating func glued(
    _ value: Int, _ number: PrintedNumber, _ index: Int, _ range: Range<Int>
  ) -> FootnoteMarker? {
    let text = source.text
    let digits = value < 10 ? 1 : value < 100 ? 2 : 3
    let modulus = digits == 1 ? 10 : digits == 2 ? 100 : 1000
    guard number.digits >= digits, number.value % modulus == value, index > range.lowerBound else {
      return nil
    }
    var end = number.end
    let rest = number.digits - digits
    // "1)": the bracket belongs to the marker where the notes are so numbered and none is open.
    if rest == 0, usesParentheses || text[index - 1] <= 0x20 {
      guard end < range.upperBound, text[end] == 0x29, !isOpen(range.lowerBound, index) else {
        return nil
      }
      end += 1
      let start = text[index - 1] == 0x20 ? index - 1 : index
      guard usesParentheses, start > range.lowerBound else { return nil }
      return FootnoteMarker(value: value, range: start..<end)
    }
    guard
      follows(end, range) || isBeforeNext(value, end, range)
        || isBeforeSentence(index, end, range),
      !isInAddress(index, range)
    else { return nil }
    let isPlausible = rest == 0 ? isMarkable(index, range) : isWhole(index, rest, range)
    return isPlausible ? FootnoteMarker(value: value, range: (end - digits)..<end) : nil
  }

  /// Whether a bracket is open before an index of a line.
  private func isOpen(_ start: Int, _ index: Int) -> Bool {
    var depth = 0
    for byte in source.text[start..<index] {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
    }
    return depth > 0
  }

  /// Whether what stands behind a number lets it be a marker: nothing, white space, or punctuation that no number follows.
  func follows(_ end: Int, _ range: Range<Int>) -> Bool {
    guard end < range.upperBound else { return true }
    let text = source.text
    let byte = text[end]
    switch byte {
    case 0x20, 0x09, 0x3B, 0x3F, 0x21, 0x29, 0x5D: return true
    case 0x2C, 0x2E, 0x3A:
      return end + 1 >= range.upperBound || !text[end + 1].isWordByte || text[end + 1] >= 0x80
    case 0xC2: return end + 1 < range.upperBound && text[end + 1] == 0xBB
    case 0xE2:
      // Closing quotation marks, a dash with or without a space.
      return end + 2 < range.upperBound && text[end + 1] == 0x80
        && (text[end + 2] == 0x9D || text[end + 2] == 0x99 || text[end + 2] == 0x93)
    default: return false
    }
  }

  /// Whether a marker stands between two sentences without a space: "gesproken.3Toekomstige".
  private func isBeforeSentence(_ index: Int, _ end: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    guard end + 2 < range.upperBound, text[end].isUpper, text[end + 1].isLower,
      index >= range.lowerBound + 4
    else { return false }
    return (text[index - 1] == 0x2E || text[index - 1] == 0x3F) && text[index - 2].isLower
      && text[index - 3].isLower
  }

  /// Whether the word that a number belongs to is a web or mail address.
  private func isInAddress(_ index: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    var start = index
    while start > range.lowerBound, text[start - 1] > 0x20 { start -= 1 }
    let word = UnsafeBufferPointer(rebasing: text[start..<index])
    guard word.count >= 4 else { return false }
    if word.contains(0x40) { return true }
    return WebAddress.isAddress(word)
  }

  /// Whether a marker may stick to what stands before it, the number being the marker alone.
  private func isMarkable(_ index: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    let byte = text[index - 1]
    switch byte {
    case 0x29, 0x5D, 0x3F, 0x21, 0x3B, 0x22, 0x27, 0x25: return true
    case 0x2E, 0x2C, 0x3A:
      guard index - 2 >= range.lowerBound else { return false }
      let before = text[index - 2]
      if before.isDigit { return byte != 0x3A && isYear(endingAt: index - 1, range) }
      if before <= 0x20 { return false }
      return byte != 0x2E || !isNumberAbbreviation(endingAt: index - 1, range)
    case 0xBB: return text[index - 2] == 0xC2
    case 0x9D, 0x99,
      0x93 where index - 3 >= range.lowerBound && text[index - 3] == 0xE2:
      return byte != 0x93
    default: return byte.isLetterByte && isWord(endingAt: index, range)
    }
  }

  /// Whether the letters before an index are a word that a marker may stick to: not "A" of "A12", not "CO" of "CO2".
  private func isWord(endingAt index: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    var start = index
    while start > range.lowerBound, text[start - 1].isLetterByte { start -= 1 }
    let word = text[start..<index]
    var end = index
    while end < range.upperBound, text[end].isDigit { end += 1 }
    if DigitWords.contains(text[start..<end]) { return false }
    if word.count <= 2, word.allSatisfy(\.isUpper) { return false }
    if word.count == 1 { return false }
    return true
  }

  /// Whether what is left of a run of digits is whole without the marker: a year, or a word that ends in digits of its own.
  private mutating func isWhole(_ index: Int, _ rest: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    if rest == 4, isYear(endingAt: index + 4, range) { return true }
    guard index > range.lowerBound, text[index - 1].isLetterByte else { return false }
    var start = index
    while start > range.lowerBound, text[start - 1].isLetterByte { start -= 1 }
    let word = text[start..<(index + rest)]
    return DigitWords.contains(word) || occursElsewhere(word, start)
  }

  /// Whether a word with digits stands elsewhere in the text, with no digit behind it.
  private mutating func occursElsewhere(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, _ own: Int
  ) -> Bool {
    guard word.count >= 3, searches > 0 else { return false }
    searches -= 1
    let text = source.text
    let wanted = UnsafeBufferPointer(rebasing: word)
    var index = 0
    while let found = text.find(wanted, from: index), found + word.count < text.count {
      if found != own, !text[found + word.count].isDigit,
        found == 0 || !text[found - 1].isWordByte
      {
        return true
      }
      index = found + 1
    }
    return false
  }

  /// Whether the four digits before an index are a year that no digit stands before.
  private func isYear(endingAt index: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    guard index - 4 >= range.lowerBound else { return false }
    guard text[(index - 4)..<index].allSatisfy(\.isDigit) else { return false }
    if index - 5 >= range.lowerBound, text[index - 5].isDigit || text[index - 5] == 0x2E {
      return false
    }
    let century = text[index - 4] &- 0x30
    let decade = text[index - 3] &- 0x30
    return century == 1 && decade >= 8 || century == 2 && decade == 0
  }

  /// "nr.", "art.", "p.": a number behind them is theirs.
  private func isNumberAbbreviation(endingAt index: Int, _ range: Range<Int>) -> Bool {
    let text = source.text
    var start = index
    while start > range.lowerBound, text[start - 1].isLetterByte { start -= 1 }
    let word = String(decoding: text[start..<index], as: UTF8.self).lowercased()
    return ["nr", "nrs", "no", "art", "p", "pag", "blz", "par", "hfdst", "lid", "vol", "jrg"]
      .contains(word)
  }
}
