/// How a line stands to the line of running text before it.
enum LineJoin: Equatable {
  /// It begins a new block.
  case apart
  /// It goes on, with a space.
  case space
  /// It goes on without one: behind a slash or within a web address.
  case glued
  /// The word before it was broken.
  case hyphen(HyphenFate)
  /// The word before it was broken by a soft hyphen.
  case softHyphen
}

/// Decides whether a line goes on with the paragraph of the line before it.
struct LineJoiner {
  let source: TextSource
  let layout: LayoutSurvey
  /// Whether the document is a motion, whose considerations are paragraphs.
  var isMotion = false
  private var hyphenation: Hyphenation

  init(_ source: TextSource, _ layout: LayoutSurvey) {
    self.source = source
    self.layout = layout
    hyphenation = Hyphenation(source.text)
  }

  /// How `next` stands to `before`. `isInterrupted`: a page boundary, a footnote or a page header stood between them.
  mutating func join(_ before: Int, _ next: Int, isInterrupted: Bool) -> LineJoin {
    if let broken = broken(before, next) { return broken }
    if isMotion, MotionPhrase.opens(source, next) {
      let end = source.closing(before)
      let isComma = source.last(before) == 0x2C
      if end != 0 || isComma { return .apart }
    }
    return goesOn(before, next, isInterrupted: isInterrupted) ? .space : .apart
  }

  /// Lines of a footnote: they go on whatever stands between them.
  mutating func joinNote(_ before: Int, _ next: Int) -> LineJoin {
    broken(before, next) ?? .space
  }

  // MARK: Words broken at the end of a line

  /// Hyphens, slashes and web addresses at the end of a line; nil where the line ends with a word.
  private mutating func broken(_ before: Int, _ next: Int) -> LineJoin? {
    let text = source.text
    let range = source.lines[before].range
    let last = text[range.upperBound - 1]
    if last == TextDecoder.softBreak { return .softHyphen }
    var wordStart = range.upperBound
    let floor = max(range.lowerBound, range.upperBound - 400)
    while wordStart > floor, text[wordStart - 1] > 0x20 { wordStart -= 1 }
    let word = UnsafeBufferPointer(rebasing: text[wordStart..<range.upperBound])
    if WebAddress.isAddress(word), WebAddress.goesOn(source, word, next) { return .glued }
    guard word.count >= 2 else { return nil }
    if last == 0x2F {
      // "(Forsa/|Familiesteunpunt)"
      let isLetter = word[word.count - 2].isWordByte
      return isLetter && source.first(next).isWordByte ? .glued : nil
    }
    guard last == 0x2D || isTypographicHyphen(range) else { return nil }
    return hyphen(before, next, wordStart)
  }

  /// U+2010 or U+2011 at the end of a line.
  private func isTypographicHyphen(_ range: Range<Int>) -> Bool {
    let text = source.text
    guard range.count > 3 else { return false }
    let end = range.upperBound
    return text[end - 3] == 0xE2 && text[end - 2] == 0x80
      && (text[end - 1] == 0x90 || text[end - 1] == 0x91)
  }

  private mutating func hyphen(_ before: Int, _ next: Int, _ wordStart: Int) -> LineJoin? {
    let text = source.text
    let line = source.lines[before]
    let hyphenLength = text[Int(line.end) - 1] == 0x2D ? 1 : 3
    var start = wordStart
    var end = Int(line.end) - hyphenLength
    // The letters before the hyphen, without opening brackets and quotation marks.
    var begin = end
    while begin > start, text[begin - 1].isWordByte || text[begin - 1] == 0x2D { begin -= 1 }
    start = Self.skipPunctuation(text, begin, end)
    guard end > start, text[end - 1].isWordByte else { return nil }
    let nextRange = source.lines[next].range
    var wordEnd = nextRange.lowerBound
    while wordEnd < nextRange.upperBound, text[wordEnd].isWordByte { wordEnd += 1 }
    // Multi-byte punctuation ("»", "’") is no part of the word.
    wordEnd = Self.trimPunctuation(text, nextRange.lowerBound, wordEnd)
    guard wordEnd > nextRange.lowerBound else { return nil }
    end = max(end, start)
    let right = Array(text[nextRange.lowerBound..<wordEnd])
    var fate = hyphenation.fate(
      Array(text[start..<end])[...], right[...])
    // A hyphen with a space behind it, where broken words have none, stands for a part that comes later.
    if layout.usesTrailingSpaces, line.endsInSpace, fate == .join { fate = .suspended }
    return .hyphen(fate)
  }

  /// Steps over "«", "“" and the like, which are longer than a byte and look like letters.
  private static func skipPunctuation(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index < end {
      if text[index] == 0xC2 {
        index += 2
      } else if text[index] == 0xE2, index + 1 < end, text[index + 1] == 0x80 {
        index += 3
      } else {
        break
      }
    }
    return min(index, end)
  }

  private static func trimPunctuation(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index < end {
      if text[index] == 0xC2 || text[index] == 0xE2 && index + 1 < end && text[index + 1] == 0x80 {
        return index
      }
      index += 1
    }
    return end
  }

  // MARK: Paragraphs

  private func goesOn(_ before: Int, _ next: Int, isInterrupted: Bool) -> Bool {
    let previous = source.lines[before]
    let end = source.closing(before)
    var gap = Int(source.lines[next].gap)
    if layout.isDoubled { gap = max(0, gap - 1) }
    let isSmall = source.startsSmall(next)
    if layout.linesAreParagraphs {
      return goesOnBehindParagraph(before, next, end: end, isSmall, gap)
    }
    if isInterrupted {
      if end == 0x2E || end == 0x3F || end == 0x21 || end == 0x3A { return false }
      if isSmall { return true }
      // "(Kamerstuk | 35 423, nr. 2)": what belongs together is not broken, so that the line is short.
      if end == 0, hasOpenBracket(before) { return true }
      return end == 0 && isFull(before, next) && !looksLikeHeading(before)
    }
    if gap >= 1 {
      if end != 0 { return isSmall && end == 0x2E && endsInAbbreviation(before) }
      if source.last(before) == 0x2C { return isSmall || isFull(before, next) }
      if isSmall { return true }
      return previous.endsInSpace && layout.usesTrailingSpaces && isFull(before, next)
    }
    if layout.usesTrailingSpaces {
      if previous.endsInSpace {
        return end == 0 || isSmall || isFull(before, next, share: 80) || layout.isDoubled
          || !isColonBeforeList(end)
      }
      return end == 0 && isSmall
    }
    if end == 0 {
      if isSmall || isBetweenMarkers(before, next) { return true }
      return isFull(before, next, share: 75)
    }
    if isSmall { return end == 0x2E || isFull(before, next, share: 85) }
    return isFull(before, next, share: 90)
  }

  /// The same where lines are paragraphs: only one that was cut off goes on.
  private func goesOnBehindParagraph(
    _ before: Int, _ next: Int, end: UInt8, _ isSmall: Bool, _ gap: Int
  ) -> Bool {
    if end != 0 { return isSmall && end == 0x2E && endsInAbbreviation(before) }
    if isSmall { return true }
    if source.last(before) == 0x2C { return source.first(next).isDigit && gap == 0 }
    return endsInSmallWord(before) && source.lines[before].count >= 40
  }

  /// "het rapport «Kinderen»1, | 2 heb ik": two markers of notes, the one at a line's end and the other below it.
  private func isBetweenMarkers(_ before: Int, _ next: Int) -> Bool {
    guard source.last(before) == 0x2C, source.first(next).isDigit else { return false }
    let text = source.text
    let above = source.lines[before].range
    var index = above.upperBound - 1
    while index > above.lowerBound, text[index - 1].isDigit, above.upperBound - index < 4 {
      index -= 1
    }
    guard index < above.upperBound - 1, index > above.lowerBound,
      text[index - 1].isLower || text[index - 1] == 0xBB || text[index - 1] == 0x29
    else { return false }
    let below = source.lines[next].range
    var end = below.lowerBound
    while end < below.upperBound, text[end].isDigit { end += 1 }
    return end - below.lowerBound <= 2 && end + 1 < below.upperBound && text[end] == 0x20
      && text[end + 1].isLower
  }

  /// Whether a line ends in an article, a preposition or a conjunction, behind which no paragraph ends.
  private func endsInSmallWord(_ line: Int) -> Bool {
    let text = source.text
    let range = source.lines[line].range
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1].isLower, range.upperBound - start < 6 {
      start -= 1
    }
    guard start > range.lowerBound, text[start - 1] == 0x20 else { return false }
    let word = UnsafeBufferPointer(rebasing: text[start..<range.upperBound])
    for small in [
      "de", "het", "een", "van", "en", "of", "in", "op", "te", "der", "den", "des", "aan", "voor",
      "met", "bij", "door", "over", "uit", "tot", "dat", "die", "als", "om", "ter", "ten", "naar",
    ] where word.elementsEqual(small.utf8) { return true }
    return false
  }

  private func isColonBeforeList(_ end: UInt8) -> Bool { end == 0x3A }

  /// Whether the first word of the next line would not have fitted on the line before, with a share of the width in percent.
  private func isFull(_ before: Int, _ next: Int, share: Int = 85) -> Bool {
    if let isFull = isFullInPrint(before, next, share) { return isFull }
    let used = extent(before) + 1 + source.firstWordLength(next)
    return used * 100 >= layout.width * share
  }

  /// The same by the width of the letters, which is more exact: nil where the column is not known.
  private func isFullInPrint(_ before: Int, _ next: Int, _ share: Int) -> Bool? {
    guard layout.measure.full != nil else { return nil }
    let word = UnsafeBufferPointer(
      rebasing: source.bytes(next).prefix(source.firstWordLength(next)))
    return layout.measure.isFull(
      PrintedWidth.of(source.bytes(before)) + extraIndent(before) * PrintedWidth.space,
      word: PrintedWidth.of(word), share: min(95, share + 8))
  }

  /// The length of a line with what it is indented more than the running text around it.
  private func extent(_ line: Int) -> Int { source.lines[line].count + extraIndent(line) }

  /// How many columns a line is indented more than the one above it, up to eight.
  private func extraIndent(_ line: Int) -> Int {
    let own = source.lines[line]
    guard own.indent > 0, line > 0 else { return 0 }
    let extra = Int(own.indent - source.lines[line - 1].indent)
    return extra > 0 && extra <= 8 ? extra : 0
  }

  private func looksLikeHeading(_ line: Int) -> Bool {
    source.lines[line].count * 100 < layout.width * 60
  }

  private func endsInAbbreviation(_ line: Int) -> Bool {
    let text = source.text
    let range = source.lines[line].range
    guard source.last(line) == 0x2E else { return false }
    var start = range.upperBound - 1
    while start > range.lowerBound, text[start - 1].isLetterByte { start -= 1 }
    let word = String(decoding: text[start..<(range.upperBound - 1)], as: UTF8.self).lowercased()
    return [
      "nr", "nrs", "art", "blz", "p", "ca", "resp", "dr", "mr", "drs", "prof", "ir", "dhr", "mw",
      "no",
    ]
    .contains(word)
  }
}
