internal import Kamerstukken

/// Reports whose day stands before their title.
extension PublicationRule {
  /// "presenteerde de raad op 3 mei 2018 zijn advies «…»", "het op 3 mei 2018 gepubliceerde rapport «…»", "is verschenen op 3
  /// mei 2018 in het rapport «…»".
  func dated(
    _ start: Int, _ open: Int, _ close: Int, _ publications: PublicationReader,
    _ reader: CitationReader
  ) -> RuleMatch? {
    guard start < open, start > 0 else { return nil }
    var end = start - 1
    if Self.possessives.contains(reader.word(end)) || Self.published.contains(reader.word(end)) {
      guard hasDay(endingAt: end, publications, reader) != nil else { return nil }
    } else {
      // "gepubliceerd op 3 mei 2018 in het rapport".
      guard reader.has(end, .determiner), reader.word(end - 1) == Self.inWord else { return nil }
      end -= 1
      guard let day = hasDay(endingAt: end, publications, reader),
        Self.published.contains(reader.word(day - 1))
          || Self.published.contains(reader.word(day - 2))
      else { return nil }
    }
    return RuleMatch(
      drafts: [CitationDraft(tokens: start...close, kind: .report, rule: "report")],
      next: close + 1)
  }

  /// The token at which a day begins that ends at a token.
  private func hasDay(
    endingAt end: Int, _ publications: PublicationReader, _ reader: CitationReader
  ) -> Int? {
    (max(0, end - 4)..<max(0, end - 1)).first {
      reader.isNumber($0) && publications.date(at: $0) == end
    }
  }

  private static let possessives = ReferenceWords.words(.possessive)
  private static let published = ReferenceWords.words(.published)
}
