internal import Kamerstukken

/// Reads the head of a paper of the House: "32 545", "Wet- en regelgeving financiële markten", "Nr. 143", "MOTIE VAN …",
/// "Voorgesteld 6 juli 2021".
struct PaperHead {
  let lines: HeadLines
  /// Whether the title stands over the number, as in papers of before 1972: "MOTIE VAN DE HEER …", "Nr. 9".
  let isOld: Bool
  /// Whether the head names the Eerste Kamer.
  var isSenate = false

  private var source: TextSource { lines.source }

  /// The line with which a paper without the head line of the House begins: the one given, or one of the two below it where a
  /// dossier and "Nr. …" stand; nil where none begins.
  func first(from line: Int) -> Int? {
    if begins(line) { return line }
    guard line + 1 < lines.count else { return nil }
    let below = (line + 1..<min(lines.count, line + 3)).first { next in
      source.first(next).isDigit && begins(next)
        && DossierLine(lines, next).map { $0.dossier.number.utf8.count >= 5 } == true
        && (next + 1..<min(lines.count, next + 8)).contains { source.has($0, "Nr. ") }
    }
    if let below { return below }
    // "Gepubliceerd: 11 februari 2021", "Indiener(s): …", "ID: 35704-18": what a site knows of a paper.
    return (line + 1..<min(lines.count, line + 12)).first { next in
      source.has(next, "Nr. ") && begins(next) && next + 1 < lines.count
        && source.has(next + 1, "Aan de ", caseless: true)
    }
  }

  /// Whether a paper without the head line of the House begins with a line: a dossier, and its number some lines below.
  private func begins(_ line: Int) -> Bool {
    // "Nr. 60 BRIEF VAN DE MINISTER …" alone.
    if line < lines.count, source.has(line, "Nr. "), let number = NumberLine(lines, line),
      number.rest + 4 < Int(lines[line].end), source.text[number.rest + 1].isUpper,
      KindWords.kind(ofTitle: lines.string(number.rest..<Int(lines[line].end))) != nil
    {
      return true
    }
    guard line + 1 < lines.count else { return false }
    let next = (line + 1)..<min(lines.count, line + 10)
    // "CXXIV Verslag van …", "G BRIEF VAN …".
    if source.first(line).isRoman, DossierLine(ofSenate: lines, line) != nil {
      return hasLetter(next.prefix(4))
    }
    guard source.first(line).isDigit, DossierLine(lines, line) != nil else { return false }
    if let number = next.first(where: { lines.has($0, anyOf: ["Nr. ", "Nrs. ", "nr. "]) }) {
      return NumberLine(lines, number) != nil
    }
    // "AI VERSLAG VAN …": papers of the Senate have letters.
    return hasLetter(next.prefix(4))
  }

  /// Whether one of some lines has the letter of a paper of the Senate and a title behind it.
  private func hasLetter(_ some: Range<Int>) -> Bool {
    some.contains { line in
      source.first(line).isUpper && lines.isCapitals(line)
        && NumberLine(lines, line).map { $0.rest + 4 < Int(lines[line].end) } == true
    }
  }

  /// Reads the head from a line on.
  func read(_ head: inout DocumentHead, _ line: inout Int) {
    readBudget(&head, &line)
    // Papers of the Senate had the number beside the year, over the dossier.
    if line + 1 < lines.count, DossierLine(lines, line + 1) != nil,
      let rest = readNumber(&head, &line)
    {
      head.add(.paragraph, [rest.line], from: rest.range)
    }
    while line < lines.count, head.dossiers.count < 12,
      let found = DossierLine(lines, line)
        ?? (head.dossiers.isEmpty && (isSenate || source.first(line).isRoman && begins(line))
          ? DossierLine(ofSenate: lines, line) : nil)
    {
      var dossier = found.dossier
      head.add(.heading, [line], from: found.numberRange)
      var titleLines: [Int] = []
      var firstRange: Range<Int>?
      if found.titleStart < Int(lines[line].end) {
        titleLines.append(line)
        firstRange = found.titleStart..<Int(lines[line].end)
      }
      var next = line + 1
      let number = titleLimit(next)
      while next < lines.count, next - line < 24, DossierLine(lines, next) == nil,
        NumberLine(lines, next) == nil, next < number || !lines.isTitleStart(next),
        !lines[next].startsPage, !isNote(next)
      {
        titleLines.append(next)
        next += 1
      }
      if !titleLines.isEmpty {
        dossier.title = lines.words(titleLines, firstRange)
        head.add(.heading, titleLines, from: firstRange)
        if dossier.suffix == nil { dossier.suffix = Self.chapter(dossier.title ?? "") }
      }
      head.dossiers.append(dossier)
      line = next
    }
    var begun = head.number == nil ? readNumber(&head, &line) : nil
    // "Nr. 7 HERDRUK1", the title under it.
    if let rest = begun, isReprint(rest.range), line < lines.count, lines.isCapitals(line) {
      head.add(.paragraph, [rest.line], from: rest.range)
      begun = nil
    }
    readTitle(&head, &line, begun)
    if head.number == nil, isOld, let rest = readNumber(&head, &line) {
      head.add(.paragraph, [rest.line], from: rest.range)
    }
    if head.date == nil, isOld { readDate(&head, &line) }
  }

  /// "Rijksbegroting voor het jaar 1979" over the dossier's number.
  private func readBudget(_ head: inout DocumentHead, _ line: inout Int) {
    guard line + 1 < lines.count, source.has(line, "Rijksbegroting ", caseless: true),
      lines[line].count < 100, DossierLine(lines, line + 1) != nil
    else { return }
    head.add(.heading, [line])
    line += 1
  }

  /// What stands above "Nr. 8" is the dossier's title, also "Initiatiefnota van de leden …"; in old papers the title of the
  /// paper stands there too.
  private func titleLimit(_ start: Int) -> Int {
    guard !isOld else { return start }
    return (start..<min(start + 24, max(start, lines.count))).first { source.has($0, "Nr. ") }
      ?? start
  }

  /// Whether a line is a footnote that stands in the head: "1 Samenstelling: Leden: …".
  private func isNote(_ line: Int) -> Bool {
    let bytes = source.bytes(line)
    guard bytes.count > 20, bytes[1] == 0x20, bytes[0].isDigit || bytes[0] == 0x69 else {
      return false
    }
    return bytes[2].isUpper && (bytes[0].isDigit || source.string(line).contains("Samenstelling"))
  }

  /// The chapter of the budget in "Hoofdstuk IV Kabinet voor Nederlands-Antilliaanse Zaken"; nil where there is none.
  private static func chapter(_ title: String) -> String? {
    var scanner = PhraseScanner(title)
    guard scanner.skip("Hoofdstuk "), let word = scanner.word(), word.utf8.count <= 6,
      word.utf8.dropLast().allSatisfy(\.isChapterDigit), let last = word.utf8.last,
      last.isChapterDigit || last == 0x41 || last == 0x42
    else { return nil }
    return word
  }

  /// "Nr. 143"; gives what stands behind it on the line.
  private func readNumber(
    _ head: inout DocumentHead, _ line: inout Int
  ) -> (line: Int, range: Range<Int>)? {
    guard line < lines.count, let found = NumberLine(lines, line) else { return nil }
    head.number = found.number
    head.add(.heading, [line], from: found.range)
    let taken = line
    line += 1
    return found.rest < Int(lines[taken].end)
      ? (taken, found.rest..<Int(lines[taken].end)) : nil
  }

  /// "HERDRUK", perhaps with the marker of a footnote.
  private func isReprint(_ range: Range<Int>) -> Bool {
    var scanner = PhraseScanner(utf8: source.text[range])
    guard scanner.skip("HERDRUK") else { return false }
    _ = scanner.digits()
    return scanner.isAtEnd
  }

  /// The title: lines in capitals, or the paragraph that begins with words such as "Brief van de Minister"; then the day under it.
  func readTitle(
    _ head: inout DocumentHead, _ line: inout Int, _ begun: (line: Int, range: Range<Int>)?
  ) {
    var titleLines = begun.map { [$0.line] } ?? []
    let start = line
    while line < lines.count, line - start < 12, lines.isCapitals(line), !lines[line].startsPage,
      titleLines.isEmpty || lines[line].gap <= 1, NumberLine(lines, line) == nil
    {
      titleLines.append(line)
      line += 1
    }
    if titleLines.isEmpty, line < lines.count, lines.isTitleStart(line) {
      titleLines.append(line)
      line += 1
      while line < lines.count, line - start < 6, lines[line].gap == 0, !lines.isDateLine(line),
        !source.has(line, "Aan de ", caseless: true), !source.has(line, "De Kamer"),
        NumberLine(lines, line) == nil
      {
        titleLines.append(line)
        line += 1
      }
    }
    guard !titleLines.isEmpty else { return }
    head.title = lines.words(titleLines, begun?.range)
    head.add(.heading, titleLines, from: begun?.range)
    readDate(&head, &line)
  }

  /// "Voorgesteld 6 juli 2021", also with the day on the next line: "Voorgesteld tijdens het Wetgevingsoverleg van | 12
  /// februari 2024".
  func readDate(_ head: inout DocumentHead, _ line: inout Int) {
    guard line < lines.count, lines.isDateLine(line) else { return }
    head.date = PrintedDate.first(in: source.string(line))
    var taken = [line]
    if head.date == nil, line + 1 < lines.count, lines[line + 1].gap == 0 {
      head.date = PrintedDate.first(in: source.string([line, line + 1]))
      if head.date != nil { taken.append(line + 1) }
    }
    head.add(.paragraph, taken)
    line += taken.count
  }
}

extension UInt8 {
  /// A Roman digit of the chapters of the budget, I to XXIII.
  fileprivate var isChapterDigit: Bool { self == 0x49 || self == 0x56 || self == 0x58 }
}
