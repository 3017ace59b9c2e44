/// What a pattern cannot read itself: phrases of more kinds than a list of words, and where a gap ends.
package protocol PhraseSlots {
  /// The token behind the phrase of a kind that begins at a token, or nil where none does.
  func end(of slot: String, at token: Int) -> Int?
  /// Whether a gap may run over a token; `inClause` for one that stays within a clause.
  func isGap(_ token: Int, inClause: Bool) -> Bool
}

/// Where a pattern was found.
package struct PhraseMatch: Sendable, Equatable {
  /// The tokens from the first part to the last.
  package var tokens: Range<Int>
  /// The tokens of each slot, in order.
  package var slots: [(name: String, tokens: Range<Int>)]

  /// The tokens of the first slot with a name.
  package func slot(_ name: String) -> Range<Int>? { slots.first { $0.name == name }?.tokens }

  package static func == (a: PhraseMatch, b: PhraseMatch) -> Bool {
    a.tokens == b.tokens
      && a.slots.elementsEqual(b.slots) { $0.name == $1.name && $0.tokens == $1.tokens }
  }
}

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
    var found: [(name: String, tokens: Range<Int>)] = []
    guard let end = match(pattern.parts[...], at: start, &found), end > start else { return nil }
    return PhraseMatch(tokens: start..<end, slots: found)
  }

  private mutating func match(
    _ parts: ArraySlice<PhrasePattern.Part>, at start: Int,
    _ found: inout [(name: String, tokens: Range<Int>)]
  ) -> Int? {
    guard let part = parts.first else { return start }
    steps -= 1
    guard steps > 0 else { return nil }
    let rest = parts.dropFirst()
    switch part {
    case .words(let ids, let optional):
      if start < limit, ids.contains(tokens.words[start]), tokens.words[start] != 0,
        let end = match(rest, at: start + 1, &found)
      {
        return end
      }
      return optional ? match(rest, at: start, &found) : nil
    case .slot(let name, let optional):
      if start < limit, let behind = slots.end(of: name, at: start), behind <= limit {
        let count = found.count
        found.append((name, start..<behind))
        if let end = match(rest, at: behind, &found) { return end }
        found.removeSubrange(count...)
      }
      return optional ? match(rest, at: start, &found) : nil
    case .gap(let most, let inClause):
      var next = start
      while next <= limit, next - start <= most {
        let count = found.count
        if let end = match(rest, at: next, &found) { return end }
        found.removeSubrange(count...)
        guard next < limit, slots.isGap(next, inClause: inClause), steps > 0 else { return nil }
        next += 1
      }
      return nil
    }
  }
}
