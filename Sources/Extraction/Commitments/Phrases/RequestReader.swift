/// At whose request: "op verzoek van lid Becker (VVD)", "naar aanleiding van een vraag van het lid Jansen".
struct RequestReader {
  let tokens: Tokens
  let government: GovernmentPhraseReader

  /// A request in a sentence.
  struct Mention: Equatable {
    /// From "op" or "naar" to the last name.
    var tokens: Range<Int>
    /// Who asked.
    var members: NamePhrase
  }

  /// The first request in a range.
  func request(in range: Range<Int>) -> Mention? {
    for index in range where government.classes(index).contains(.reason) {
      for start in index + 1..<min(index + 6, range.upperBound) {
        guard let members = government.members(at: start),
          members.tokens.upperBound <= range.upperBound
        else { continue }
        return Mention(
          tokens: opening(index, range.lowerBound)..<members.tokens.upperBound, members: members)
      }
    }
    return nil
  }

  /// Back from "verzoek" over "een", "van", "aanleiding" to the preposition that opens the phrase.
  private func opening(_ reason: Int, _ limit: Int) -> Int {
    var start = reason
    var index = reason - 1
    while index >= limit, reason - index <= 5 {
      let type = government.classes(index)
      guard tokens.shapes[index] == .lower || tokens.shapes[index] == .capitalised,
        !type.contains(.finite), !type.contains(.sender)
      else { break }
      if type.contains(.to) || type.contains(.during) || type.contains(.date) { start = index }
      index -= 1
    }
    return start
  }
}
