internal import Kamerstukken

/// Finds page headers and footers, wherever they stand, and what they tell of the paper.
struct Furniture {
  /// The identifier on the first page's foot, "kst-29754-522".
  private(set) var identifier: OfficialIdentifier?
  /// The paper's own running foot.
  private(set) var foot: RunningFoot?
  /// The House of the head, "Tweede Kamer der Staten-Generaal".
  private(set) var headChamber: Chamber?
  /// The vergaderjaar of the head, "Vergaderjaar 2020–2021".
  private(set) var headYear: String?
  /// Whether the head says "Aanhangsel tot het Verslag van de Handelingen", as until about 1970: questions of several members.
  private(set) var isOldAppendix = false
  /// Whether the head says "Aanhangsel van de Handelingen".
  private(set) var isAppendix = false
  /// Whether the head is that of papers of before 1972: "Zitting 1970-1971 - 11 135", the title over the number.
  private(set) var isOldHead = false
  /// Where the head of the first page ends: the index of the line behind it.
  private(set) var headEnd = 0

  /// What the site says of the paper over it.
  let web: WebPage

  /// Marks the furniture among the lines.
  init(_ source: TextSource, _ roles: inout [LineRole]) {
    web = WebPage(source, &roles)
    headYear = web.year
    headChamber = web.chamber
    readHead(source, &roles)
    var feet: [(line: Int, foot: RunningFoot)] = []
    for line in source.lines.indices where roles[line] == .body {
      switch source.first(line) {
      case 0x6B, 0x61, 0x68, 0x6E, 0x62, 0x4B:  // kst-, ah-, h-, nds-, blg-, KST
        if PrinterLine.isOne(source, line) { roles[line] = .furniture }
        markIdentifier(source, line, &roles)
      case 0x49:  // ISSN 0921 - 7371
        if source.has(line, "ISSN 0"), source.lines[line].count < 40 { roles[line] = .furniture }
      case 0x30...0x39:  // 016184F ISSN 0921 7371 SDU uitgeverij 's-Gravenhage 1990
        if Self.isImprint(source, line) { roles[line] = .furniture }
      case 0x5A:  // Zitting 1963—1964 Aanhangsel
        if line > headEnd + 5, let old = OldRunningFoot(source, line) {
          take(old, line, &roles)
        } else if let year = Self.sessionYear(source, line), source.lines[line].count > 20 {
          roles[line] = .furniture
          headYear = headYear ?? year
        }
      case 0x54, 0x45, 0x56, 0x53, 0x73, 0x27, 0xE2:
        // Tweede, Eerste, Verenigde, Staten-Generaal, ’s-Gravenhage
        if let foot = Self.foot(source, line) {
          feet.append((line, foot))
        } else if Self.isPlaceAndYear(source, line) || PrinterLine.isOne(source, line) {
          roles[line] = .furniture
        }
      case 0x48, 0x42, 0x44:  // Handelingen der Staten-Generaal. Bijlagen. 1927—1928.
        guard let old = OldRunningFoot(source, line) else { break }
        take(old, line, &roles)
      case 0x50, 0x70:  // Pagina 3 van 12
        if Self.isPageOf(source, line) { roles[line] = .furniture }
      default: break
      }
    }
    takeFeet(feet, source, &roles)
    markPageNumbers(source, &roles)
    RepeatedHeads.mark(source, &roles)
    RepeatedLines.mark(source, &roles)
    WebPage.markNotes(source, &roles)
  }

  // MARK: The head of the first page

  /// "Tweede Kamer der Staten-Generaal", "2", "Vergaderjaar 2020–2021", "Aanhangsel van de Handelingen", in any order and on one line or more.
  private mutating func readHead(_ source: TextSource, _ roles: inout [LineRole]) {
    let limit = min(source.lines.count, 14)
    guard
      let first = (0..<min(limit, 6)).first(where: {
        Self.house(source, $0) != nil && !Self.isAddress(source, $0)
      })
    else {
      readOldHead(source, limit, &roles)
      return
    }
    headChamber = Self.house(source, first)
    roles[first] = .furniture
    headEnd = first + 1
    for line in 0..<first where Self.isHeadMinor(source, line) { roles[line] = .furniture }
    var line = first + 1
    if line < limit, source.last(first) == 0x6E, source.equals(line, "Generaal") {
      // "Eerste Kamer der Staten | Generaal": the hyphen was lost.
      roles[line] = .furniture
      line += 1
      headEnd = line
    }
    while line < limit {
      if let year = Self.sessionYear(source, line) {
        headYear = year
        if source.bytes(line).find("Aanhangsel") != nil { isAppendix = true }
      } else if source.has(line, "Aanhangsel van de Handelingen")
        || source.has(line, "Aanhangsel tot het")
      {
        isAppendix = true
      } else if !Self.isHeadMinor(source, line)
        && !isQuestionsHead(source, line)
        && Self.house(source, line) == nil
      {
        break
      }
      roles[line] = .furniture
      headEnd = line + 1
      line += 1
    }
  }

  /// "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden", on one line or two.
  private func isQuestionsHead(_ source: TextSource, _ line: Int) -> Bool {
    source.has(line, "Vragen gesteld door de leden der Kamer")
      || source.has(line, "Vragen gesteld door leden van de Kam")
      || source.has(line, "regering gegeven antwoorden", caseless: true)
      || source.has(line, "gegeven antwoorden")
  }

  /// "ZITTING 1957—1958" and the dossier under it; "Bijlagen", "Tweede Kamer"; "AANHANGSEL TOT HET VERSLAG VAN DE HANDELINGEN
  /// DER TWEEDE KAMER".
  private mutating func readOldHead(
    _ source: TextSource, _ limit: Int, _ roles: inout [LineRole]
  ) {
    for line in 0..<min(limit, 5) {
      if line < 3, headYear == nil, let year = Self.sessionYear(source, line) {
        headYear = year
        isOldHead = true
        roles[line] = .furniture
        headEnd = line + 1
      } else if source.has(
        line, "Aanhangsel tot het Verslag van de Handelingen der ", caseless: true)
      {
        isOldAppendix = true
        let words = source.string(line).lowercased()
        if words.contains("tweede kamer") { headChamber = .tweedeKamer }
        if words.contains("eerste kamer") { headChamber = .eersteKamer }
      } else if source.has(0, "Bijl"), source.lines[line].count <= 20 {
        // "Bijlagen", "2223", "4—5", "Tweede Kamer 3".
        if source.has(line, "Tweede Kamer", caseless: true) { headChamber = .tweedeKamer }
        if source.has(line, "Eerste Kamer", caseless: true) { headChamber = .eersteKamer }
      }
    }
  }

  // MARK: Lines of the foot

  private mutating func take(_ old: OldRunningFoot, _ line: Int, _ roles: inout [LineRole]) {
    for line in line..<(line + old.lineCount) { roles[line] = .furniture }
    headYear = headYear ?? old.year
    headChamber = headChamber ?? old.chamber
  }

  private mutating func markIdentifier(
    _ source: TextSource, _ line: Int, _ roles: inout [LineRole]
  ) {
    let bytes = source.bytes(line)
    guard bytes.count >= 6, bytes.count <= 48, bytes.contains(0x2D), !bytes.contains(0x20),
      bytes.contains(where: \.isDigit) || source.has(line, "kst-"),
      let found = OfficialIdentifier(source.string(line))
    else { return }
    roles[line] = .furniture
    if identifier == nil { identifier = found }
  }

  private static func foot(_ source: TextSource, _ line: Int) -> RunningFoot? {
    guard source.lines[line].count < 320 else { return nil }
    let bytes = source.bytes(line)
    // Cheap test before the parser: a foot has digits and a comma.
    guard bytes.contains(0x2C), bytes.contains(where: \.isDigit) else { return nil }
    return RunningFoot(utf8: bytes)
  }

  /// Marks the feet that are the paper's own. A foot of another paper is a citation that fills a line.
  private mutating func takeFeet(
    _ feet: [(line: Int, foot: RunningFoot)], _ source: TextSource, _ roles: inout [LineRole]
  ) {
    guard !feet.isEmpty else { return }
    func isOwn(_ found: RunningFoot, _ own: RunningFoot) -> Bool {
      found.isAppendix == own.isAppendix && found.dossiers == own.dossiers
        && (found.isAppendix || found.number == own.number)
    }
    let chosen: RunningFoot?
    if let identifier, identifier.id.series == .ah || identifier.id.series == .h {
      chosen = feet.first { $0.foot.dossiers.isEmpty }?.foot
    } else if let identifier, let dossier = identifier.dossier {
      chosen =
        feet.first {
          $0.foot.dossiers.first?.number == dossier.number && $0.foot.number == identifier.number
        }?.foot
    } else if isAppendix {
      chosen = feet.first { $0.foot.isAppendix }?.foot
    } else {
      // The foot with a page number, else the one that comes most often; the earlier one of two.
      let paged = feet.filter { $0.foot.page != nil || Self.hasPageBelow(source, $0.line) }
      let pool = paged.isEmpty ? feet : paged
      var best: (foot: RunningFoot, count: Int)?
      for candidate in pool.prefix(64) {
        let count = pool.reduce(0) { $0 + (isOwn($1.foot, candidate.foot) ? 1 : 0) }
        if count > best?.count ?? 0 { best = (candidate.foot, count) }
      }
      chosen = best?.foot
    }
    guard let chosen else { return }
    foot = chosen
    for (line, found) in feet where isOwn(found, chosen) {
      roles[line] = .furniture
      if found.number != nil, found.isAppendix, foot?.number == nil { foot?.number = found.number }
    }
  }

  /// Whether the next line is a number alone, as pdftotext without `-layout` puts the page number.
  private static func hasPageBelow(_ source: TextSource, _ line: Int) -> Bool {
    line + 1 < source.lines.count && source.number(line + 1) != nil
  }

  /// Marks numbers alone on a line beside a foot or at the edge of a page.
  private func markPageNumbers(_ source: TextSource, _ roles: inout [LineRole]) {
    let lines = source.lines
    for line in lines.indices where roles[line] == .body {
      guard lines[line].count <= 8, let number = pageNumber(source, line) else { continue }
      let before =
        line > 0 && roles[line - 1] == .furniture && lines[line].gap <= 2 && line > headEnd
      let isPageStart = lines[line].startsPage && line > 0
      let isPageEnd = line + 1 < lines.count ? lines[line + 1].startsPage : false
      if before && number < 2000 || isPageStart && number < 1000 || isPageEnd && number < 1000 {
        roles[line] = .furniture
      }
    }
  }

  /// "4", "- 4 -", "– 4 –".
  private func pageNumber(_ source: TextSource, _ line: Int) -> Int? {
    if let number = source.number(line) { return number }
    var scanner = PhraseScanner(utf8: source.bytes(line))
    guard scanner.skip("- ") || scanner.skip("– ") || scanner.skip("-") else { return nil }
    guard let digits = scanner.digits(), digits.utf8.count <= 4 else { return nil }
    scanner.skipSpaces()
    guard scanner.skip("-") || scanner.skip("–") else { return nil }
    return scanner.isAtEnd ? Int(digits) : nil
  }
}
