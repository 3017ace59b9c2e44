internal import Kamerstukken

/// "Handelingen II 2018/19, nr. 28, item 9", "Handelingen II 2007/08, nr. 108, p. 7909-7943",
/// "Aanhangsel Handelingen II 2018/19, nr. 2636", "Bijlagen Handelingen 1924—1925, 71, n°. 3".
struct HansardRule: ReferenceRule {
  let name = "handelingen"
  let triggers = ReferenceTriggers(roles: [.hansard, .appendix, .annex])

  /// What stands before the numbers.
  private struct Head {
    var next: Int
    var isAppendix = false
    var isHansard = false
    var isAnnex = false
    var isCommittee = false
    var chamber: Chamber?
    var years: CitationReader.Years?
  }

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard var head = head(at: index, in: reader) else { return nil }
    if head.isAppendix {
      let start = head.years == nil ? leadingYear(before: index, &head, in: reader) : index
      return appendix(from: start, head, in: reader)
    }
    guard head.isHansard else { return nil }
    if head.isAnnex {
      // The papers of before 1945 were annexes of the Handelingen.
      return reader.papers(
        at: head.next,
        head: .init(start: index, chamber: head.chamber, years: head.years, ground: .named),
        rule: "bijlagen-handelingen")
    }
    return debate(from: index, head, in: reader)
  }

  private func head(at index: Int, in reader: CitationReader) -> Head? {
    var head = Head(next: index)
    var steps = 0
    while steps < 24 {
      steps += 1
      let next = head.next
      if reader.has(next, .hansard) {
        head.isHansard = true
      } else if reader.has(next, .appendix) {
        head.isAppendix = true
      } else if reader.has(next, .annex), next == index {
        head.isAnnex = true
      } else if reader.has(next, .committee) {
        head.isCommittee = true
      } else if reader.has(next + 1, .kamer), reader.has(next, [.second, .first]) {
        head.chamber = reader.has(next, .second) ? .tweedeKamer : .eersteKamer
        head.next += 1
      } else if reader.shape(next) == .upper, let chamber = house(next, in: reader) {
        head.chamber = chamber
      } else if reader.has(next, .session) {
        head.next += 1
        if reader.sign(head.next, 0x2E) { head.next += 1 }
        guard let years = reader.years(at: head.next, single: true) else { return nil }
        head.years = years
        head.next = years.next
        continue
      } else if head.years == nil, let years = reader.years(at: next) {
        head.years = years
        head.next = years.next
        continue
      } else if reader.sign(next, 0x2C) || reader.sign(next, 0x2E) || reader.sign(next, 0x28)
        || reader.sign(next, 0x29) && head.years != nil || reader.isDash(next)
      {
        // Punctuation between the parts.
      } else if reader.has(next, [.filler, .kamer]), !reader.has(next, .number) {
        // "van de", "der".
      } else {
        break
      }
      head.next += 1
    }
    return head.next > index ? head : nil
  }

  /// "Tweede Kamer, vergaderjaar 2017–2018, Aanhangsel 125": the year before the word.
  private func leadingYear(before index: Int, _ head: inout Head, in reader: CitationReader) -> Int
  {
    var at = index - 1
    if reader.sign(at, 0x2C) || reader.isDash(at) { at -= 1 }
    guard reader.isNumber(at) else { return index }
    for start in stride(from: at, through: max(0, at - 3), by: -1) {
      guard let years = reader.years(at: start), years.next == at + 1 else { continue }
      head.years = years
      var first = start
      if reader.has(first - 1, .session) { first -= 1 }
      if reader.sign(first - 1, 0x2C) { first -= 1 }
      if reader.has(first - 1, .kamer), reader.has(first - 2, [.second, .first]) {
        head.chamber = reader.has(first - 2, .second) ? .tweedeKamer : .eersteKamer
        return first - 2
      }
      // "Kamerstukken II 2021/22, Aanhangsel, nr. 1694".
      if reader.has(first - 2, .paper), let chamber = house(first - 1, in: reader) {
        head.chamber = chamber
        return first - 2
      }
      return reader.sign(first, 0x2C) ? first + 1 : first
    }
    return index
  }

  private func house(_ index: Int, in reader: CitationReader) -> Chamber? {
    switch reader.string(index) {
    case "I", "EK": .eersteKamer
    case "II", "TK": .tweedeKamer
    case "VV": .verenigdeVergadering
    default: nil
    }
  }

  /// "Aanhangsel Handelingen II 2018/19, nr. 2636", "…, vergaderjaar 2023–2024, 1028 en 1029".
  private func appendix(from index: Int, _ head: Head, in reader: CitationReader) -> RuleMatch? {
    // "aanhangsel nr. 3" alone may be one of a treaty.
    guard head.isHansard || head.years != nil else { return nil }
    var next = head.next
    var plural = false
    if let behind = reader.numberWord(at: next) {
      plural = reader.has(next, .plural)
      next = behind
    } else if head.years == nil {
      return nil
    }
    guard reader.isNumber(next) || reader.shape(next) == .alphanumeric,
      let part = reader.numbers(at: next, plural: plural)
    else { return nil }
    // Between brackets or behind a comma the year may follow: "Aanhangsel nr. 12, vergaderjaar 2017-2018".
    var end = part.next
    var years = head.years
    if years == nil {
      var behind = end
      if reader.sign(behind, 0x2C) || reader.sign(behind, 0x28) { behind += 1 }
      if reader.has(behind, .session) { behind += 1 }
      if let found = reader.years(at: behind) {
        years = found
        end = found.next
      }
    }
    let page = reader.pages(at: end)
    if let page { end = page.next }
    return RuleMatch(
      drafts: part.numbers.map { number in
        CitationDraft(
          tokens: index...(end - 1), kind: .aanhangsel, rule: "aanhangsel", chamber: head.chamber,
          year: years?.year, number: number.number, mark: number.mark, page: page?.page)
      }, next: end)
  }

  /// "nr. 28, item 9", "nr. 108, p. 7909-7943", "blz. 39-2410 en 2435".
  private func debate(from index: Int, _ head: Head, in reader: CitationReader) -> RuleMatch? {
    guard head.years != nil || reader.numberWord(at: head.next) != nil else { return nil }
    var drafts: [CitationDraft] = []
    var next = head.next
    var start = index
    var end = next
    while drafts.count < 100 {
      guard let (found, behind) = meeting(at: next, start: start, head, in: reader) else { break }
      drafts += found
      end = behind
      // "; nr. 29, item 3".
      next = behind
      guard reader.sign(next, 0x3B) || reader.sign(next, 0x2C) || reader.has(next, .and) else {
        break
      }
      next += 1
      if reader.has(next, .and) { next += 1 }
      start = next
      guard reader.numberWord(at: next) != nil, item(after: next, in: reader) else { break }
    }
    guard !drafts.isEmpty else {
      // "Handelingen II 1979/1980": the volume, which has no identifier.
      // Without a House, or at the head of a page, it is the running title of the volume itself.
      guard let years = head.years, head.chamber != nil, !reader.beginsBlock(index) else {
        return nil
      }
      return RuleMatch(
        drafts: [
          CitationDraft(
            tokens: index...(years.next - 1), kind: .handelingen, rule: name,
            chamber: head.chamber, year: years.year, manyYears: true)
        ], next: years.next)
    }
    if head.isCommittee { for index in drafts.indices { drafts[index].manyYears = true } }
    return RuleMatch(drafts: drafts, next: end)
  }

  /// Whether "nr. 29" is followed by an item or a page, so that it is a meeting.
  private func item(after index: Int, in reader: CitationReader) -> Bool {
    guard let behind = reader.numberWord(at: index), reader.isNumber(behind) else { return false }
    var next = behind + 1
    if reader.sign(next, 0x2C) { next += 1 }
    return reader.has(next, [.item, .page])
  }

  /// One meeting with its items and pages.
  private func meeting(
    at index: Int, start: Int, _ head: Head, in reader: CitationReader
  ) -> ([CitationDraft], Int)? {
    var next = index
    var draft = CitationDraft(
      tokens: start...start, kind: .handelingen, rule: name, chamber: head.chamber,
      year: head.years?.year)
    if let behind = reader.numberWord(at: next), reader.isNumber(behind),
      reader.length(behind) <= 3
    {
      draft.number = reader.string(behind)
      next = behind + 1
    } else if reader.isNumber(next), reader.length(next) <= 3, reader.sign(next + 1, 0x2C),
      reader.has(next + 2, [.item, .page])
    {
      // "Handelingen II 2018/19, 28, item 9".
      draft.number = reader.string(next)
      next += 1
    }
    // "Handelingen TK 1997–1998, 6368–6375": the pages of a volume, without a word before them.
    if draft.number == nil, head.years != nil, reader.isNumber(next), reader.length(next) >= 3,
      reader.isDash(next + 1), reader.isNumber(next + 2), reader.length(next + 2) >= 3
    {
      draft.page = reader.analysis.string(reader.tokens.range(next, through: next + 2))
      draft.tokens = start...(next + 2)
      return ([draft], next + 3)
    }
    var items: [String] = []
    var afterItem = next
    if reader.sign(afterItem, 0x2C) || reader.sign(afterItem, 0x2D) { afterItem += 1 }
    if reader.has(afterItem, .item) {
      var at = afterItem + 1
      if let behind = reader.numberWord(at: at) { at = behind }
      if reader.isNumber(at), let part = reader.numbers(at: at, plural: true) {
        items = part.numbers.map(\.number)
        next = part.next
      }
    }
    // "vel 185—186, blz. 706": the sheet of the old volumes.
    var afterSheet = next
    if reader.sign(afterSheet, 0x2C) { afterSheet += 1 }
    if Self.sheet.contains(reader.word(afterSheet)), reader.isNumber(afterSheet + 1) {
      afterSheet += 2
      if reader.isDash(afterSheet), reader.isNumber(afterSheet + 1) { afterSheet += 2 }
      next = afterSheet
    }
    // "blz. 39-2410 en 2435": the meeting, then the page.
    if let page = reader.pages(at: next) {
      draft.page = page.page
      next = page.next
    }
    guard draft.number != nil || draft.page != nil || !items.isEmpty else { return nil }
    guard next > index else { return nil }
    draft.tokens = start...(next - 1)
    if items.isEmpty { return ([draft], next) }
    return (
      items.map { item in
        var one = draft
        one.item = item
        return one
      }, next
    )
  }

  private static let sheet = ReferenceWords.words(.sheet)
}
