internal import Kamerstukken

/// Reads the head of a document: dossiers, number, title, date, addressee, questioners; as printed on a paper of the House, in
/// a letter with a letterhead, or over written questions.
struct HeadReader {
  /// What the head says.
  private(set) var head = DocumentHead()
  /// The line at which the running text begins.
  private(set) var end = 0

  init(_ source: TextSource, _ layout: LayoutSurvey, _ furniture: Furniture, _ roles: [LineRole]) {
    let lines = HeadLines(source: source, layout: layout)
    var line = 0
    while line < lines.count, roles[line] == .furniture { line += 1 }
    let paper = PaperHead(
      lines: lines, isOld: furniture.isOldHead, isSenate: furniture.headChamber == .eersteKamer)
    let questions = QuestionsHead(lines: lines)
    let numbered =
      furniture.headEnd == 0 || furniture.isOldHead
      ? NumberedTitle.first(lines, from: line) : nil
    // What stands above the House and the year and is neither: "HERDRUK".
    if numbered == nil {
      for above in 0..<furniture.headEnd where roles[above] == .body {
        head.add(.paragraph, [above])
      }
    }
    if let numbered {
      numbered.read(&head, &line, lines)
    } else if furniture.headEnd > 0 {
      line = max(line, furniture.headEnd)
      if furniture.isAppendix {
        questions.readAppendixNumber(&head, &line)
      } else {
        paper.read(&head, &line)
      }
    } else if let first = paper.first(from: line) {
      // "Brief regering : …", as the House's site prints it over a paper.
      for above in line..<first where roles[above] == .body { head.add(.paragraph, [above]) }
      let known = dossier(over: first, lines)
      line = first
      paper.read(&head, &line)
      if head.dossiers.isEmpty, let known, known.number == head.number {
        head.dossiers = [known.dossier]
      }
    } else if furniture.web.paper?.number != nil, line < lines.count, lines.isDateLine(line) {
      // The head of the paper is in the site's row.
      paper.readDate(&head, &line)
    } else {
      DraftMotionHead(lines: lines).read(&head, &line)
      LetterheadReader(lines: lines).read(&head, &line)
    }
    questions.read(&head, &line)
    let address = AddressLines(lines: lines)
    // "Uitstel van de antwoorden op vragen over dijken", the address under it.
    if line == 0, head.blocks.isEmpty, line + 1 < lines.count, lines[line].count < 160,
      source.startsCapital(line), source.closing(line) == 0, lines[line + 1].gap > 0,
      address.address(at: line, lines.count) == nil, !lines.isPlaceAndDate(line),
      address.address(at: line + 1, lines.count) != nil
    {
      head.title = lines.words([line])
      head.add(.heading, [line])
      line += 1
    }
    if head.title.flatMap({ KindWords.kind(ofTitle: $0) }) == .letter {
      address.step(over: &head, &line)
    }
    address.read(&head, &line)
    if line == 0, head.blocks.isEmpty { readSubject(&head, &line, lines) }
    if head.date == nil { head.date = dayBefore(salutation: line, lines) }
    end = line
    if furniture.isAppendix || head.submitted != nil {
      questions.readLaterAnswer(&head, from: line)
    }
    if !head.isAddressed { address.readBelow(&head, from: line) }
    if furniture.headEnd == 0, head.dossiers.isEmpty, head.number == nil, head.title == nil,
      head.date == nil, head.people.isEmpty, head.blocks.isEmpty
    {
      OldPrintedHead(lines: lines, year: furniture.headYear).read(&head)
    }
    if head.kind == nil, let title = head.title { head.kind = KindWords.kind(ofTitle: title) }
    SiteTitle(lines: lines).read(&head, from: line)
  }

  /// What a site knows of a paper over it: "Kamerstuk 31111-X-12" or "ID: 31111-X-12", and "Dossier: …", the dossier's title.
  private func dossier(over first: Int, _ lines: HeadLines) -> (dossier: Dossier, number: String)? {
    let source = lines.source
    var title: String?
    var found: OfficialIdentifier?
    for line in 0..<min(first, 12) where lines[line].count < 400 {
      var scanner = PhraseScanner(utf8: source.bytes(line))
      if scanner.skip("Dossier: ") {
        title = scanner.rest
      } else if scanner.skip("Kamerstuk ") || scanner.skip("ID: ") {
        found = found ?? OfficialIdentifier("kst-" + scanner.rest)
      }
    }
    guard let found, var dossier = found.dossier, let number = found.number else { return nil }
    dossier.title = title
    return (dossier, number)
  }

  /// "3 mei 2018" on a line of its own some lines before "Geachte voorzitter,".
  private func dayBefore(salutation start: Int, _ lines: HeadLines) -> CalendarDate? {
    var day: CalendarDate?
    for line in start..<min(lines.count, start + 12) {
      if lines.source.has(line, "Geachte ") { return day }
      if day == nil, lines[line].gap > 0, lines.isPlaceAndDate(line) {
        day = PrintedDate.first(in: lines.source.string(line))
      }
    }
    return nil
  }

  /// "Ministerie van Waterstaat", the subject under it and "Geachte voorzitter,", as news sites print letters.
  private func readSubject(_ head: inout DocumentHead, _ line: inout Int, _ lines: HeadLines) {
    let source = lines.source
    guard lines.count > 3, source.has(0, "Ministerie van "), lines[0].count < 80,
      lines[1].count < 160, source.startsCapital(1), source.closing(1) == 0, lines[1].gap > 0,
      (2..<min(lines.count, 4)).contains(where: { source.has($0, "Geachte voorzitter") })
    else { return }
    head.add(.heading, [0])
    head.title = lines.words([1])
    head.add(.heading, [1])
    line = 2
  }
}
