internal import Kamerstukken

/// "Kamerstuk 29 754, nr. 522", "Kamerstukken II 2009/10, 27 858, nr. 88, p. 3", "Tweede Kamer, 2014-2015,
/// 29 754 en 29 240, nr. 305", "Gedrukte stukken, zitting 1887—1888, 8, n°. 3".
struct PaperRule: ReferenceRule {
  let name = "kamerstuk"
  let triggers = ReferenceTriggers(roles: [
    .paper, .lower, .upper, .second, .first, .session, .printed,
  ])

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    var next = index
    var ground = CitationReader.Ground.bare
    var named = false
    var chamber: Chamber?
    var years: CitationReader.Years?
    if reader.has(next, .printed) {
      guard reader.has(next + 1, .piece) else { return nil }
      next += 2
      named = true
      ground = .named
    } else if reader.has(next, .paper) {
      named = true
      ground = .named
      next += 1
    }
    var steps = 0
    scan: while steps < 24 {
      steps += 1
      if reader.sign(next, 0x2C) || reader.sign(next, 0x3A)
        || named && (reader.sign(next, 0x28) || reader.sign(next, 0x2E))
      {
        next += 1
      } else if named, reader.length(next) == 2, ["ll", "Il", "lI"].contains(reader.string(next)) {
        // "Kamerstukken ll": small letters for the Roman number.
        chamber = .tweedeKamer
        next += 1
      } else if let named = house(at: next, in: reader) {
        chamber = named.chamber
        next = named.next
      } else if reader.has(next, .session) {
        ground = .named
        next += 1
        if reader.sign(next, 0x2E) { next += 1 }
        guard let found = reader.years(at: next, single: true) else { break scan }
        years = found
        next = found.next
      } else if years == nil, let found = reader.years(at: next) {
        years = found
        next = found.next
      } else if reader.isDash(next), years != nil || named {
        next += 1
      } else if named, let behind = reader.numberWord(at: next), years == nil,
        reader.dossier(at: behind, .bare) != nil
      {
        // "Kamerstuk nr. 29 754, nr. 3".
        next = behind
      } else if named, reader.has(next, .filler) {
        next += 1
      } else {
        break scan
      }
    }
    guard next > index, named || years != nil || chamber != nil else { return nil }
    if years != nil, chamber != nil { ground = .named }
    let head = CitationReader.PaperHead(
      start: index, chamber: chamber, years: years, ground: ground)
    if named, reader.isRoman(next), reader.sign(next + 1, 0x2C),
      reader.isOndernummerLetters(next + 2)
    {
      return senatePaper(at: next, head: head, in: reader)
    }
    guard named || years != nil || reader.length(next) == 5 || reader.length(next) == 2 else {
      return nil
    }
    return reader.papers(at: next, head: head, rule: name)
  }

  /// "CXXIV, G": the Senate's own dossiers have Roman numbers.
  private func senatePaper(
    at index: Int, head: CitationReader.PaperHead, in reader: CitationReader
  ) -> RuleMatch? {
    guard let part = reader.numbers(at: index + 2, plural: false) else { return nil }
    let draft = CitationDraft(
      tokens: head.start...(part.next - 1), kind: .kamerstuk, rule: name, chamber: head.chamber,
      year: head.years?.year, dossier: reader.string(index), number: part.numbers[0].number)
    return RuleMatch(drafts: [draft], next: part.next)
  }

  /// "II", "I", "VV", "TK", "EK", "Tweede Kamer", "Eerste Kamer".
  private func house(at index: Int, in reader: CitationReader) -> (chamber: Chamber, next: Int)? {
    if reader.has(index + 1, .kamer), reader.has(index, [.second, .first]) {
      return (reader.has(index, .second) ? .tweedeKamer : .eersteKamer, index + 2)
    }
    guard reader.shape(index) == .upper else { return nil }
    if reader.has(index, .lower) { return (.tweedeKamer, index + 1) }
    if reader.has(index, .upper) { return (.eersteKamer, index + 1) }
    if reader.has(index, .united) { return (.verenigdeVergadering, index + 1) }
    // "I," and "II" are Houses, unless a letter follows, for then they are the Senate's own dossier.
    guard reader.isRoman(index), reader.length(index) <= 2,
      !(reader.sign(index + 1, 0x2C) && reader.isOndernummerLetters(index + 2))
    else { return nil }
    switch reader.string(index) {
    case "I": return (.eersteKamer, index + 1)
    case "II": return (.tweedeKamer, index + 1)
    default: return nil
    }
  }
}
