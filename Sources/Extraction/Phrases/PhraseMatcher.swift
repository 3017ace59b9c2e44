/// What a pattern cannot read itself: phrases of more kinds than a list of words, and where a gap ends.
package protocol PhraseSlots {
  /// The token behind the phrase of a kind that begins at a token, or nil where none does.
  func end(of slot: PhraseSlot, at token: Int) -> Int?
  /// Whether a gap may run over a token; `inClause` for one that stays within a clause.
  func isGap(_ token: Int, inClause: Bool) -> Bool
}

/// Where a pattern was found.
package struct PhraseMatch: Sendable, Equatable {
  /// The tokens from the first part to the last.
  package var tokens: Range<Int>
  /// The tokens of each slot, in order.
  package var slots: [(slot: PhraseSlot, tokens: Range<Int>)]

  /// The tokens of the first slot of a kind.
  package func slot(_ slot: PhraseSlot) -> Range<Int>? { slots.first { $0.slot == slot }?.tokens }

  package static func == (a: PhraseMatch, b: PhraseMatch) -> Bool {
    a.tokens == b.tokens
      && a.slots.elementsEqual(b.slots) { $0 == $1 }
  }
}

private let verb = Vocabulary.shared["is"]

/// Tries patterns on tokens. The number of steps is bounded, so that no text makes it slow.
package struct PhraseMatcher<Slots: PhraseSlots> {
  private let tokens: Tokens
  private let slots: Slots
  private let limit: Int
  private var steps: Int

  /// A matcher that reads no token at or behind `limit` and takes at most `steps` steps in all.
  package init(_ tokens: Tokens, slots: Slots, limit: Int, steps: Int) {
    self.tokens = tokens
    self.slots = slots
    self.limit = min(limit, tokens.count)
    self.steps = steps
  }

  /// Where a pattern matches from a token on, or nil.
  package mutating func match(_ pattern: PhrasePattern, at start: Int) -> PhraseMatch? {
    var found: [(slot: PhraseSlot, tokens: Range<Int>)] = []
    guard let end = match(pattern, 0, at: start, &found), end > start else { return nil }
    return PhraseMatch(tokens: start..<end, slots: found)
  }

  /// The index behind what the parts of a pattern from `index` on match.
  private mutating func match(
    _ pattern: PhrasePattern, _ index: Int, at start: Int,
    _ found: inout [(slot: PhraseSlot, tokens: Range<Int>)]
  ) -> Int? {
    guard index < pattern.parts.count else { return start }
    steps -= 1
    guard steps > 0 else { return nil }
    let rest = index + 1
    switch pattern.parts[index] {
    case .words(let words, let optional):
      if start < limit, tokens.words[start] != 0 {
        let word = tokens.words[start]
        for index in words where pattern.words[index] == word {
          // "IS-strijders" is no verb.
          if word == verb, tokens.shapes[start] == .upper { break }
          if let end = match(pattern, rest, at: start + 1, &found) { return end }
          break
        }
      }
      return optional ? match(pattern, rest, at: start, &found) : nil
    case .slot(let slot, let optional):
      if start < limit, let behind = slots.end(of: slot, at: start), behind <= limit {
        let count = found.count
        found.append((slot, start..<behind))
        if let end = match(pattern, rest, at: behind, &found) { return end }
        found.removeSubrange(count...)
      }
      return optional ? match(pattern, rest, at: start, &found) : nil
    case .gap(let most, let inClause):
      var next = start
      while next <= limit, next - start <= most {
        let count = found.count
        if let end = match(pattern, rest, at: next, &found) { return end }
        found.removeSubrange(count...)
        guard next < limit, slots.isGap(next, inClause: inClause), steps > 0 else { return nil }
        next += 1
      }
      return nil
    case .nothing: return nil
    }
  }
}
