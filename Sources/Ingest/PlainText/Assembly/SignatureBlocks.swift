internal import Kamerstukken

/// An office and the name under it, or over it, at the end of a letter.
struct SignatureBlock {
  /// The lines of the office.
  var officeLines: [Int]
  /// The line of the name, nil where none stands.
  var nameLine: Int?
  /// The lines between office and name: "namens deze,".
  var proxyLines: [Int] = []
  /// Office without the article, as printed.
  var office: String
  /// Name, as printed.
  var name: String?

  /// Its lines in the order printed.
  var lines: [Int] { (officeLines + proxyLines + (nameLine.map { [$0] } ?? [])).sorted() }
}

/// Finds those who sign: "De Minister van Sociale Zaken en Werkgelegenheid, | W. Koolmees"; "de minister van …, | dr. Jet
/// Bussemaker"; "De voorzitter van de commissie, | Kuik".
struct SignatureBlocks {
  /// The blocks in order, by their first line.
  private(set) var blocks: [Int: SignatureBlock] = [:]

  init(_ source: TextSource, _ layout: LayoutSurvey, _ roles: [LineRole]) {
    for line in source.lines.indices where roles[line] == .body {
      switch source.first(line) {
      case 0x44, 0x64:
        guard source.has(line, "de ", caseless: true), source.lines[line].count < 200,
          let block = Self.block(source, layout, line, roles)
        else { continue }
        blocks[line] = block
      case 0x4D, 0x6D, 0x53, 0x73:
        guard blocks[line - 1] == nil, let block = Self.below(source, layout, line, roles) else {
          continue
        }
        blocks[line - 1] = block
      case 0x41, 0x61, 0x47, 0x67:
        // "Adjunct-griffier van de commissie, De Wit", without "de".
        guard
          source.has(line, "adjunct-griffier ", caseless: true)
            || source.has(line, "griffier ", caseless: true),
          let block = Self.clerk(source, line)
        else { continue }
        blocks[line] = block
      default: break
      }
    }
  }

  private static func block(
    _ source: TextSource, _ layout: LayoutSurvey, _ line: Int, _ roles: [LineRole]
  ) -> SignatureBlock? {
    var office = PhraseScanner(utf8: source.bytes(line))
    guard headEnd(&office) != nil else { return nil }
    var officeLines = [line]
    var proxyLines: [Int] = []
    var joiner = LineJoiner(source, layout)
    var words = source.string(line)
    if layout.linesAreParagraphs || isSentence(source, line), let block = oneLine(source, line) {
      return block
    }
    if let block = clerk(source, line) { return block }
    while true {
      let last = proxyLines.last ?? officeLines[officeLines.count - 1]
      guard let next = nextBody(source, roles, last), officeLines.count <= 3 else { return nil }
      if proxyLines.isEmpty, isProxy(source, next), isOffice(words) {
        proxyLines.append(next)
        continue
      }
      let goesOn =
        proxyLines.isEmpty && words.hasSuffix(",") && isFurther(source, layout, roles, next, words)
      if !goesOn,
        words.hasSuffix(",") || !proxyLines.isEmpty
          || isName(source, next) && !endsInJoining(words)
      {
        guard isOffice(words), isName(source, next), source.lines[next].gap <= 16 else {
          return nil
        }
        // The name is followed by nothing, a blank line or another office.
        return SignatureBlock(
          officeLines: officeLines, nameLine: next, proxyLines: proxyLines,
          office: trimmedOffice(words), name: printedName(source, next))
      }
      guard source.lines[next].gap <= (layout.isDoubled ? 1 : 0) else { return nil }
      officeLines.append(next)
      words = joiner.words(of: officeLines, firstRange: nil)
      if words.utf8.count > 240 { return nil }
    }
  }

  /// Whether a line goes on with an office behind its own comma: "de minister van Volksgezondheid, | Welzijn en Sport, | E.
  /// Jansen"; "De minister-president, | minister van Algemene Zaken, | J. Pietersen".
  private static func isFurther(
    _ source: TextSource, _ layout: LayoutSurvey, _ roles: [LineRole], _ line: Int,
    _ words: String
  ) -> Bool {
    guard source.lines[line].gap <= (layout.isDoubled ? 1 : 0), source.lines[line].count < 120,
      let next = nextBody(source, roles, line), isName(source, next) || isProxy(source, next)
    else { return false }
    let further = source.string(line)
    guard isOffice(words + " " + further) else { return false }
    return !isName(source, line) || further.hasSuffix(",")
  }

  /// "namens deze,".
  private static func isProxy(_ source: TextSource, _ line: Int) -> Bool {
    guard source.lines[line].count <= 14 else { return false }
    return source.has(line, "namens deze", caseless: true)
      || source.has(line, "voor deze", caseless: true) || source.equals(line, "b/a")
  }

  /// The office at a line and the name over it: "Anna Pietersen | Minister van Landbouw, Natuur en Voedselkwaliteit".
  private static func below(
    _ source: TextSource, _ layout: LayoutSurvey, _ line: Int, _ roles: [LineRole]
  ) -> SignatureBlock? {
    let name = line - 1
    guard
      source.has(line, "minister", caseless: true) || source.has(line, "staatss", caseless: true),
      name > 0, roles[name] == .body, source.lines[line].count < 160,
      source.lines[line].gap <= (layout.isDoubled ? 1 : 0) || isApart(source, line, name),
      source.lines[name].gap > 0,
      source.bytes(name).contains(0x20), source.bytes(name).contains(where: \.isLower),
      isName(source, name),
      !source.string(name).hasSuffix(" De")
    else { return nil }
    // Before the name a sentence ends, or "Hoogachtend,".
    guard roles[name - 1] != .body || source.closing(name - 1) != 0 || source.last(name - 1) == 0x2C
    else { return nil }
    var officeLines = [line]
    var joiner = LineJoiner(source, layout)
    while let last = officeLines.last, last + 1 < source.lines.count, roles[last + 1] == .body,
      source.lines[last + 1].gap <= (layout.isDoubled ? 1 : 0), !source.lines[last + 1].startsPage
    {
      // "De | Minister van Justitie, | A. Jansen": the name of this office comes below.
      guard officeLines.count < 3, source.last(last) != 0x2C || !isName(source, last + 1) else {
        return nil
      }
      officeLines.append(last + 1)
    }
    let words = joiner.words(of: officeLines, firstRange: nil)
    guard isOffice("de " + words) else { return nil }
    return SignatureBlock(
      officeLines: officeLines, nameLine: name, office: trimmedOffice(words),
      name: printedName(source, name))
  }

  /// Whether a name with initials and an office stand alone, a blank line between them.
  private static func isApart(_ source: TextSource, _ line: Int, _ name: Int) -> Bool {
    let next = line + 1
    return source.lines[line].gap == 1 && source.closing(line) == 0 && source.last(line) != 0x2C
      && (next == source.lines.count || source.lines[next].gap > 0)
      && source.bytes(name).contains(0x2E) && source.last(name) != 0x2C
  }

  /// Steps over "De Minister" and the like; nil where no office begins.
  private static func headEnd(_ scanner: inout PhraseScanner) -> Int? {
    guard scanner.skip("de ") else { return nil }
    let length = PrintedOffice.headLength(scanner, at: scanner.index)
    if length > 0 { return scanner.index + length }
    for word in [
      "griffier", "adjunct-griffier", "waarnemend griffier", "wnd. griffier",
      "fungerend voorzitter", "ondervoorzitter", "president", "vice-president", "secretaris",
      "vicevoorzitter", "wnd. voorzitter", "waarnemend voorzitter", "rapporteur", "Commissaris",
      "directeur", "Nationale ombudsman", "wnd. adjunct-griffier", "waarnemend adjunct-griffier",
      "informateur", "formateur",
    ] as [StaticString] where scanner.has(word, at: scanner.index) {
      return scanner.index + word.utf8CodeUnitCount
    }
    return nil
  }

  /// Whether words are an office and nothing more: no verb in small letters behind the department.
  private static func isOffice(_ words: String) -> Bool {
    var scanner = PhraseScanner(words)
    guard let end = headEnd(&scanner) else { return false }
    scanner.index = end
    scanner.skipSpaces()
    if endsInJoining(words) { return false }
    while !scanner.isAtEnd {
      guard let byte = scanner.current else { break }
      if byte == 0x2C || byte == 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x2D
        || byte == 0x2E || byte == 0xE2
      {
        scanner.index += byte == 0xE2 ? 3 : 1
        continue
      }
      let start = scanner.index
      guard let word = scanner.word() else { return false }
      if byte.isUpper || byte >= 0x80 { continue }
      guard joining.contains(word) || PrintedOffice.headLength(scanner, at: start) > 0 else {
        return false
      }
    }
    return true
  }

  /// "De Minister van": the department stands on the next line.
  private static func endsInJoining(_ words: String) -> Bool {
    let bytes = words.utf8
    guard let last = bytes.lastIndex(where: { $0 != 0x20 }) else { return true }
    let space = bytes[...last].lastIndex(of: 0x20)
    let start = space.map { bytes.index(after: $0) } ?? bytes.startIndex
    let word = String(Substring(bytes[start...last]))
    // "DE MINISTER VAN LANDBOUW, NATUUR EN"; not "van de Commissie".
    return joining.contains(word)
      || !word.utf8.contains(where: \.isLower) && joining.contains(word.lowercased())
  }

  /// "De Minister van Sociale Zaken en Werkgelegenheid, J. de Koning", as OCR has it.
  private static func oneLine(_ source: TextSource, _ line: Int) -> SignatureBlock? {
    let bytes = source.bytes(line)
    guard bytes.count < 160, let comma = bytes.lastIndex(of: 0x2C), comma + 4 < bytes.count else {
      return nil
    }
    let name = UnsafeBufferPointer(rebasing: bytes[(comma + 2)...])
    let office = String(decoding: bytes[..<comma], as: UTF8.self)
    guard isName(name), name.contains(0x2E), isOffice(office) else { return nil }
    return SignatureBlock(
      officeLines: [line], nameLine: nil, office: trimmedOffice(office),
      name: Self.name(PhraseScanner(utf8: name).rest))
  }

  /// Whether a line stands alone: a sentence ends before it, and none goes on behind it.
  private static func isSentence(_ source: TextSource, _ line: Int) -> Bool {
    guard line > 0, source.closing(line - 1) != 0 || source.lines[line].gap > 0 else {
      return false
    }
    return line + 1 == source.lines.count || source.startsCapital(line + 1)
  }

  /// "De voorzitter van de commissie, De Wit": chairs and clerks; a longer office may be broken behind a comma of its own, so it
  /// stands between blank lines.
  private static func clerk(_ source: TextSource, _ line: Int) -> SignatureBlock? {
    let bytes = source.bytes(line)
    let next = line + 1
    let isLast = next == source.lines.count
    let isFree =
      source.lines[line].gap > 0 && (isLast || source.lines[next].gap > 0)
      // "– De brief van …" over it, "Aan de Minister van …" under it.
      || !isLast && line > 0 && source.closing(line - 1) != 0
        && (source.has(next, "Aan de ") || source.has(next, "De griffier")
          || source.has(next, "De adjunct-griffier"))
    guard bytes.count < 120, isLast || !source.startsSmall(next),
      let comma = bytes.lastIndex(of: 0x2C), comma + 4 < bytes.count
    else { return nil }
    let office = String(decoding: bytes[..<comma], as: UTF8.self)
    guard isFree || office.hasSuffix(" commissie"),
      office.contains("voorzitter") || office.contains("griffier"),
      isName(UnsafeBufferPointer(rebasing: bytes[(comma + 2)...])),
      isOffice(office + ",") || isOffice("de " + office.lowercased() + ",")
    else { return nil }
    return SignatureBlock(
      officeLines: [line], nameLine: nil, office: trimmedOffice(office),
      name: Self.name(
        PhraseScanner(utf8: UnsafeBufferPointer(rebasing: bytes[(comma + 2)...])).rest))
  }

  private static let joining: Set<String> = [
    "van", "voor", "en", "de", "het", "der", "vaste", "commissie", "algemene", "bijzondere",
    "tijdelijke",
    "ten", "a", "i", "fractie", "op", "in", "gemengde", "onderzoekscommissie", "parlementaire",
    "enquêtecommissie",
  ]

  private static func trimmedOffice(_ words: String) -> String {
    var scanner = PhraseScanner(words)
    _ = scanner.skip("de ")
    let office = PrintedOffice.trimmed(scanner.rest)
    return office.hasSuffix(" a.i") ? office + "." : office
  }

  private static func nextBody(_ source: TextSource, _ roles: [LineRole], _ line: Int) -> Int? {
    var next = line + 1
    while next < source.lines.count, roles[next] != .body {
      guard roles[next] == .furniture else { return nil }
      next += 1
    }
    return next < source.lines.count ? next : nil
  }
}
