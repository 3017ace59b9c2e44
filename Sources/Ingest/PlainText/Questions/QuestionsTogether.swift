/// Questions that OCR put on one line become lines of their own: "(Ingezonden 8 december 1994) 1 Kent u het artikel? 2 Zijn er
/// bedrijven", "Antwoord Antwoord van minister … (Ontvangen 28 december 1994) 1 Ja. 2 Ja."
enum QuestionsTogether {
  /// Splits the lines of an Aanhangsel whose questions have numbers and no "Vraag" before them; others stay as they are.
  static func split(_ lines: inout [SourceLine], of text: UnsafeBufferPointer<UInt8>) {
    guard isAppendix(lines, text), !hasHeadings(lines, text) else { return }
    var out: [SourceLine] = []
    out.reserveCapacity(lines.count * 2)
    /// The number that the next question or answer has.
    var next = 1
    for line in lines {
      var rest = line
      var index = Int(line.start)
      let end = Int(line.end)
      if let label = NumberedLabel(text, index, end) {
        // "1 Telegraaf van 6 december 1994. 2 Trouw": footnotes, behind the questions.
        if label.first < next {
          out.append(line)
          continue
        }
        if label.first <= next + 2 {
          next = label.last + 1
          index = label.textStart
        }
      }
      while index < end {
        guard let cut = nextCut(text, index, end, &next) else { break }
        cutLine(&rest, at: cut, text, &out)
        index = cut
        if let label = NumberedLabel(text, cut, end), label.first == next {
          next = label.last + 1
          index = label.textStart
        }
      }
      out.append(rest)
    }
    lines = out
  }

  private static func isAppendix(
    _ lines: [SourceLine], _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    lines.prefix(8).contains {
      $0.count < 200 && mayNameAppendix(text, $0.range)
        && PhraseScanner(utf8: text[$0.range]).find("Aanhangsel van de Handelingen")
          != nil
    }
  }

  /// Whether "aanh" stands in a line, in letters of any size: most lines have no such word and need no closer look.
  private static func mayNameAppendix(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var index = range.lowerBound
    while index + 4 <= range.upperBound {
      if text[index + 3] | 0x20 == 0x68, text[index] | 0x20 == 0x61, text[index + 1] | 0x20 == 0x61,
        text[index + 2] | 0x20 == 0x6E
      {
        return true
      }
      index += 1
    }
    return false
  }

  private static func hasHeadings(
    _ lines: [SourceLine], _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    lines.contains {
      text[Int($0.start)] == 0x56 && $0.count < 48 && QuestionHeading(utf8: text[$0.range]) != nil
    }
  }

  /// The next place where a part begins, from an index on.
  private static func nextCut(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ next: inout Int
  ) -> Int? {
    var index = start
    while index < end {
      let byte = text[index]
      if byte.isDigit, index > start, isBehindSentence(text, index, start) {
        if let label = NumberedLabel(text, index, end), label.first == next, !label.isAlone {
          return index
        }
        while index < end, text[index].isDigit { index += 1 }
        continue
      }
      if byte == 0x28, let behind = behindDay(text, index, end) {
        next = 1
        return behind
      }
      if byte == 0x41 || byte == 0x4D, index == start,
        let behind = behindDoubledWord(text, index, end)
      {
        return behind
      }
      index += 1
    }
    return nil
  }

  /// Whether an index stands behind the end of a sentence and a space.
  private static func isBehindSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int
  ) -> Bool {
    var before = index - 1
    guard before > start, text[before] <= 0x20 else { return false }
    while before > start, text[before] <= 0x20 { before -= 1 }
    // A footnote's marker, quotation marks and brackets may stand behind the sign.
    while before > start,
      text[before].isDigit || text[before] >= 0x80 || text[before] == 0x27 || text[before] == 0x22
        || text[before] == 0x29
    {
      before -= 1
    }
    return text[before] == 0x3F || text[before] == 0x2E || text[before] == 0x21
  }

  /// Behind "(Ingezonden 8 december 1994)" and "(Ontvangen 28 december 1994).", where more follows.
  private static func behindDay(
    _ text: UnsafeBufferPointer<UInt8>, _ open: Int, _ end: Int
  ) -> Int? {
    guard let day = DayInBrackets(text, at: open), day.range.upperBound < end else { return nil }
    var index = day.range.upperBound
    if text[index] == 0x2E { index += 1 }
    while index < end, text[index] <= 0x20 { index += 1 }
    return index < end ? index : nil
  }

  /// Behind the first word of "Antwoord Antwoord van minister …".
  private static func behindDoubledWord(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    let scanner = PhraseScanner(utf8: text[start..<min(end, start + 40)])
    for (literal, length) in [
      ("Antwoord Antwoord van ", 9), ("Antwoord Antwoorden van ", 9),
      ("Antwoorden Antwoorden van ", 11), ("Mededeling Mededeling van ", 11),
    ]
      as [(StaticString, Int)] where scanner.has(literal, at: 0, caseless: false)
    {
      return start + length
    }
    return nil
  }

  private static func cutLine(
    _ rest: inout SourceLine, at cut: Int, _ text: UnsafeBufferPointer<UInt8>,
    _ out: inout [SourceLine]
  ) {
    var first = rest
    var end = cut
    while end > Int(first.start), text[end - 1] <= 0x20 { end -= 1 }
    guard end > Int(first.start) else { return }
    first.end = Int32(truncatingIfNeeded: end)
    out.append(first)
    rest.start = Int32(truncatingIfNeeded: cut)
    rest.gap = 0
    rest.indent = 0
    rest.startsPage = false
  }
}
