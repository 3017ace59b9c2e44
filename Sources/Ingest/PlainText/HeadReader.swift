internal import Kamerstukken

/// A block that the head of a document makes.
struct HeadBlock {
  /// What it is.
  var kind: Block.Kind
  /// Its lines in order, joined to one paragraph.
  var lines: [Int]
  /// Where the words begin in the first line, and end in it where the line holds more; nil for the whole line.
  var firstRange: Range<Int>?
}

/// Reads the head of a document: dossiers, number, title, date, addressee, questioners; as printed on a paper of the House, in
/// a letter with a letterhead, or over written questions.
struct HeadReader {
  private let source: TextSource
  private let layout: LayoutSurvey
  /// The blocks of the head in order.
  private(set) var blocks: [HeadBlock] = []
  /// The lines that the head took and that are no block: letterhead.
  private(set) var dropped: [Int] = []
  private(set) var dossiers: [Dossier] = []
  private(set) var number: String?
  private(set) var title: String?
  private(set) var date: CalendarDate?
  private(set) var submitted: CalendarDate?
  private(set) var people: [Signatory] = []
  private(set) var kind: DocumentKind?
  private(set) var chamber: Chamber?
  /// The identifier that a line of the head gives, "36169-30" over a motion as it was handed in.
  private(set) var isDraftMotion = false
  /// The line at which the running text begins.
  private(set) var end = 0

  private var lines: [SourceLine] { source.lines }

  init(_ source: TextSource, _ layout: LayoutSurvey, _ furniture: Furniture, _ roles: [LineRole]) {
    self.source = source
    self.layout = layout
    var line = 0
    while line < lines.count, roles[line] == .furniture { line += 1 }
    end = line
    if furniture.headEnd > 0 {
      line = max(line, furniture.headEnd)
      end = line
      if furniture.isAppendix { readAppendixNumber(&line) } else { readPaperHead(&line) }
    } else {
      readDraftMotion(&line)
      readLetterhead(&line, roles)
    }
    readQuestionTitle(&line, roles)
    readAddressAndDate(&line)
    end = line
    if kind == nil, let title { kind = KindWords.kind(ofTitle: title) }
  }

  // MARK: Papers with the head of the House

  /// "32 545", "Wet- en regelgeving financiële markten", "Nr. 143", "MOTIE VAN …", "Voorgesteld 6 juli 2021".
  private mutating func readPaperHead(_ line: inout Int) {
    while line < lines.count, dossiers.count < 12, let found = dossierLine(line) {
      var dossier = found.dossier
      blocks.append(
        HeadBlock(kind: .heading, lines: [line], firstRange: found.numberRange))
      var titleLines: [Int] = []
      var firstRange: Range<Int>?
      if found.titleStart < Int(lines[line].end) {
        titleLines.append(line)
        firstRange = found.titleStart..<Int(lines[line].end)
      }
      var next = line + 1
      // What stands above "Nr. 8" is the dossier's title, also "Initiatiefnota van de leden …".
      let number = (next..<min(next + 24, lines.count)).first { source.has($0, "Nr. ") } ?? next
      while next < lines.count, next - line < 24, dossierLine(next) == nil, numberLine(next) == nil,
        next < number || !isTitleStart(next), !lines[next].startsPage
      {
        titleLines.append(next)
        next += 1
      }
      if !titleLines.isEmpty {
        dossier.title = words(titleLines, firstRange)
        blocks.append(HeadBlock(kind: .heading, lines: titleLines, firstRange: firstRange))
      }
      dossiers.append(dossier)
      line = next
    }
    readNumberAndTitle(&line)
  }

  /// "Nr. 143", the title in capitals, "Voorgesteld …".
  private mutating func readNumberAndTitle(_ line: inout Int) {
    guard line < lines.count else { return }
    var titleLines: [Int] = []
    var firstRange: Range<Int>?
    if let found = numberLine(line) {
      number = found.number
      blocks.append(HeadBlock(kind: .heading, lines: [line], firstRange: found.range))
      if found.rest < Int(lines[line].end) {
        titleLines = [line]
        firstRange = found.rest..<Int(lines[line].end)
      }
      line += 1
    }
    readTitle(&line, titleLines, firstRange)
  }

  /// The title: lines in capitals, or the paragraph that begins with words such as "Brief van de Minister".
  private mutating func readTitle(_ line: inout Int, _ begun: [Int], _ range: Range<Int>?) {
    var titleLines = begun
    let start = line
    while line < lines.count, line - start < 12, isCapitals(line), !lines[line].startsPage,
      titleLines.isEmpty || lines[line].gap <= 1
    {
      titleLines.append(line)
      line += 1
    }
    if titleLines.isEmpty, line < lines.count, isTitleStart(line) {
      titleLines.append(line)
      line += 1
      while line < lines.count, line - start < 6, lines[line].gap == 0, !isDateLine(line),
        !source.has(line, "Aan de ", caseless: true), !source.has(line, "De Kamer")
      {
        titleLines.append(line)
        line += 1
      }
    }
    guard !titleLines.isEmpty else { return }
    title = words(titleLines, range)
    blocks.append(HeadBlock(kind: .heading, lines: titleLines, firstRange: range))
    if line < lines.count, isDateLine(line) {
      date = PrintedDate.first(in: source.string(line))
      var taken = [line]
      if date == nil, line + 1 < lines.count, lines[line + 1].gap == 0 {
        // The day stands on the next line: "Voorgesteld tijdens het Wetgevingsoverleg van | 12 februari 2024".
        date = PrintedDate.first(in: source.string([line, line + 1]))
        if date != nil { taken.append(line + 1) }
      }
      blocks.append(HeadBlock(kind: .paragraph, lines: taken, firstRange: nil))
      line += taken.count
    }
  }

  /// "Voorgesteld 6 juli 2021", "Vastgesteld 3 juli 2018", "Ontvangen 3 juli 2018".
  private func isDateLine(_ line: Int) -> Bool {
    for word in [
      "Voorgesteld ", "Vastgesteld ", "Ontvangen ", "Gewijzigd voorgesteld ", "Gewijzigd ",
    ]
      as [StaticString] where source.has(line, word)
    {
      return lines[line].count < 160
    }
    return false
  }

  /// A line that begins with a dossier number: where the number and the title of the line stand.
  private func dossierLine(
    _ line: Int
  ) -> (dossier: Dossier, numberRange: Range<Int>, titleStart: Int)? {
    let range = lines[line].range
    guard source.text[range.lowerBound].isDigit, range.count < 300 else { return nil }
    // The number ends at the end of the line or before two spaces.
    var stop = range.lowerBound
    while stop < range.upperBound {
      if source.text[stop] == 0x20, stop + 1 < range.upperBound, source.text[stop + 1] == 0x20 {
        break
      }
      if source.text[stop] == 0x09 { break }
      stop += 1
    }
    if stop - range.lowerBound > 24 {
      guard let end = dossierNumberEnd(range) else { return nil }
      stop = end
    }
    let phrase = String(
      decoding: UnsafeBufferPointer(rebasing: source.text[range.lowerBound..<stop]), as: UTF8.self)
    guard let numbers = DossierNumbers(phrase), numbers.dossiers.count == 1, numbers.number == nil,
      let dossier = numbers.dossiers.first
    else { return nil }
    var titleStart = stop
    while titleStart < range.upperBound, source.text[titleStart] <= 0x20 { titleStart += 1 }
    return (dossier, range.lowerBound..<stop, titleStart)
  }

  /// Where the number ends in "29 754 Terrorismebestrijding", "36 200 XV Vaststelling van …": five digits, an addition,
  /// then one space and a title.
  private func dossierNumberEnd(_ range: Range<Int>) -> Int? {
    let text = source.text
    var index = range.lowerBound
    var digits = 0
    while index < range.upperBound, text[index].isDigit || digits == 2 && text[index] == 0x20 {
      if text[index].isDigit { digits += 1 }
      index += 1
    }
    guard digits == 5 else { return nil }
    // An addition: "-XV", " XV", " (R2064)".
    var word = index
    while word < range.upperBound, text[word] > 0x20 { word += 1 }
    if word == index, word < range.upperBound {
      var next = word + 1
      while next < range.upperBound, text[next] > 0x20 { next += 1 }
      let isAddition = text[(word + 1)..<next].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
      if next > word + 1, isAddition || text[word + 1] == 0x28 { word = next }
    }
    guard word + 2 < range.upperBound, text[word] == 0x20, text[word + 1].isUpper,
      text[word + 2].isLower
    else { return nil }
    return word
  }

  /// "Nr. 143", with the title behind it or not; "J" alone in papers of the Senate.
  private func numberLine(_ line: Int) -> (number: String, range: Range<Int>, rest: Int)? {
    let range = lines[line].range
    guard range.count < 300 else { return nil }
    let text = source.text
    func wordEnd(_ start: Int) -> Int {
      var index = start
      while index < range.upperBound, text[index] > 0x20 { index += 1 }
      return index
    }
    if source.has(line, "Nr. ") || source.has(line, "nr. ") || source.has(line, "NR. ")
      || source.has(line, "Nrs. ")
    {
      var start = range.lowerBound + 4
      while start < range.upperBound, text[start] <= 0x20 { start += 1 }
      let end = wordEnd(start)
      guard end > start, text[start].isDigit || end - start <= 3 else { return nil }
      let number = String(
        decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
      var rest = end
      while rest < range.upperBound, text[rest] <= 0x20 { rest += 1 }
      return (number, range.lowerBound..<end, rest)
    }
    let end = wordEnd(range.lowerBound)
    if end > range.lowerBound, end - range.lowerBound <= 2,
      text[range.lowerBound..<end].allSatisfy(\.isUpper)
    {
      if end == range.upperBound { return (source.string(line), range, range.upperBound) }
      // "J BRIEF VAN DE STAATSSECRETARIS VAN …".
      let rest = String(
        decoding: UnsafeBufferPointer(rebasing: text[(end + 1)..<range.upperBound]), as: UTF8.self)
      guard isCapitals(line), KindWords.kind(ofTitle: rest) != nil else { return nil }
      let letters = String(
        decoding: UnsafeBufferPointer(rebasing: text[range.lowerBound..<end]), as: UTF8.self)
      return (letters, range.lowerBound..<end, end + 1)
    }
    return nil
  }

  private func isTitleStart(_ line: Int) -> Bool {
    guard source.startsCapital(line) || source.startsSmall(line) else { return false }
    if isCapitals(line), lines[line].count >= 8 {
      return KindWords.kind(ofTitle: source.string(line)) != nil
    }
    return KindWords.kind(ofTitle: source.string(line)) != nil && lines[line].count < 200
      && !source.has(line, "nota ") && !source.has(line, "motie ")
  }

  /// Whether a line has capitals and no small letters.
  private func isCapitals(_ line: Int) -> Bool {
    let bytes = source.bytes(line)
    guard bytes.count < 400 else { return false }
    var capitals = 0
    for byte in bytes {
      if byte.isLower { return false }
      if byte.isUpper { capitals += 1 }
    }
    return capitals >= 3 || capitals == 2 && bytes.count <= 4
  }

  /// The number of an Aanhangsel, alone on its line under the head.
  private mutating func readAppendixNumber(_ line: inout Int) {
    kind = .questions
    guard line < lines.count, let value = source.number(line, digits: 5) else { return }
    number = String(value)
    dropped.append(line)
    line += 1
  }

  // MARK: Motions as they were handed in

  /// "08 februari 2023", "36169-30", the dossier's title, "MOTIE VAN DE LEDEN …", the debate.
  private mutating func readDraftMotion(_ line: inout Int) {
    let limit = min(lines.count, line + 14)
    guard let titleLine = (line..<max(line, limit)).first(where: { isMotionTitle($0) }) else {
      return
    }
    kind = KindWords.kind(ofTitle: source.string(titleLine))
    isDraftMotion = true
    var index = line
    var dossierTitle: [Int] = []
    while index < titleLine {
      let words = source.string(index)
      if dossiers.isEmpty, let found = Self.joinedNumber(words) {
        dossiers = [found.dossier]
        number = found.number
        blocks.append(HeadBlock(kind: .heading, lines: [index], firstRange: nil))
      } else if date == nil, dossierTitle.isEmpty, let day = PrintedDate.first(in: words),
        words.utf8.count < 40
      {
        date = day
        blocks.append(HeadBlock(kind: .paragraph, lines: [index], firstRange: nil))
      } else if !dossiers.isEmpty {
        dossierTitle.append(index)
      } else {
        blocks.append(HeadBlock(kind: .paragraph, lines: [index], firstRange: nil))
      }
      index += 1
    }
    if !dossierTitle.isEmpty {
      dossiers[0].title = words(dossierTitle, nil)
      blocks.append(HeadBlock(kind: .heading, lines: dossierTitle, firstRange: nil))
    }
    line = titleLine
    readTitle(&line, [], nil)
  }

  private func isMotionTitle(_ line: Int) -> Bool {
    for word in [
      "MOTIE VAN", "GEWIJZIGDE MOTIE", "NADER GEWIJZIGDE MOTIE", "AMENDEMENT VAN",
      "GEWIJZIGD AMENDEMENT", "NADER GEWIJZIGD AMENDEMENT", "TWEEDE NADER GEWIJZIGDE MOTIE",
    ]
      as [StaticString] where source.has(line, word)
    {
      return true
    }
    return false
  }

  /// "36169-30", "36410-V-73", "21501-20-1911".
  static func joinedNumber(_ phrase: String) -> (dossier: Dossier, number: String)? {
    guard phrase.utf8.count <= 24, phrase.utf8.first?.isDigit == true,
      let found = OfficialIdentifier("kst-" + phrase.filter { $0 != " " }),
      let dossier = found.dossier,
      let number = found.number, dossier.number.utf8.count == 5,
      dossier.number.utf8.allSatisfy(\.isDigit), number.utf8.first?.isDigit == true
    else { return nil }
    return (dossier, number)
  }

  // MARK: Letters with a letterhead

  /// "> Retouradres …", "Datum", "Onderwerp", "Ons kenmerk" and what stands under them, to the end of the letterhead.
  private mutating func readLetterhead(_ line: inout Int, _ roles: [LineRole]) {
    let limit = min(lines.count, line + 70)
    guard let end = Letterhead.end(source, line..<limit) else { return }
    kind = .letter
    var index = line
    while index < end {
      if Letterhead.isLabel(source, index, ["Datum", "datum"]),
        let (day, taken) = dateBelow(index, end)
      {
        date = date ?? day
        blocks.append(HeadBlock(kind: .paragraph, lines: taken, firstRange: nil))
        dropped.append(contentsOf: (index...(taken.last ?? index)).filter { !taken.contains($0) })
        index = (taken.last ?? index) + 1
      } else if Letterhead.isLabel(source, index, ["Onderwerp", "Betreft", "Projectnaam"]) {
        let taken = subjectBelow(index, end)
        let subject = words(
          taken, Letterhead.valueRange(source, index, isOwn: taken.first == index))
        if title == nil, !subject.isEmpty {
          title = subject
          blocks.append(
            HeadBlock(
              kind: .heading, lines: taken,
              firstRange: Letterhead.valueRange(source, index, isOwn: taken.first == index)))
          if taken.first != index { dropped.append(index) }
        } else {
          dropped.append(index)
          dropped.append(contentsOf: taken)
        }
        index = max(index, taken.last ?? index) + 1
      } else if source.has(index, "Aan de ", caseless: true) {
        let taken = addressLines(index, end)
        takeAddress(taken)
        index = (taken.last ?? index) + 1
      } else {
        dropped.append(index)
        index += 1
      }
    }
    line = end
    if let title, let questions = QuestionTitle(title) {
      kind = .questions
      people += questions.people
      submitted = questions.submitted
    }
  }

  private func dateBelow(_ label: Int, _ end: Int) -> (day: CalendarDate, lines: [Int])? {
    for line in label..<min(end, label + 3) {
      if lines[line].count < 60, let day = PrintedDate.first(in: source.string(line)) {
        return (day, [line])
      }
    }
    return nil
  }

  /// The lines of a subject: on the label's own line, or those below it up to a blank line or the next label.
  private func subjectBelow(_ label: Int, _ end: Int) -> [Int] {
    var taken: [Int] = []
    if Letterhead.valueRange(source, label, isOwn: true) != nil { taken.append(label) }
    var line = label + 1
    while line < end, taken.count < 8, lines[line].gap == 0 || taken.isEmpty,
      !Letterhead.isAnyLabel(source, line)
    {
      if let first = taken.first, first != label, lines[line].count < 60, !source.startsSmall(line),
        !lines[line - 1].endsInSpace
      {
        break
      }
      taken.append(line)
      line += 1
    }
    return taken
  }

  // MARK: Written questions

  /// "Vragen van het lid …", "Antwoord van Minister …", each a paragraph, before "Vraag 1".
  private mutating func readQuestionTitle(_ line: inout Int, _ roles: [LineRole]) {
    guard line < lines.count,
      source.has(line, "Vragen van ") || source.has(line, "Vragen gesteld door ")
        || source.has(line, "Vraag van ")
    else { return }
    let start = line
    let titleLines = paragraph(&line, limit: 14)
    let phrase = words(titleLines, nil)
    guard let found = QuestionTitle(phrase) else {
      line = start
      return
    }
    kind = .questions
    title = found.title
    submitted = found.submitted
    people += found.people
    blocks.append(HeadBlock(kind: .paragraph, lines: titleLines, firstRange: nil))
    guard line < lines.count, isAnswerTitle(line) else { return }
    let answerLines = paragraph(&line, limit: 12)
    if let answer = AnswerTitle(words(answerLines, nil)) {
      people += answer.people
      date = answer.received
    }
    blocks.append(HeadBlock(kind: .paragraph, lines: answerLines, firstRange: nil))
  }

  private func isAnswerTitle(_ line: Int) -> Bool {
    for word in [
      "Antwoord van ", "Antwoorden van ", "Mededeling van ", "Nader antwoord van ",
      "Aanvullend antwoord van ", "Nadere mededeling van ", "Herziene antwoorden van ",
    ]
      as [StaticString] where source.has(line, word)
    {
      return true
    }
    return false
  }

  /// The lines of a paragraph of the head: to the next blank line, question or answer.
  private func paragraph(_ line: inout Int, limit: Int) -> [Int] {
    var taken = [line]
    line += 1
    while line < lines.count, taken.count < limit, isJoinedGap(line), !isAnswerTitle(line),
      QuestionHeading(utf8: source.bytes(line).prefix(48)) == nil
    {
      taken.append(line)
      line += 1
    }
    return taken
  }

  private func isJoinedGap(_ line: Int) -> Bool {
    lines[line].gap == 0 || layout.isDoubled && lines[line].gap == 1
  }

  // MARK: Address and date

  /// "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 24 juli 2019".
  private mutating func readAddressAndDate(_ line: inout Int) {
    var steps = 0
    while line < lines.count, steps < 6 {
      steps += 1
      if source.has(line, "Aan de ", caseless: true) || source.has(line, "AAN DE ") {
        let taken = addressLines(line, lines.count)
        guard taken.count <= 4, isAddress(words(taken, nil)) else { return }
        takeAddress(taken)
        line = (taken.last ?? line) + 1
      } else if lines[line].count < 60, isPlaceAndDate(line), date == nil {
        date = PrintedDate.first(in: source.string(line))
        blocks.append(HeadBlock(kind: .paragraph, lines: [line], firstRange: nil))
        line += 1
      } else {
        return
      }
    }
  }

  private func isAddress(_ phrase: String) -> Bool {
    phrase.utf8.count < 200
      && (phrase.contains("oorzitter") || phrase.contains("Staten") || phrase.contains("leden"))
  }

  private func addressLines(_ line: Int, _ end: Int) -> [Int] {
    var taken = [line]
    var next = line + 1
    while next < end, taken.count < 4, !words(taken, nil).contains("Generaal"), isJoinedGap(next),
      lines[next].count < 80, !isPlaceAndDate(next)
    {
      taken.append(next)
      next += 1
    }
    return taken
  }

  private mutating func takeAddress(_ taken: [Int]) {
    blocks.append(HeadBlock(kind: .paragraph, lines: taken, firstRange: nil))
    var phrase = words(taken, nil)
    if let range = phrase.range(ofASCII: "aan de ") { phrase.removeSubrange(range) }
    while phrase.hasSuffix(",") || phrase.hasSuffix(" ") { phrase.removeLast() }
    people.append(Signatory(name: nil, office: phrase, role: .addressee))
    let lower = phrase.lowercased()
    if lower.contains("tweede kamer") { chamber = .tweedeKamer }
    if lower.contains("eerste kamer") { chamber = .eersteKamer }
  }

  /// "Den Haag, 24 juli 2019", "’s-Gravenhage, 6 juli 2021", "24 juli 2019".
  private func isPlaceAndDate(_ line: Int) -> Bool {
    let phrase = source.string(line)
    guard phrase.utf8.count < 60 else { return false }
    var scanner = PhraseScanner(phrase)
    _ = scanner.skip(anyOf: [
      "Den Haag", "’s-Gravenhage", "'s-Gravenhage", "‘s-Gravenhage", "Amsterdam",
      "Utrecht", "Brussel",
    ])
    _ = scanner.skip(",")
    scanner.skipSpaces()
    return PrintedDate.read(&scanner) != nil && scanner.rest.utf8.count <= 1
  }

  // MARK: Words

  /// The words of lines with broken words made whole, as the text will have them.
  private func words(_ lines: [Int], _ firstRange: Range<Int>?) -> String {
    var joiner = LineJoiner(source, layout)
    return joiner.words(of: lines, firstRange: firstRange)
  }
}

extension String {
  /// Where an ASCII phrase stands at the beginning, whatever its case.
  fileprivate func range(ofASCII phrase: String) -> Range<String.Index>? {
    guard lowercased().hasPrefix(phrase) else { return nil }
    return startIndex..<index(startIndex, offsetBy: phrase.count)
  }
}
