internal import Kamerstukken

/// "het bericht van de NOS van 18 april jl.", "“…” (Leeuwarder Courant 4 juli 2024)", "«…», De Telegraaf,
/// 19 februari 2018", "het onderzoeksrapport «…» van prof. dr. A.B. de Vries".
struct PublicationRule: ReferenceRule {
  let name = "publication"
  let triggers = ReferenceTriggers(
    quotes: true,
    words: ReferenceWords.strings(.newsNoun, .reportNoun))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    // The sources of footnotes are read by themselves.
    guard reader.analysis.note(at: Int(reader.tokens.starts[index])) == nil else { return nil }
    let publications = PublicationReader(reader)
    if reader.shape(index) == .sign { return quoted(at: index, from: index, publications, reader) }
    if Self.newsNouns.contains(reader.word(index)),
      let match = compound(at: index, publications, reader)
        ?? message(at: index, publications, reader)
    {
      return match
    }
    if Self.reportNouns.contains(reader.word(index)), publications.opensQuote(index + 1) {
      return quoted(at: index + 1, from: index, publications, reader)
    }
    if Self.papers.contains(reader.word(index)),
      let match = attributed(at: index, publications, reader)
    {
      return match
    }
    return Self.reportNouns.contains(reader.word(index))
      ? titled(at: index, publications, reader) : nil
  }

  /// "bericht van de NOS van 18 april jl.", "artikel in de Volkskrant d.d. 3 mei 2019".
  private func message(
    at index: Int, _ publications: PublicationReader, _ reader: CitationReader
  ) -> RuleMatch? {
    var next = index + 1
    guard Self.prepositions.contains(reader.word(next)) else { return nil }
    next += 1
    var behind = MediaTable.shared.medium(at: next, in: reader)
    if behind == nil, reader.has(next, .determiner) {
      behind = MediaTable.shared.medium(at: next + 1, in: reader)
    }
    guard var behind else { return nil }
    if reader.sign(behind, 0x2C) { behind += 1 }
    while Self.prepositions.contains(reader.word(behind)) || Self.dated(behind, reader) {
      behind += 1
      if reader.sign(behind, 0x2E) { behind += 1 }
    }
    var end = publications.date(at: behind)
    // "artikel in de Volkskrant «…»".
    if end == nil, publications.opensQuote(behind),
      let close = publications.closingQuote(behind, before: reader.tokens.count),
      close > behind + 2
    {
      end = close + 1
    }
    guard let end else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: index...(end - 1), kind: .news, rule: "news")], next: end)
  }

  /// "NOS-artikel «…»", "NRC-bericht van 3 mei 2018".
  private func compound(
    at index: Int, _ publications: PublicationReader, _ reader: CitationReader
  ) -> RuleMatch? {
    guard reader.isDash(index - 1), reader.glued(index - 1), reader.glued(index),
      let start = (1...3).map({ index - 1 - $0 }).first(where: {
        $0 >= 0 && MediaTable.shared.medium(at: $0, in: reader) == index - 1
      }), !reader.crossesBlock(start...index)
    else { return nil }
    var end = index + 1
    if publications.opensQuote(end),
      let close = publications.closingQuote(end, before: reader.tokens.count), close > end + 2
    {
      end = close + 1
    }
    if let made = AuthorReader(reader).made(at: end) { end = made }
    guard end > index + 1 else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: start...(end - 1), kind: .news, rule: "news")], next: end)
  }

  /// "d.d.".
  private static func dated(_ index: Int, _ reader: CitationReader) -> Bool {
    reader.word(index) == d
  }

  /// A title between quotation marks, with its medium and date, or its author.
  private func quoted(
    at index: Int, from start: Int, _ publications: PublicationReader, _ reader: CitationReader
  ) -> RuleMatch? {
    guard publications.opensQuote(index),
      let close = publications.closingQuote(index, before: reader.tokens.count),
      close > index + 2
    else { return nil }
    var next = close + 1
    if start < index, let match = report(from: start, behindTitle: next, reader) { return match }
    let bracket = reader.sign(next, 0x28)
    if bracket || reader.sign(next, 0x2C) { next += 1 }
    if !bracket, Self.prepositions.contains(reader.word(next)) { next += 1 }
    // The name of a medium, or between brackets any name of up to five words, then a date.
    var behind = MediaTable.shared.medium(at: next, in: reader)
    if behind == nil, reader.has(next, .determiner), !bracket {
      behind = MediaTable.shared.medium(at: next + 1, in: reader)
    }
    let isMedium = behind != nil
    if behind == nil, bracket { behind = publisher(at: next, reader) }
    if behind == nil, start == index || !bracket,
      let article = inJournal(index, close, publications, reader)
    {
      return article
    }
    guard var behind else { return dated(start, index, close, publications, reader) }
    let name = behind
    let comma = reader.sign(behind, 0x2C)
    if comma { behind += 1 }
    while Self.prepositions.contains(reader.word(behind)) || Self.dated(behind, reader) {
      behind += 1
      if reader.sign(behind, 0x2E) { behind += 1 }
    }
    var isReport = start < index && !isMedium
    var page: String?
    var end: Int
    if let date = publications.date(at: behind) {
      end = date
    } else if bracket, publications.isYear(behind), isReport || isMedium || comma {
      // "(Nationale ombudsman, 2017)".
      end = behind + 1
      isReport = !isMedium
    } else if isMedium, Self.newsNouns.contains(reader.word(index - 1)),
      !reader.beginsBlock(index)
    {
      // "het artikel «…» in de Volkskrant".
      end = name
    } else {
      return nil
    }
    if bracket {
      // "(Maaninstituut, november 2021, p. 33-35)".
      if let found = reader.pages(at: reader.sign(end, 0x2C) ? end + 1 : end) {
        page = found.page
        end = found.next
        isReport = !isMedium
      }
      guard reader.sign(end, 0x29) else { return nil }
      end += 1
    }
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: (isReport ? start : index)...(end - 1), kind: isReport ? .report : .news,
          rule: isReport ? "report" : "news", page: page)
      ], next: end)
  }

  /// The index behind any name of up to five words between brackets: "(Maaninstituut, 2021)".
  private func publisher(at start: Int, _ reader: CitationReader) -> Int? {
    // "(Handelingen II 1981/82, blz. 79)", "(Kamerstuk …)" are no publishers.
    if reader.has(start, [.hansard, .paper, .appendix, .annex]) { return nil }
    var end = start
    while end < start + 6, reader.shape(end) != .sign, reader.shape(end) != .number,
      !reader.has(end, .month)
    {
      end += 1
    }
    return end > start && reader.shape(start) != .lower ? end : nil
  }

  /// "het artikel «…» in Sterrenkundige Berichten (SB) van 3 mei 2018": a journal that no table has, with its date.
  private func inJournal(
    _ open: Int, _ close: Int, _ publications: PublicationReader, _ reader: CitationReader
  ) -> RuleMatch? {
    guard Self.newsNouns.contains(reader.word(open - 1)), reader.word(close + 1) == Self.inWord
    else { return nil }
    var next = close + 2
    if reader.has(next, .determiner) { next += 1 }
    let name = next
    while next < name + 5, reader.shape(next) == .capitalised || reader.shape(next) == .upper {
      next += 1
    }
    guard next > name else { return nil }
    if reader.sign(next, 0x28), reader.sign(next + 2, 0x29) { next += 3 }
    if reader.sign(next, 0x2C) || Self.prepositions.contains(reader.word(next)) { next += 1 }
    guard let end = publications.date(at: next) else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: open...(end - 1), kind: .news, rule: "news")], next: end)
  }

  /// What follows the title of a report: "van prof. dr. A.B. de Vries", "van de Nationale ombudsman uit 2017",
  /// "van 3 mei 2022", "(2017)", "p. 12".
  private func report(
    from start: Int, behindTitle index: Int, _ reader: CitationReader
  ) -> RuleMatch? {
    let authors = AuthorReader(reader)
    var end = index
    for _ in 0..<2 {
      if let made = authors.made(at: end) {
        end = made
      } else if Self.authors.contains(reader.word(end)) {
        let medium = reader.has(end + 1, .determiner) ? end + 2 : end + 1
        if MediaTable.shared.medium(at: medium, in: reader) != nil { return nil }
        guard let author = authors.author(at: end + 1) else { break }
        end = author
      } else {
        break
      }
    }
    if end == index, reader.sign(end, 0x28) {
      let publications = PublicationReader(reader)
      let date =
        publications.date(at: end + 1) ?? (publications.isYear(end + 1) ? end + 2 : nil)
      if let date, reader.sign(date, 0x29) { end = date + 1 }
    }
    let page = self.page(at: end, in: reader)
    guard end > index || page != nil else { return nil }
    let last = page?.next ?? end
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: start...(last - 1), kind: .report, rule: "report", page: page?.page)
      ], next: last)
  }

  /// "rapport van de Algemene Rekenkamer uit 2017", "advies van de Gezondheidsraad «Maanlicht»": an author,
  /// then a date or a title.
  private func attributed(
    at index: Int, _ publications: PublicationReader, _ reader: CitationReader
  ) -> RuleMatch? {
    guard Self.authors.contains(reader.word(index + 1)) else { return nil }
    let authors = AuthorReader(reader)
    guard let author = authors.author(at: index + 2) else { return nil }
    let name = reader.has(index + 2, .determiner) ? index + 3 : index + 2
    let isMedium = MediaTable.shared.medium(at: name, in: reader) != nil
    var end = author
    if let made = authors.made(at: end) { end = made }
    if publications.opensQuote(end),
      let close = publications.closingQuote(end, before: reader.tokens.count), close > end + 2
    {
      end = close + 1
      if let made = authors.made(at: end) { end = made }
    }
    guard end > author else { return nil }
    let page = self.page(at: end, in: reader)
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...((page?.next ?? end) - 1), kind: isMedium ? .news : .report,
          rule: isMedium ? "news" : "report", page: page?.page)
      ], next: page?.next ?? end)
  }

  /// "p. 12", ", blz. 3", "(vanaf p. 81)".
  private func page(at index: Int, in reader: CitationReader) -> (page: String, next: Int)? {
    if let page = reader.pages(at: index) { return page }
    if reader.sign(index, 0x2C) { return reader.pages(at: index + 1) }
    guard reader.sign(index, 0x28) else { return nil }
    let lead = Self.pageLeads.contains(reader.word(index + 1)) ? index + 2 : index + 1
    guard let page = reader.pages(at: lead), reader.sign(page.next, 0x29) else { return nil }
    return (page.page, page.next + 1)
  }

  static let inWord = Vocabulary.shared["in"]
  private static let d = Vocabulary.shared["d"]
  private static let newsNouns = ReferenceWords.words(.newsNoun)
  private static let reportNouns = ReferenceWords.words(.reportNoun)
  private static let prepositions = ReferenceWords.words(.byPress)
  private static let authors = ReferenceWords.words(.author)
  private static let papers = ReferenceWords.words(.reportPaper)
  private static let pageLeads = ReferenceWords.words(.pageLead)
}
