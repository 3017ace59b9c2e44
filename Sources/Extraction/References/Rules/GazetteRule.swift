internal import Kamerstukken

/// "Stb. 2017, 479", "Staatsblad 2020, 118", "Stcrt. 2018, nr. 1234", "Trb. 1951, 25".
struct GazetteRule: ReferenceRule {
  let name = "gazette"
  let triggers = ReferenceTriggers(roles: [.stb, .stcrt, .trb])

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    var next = index + 1
    if reader.sign(next, 0x2E) { next += 1 }
    // "Staatsblad van het Koninkrijk der Nederlanden 2020, 118" is rare: up to five words between.
    var steps = 0
    while steps < 5, reader.has(next, .filler) || reader.sign(next, 0x2C) || reader.sign(next, 0x28)
    {
      next += 1
      steps += 1
    }
    let kind: Reference.Kind =
      reader.has(index, .stb)
      ? .staatsblad : reader.has(index, .stcrt) ? .staatscourant : .tractatenblad
    guard reader.isNumber(next), reader.length(next) == 4, let year = reader.value(next),
      (1813...2100).contains(year)
    else { return dated(at: index, number: next, kind, in: reader) }
    var drafts: [CitationDraft] = []
    var start = index
    var end = next
    var currentYear = year
    next += 1
    while drafts.count < 100 {
      if reader.sign(next, 0x2C) || reader.sign(next, 0x2D) || reader.sign(next, 0x2F) { next += 1 }
      var plural = false
      if let behind = reader.numberWord(at: next) {
        plural = reader.has(next, .plural)
        next = behind
      }
      guard let (numbers, behind) = self.numbers(at: next, plural: plural, in: reader) else {
        break
      }
      var after = behind
      let page = reader.pages(at: after)
      if let page { after = page.next }
      for number in numbers {
        drafts.append(
          CitationDraft(
            tokens: start...(after - 1), kind: kind, rule: name, number: number, page: page?.page,
            target: target(kind, currentYear, number)))
      }
      end = after
      // "; 2018, 34": another year of the same gazette.
      guard reader.sign(end, 0x3B) || reader.has(end, .and) else { break }
      next = end + 1
      if reader.has(next, .and) { next += 1 }
      guard reader.isNumber(next), reader.length(next) == 4, let more = reader.value(next),
        (1813...2100).contains(more), reader.sign(next + 1, 0x2C)
      else { break }
      currentYear = more
      start = next
      next += 1
    }
    guard !drafts.isEmpty else { return nil }
    return RuleMatch(drafts: drafts, next: end)
  }

  /// "de wet van 9 april 1937 (Staatsblad n°. 306)": the year stands in the date before.
  private func dated(
    at index: Int, number: Int, _ kind: Reference.Kind, in reader: CitationReader
  ) -> RuleMatch? {
    var next = number
    if let behind = reader.numberWord(at: next) { next = behind }
    // OCR reads the sign of "n°." as quotation marks.
    if reader.has(next, .n), reader.shape(next + 1) == .sign {
      next += 2
      if reader.sign(next, 0x2E) { next += 1 }
    }
    guard reader.isNumber(next), reader.length(next) <= 4, reader.word(next + 1) != 0x25 else {
      return nil
    }
    var before = index - 1
    if reader.shape(before) == .sign { before -= 1 }
    guard reader.isNumber(before), reader.length(before) == 4, let year = reader.value(before),
      (1813...2100).contains(year), reader.has(before - 1, .month)
    else { return nil }
    let digits = trimmed(reader.string(next))
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...next, kind: kind, rule: "gazette-date", number: digits,
          target: target(kind, year, digits))
      ], next: next + 1)
  }

  /// Numbers of up to six digits.
  private func numbers(
    at index: Int, plural: Bool, in reader: CitationReader
  ) -> ([String], Int)? {
    guard reader.isNumber(index), reader.length(index) <= 6 else { return nil }
    var numbers = [trimmed(reader.string(index))]
    var next = index + 1
    while numbers.count < 50, reader.sign(next, 0x2C) || reader.has(next, .and),
      reader.isNumber(next + 1), reader.length(next + 1) <= 6,
      reader.length(next + 1) != 4 || plural,
      !reader.has(next + 2, .month), reader.dossier(at: next + 1, .bare) == nil,
      reader.shape(next + 2) == .sign || plural
    {
      numbers.append(trimmed(reader.string(next + 1)))
      next += 2
    }
    return (numbers, next)
  }

  private func trimmed(_ digits: String) -> String {
    let rest = digits.drop { $0 == "0" }
    return rest.isEmpty ? digits : String(rest)
  }

  /// A page of the gazette has the year and the number; before July 2009 a Staatscourant was an issue of many
  /// pages, so its identifiers need more than what is cited.
  private func target(_ kind: Reference.Kind, _ year: Int, _ number: String) -> String? {
    let series: DocumentID.Series =
      switch kind {
      case .staatsblad: .stb
      case .staatscourant: .stcrt
      default: .trb
      }
    if series == .stcrt, year < 2009 { return nil }
    return DocumentID(series: series, year: String(year), number: number).description
  }
}
