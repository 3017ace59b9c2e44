internal import Kamerstukken

/// Parts of a head that OCR put on one line become lines of their own: "Zitting 1970-1971 - 11 135", "MOTIE VAN HET LID KOK
/// Voorgesteld 13 oktober 1988".
enum PrintedTogether {
  /// How many lines at the beginning are looked at.
  private static let depth = 24

  /// Splits such lines. Lines of other texts stay as they are.
  static func split(_ lines: inout [SourceLine], of text: UnsafeBufferPointer<UInt8>) {
    var line = 0
    while line < min(lines.count, depth) {
      let cut =
        session(text, lines[line].range) ?? title(text, lines[line].range)
      if let cut { cutLine(&lines, line, at: cut, text) }
      line += 1
    }
    QuestionsTogether.split(&lines, of: text)
  }

  /// Cuts a line in two; the second has the same number in the file.
  static func cutLine(
    _ lines: inout [SourceLine], _ line: Int, at cut: Int, _ text: UnsafeBufferPointer<UInt8>
  ) {
    var rest = lines[line]
    var end = cut
    while end > Int(rest.start), text[end - 1] <= 0x20 { end -= 1 }
    guard end > Int(rest.start), cut < Int(rest.end) else { return }
    lines[line].end = Int32(truncatingIfNeeded: end)
    rest.start = Int32(truncatingIfNeeded: cut)
    rest.gap = 0
    rest.indent = 0
    rest.startsPage = false
    lines.insert(rest, at: line + 1)
  }

  /// "Zitting 1970-1971 - 11 135", "Vergaderjaar 1985-1986 Nr. 144": where the dossier or the number begins.
  private static func session(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    let first = text[range.lowerBound]
    guard first == 0x5A || first == 0x56, range.count < 80 else { return nil }
    var scanner = PhraseScanner(utf8: text[range])
    guard scanner.skip("Zitting ") || scanner.skip("Vergaderjaar "),
      ParliamentaryYear.read(&scanner) != nil
    else { return nil }
    _ = scanner.skipDash()
    scanner.skipSpaces()
    let rest = scanner.rest
    guard !rest.isEmpty, rest.utf8.count <= 24 else { return nil }
    let isNumber = scanner.has("nr. ", at: scanner.index) || scanner.has("no. ", at: scanner.index)
    guard isNumber || DossierNumbers(rest)?.number == nil && DossierNumbers(rest) != nil else {
      return nil
    }
    // White space is squeezed in the scanner: count from the end, which has single spaces here.
    let cut = range.upperBound - rest.utf8.count
    return text[cut..<range.upperBound].elementsEqual(rest.utf8) ? cut : nil
  }

  /// A title in capitals and what stands behind it: "Voorgesteld …", "Aan de Voorzitter", "Nr. 1", "14 maart 1986".
  private static func title(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    // Capitals up to a word with small letters.
    guard text[range.lowerBound].isUpper, range.count > 12, range.count < 2_000 else { return nil }
    if let cut = behindDay(text, range) { return cut }
    var index = range.lowerBound
    var word = index
    while index < range.upperBound {
      if text[index].isLower { break }
      if text[index] <= 0x20 { word = index + 1 }
      index += 1
    }
    guard index < range.upperBound, word - range.lowerBound >= 8 else { return nil }
    let head = String(decoding: text[range.lowerBound..<word], as: UTF8.self)
    guard KindWords.kind(ofTitle: head) != nil else { return nil }
    let rest = PhraseScanner(utf8: text[word..<min(range.upperBound, word + 160)])
    for literal in HeadLines.dateWords where rest.has(literal, at: 0, caseless: false) {
      return word
    }
    for literal in ["Aan de ", "Aan het ", "Aan den ", "Nr. ", "No. "] as [StaticString]
    where rest.has(literal, at: 0, caseless: false) {
      return word
    }
    // "GEWIJZIGD VOORSTEL VAN WET 14 maart 1986": the day begins a word before.
    var day = word - 1
    while day > range.lowerBound, text[day - 1].isDigit { day -= 1 }
    var date = PhraseScanner(utf8: text[day..<min(range.upperBound, day + 24)])
    return day < word - 1 && PrintedDate.read(&date) != nil ? day : nil
  }

  /// "Voorgesteld 10 december 1990 De Kamer,": where the words behind the day begin.
  private static func behindDay(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    // "V", "O", "I", "G": no other letter begins a word before a day.
    let first = text[range.lowerBound]
    guard HeadLines.dateWords.contains(where: { $0.utf8Start[0] == first }) else { return nil }
    let scanner = PhraseScanner(utf8: text[range].prefix(160))
    guard HeadLines.dateWords.contains(where: { scanner.has($0, at: 0, caseless: false) }),
      let found = scanner.find(" De Kamer,", from: 0, caseless: false)
    else { return nil }
    let cut = range.lowerBound + found + 1
    return cut < range.upperBound && text[cut] == 0x44 ? cut : nil
  }
}
