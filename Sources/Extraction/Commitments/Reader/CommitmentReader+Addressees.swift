internal import Kamerstukken

/// Promises to several members in one sentence: "heb ik het lid Jansen toegezegd de cijfers te delen | en het lid De Wit een
/// brief te sturen".
extension CommitmentReader {
  /// What is promised to another member behind "en".
  struct SecondPromise {
    /// "en".
    let joint: Int
    /// The other member.
    let house: HousePhrase
    /// What is promised.
    let content: Range<Int>
  }

  /// The part of a promise to one member that is to another, or nil: "en aan het lid Bakker om …", "en het lid De Wit toegezegd
  /// een brief te sturen".
  func secondPromise(in content: Range<Int>, _ frame: SentenceFrame) -> SecondPromise? {
    let words = analysis.tokens.words
    for joint in content where words[joint] == Self.and && joint > content.lowerBound + 1 {
      guard joint + 1 < content.upperBound, let house = frame.house(at: joint + 1),
        house.kind == .member, !isOwner(house.core.lowerBound)
      else { continue }
      var first = house.tokens.upperBound
      while first < content.upperBound, isLinking(first) { first += 1 }
      // Before it something is to be done, and behind it, or a thing is named: "en het lid De Wit een overzicht".
      let rest = first..<content.upperBound
      let isThing =
        rest.count >= 2 && first == house.tokens.upperBound
        && government.classes(first).contains(.determiner)
        && !rest.contains { !government.classes($0).isDisjoint(with: [.finite, .modal]) }
      guard isThing || rest.count >= 3 && rest.contains(where: { words[$0] == Self.to }),
        (content.lowerBound..<joint).contains(where: { words[$0] == Self.to })
      else { continue }
      return SecondPromise(joint: joint, house: house, content: first..<content.upperBound)
    }
    return nil
  }

  /// "toegezegd", "om", a comma between the member and what is promised.
  private func isLinking(_ index: Int) -> Bool {
    let word = analysis.tokens.words[index]
    return word == 0x2C || word == Self.om || word == Self.promised
  }

  private static let and = Vocabulary.shared["en"]
  private static let to = Vocabulary.shared["te"]
  private static let promised = Vocabulary.shared["toegezegd"]

  /// Takes the second promise out of a record of both, and gives its own.
  func split(
    _ record: inout Commitment, _ content: Range<Int>, _ second: SecondPromise,
    _ frame: SentenceFrame
  ) -> Commitment {
    let tokens = analysis.tokens
    var other = record
    record.action = slots.words(content.lowerBound..<second.joint)
    let start = record.span.range.lowerBound
    let end = record.span.range.upperBound
    record.span = analysis.span(
      start..<tokens.range(second.joint - 1).upperBound, rule: record.span.rule)
    other.to = slots.recipient(second.house)
    other.action = slots.words(second.content)
    other.requestedBy = []
    other.span = analysis.span(
      Int(tokens.starts[second.joint + 1])..<max(end, Int(tokens.ends[second.joint + 1])),
      rule: record.span.rule)
    other.deadline = preferred(
      frame.deadlines.filter { second.content.contains($0.tokens.lowerBound) })
    return other
  }
}
