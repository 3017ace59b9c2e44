/// The letterhead of ministries in text from word processors: addresses, labels and the values under them.
enum Letterhead {
  /// The line behind the letterhead, if the lines have one.
  static func end(_ source: TextSource, _ range: Range<Int>) -> Int? {
    var found = false
    var end: Int?
    for line in range {
      if source.has(line, "> Retouradres") || source.has(line, "Retouradres") { found = true }
      if line < range.lowerBound + 40, isLabel(source, line, ["Datum", "datum"]),
        hasDate(source, line, range.upperBound)
      {
        found = true
      }
      if source.has(line, "Bij beantwoording de datum en ons kenmerk") {
        end = line + 1
        break
      }
      if isAnyLabel(source, line) { end = valueEnd(source, line, range.upperBound) }
      if source.has(line, "Geachte ") { break }
    }
    guard found, var end else { return nil }
    // Numbers that the extractor took from fields and frames.
    while end < range.upperBound,
      source.bytes(end).allSatisfy({ $0.isDigit || $0 == 0x2D || $0 == 0x20 })
    {
      end += 1
    }
    return end
  }

  /// Whether a day stands on a label's line or within two lines under it; the head of a table has none.
  private static func hasDate(_ source: TextSource, _ label: Int, _ limit: Int) -> Bool {
    (label..<min(limit, label + 3)).contains {
      source.lines[$0].count < 60 && PrintedDate.first(in: source.string($0)) != nil
    }
  }

  /// The line behind the value of a label.
  private static func valueEnd(_ source: TextSource, _ label: Int, _ limit: Int) -> Int {
    if valueRange(source, label, isOwn: true) != nil { return label + 1 }
    return min(limit, label + 2)
  }

  private static let labels: [StaticString] = [
    "Datum", "Onderwerp", "Betreft", "Ons kenmerk", "Uw kenmerk", "Uw brief", "Contactpersoon",
    "Projectnaam", "Bijlage", "Bijlagen", "Bijlage(n)", "Kenmerk", "Onze referentie",
    "Uw referentie",
    "Afschrift aan", "Kopie aan", "Datum document", "Aantal bijlagen",
  ]

  /// Whether a line is a label, alone or with a value behind it.
  static func isAnyLabel(_ source: TextSource, _ line: Int) -> Bool {
    isLabel(source, line, labels)
  }

  /// Whether a line begins with one of some labels and they end there, or a colon or two spaces follow.
  static func isLabel(_ source: TextSource, _ line: Int, _ labels: [StaticString]) -> Bool {
    for label in labels where source.has(line, label) {
      let index = Int(source.lines[line].start) + label.utf8CodeUnitCount
      let end = Int(source.lines[line].end)
      if index == end || source.text[index] == 0x3A { return true }
      if source.text[index] == 0x09 { return true }
      if source.text[index] == 0x20, index + 1 < end,
        source.text[index + 1] == 0x20 || source.text[index + 1] == 0x3A
      {
        return true
      }
    }
    return false
  }

  /// Where the value stands on a label's own line, behind a colon or two spaces; nil where none does.
  static func valueRange(_ source: TextSource, _ line: Int, isOwn: Bool) -> Range<Int>? {
    guard isOwn else { return nil }
    let range = source.lines[line].range
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source.text[index]
      if byte == 0x3A || byte == 0x09 { break }
      if byte == 0x20, index + 1 < range.upperBound, source.text[index + 1] == 0x20 { break }
      index += 1
    }
    while index < range.upperBound, source.text[index] <= 0x20 || source.text[index] == 0x3A {
      index += 1
    }
    return index < range.upperBound ? index..<range.upperBound : nil
  }
}
