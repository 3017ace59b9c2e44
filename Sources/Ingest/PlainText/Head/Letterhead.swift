/// The letterhead of ministries: addresses, labels and the values beside or under them.
enum Letterhead {
  /// The line behind the letterhead, if the lines have one.
  static func end(_ source: TextSource, _ range: Range<Int>) -> Int? {
    var isFound = false
    var isSent = false
    var end: Int?
    for line in range {
      if source.has(line, "> Retouradres") || source.has(line, "Retouradres") { isSent = true }
      if line < range.lowerBound + 40, isLabel(source, line, dates),
        hasDate(source, line, range.upperBound)
      {
        isFound = true
      }
      if source.has(line, "Bij beantwoording de datum en ons kenmerk") {
        end = line + 1
        break
      }
      if isSalutation(source, line) {
        // What stands between the last label and the salutation belongs to the head too.
        if isSent || end.map({ line - $0 <= 12 }) == true { end = line }
        break
      }
      if isAnyLabel(source, line) { end = valueEnd(source, line, range.upperBound) }
    }
    guard isFound || isSent, var end else { return nil }
    // Numbers that the extractor took from fields and frames.
    while end < range.upperBound,
      source.bytes(end).allSatisfy({ $0.isDigit || $0 == 0x2D || $0 == 0x20 })
    {
      end += 1
    }
    return end
  }

  /// "Geachte voorzitter,".
  private static func isSalutation(_ source: TextSource, _ line: Int) -> Bool {
    source.has(line, "Geachte ") || source.has(line, "Mijnheer de ")
      || source.has(line, "Mevrouw de ")
  }

  /// Whether a day stands on a label's line or within two lines under it, or under a column of labels; the head of a table has
  /// none.
  private static func hasDate(_ source: TextSource, _ label: Int, _ limit: Int) -> Bool {
    var last = label
    while last + 1 < limit, last < label + 6, isBare(source, last + 1) { last += 1 }
    return (label..<min(limit, last + 3)).contains {
      source.lines[$0].count < 60 && PrintedDate.first(in: source.string($0)) != nil
    }
  }

  /// The line behind the value of a label.
  private static func valueEnd(_ source: TextSource, _ label: Int, _ limit: Int) -> Int {
    if valueRange(source, label) != nil { return label + 1 }
    return min(limit, label + 2)
  }

  /// The labels of a day.
  static let dates: [StaticString] = ["Datum", "datum"]
  /// The labels of a subject.
  static let subjects: [StaticString] = ["Onderwerp", "Betreft", "Projectnaam"]

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

  /// Whether a line is a label and nothing else.
  static func isBare(_ source: TextSource, _ line: Int) -> Bool {
    isAnyLabel(source, line) && valueRange(source, line) == nil
  }

  /// Whether a line begins with one of some labels and they end there, or a colon, a tab or two spaces follow; behind "Datum" a
  /// day, behind "Betreft" a capital may follow one space.
  static func isLabel(_ source: TextSource, _ line: Int, _ labels: [StaticString]) -> Bool {
    let first = source.first(line)
    for label in labels
    where label.utf8Start[0] == first && labelEnd(source, line, label) != nil { return true }
    return false
  }

  /// Where a label ends with which a line begins.
  private static func labelEnd(_ source: TextSource, _ line: Int, _ label: StaticString) -> Int? {
    guard source.has(line, label) else { return nil }
    let index = Int(source.lines[line].start) + label.utf8CodeUnitCount
    let end = Int(source.lines[line].end)
    if index == end || source.text[index] == 0x3A || source.text[index] == 0x09 { return index }
    guard source.text[index] == 0x20, index + 1 < end else { return nil }
    let next = source.text[index + 1]
    if next == 0x20 || next == 0x3A { return index }
    if source.has(line, "Betreft ") { return next.isUpper ? index : nil }
    guard source.has(line, "Datum ", caseless: true), next.isDigit, end - index < 24 else {
      return nil
    }
    var day = PhraseScanner(utf8: source.text[(index + 1)..<end])
    return PrintedDate.read(&day) != nil && day.isAtEnd ? index : nil
  }

  /// Where the value stands on a label's own line; nil where none does.
  static func valueRange(_ source: TextSource, _ line: Int) -> Range<Int>? {
    let ends = labels.compactMap { labelEnd(source, line, $0) }
    let range = source.lines[line].range
    guard var index = ends.max() ?? labelEnd(source, line, "datum") else { return nil }
    while index < range.upperBound, source.text[index] <= 0x20 || source.text[index] == 0x3A {
      index += 1
    }
    return index < range.upperBound ? index..<range.upperBound : nil
  }
}
