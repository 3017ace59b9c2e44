internal import Kamerstukken

extension CitationReader {
  /// What stands before the dossier.
  struct PaperHead {
    /// Index of the first token of the citation.
    var start: Int
    /// The House, where printed.
    var chamber: Chamber?
    /// The year, where printed.
    var years: Years?
    /// Whether a word says that papers follow.
    var ground: Ground
  }

  /// The papers of one citation: a dossier with its numbers, then what is joined to it by ";", "," or "en".
  ///
  /// "29 754, nr. 522", "29 754, nrs. 482 en 483", "31 839 en 29 754, nr. 579",
  /// "26 271, nr. 6, p. 15-16; nr. 7", "26 855 (250, 250a); 2001/2002, 26 855 (16, 16a)".
  func papers(at index: Int, head: PaperHead, rule: String) -> RuleMatch? {
    guard var match = paperItem(at: index, head: head, rule: rule) else { return nil }
    var current = head
    while match.drafts.count < 400 {
      var next = match.next
      guard sign(next, 0x2C) || sign(next, 0x3B) || has(next, .and) else { break }
      if !has(next, .and) { next += 1 }
      if has(next, .and) { next += 1 }
      // "; nr. 7, p. 5-6".
      if let behind = numberWord(at: next), let last = match.drafts.last, last.dossier != nil,
        last.number != nil, let part = numbers(at: behind, plural: has(next, .plural)),
        !sign(part.next, 0x28)
      {
        var drafts: [CitationDraft] = []
        let page = pages(at: part.next)
        let end = page?.next ?? part.next
        for number in part.numbers {
          var draft = last
          draft.tokens = next...(end - 1)
          draft.number = number.number
          draft.mark = number.mark
          draft.page = page?.page
          drafts.append(draft)
        }
        match.drafts += drafts
        match.next = end
        continue
      }
      current.start = next
      if let years = years(at: next) {
        current.years = years
        next = years.next
        if sign(next, 0x2C) { next += 1 }
      }
      current.ground = .bare
      guard let more = paperItem(at: next, head: current, rule: rule),
        more.drafts.allSatisfy({ $0.number != nil })
      else { break }
      match.drafts += more.drafts
      match.next = more.next
    }
    return match
  }

  /// One dossier, or several that share a number, and the numbers.
  private func paperItem(at index: Int, head: PaperHead, rule: String) -> RuleMatch? {
    guard let dossier = dossier(at: index, head.ground) else { return nil }
    var also: [DossierPart] = []
    var next = dossier.next
    while also.count < 20 {
      var behind = next
      if sign(behind, 0x2C) || sign(behind, 0x2F) || sign(behind, 0x26) { behind += 1 }
      if has(behind, .and) { behind += 1 }
      guard behind > next, let more = self.dossier(at: behind, .bare) else { break }
      also.append(more)
      next = more.next
    }
    var draft = CitationDraft(
      tokens: head.start...(next - 1), kind: .kamerstuk, rule: rule, chamber: head.chamber,
      year: head.years?.year, manyYears: head.years?.many ?? false, dossier: dossier.number,
      suffix: dossier.suffix, rijkswet: dossier.rijkswet, also: also.map(\.joined))
    if let years = trailingYears(at: next), draft.year == nil {
      draft.year = years.year
      if numberStart(at: years.next, head: head, dossier: dossier) != nil { next = years.next }
    }
    guard let part = numberStart(at: next, head: head, dossier: dossier) else {
      // Several dossiers without a number are citations of their own.
      if head.ground == .bare { return nil }
      if dossier.number.utf8.count < 4 { return nil }
      var drafts: [CitationDraft] = []
      draft.also = []
      draft.tokens = head.start...(dossier.next - 1)
      drafts.append(draft)
      for more in also {
        var other = draft
        other.tokens = (more.next - 1)...(more.next - 1)
        other.dossier = more.number
        other.suffix = more.suffix
        drafts.append(other)
      }
      return withSpans(drafts, also: also, from: dossier.next, next: next)
    }
    var end = part.next
    let page = pages(at: end)
    if let page { end = page.next }
    if let years = trailingYears(at: end) {
      if draft.year == nil { draft.year = years.year }
      end = years.next
    }
    draft.tokens = head.start...(end - 1)
    draft.page = page?.page
    return RuleMatch(
      drafts: part.numbers.map { number in
        var one = draft
        one.number = number.number
        one.mark = number.mark
        return one
      }, next: end)
  }

  /// Gives each of several dossiers its own words.
  private func withSpans(
    _ drafts: [CitationDraft], also: [DossierPart], from: Int, next: Int
  ) -> RuleMatch {
    var drafts = drafts
    var start = from
    for (index, more) in also.enumerated() {
      while start < more.next, !isNumber(start) { start += 1 }
      drafts[index + 1].tokens = start...(more.next - 1)
      start = more.next
    }
    return RuleMatch(drafts: drafts, next: next)
  }

  /// ", vergaderjaar 2017-2018" behind a number, or between it and the dossier.
  private func trailingYears(at index: Int) -> Years? {
    var next = index
    if sign(next, 0x2C) || sign(next, 0x28) { next += 1 }
    guard has(next, .session) else { return nil }
    next += 1
    if sign(next, 0x2E) { next += 1 }
    return years(at: next)
  }

  /// The numbers behind a dossier.
  private func numberStart(at index: Int, head: PaperHead, dossier: DossierPart) -> NumberPart? {
    var next = index
    // "31865-207", "36800-XIV-70", "35925-XIV-B".
    if isDash(next), glued(next), glued(next + 1) || head.ground == .named {
      if isNumber(next + 1) || shape(next + 1) == .alphanumeric || shape(next + 1) == .upper,
        let number = number(at: next + 1), !(isDash(number.next) && glued(number.next))
      {
        return NumberPart(numbers: [(number.number, number.mark)], next: number.next)
      }
      return nil
    }
    let comma = sign(next, 0x2C) || sign(next, 0x3A) || sign(next, 0x3B)
    if comma { next += 1 }
    if isDash(next), !comma { next += 1 }
    // "stuk nr. 12", "ondernummer 12".
    var wordAt = next
    if has(wordAt, .piece), !has(wordAt, .number) { wordAt += 1 }
    if let behind = numberWord(at: wordAt) {
      return numbers(at: behind, plural: has(wordAt, .plural))
    }
    if !comma, sign(next, 0x28), head.ground == .named || head.years != nil {
      // "26 855 (250, 250a)".
      if let part = numbers(at: next + 1, plural: true), sign(part.next, 0x29),
        part.numbers.allSatisfy({ $0.number.utf8.count <= 4 && Int($0.number) ?? 0 < 1800 })
      {
        return NumberPart(numbers: part.numbers, next: part.next + 1)
      }
      return nil
    }
    guard comma else { return nil }
    if isOndernummerLetters(next) {
      // "33 694, U"; bare only between brackets: "(33 529, AB)".
      guard head.ground == .named || head.years != nil || inBrackets(head.start, next) else {
        return nil
      }
      guard length(next) <= 2 || isRoman(next) || closes(next + 1) || beginsBlock(next + 1) else {
        return nil
      }
      return numbers(at: next, plural: false)
    }
    if head.ground == .named || head.years != nil {
      // "27 858, 88": a number without its word, but no year and no dossier.
      if isNumber(next) || shape(next) == .alphanumeric, self.dossier(at: next, .bare) == nil,
        years(at: next) == nil, let number = number(at: next), !has(number.next, .month),
        !(length(next) == 4 && (1800...2100).contains(value(next) ?? 0)),
        shape(number.next) == .sign || has(number.next, .page) || has(number.next, .follow)
          || beginsBlock(number.next)
      {
        return numbers(at: next, plural: false)
      }
    }
    return nil
  }

  private func inBrackets(_ start: Int, _ letters: Int) -> Bool {
    sign(start - 1, 0x28) && (sign(letters + 1, 0x29) || sign(letters + 1, 0x2C))
  }
}
