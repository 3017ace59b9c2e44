internal import Kamerstukken

/// The title of a paper whose head is that of a site, or of the Handelingen: "24 Jeugdbescherming" over "Aan de orde is …";
/// "Kamerbrief over de dijken"; the first line over "Nummer: 2024D12345, datum: 2024-12-19".
struct SiteTitle {
  let lines: HeadLines

  private var source: TextSource { lines.source }

  /// Reads it from the first line of the text where the head has no title.
  func read(_ head: inout DocumentHead, from line: Int) {
    guard head.title == nil, line + 1 < lines.count, lines[line].count < 240 else { return }
    if let title = item(line) {
      head.title = title
    } else if head.blocks.isEmpty, isAlone(line) {
      if source.has(line, "Kamerbrief ") {
        head.title = lines.words([line])
      } else if let day = dayListed(below: line) {
        head.title = lines.words([line])
        head.date = head.date ?? day
      }
    }
  }

  /// "Jeugdbescherming" in "24 Jeugdbescherming", an item of the Handelingen.
  private func item(_ line: Int) -> String? {
    guard source.first(line).isDigit,
      (line + 1..<min(lines.count, line + 4)).contains(where: {
        source.has($0, "Aan de orde is ") || source.has($0, "Aan de orde zijn ")
      })
    else { return nil }
    var scanner = PhraseScanner(utf8: source.bytes(line))
    guard let digits = scanner.digits(), digits.utf8.count <= 3, scanner.current == 0x20 else {
      return nil
    }
    scanner.skipSpaces()
    guard let first = scanner.current, first.isUpper || first >= 0x80 else { return nil }
    // "24 Dijken Voorzitter: De Wit Aan de orde is …" on one line.
    let end = scanner.find(" Voorzitter: ", from: scanner.index) ?? scanner.bytes.count
    let title = scanner.string(scanner.index..<end)
    return title.utf8.count < 160 ? title : nil
  }

  /// Whether a line is a heading: a blank line under it, no end of a sentence.
  private func isAlone(_ line: Int) -> Bool {
    source.startsCapital(line) && source.closing(line) == 0 && lines[line + 1].gap > 0
  }

  /// The day in "Nummer: 2024D12345, datum: 2024-12-19, bijgewerkt: …".
  private func dayListed(below line: Int) -> CalendarDate? {
    for other in line + 1..<min(lines.count, line + 9) where source.has(other, "Nummer: 20") {
      let scanner = PhraseScanner(utf8: source.bytes(other))
      guard let at = scanner.find("datum: ", from: 0), at + 17 <= scanner.bytes.count else {
        return nil
      }
      return CalendarDate(iso: scanner.string(at + 7..<at + 17))
    }
    return nil
  }
}
