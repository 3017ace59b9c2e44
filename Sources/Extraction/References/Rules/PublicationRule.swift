internal import Kamerstukken

/// "het bericht van de NOS van 18 april jl.", "“…” (Leeuwarder Courant 4 juli 2024)", "«…», De Telegraaf,
/// 19 februari 2018", "het onderzoeksrapport «…» van prof. dr. A.B. de Vries".
struct PublicationRule: ReferenceRule {
  let name = "publication"
  let triggers = ReferenceTriggers(
    quotes: true,
    words: ReferenceWords.List.strings("newsNoun") + ReferenceWords.List.strings("reportNoun"))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    // The sources of footnotes are read by themselves.
    guard reader.analysis.note(at: Int(reader.tokens.starts[index])) == nil else { return nil }
    let publications = PublicationReader(reader)
    if reader.shape(index) == .sign { return quoted(at: index, from: index, publications, reader) }
    if Self.newsNouns.contains(reader.word(index)),
      let match = message(at: index, publications, reader)
    {
      return match
    }
    if Self.reportNouns.contains(reader.word(index)), publications.opensQuote(index + 1) {
      return quoted(at: index + 1, from: index, publications, reader)
    }
    return nil
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
    guard let end = publications.date(at: behind) else { return nil }
    return RuleMatch(
      drafts: [CitationDraft(tokens: index...(end - 1), kind: .news, rule: "news")], next: end)
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
    // "van prof. dr. A.B. de Vries".
    if start < index, Self.authors.contains(reader.word(next)),
      let end = publications.author(at: next + 1)
    {
      return RuleMatch(
        drafts: [CitationDraft(tokens: start...(end - 1), kind: .report, rule: "report")],
        next: end)
    }
    if start < index, let page = reader.pages(at: next) {
      return RuleMatch(
        drafts: [
          CitationDraft(
            tokens: start...(page.next - 1), kind: .report, rule: "report", page: page.page)
        ], next: page.next)
    }
    let bracket = reader.sign(next, 0x28)
    if bracket || reader.sign(next, 0x2C) { next += 1 }
    if !bracket, Self.prepositions.contains(reader.word(next)) { next += 1 }
    // The name of a medium, or between brackets any name of up to five words, then a date.
    var behind = MediaTable.shared.medium(at: next, in: reader)
    if behind == nil, reader.has(next, .determiner), !bracket {
      behind = MediaTable.shared.medium(at: next + 1, in: reader)
    }
    let isMedium = behind != nil
    if behind == nil, bracket {
      var at = next
      while at < next + 6, reader.shape(at) != .sign, reader.shape(at) != .number,
        !reader.has(at, .month)
      {
        at += 1
      }
      if at > next, reader.shape(next) != .lower { behind = at }
    }
    guard var behind else { return nil }
    if reader.sign(behind, 0x2C) { behind += 1 }
    while Self.prepositions.contains(reader.word(behind)) || Self.dated(behind, reader) {
      behind += 1
      if reader.sign(behind, 0x2E) { behind += 1 }
    }
    guard let date = publications.date(at: behind) else { return nil }
    var end = date
    if bracket {
      guard reader.sign(end, 0x29) else { return nil }
      end += 1
    }
    let isReport = start < index && !isMedium
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: (isReport ? start : index)...(end - 1), kind: isReport ? .report : .news,
          rule: isReport ? "report" : "news")
      ], next: end)
  }

  private static let d = Vocabulary.shared["d"]
  private static let newsNouns = ReferenceWords.List("newsNoun")
  private static let reportNouns = ReferenceWords.List("reportNoun")
  private static let prepositions = ReferenceWords.List("byPress")
  private static let authors = ReferenceWords.List("author")
}
