internal import Kamerstukken

/// The lines of a document as the readers of its head look at them.
struct HeadLines {
  let source: TextSource
  let layout: LayoutSurvey

  /// How many lines there are.
  var count: Int { source.lines.count }

  subscript(line: Int) -> SourceLine { source.lines[line] }

  /// The words of lines with broken words made whole, as the text will have them.
  func words(_ lines: [Int], _ firstRange: Range<Int>? = nil) -> String {
    var joiner = LineJoiner(source, layout)
    return joiner.words(of: lines, firstRange: firstRange)
  }

  /// The words of a byte range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: source.text[range]), as: UTF8.self)
  }

  /// Whether a line begins with one of some literals.
  func has(_ line: Int, anyOf literals: [StaticString]) -> Bool {
    for literal in literals where source.has(line, literal) { return true }
    return false
  }

  /// Whether a line has capitals and no small letters.
  func isCapitals(_ line: Int) -> Bool {
    let bytes = source.bytes(line)
    guard bytes.count < 400 else { return false }
    var capitals = 0
    for byte in bytes {
      if byte.isLower { return false }
      if byte.isUpper { capitals += 1 }
    }
    return capitals >= 3 || capitals == 2 && bytes.count <= 4
  }

  /// Whether a title begins with a line: "Brief van de Minister …", "MOTIE VAN HET LID …".
  func isTitleStart(_ line: Int) -> Bool {
    guard source.startsCapital(line) || source.startsSmall(line) else { return false }
    if isCapitals(line), self[line].count >= 8 {
      return KindWords.kind(ofTitle: source.string(line)) != nil
    }
    return KindWords.kind(ofTitle: source.string(line)) != nil && self[line].count < 200
      && !source.has(line, "nota ") && !source.has(line, "motie ")
  }

  /// "Voorgesteld 6 juli 2021", "Vastgesteld 3 juli 2018", "Ontvangen 3 juli 2018".
  func isDateLine(_ line: Int) -> Bool {
    has(line, anyOf: Self.dateWords) && self[line].count < 160
  }

  /// The words before the day under a title.
  static let dateWords: [StaticString] = [
    "Voorgesteld ", "Voorgesteld, ", "Vastgesteld ", "Ontvangen ", "Ingezonden ",
    "Gewijzigd voorgesteld ", "Gewijzigd ",
  ]

  /// "Den Haag, 24 juli 2019", "’s-Gravenhage, 6 juli 2021", "24 juli 2019".
  func isPlaceAndDate(_ line: Int) -> Bool {
    guard self[line].count < 60 else { return false }
    var scanner = PhraseScanner(utf8: source.bytes(line))
    _ = scanner.skip(anyOf: [
      "Den Haag", "’s-Gravenhage", "'s-Gravenhage", "‘s-Gravenhage", "Amsterdam", "Utrecht",
      "'s Gravenhage", "’s Gravenhage", "'sGravenhage", "s-Gravenhage", "s Gravenhage",
      "Brussel", "Rijswijk", "Zoetermeer", "Leidschendam", "Voorburg", "Rotterdam", "Arnhem",
      "Leeuwarden", "Groningen", "Maastricht", "Willemstad", "Oranjestad", "Philipsburg",
    ])
    _ = scanner.skip(",")
    scanner.skipSpaces()
    _ = scanner.skip("den ")
    return PrintedDate.read(&scanner) != nil && scanner.rest.utf8.count <= 1
  }

  /// Whether a line stands right under the one before it.
  func isJoinedGap(_ line: Int) -> Bool {
    self[line].gap == 0 || layout.isDoubled && self[line].gap == 1
  }
}
