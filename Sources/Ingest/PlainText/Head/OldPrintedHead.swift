internal import Kamerstukken

/// Reads the head of papers of about 1815 to 1950, as OCR gives it: "Bijlagen.", "286.", "4.", "Tweede Kamer.", the dossier's
/// title, "286. 4. VERSLAG."; of Handelingen the line "VERGADERING VAN DINSDAG 29 NOVEMBER 1927."
///
/// OCR misreads many of these numbers. One counts where it stands twice, or alone under "Bijlagen"; where two differ, none does.
/// The lines stay in the text.
struct OldPrintedHead {
  private let lines: HeadLines

  /// How many lines of a page may belong to its head.
  private static let depth = 14

  /// Whether the foot of the page tells that it is old.
  private let isOld: Bool

  init(lines: HeadLines, year: String?) {
    self.lines = lines
    isOld = year.flatMap { Int($0.prefix(4)) }.map { $0 < 1956 } ?? false
  }

  private var source: TextSource { lines.source }

  /// Reads what stands in the first lines.
  func read(_ head: inout DocumentHead) {
    let limit = min(lines.count, Self.depth)
    guard limit >= 4 else { return }
    readChamber(&head, limit)
    // A page number over the head: the page goes on with another paper.
    if source.number(0) == nil, let found = paper(limit, head.chamber) {
      head.dossiers = [Dossier(number: found.dossier, suffix: found.chapter, title: nil)]
      head.number = found.number
      readTitle(&head, found)
    } else {
      readMeeting(&head, limit)
    }
  }

  /// "Tweede Kamer." alone on one of the first lines.
  private func readChamber(_ head: inout DocumentHead, _ limit: Int) {
    guard head.chamber == nil else { return }
    for line in 0..<min(limit, 6) where lines[line].count <= 16 {
      if source.has(line, "Tweede Kamer", caseless: true) { head.chamber = .tweedeKamer }
      if source.has(line, "Eerste Kamer", caseless: true) { head.chamber = .eersteKamer }
      if head.chamber != nil { return }
    }
  }

  // MARK: Number

  /// "286. 4.", "2. V. 17.", "(101. 3.)", in papers of the Senate "434.": with the title behind it or on the next line.
  private struct Paper {
    var dossier: String
    var chapter: String?
    var number: String?
    var line: Int
    /// Where the title begins; the end of the line where it stands on the next.
    var rest: Int
  }

  private func paper(_ limit: Int, _ chamber: Chamber?) -> Paper? {
    // "Bijlagen.", "Bijlage A."
    let isAnnex = source.has(0, "Bijlag") && lines[0].count <= 12 && (isOld || chamber != nil)
    for line in 1..<limit {
      guard lines[line - 1].count < 200 else { return nil }
      guard var found = paper(at: line),
        isTitle(found, isSure: isOld || chamber != nil),
        found.number != nil || chamber == .eersteKamer
      else { continue }
      let above = (0..<line).map { numbers($0) }
      guard let stated = above.firstIndex(where: { !$0.isEmpty }) else {
        return isAnnex && found.number != nil && found.dossier.utf8.count <= 3 ? found : nil
      }
      guard above[stated][0] == found.dossier else { return nil }
      // "1—3." above says which papers the page has; the first of them begins it.
      let papers =
        above[stated].count > 1
        ? above[stated][1] : stated + 1 < line ? above[stated + 1].first : nil
      if let papers, found.number != papers { found.number = nil }
      return found
    }
    return nil
  }

  /// The numbers of a line that has nothing but numbers: "286.", "363. 1—2.", "[309.".
  private func numbers(_ line: Int) -> [String] {
    // Digits alone are the number of the page.
    guard lines[line].count <= 16, source.number(line) == nil else { return [] }
    let bytes = source.bytes(line)
    guard
      !bytes.contains(where: {
        $0 | 0x20 >= 0x61 && $0 < 0x7B && $0 != 0x5B && $0 != 0x5D || $0 >= 0xC0 && $0 != 0xE2
      })
    else { return [] }
    return bytes.split(whereSeparator: { !$0.isDigit }).map { String(decoding: $0, as: UTF8.self) }
  }

  private func paper(at line: Int) -> Paper? {
    let range = lines[line].range
    guard range.count < 400, let first = source.bytes(line).first,
      first.isDigit || first == 0x28 || first == 0x5B
    else { return nil }
    let text = source.text
    var index = range.lowerBound
    if !first.isDigit { index += 1 }
    func digits(_ most: Int) -> String? {
      let start = index
      while index < range.upperBound, text[index].isDigit, index - start <= most { index += 1 }
      return index > start && index - start <= most ? lines.string(start..<index) : nil
    }
    func skip(_ byte: UInt8) -> Bool {
      guard index < range.upperBound, text[index] == byte else { return false }
      index += 1
      return true
    }
    func skipSpaces() { while index < range.upperBound, text[index] <= 0x20 { index += 1 } }
    guard let dossier = digits(4), dossier.first != "0", skip(0x2E) else { return nil }
    skipSpaces()
    let chapterStart = index
    while index < range.upperBound, [0x49, 0x56, 0x58].contains(text[index]) { index += 1 }
    if index > chapterStart, index < range.upperBound, text[index] == 0x41 || text[index] == 0x42 {
      index += 1
    }
    var chapter: String?
    if index > chapterStart, index < range.upperBound, text[index] == 0x2E {
      chapter = lines.string(chapterStart..<index)
      index += 1
      skipSpaces()
    } else {
      index = chapterStart
    }
    let number = digits(3)
    if number != nil {
      guard skip(0x2E) || index >= range.upperBound else { return nil }
    } else if chapter != nil {
      return nil
    }
    _ = skip(0x29) || skip(0x5D)
    skipSpaces()
    if number == nil, index >= range.upperBound, line + 1 < lines.count,
      numbers(line + 1).count == 1, let next = numbers(line + 1).first, next.utf8.count <= 3
    {
      // "185.", and "1." on the next line.
      return Paper(
        dossier: dossier, chapter: chapter, number: next, line: line + 1,
        rest: Int(lines[line + 1].end))
    }
    return Paper(dossier: dossier, chapter: chapter, number: number, line: line, rest: index)
  }

  /// Whether a title follows: capitals, of a kind that is known where the number is the dossier's alone, or the page not surely
  /// an old one.
  private func isTitle(_ paper: Paper, isSure: Bool) -> Bool {
    let range = titleRange(paper)
    guard range.count >= 6 else { return false }
    if KindWords.kind(ofTitle: lines.string(range)) != nil, source.text[range.lowerBound].isUpper {
      return true
    }
    return isSure && paper.number != nil
      && !source.text[range].prefix(24).contains(where: \.isLower)
  }

  private func titleRange(_ paper: Paper) -> Range<Int> {
    let end = Int(lines[paper.line].end)
    if paper.rest < end { return paper.rest..<end }
    return paper.line + 1 < lines.count ? lines[paper.line + 1].range : end..<end
  }

  // MARK: Title and day

  private func readTitle(_ head: inout DocumentHead, _ paper: Paper) {
    let range = titleRange(paper)
    let line = paper.rest < Int(lines[paper.line].end) ? paper.line : paper.line + 1
    let words = PhraseScanner(utf8: source.text[range])
    var end = words.bytes.count
    for literal in HeadLines.dateWords + ["(Ingezonden "] {
      guard let found = words.find(literal, from: 0, caseless: false) else { continue }
      head.date = head.date ?? PrintedDate.first(in: words.string(found..<words.bytes.count))
      end = min(end, found)
    }
    if end == words.bytes.count, words.bytes.last != 0x2E {
      // The line is not all of the title: its capitals are.
      if let small = words.bytes.firstIndex(where: \.isLower) {
        end = words.bytes[..<small].lastIndex(of: 0x20) ?? 0
      }
    }
    // Without the signs that OCR puts at its ends; "C.S." keeps its period.
    var first = 0
    while first < end, !words.bytes[first].isLetterByte { first += 1 }
    while end > first, !words.bytes[end - 1].isWordByte { end -= 1 }
    if end + 1 <= words.bytes.count, words.has("C.S.", at: end - 3) { end += 1 }
    let title = words.string(first..<end)
    let isWhole = end + 2 >= words.bytes.count
    if end - first >= 6, isWhole || KindWords.kind(ofTitle: title) != nil { head.title = title }
    if head.date == nil { head.date = day(line + 1, isReport: isReport(title)) }
  }

  /// Whether a title is that of a report, which is "vastgesteld" on a day; also as OCR reads it: "VEESLAG".
  private func isReport(_ title: String) -> Bool {
    KindWords.kind(ofTitle: title) == .report || title.contains("SLAG")
  }

  /// "'s Gravenhage, 28 Juli 1930." under the title, "Vastgesteld 20 Maart 1930." at the end.
  private func day(_ start: Int, isReport: Bool) -> CalendarDate? {
    for line in start..<min(lines.count, start + 6) where lines.isPlaceAndDate(line) {
      return PrintedDate.first(in: source.string(line))
    }
    guard isReport else { return nil }
    var found: CalendarDate?
    for line in max(start, lines.count - 40)..<max(start, lines.count)
    where lines.has(line, anyOf: ["Vastgesteld ", "Aldus vastgesteld "]) && lines[line].count < 90 {
      guard let day = PrintedDate.first(in: source.string(line)) else { continue }
      if let found, found != day { return nil }
      found = day
    }
    return found
  }

  // MARK: Handelingen

  /// "VERGADERING VAN DINSDAG 29 NOVEMBER 1927.", and over it "24ste VERGADERING. — 29 NOVEMBER 1927."
  private func readMeeting(_ head: inout DocumentHead, _ limit: Int) {
    var days: [CalendarDate] = []
    var isMeeting = false
    for line in 0..<limit where lines[line].count < 200 {
      let first = source.first(line)
      guard first | 0x20 == 0x76 || line < 6 && first.isDigit else { continue }
      let words = PhraseScanner(utf8: source.bytes(line))
      if words.has("VERGADERING VAN ", at: 0), Self.names(words, weekdayAt: 16) {
        isMeeting = true
      } else if line < 6, first.isDigit,
        let found = words.find("VERGAD", from: 0), found <= 8
      {
      } else {
        continue
      }
      if let day = PrintedDate.first(in: words.string(0..<words.bytes.count)) { days.append(day) }
    }
    guard isMeeting else { return }
    head.kind = .debate
    if let day = days.first, days.allSatisfy({ $0 == day }) { head.date = day }
  }

  private static func names(_ words: PhraseScanner, weekdayAt index: Int) -> Bool {
    for day in [
      "maandag ", "dinsdag ", "woensdag ", "donderdag ", "vrijdag ", "zaterdag ", "zondag ",
    ]
      as [StaticString] where words.has(day, at: index)
    {
      return true
    }
    return false
  }
}
