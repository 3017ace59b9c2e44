internal import Kamerstukken

/// "artikel 15, tweede lid, onderdeel a, van de Wet open overheid", "art. 3:305a BW", "Algemene wet
/// bestuursrecht", "Awb, artikel 5:9".
struct LawRule: ReferenceRule {
  let name = "law"
  let triggers = ReferenceTriggers(
    roles: [.article], words: LawTable.firstWords + ReferenceWords.strings(.lawSection))

  func match(at index: Int, in reader: CitationReader) -> RuleMatch? {
    if reader.has(index, .article) {
      if let match = article(at: index, in: reader) { return match }
    } else if let end = ArticleReader(reader: reader).section(at: index) {
      return section(at: index, behind: end, in: reader)
    }
    return named(at: index, in: reader)
  }

  /// Articles, then their law.
  private func article(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard let group = ArticleReader(reader: reader).articles(at: index) else { return nil }
    var start = index
    // "het tweede lid van artikel 2".
    if reader.has(index - 1, .preposition), reader.has(index - 2, .paragraph),
      reader.ordinals[reader.word(index - 3)] != nil
    {
      start = index - 3
    }
    var next = group.next
    if reader.sign(next, 0x2C) { next += 1 }
    // "artikel 4.3.1. van het Besluit": a period behind the number.
    if reader.sign(next, 0x2E), reader.has(next + 1, .preposition) { next += 1 }
    // "art. 7 der Grondwet".
    if reader.has(next, .preposition) || der.contains(reader.word(next)) {
      next += 1
    } else if reader.sign(next, 0x28) {
      next = group.next
    }
    let anaphor = anaphors.contains(reader.word(next))
    if reader.has(next, .determiner) { next += 1 }
    if let found = law(at: next, in: reader) {
      return RuleMatch(
        drafts: drafts(
          group.articles, isOlder(found.law, reader) ? nil : found.law, found.book,
          tokens: start...(found.next - 1), isNamed: true),
        next: found.next)
    }
    if let found = LawTable.shared.law(at: next, in: reader.tokens),
      isOfAnotherYear(found.law, behind: found.next, in: reader)
    {
      return RuleMatch(
        drafts: drafts(group.articles, nil, nil, tokens: start...found.next, isNamed: true),
        next: found.next + 1)
    }
    if let european = EuropeanActReader(reader: reader).act(at: next) {
      return RuleMatch(
        drafts: group.articles.map { article in
          CitationDraft(
            tokens: start...(european.next - 1), kind: .eu, rule: name, number: article.number,
            target: european.target)
        }, next: european.next)
    }
    if anaphor, lawWords.contains(reader.word(next)) {
      // "artikel 3 van die wet".
      return RuleMatch(
        drafts: drafts(group.articles, nil, nil, tokens: start...next).map { draft in
          var draft = draft
          draft.isShort = true
          return draft
        }, next: next + 1)
    }
    // "artikel 23 Wet op de verre maan" needs no "van".
    if next > group.next
      || reader.shape(next) == .capitalised && isLawName(next, among: Self.firmEndings, in: reader),
      let end = unknownLaw(at: next, in: reader)
    {
      return RuleMatch(
        drafts: drafts(group.articles, nil, nil, tokens: start...(end - 1), isNamed: true),
        next: end)
    }
    // "Artikel 3" at the head of a paragraph is a heading.
    if start == index, reader.beginsBlock(index) || reader.sign(index - 1, 0x23) {
      return RuleMatch(drafts: [], next: group.next)
    }
    return RuleMatch(
      drafts: drafts(group.articles, nil, nil, tokens: start...(group.next - 1)), next: group.next)
  }

  /// "hoofdstuk 3 van de Wet dieren", "paragraaf 23, achtste lid, Besluit Fiscaal Bestuursrecht": the target is the
  /// law, for it has no words for parts that are no articles.
  private func section(at index: Int, behind end: Int, in reader: CitationReader) -> RuleMatch? {
    var next = reader.sign(end, 0x2C) ? end + 1 : end
    let joined = reader.has(next, .preposition) || to.contains(reader.word(next))
    if joined { next += 1 }
    if reader.has(next, .determiner) { next += 1 }
    // "Hoofdstuk 3 Wet dieren" at the head of a paragraph is a heading.
    if reader.crossesBlock(index...next) || next == end && reader.beginsBlock(index) { return nil }
    func match(_ kind: Reference.Kind, _ target: String?, _ behind: Int) -> RuleMatch {
      RuleMatch(
        drafts: [
          CitationDraft(tokens: index...(behind - 1), kind: kind, rule: name, target: target)
        ], next: behind)
    }
    if let found = law(at: next, in: reader) {
      if found.law.isEuropean { return match(.eu, found.law.identifier, found.next) }
      let law = found.law.identifier ?? found.book.flatMap { LawTable.shared.book($0) }
      return match(
        .law, isOlder(found.law, reader) ? nil : law.map { "jci1.3:c:\($0)" }, found.next)
    }
    if let act = EuropeanActReader(reader: reader).act(at: next) {
      return match(.eu, act.target, act.next)
    }
    guard joined || next > end, isLawName(next, among: Self.firmEndings, in: reader),
      reader.shape(next) != .lower, let behind = unknownLaw(at: next, in: reader)
    else { return nil }
    return match(.law, nil, behind)
  }

  /// Whether the paper is older than the law that a name without a year means today.
  private func isOlder(_ law: LawTable.Law, _ reader: CitationReader) -> Bool {
    guard let since = law.since else { return false }
    let document = reader.analysis.document
    let year = document.date?.year ?? document.year.flatMap { Int($0.prefix(4)) }
    return year.map { $0 < since } ?? false
  }

  /// A law by its name, its abbreviation, or as a book of the Burgerlijk Wetboek.
  private func law(
    at index: Int, in reader: CitationReader
  ) -> (law: LawTable.Law, book: String?, next: Int)? {
    // "Boek 6 van het Burgerlijk Wetboek", "boek 2 BW".
    if book.contains(reader.word(index)), reader.length(index + 1) <= 2 {
      var next = index + 2
      if reader.has(next, .preposition) { next += 1 }
      if reader.has(next, .determiner) { next += 1 }
      guard let found = LawTable.shared.law(at: next, in: reader.tokens),
        found.law.identifier == nil
      else { return nil }
      return (found.law, reader.string(index + 1), found.next)
    }
    guard let found = LawTable.shared.law(at: index, in: reader.tokens) else { return nil }
    if found.law.isAbbreviation, reader.shape(index) == .lower { return nil }
    if isOfAnotherYear(found.law, behind: found.next, in: reader) { return nil }
    return (found.law, nil, withShortName(found.next, in: reader))
  }

  /// "Postbesluit 2009" where the table has another "Postbesluit" only: a law that no table has.
  private func isOfAnotherYear(
    _ law: LawTable.Law, behind next: Int, in reader: CitationReader
  ) -> Bool {
    guard !law.isAbbreviation, !law.isEuropean, reader.isNumber(next), !reader.beginsBlock(next),
      reader.length(next) == 4, let year = reader.value(next), (1800...2100).contains(year)
    else { return false }
    return !(reader.isNumber(next - 1) && reader.length(next - 1) == 4)
  }

  /// Takes in the abbreviation between brackets: "(Bbz)".
  private func withShortName(_ next: Int, in reader: CitationReader) -> Int {
    guard reader.sign(next, 0x28), reader.sign(next + 2, 0x29), reader.glued(next + 1),
      reader.length(next + 1) <= 8, reader.shape(next + 1) != .lower,
      !reader.isNumber(next + 1)
    else { return next }
    return next + 3
  }

  private func drafts(
    _ articles: [ArticleReader.Article], _ law: LawTable.Law?, _ book: String?,
    tokens: ClosedRange<Int>, isNamed: Bool = false
  ) -> [CitationDraft] {
    articles.map { article in
      var draft = CitationDraft(tokens: tokens, kind: .law, rule: name, number: article.number)
      if let law {
        if law.isEuropean {
          draft.kind = .eu
          draft.target = law.identifier
        } else {
          draft.target = Self.jci(law, book, article)
        }
      } else if !isNamed {
        draft.lawPart = Self.fragment(article.number, article)
      }
      return draft
    }
  }

  /// `jci1.3:c:BWBR0015711&artikel=15&lid=2&o=a`. Of the Burgerlijk Wetboek the book is in the number of the
  /// article ("6:162") or named before it.
  private static func jci(
    _ law: LawTable.Law, _ book: String?, _ article: ArticleReader.Article
  ) -> String? {
    var number = article.number
    var identifier = law.identifier
    if identifier == nil {
      if let book {
        identifier = LawTable.shared.book(book)
      } else if let colon = number.firstIndex(of: ":") {
        identifier = LawTable.shared.book(String(number[..<colon]))
        number = String(number[number.index(after: colon)...])
      }
    }
    return identifier.map { "jci1.3:c:\($0)" + fragment(number, article) }
  }

  private static func fragment(_ number: String, _ article: ArticleReader.Article) -> String {
    var fragment = "&artikel="
    fragment += number
    if let paragraph = article.paragraph {
      fragment += "&lid="
      fragment += paragraph
    }
    if let part = article.part {
      fragment += "&o="
      fragment += part
    }
    return fragment
  }

  /// A law that is named without an article, or before it.
  private func named(at index: Int, in reader: CitationReader) -> RuleMatch? {
    guard reader.shape(index) != .lower else { return nil }
    // Part of a longer word: "Woo-verzoek", "niet-Wet".
    if reader.glued(index), reader.isDash(index - 1) { return nil }
    guard let found = LawTable.shared.law(at: index, in: reader.tokens) else { return nil }
    if reader.isDash(found.next), reader.glued(found.next) { return nil }
    if isOfAnotherYear(found.law, behind: found.next, in: reader) {
      return RuleMatch(
        drafts: [
          CitationDraft(tokens: index...found.next, kind: .law, rule: "law-name", target: nil)
        ], next: found.next + 1)
    }
    var behind = found.next
    if reader.sign(behind, 0x2C) { behind += 1 }
    if let group = ArticleReader(reader: reader).articles(at: behind), behind - found.next < 2,
      !reader.has(group.next, .preposition)
    {
      return RuleMatch(
        drafts: drafts(group.articles, found.law, nil, tokens: index...(group.next - 1)),
        next: group.next)
    }
    if found.law.isAbbreviation { return nil }
    if found.law.isEuropean, found.next == index + 1, reader.shape(index) == .upper {
      return RuleMatch(drafts: [], next: found.next)
    }
    let end = withShortName(found.next, in: reader)
    return RuleMatch(
      drafts: [
        CitationDraft(
          tokens: index...(end - 1), kind: found.law.isEuropean ? .eu : .law, rule: "law-name",
          target: found.law.isEuropean
            ? found.law.identifier
            : isOlder(found.law, reader) ? nil : found.law.identifier.map { "jci1.3:c:\($0)" })
      ], next: end)
  }

  /// The end of the name of a law that no table has: "de Wet toekomst pensioenen".
  private func unknownLaw(at index: Int, in reader: CitationReader) -> Int? {
    let shape = reader.shape(index)
    guard shape == .capitalised || shape == .mixed || shape == .upper, !reader.beginsBlock(index)
    else { return nil }
    if shape == .upper || shape == .mixed { return index + 1 }
    guard isLawName(index, in: reader) else { return nil }
    var next = index + 1
    var end = next
    while next < index + 14, reader.shape(next) != .sign, !reader.beginsBlock(next),
      !stops.contains(reader.word(next))
    {
      let joint =
        reader.has(next, [.preposition, .determiner, .and])
        || reader.shape(next) == .lower && reader.length(next) <= 2
      next += 1
      if !joint { end = next }
      // "de Verplaatsingskostenregeling 1989 …": the year ends the name.
      if reader.isNumber(next - 1), reader.length(next - 1) == 4 { break }
    }
    // "… van het Reglement van Orde deel | ik u mede": the verb before who speaks.
    if end == next, end > index + 1, speaker.contains(reader.word(next)),
      reader.shape(end - 1) == .lower
    {
      end -= 1
    }
    return end
  }

  /// "Wet", "Besluit", "Kieswet", "Vreemdelingencirculaire": a word that ends like the name of a law.
  private func isLawName(
    _ index: Int, among endings: [[UInt8]] = Self.endings, in reader: CitationReader
  ) -> Bool {
    guard index < reader.tokens.count else { return false }
    let range = reader.tokens.range(index)
    guard range.count >= 3 else { return false }
    let text = reader.text
    return endings.contains { ending in
      let start = range.upperBound - ending.count
      return start >= range.lowerBound
        && ending.indices.allSatisfy { text[start + $0] | 0x20 == ending[$0] }
    }
  }

  private static let endings: [[UInt8]] = [
    "wet", "wetboek", "besluit", "regeling", "verordening", "verdrag", "reglement", "statuut",
    "circulaire",
    "richtlijn", "handvest", "conventie", "overeenkomst", "protocol", "aanwijzing", "aanwijzingen",
    "code",
  ].map { Array($0.utf8) }
  /// Those that name nothing else, for "hoofdstuk 3 van …".
  private static let firmEndings = endings.prefix(8).map { $0 }
  private let der = ReferenceWords.words(.genitive)
  private let to = ReferenceWords.words(.at)
  private let lawWords = ReferenceWords.words(.lawWord)
  private let anaphors = ReferenceWords.words(.anaphor)
  private let book = ReferenceWords.words(.book)
  private let speaker = ["ik", "wij", "we"].map { Vocabulary.shared[$0] }
  private let stops = ReferenceWords.words(.lawStop)
}
