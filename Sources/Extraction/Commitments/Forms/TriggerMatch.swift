/// A form found in a sentence.
struct TriggerMatch: Equatable {
  /// The name of the form.
  let rule: String
  /// What else is done with it.
  let traits: Flags<CommitmentTriggers.Trait>
  /// What it does.
  let kind: CommitmentTriggers.Kind
  /// The tokens from the first word of the form to the last.
  let tokens: Range<Int>
  /// Who, or nil in the passive.
  let who: Range<Int>?
  /// Whom, or nil.
  let house: Range<Int>?
  /// The deadline that the form asks for, or nil.
  let deadline: Range<Int>?
}

/// Finds the forms of a sentence.
struct TriggerFinder {
  let tokens: Tokens
  private let triggers = CommitmentTriggers.shared

  init(_ tokens: Tokens) { self.tokens = tokens }

  private static let gestand = Vocabulary.shared["gestand"]
  private static let owners = ["van", "door", "namens", "met"].map { Vocabulary.shared[$0] }
  private static let aan = Vocabulary.shared["aan"]

  /// "heb ik voldaan aan de toezegging die is gedaan": no promise, but what became of it.
  private func isMet(_ range: Range<Int>) -> Bool {
    guard
      let noun = range.last(where: {
        CommitmentWords.table[tokens.words[$0]].contains(.commitment)
      })
    else { return false }
    return (max(noun - 2, 0)..<noun).contains { tokens.words[$0] == Self.aan }
      || range.contains { isGestand($0) }
  }

  private func isGestand(_ index: Int) -> Bool { tokens.words[index] == Self.gestand }

  /// The numbers of the forms that may stand in some tokens, in order: those with a cue and every word that they cannot do
  /// without among the tokens. Most sentences have a cue and no form, and are not looked at any closer.
  /// - Parameter rank: the highest rank of the forms.
  func forms(in range: Range<Int>, upTo rank: Int = .max) -> [Int] {
    var tried = [UInt64](repeating: 0, count: triggers.rules.count / 64 + 1)
    var words = [UInt64](repeating: 0, count: triggers.wordCount / 64 + 1)
    var roles: CommitmentWords.Roles = []
    let table = CommitmentWords.table
    for token in range {
      let word = tokens.words[token]
      let number = Int(triggers.wordNumbers[word])
      words[number >> 6] |= 1 << UInt64(number & 63)
      roles.formUnion(table[word])
      guard triggers.isCue[word] else { continue }
      for rule in triggers.byCue[word] { tried[rule >> 6] |= 1 << UInt64(rule & 63) }
    }
    // A word of no form.
    words[0] &= ~1
    var found: [Int] = []
    for (index, bits) in tried.enumerated() {
      var bits = bits
      while bits != 0 {
        let rule = index << 6 | bits.trailingZeroBitCount
        bits &= bits &- 1
        if triggers.rules[rule].kind.rank <= rank,
          mayStand(triggers.rules[rule].pattern, words, roles)
        {
          found.append(rule)
        }
      }
    }
    return found
  }

  /// Whether the words of a sentence and what they can be leave no part of a form without its word.
  private func mayStand(
    _ pattern: PhrasePattern, _ words: [UInt64], _ roles: CommitmentWords.Roles
  ) -> Bool {
    pattern.parts.allSatisfy { part in
      switch part {
      case .words(let range, optional: false):
        range.contains { index in
          let number = Int(triggers.wordNumbers[pattern.words[index]])
          return words[number >> 6] >> UInt64(number & 63) & 1 != 0
        }
      case .slot(.sender, optional: false): roles.contains(.sender)
      case .slot(.government, optional: false): !roles.isDisjoint(with: [.office, .cabinet, .kin])
      case .slot(.who, optional: false):
        !roles.isDisjoint(with: [.sender, .pronoun, .office, .cabinet, .kin])
      case .words, .slot, .gap: true
      case .nothing: false
      }
    }
  }

  /// The forms in a sentence, in order, none over another: a firmer kind goes before a weaker one, then a form
  /// that begins earlier, then a longer one.
  func matches(in frame: SentenceFrame) -> [TriggerMatch] {
    matches(of: forms(in: frame.range), in: frame)
  }

  /// The same for the forms with some numbers, in order.
  /// - Parameter counts: whether a form counts in its sentence; one that needs a time and has none is not in the way
  ///   of another over it: "laat ik u | weten dat ik uw Kamer in mei zal informeren".
  func matches(
    of forms: [Int], in frame: SentenceFrame, where counts: (TriggerMatch) -> Bool = { _ in true }
  ) -> [TriggerMatch] {
    var found: [TriggerMatch] = []
    // So many steps for a sentence that no text makes it slow.
    var matcher = PhraseMatcher(
      tokens, slots: frame, limit: frame.range.upperBound, steps: 60_000)
    for rule in forms {
      let rule = triggers.rules[rule]
      var start = frame.range.lowerBound
      while start < frame.range.upperBound {
        guard var match = matcher.match(rule.pattern, at: start) else {
          start += 1
          continue
        }
        // "heb ik u meegedeeld dat | ik u zal informeren": the last clause.
        if rule.traits.contains(.lastClause) {
          for later in start + 1..<max(start + 1, match.tokens.upperBound)
          where CommitmentWords.table[self.tokens.words[later]].contains(.joiner) {
            if let inner = matcher.match(rule.pattern, at: later),
              inner.tokens.upperBound == match.tokens.upperBound
            {
              match = inner
            }
          }
        }
        let tokens = match.tokens
        start = tokens.upperBound
        if rule.kind == .promised, isMet(tokens) { continue }
        // "Op verzoek van de commissie | zal ik u informeren": the House is no object.
        if rule.traits.contains(.houseFirst), tokens.lowerBound > frame.range.lowerBound,
          Self.owners.contains(self.tokens.words[tokens.lowerBound - 1])
        {
          continue
        }
        // "doe ik de toezegging gestand om …".
        let behind = min(tokens.upperBound + 4, frame.range.upperBound)
        if rule.kind == .promise,
          (tokens.lowerBound..<max(behind, tokens.upperBound)).contains(where: { isGestand($0) })
        {
          continue
        }
        found.append(
          TriggerMatch(
            rule: rule.name, traits: rule.traits, kind: rule.kind, tokens: tokens,
            who: match.slot(.who) ?? match.slot(.sender) ?? match.slot(.government),
            house: match.slot(.house), deadline: match.slot(.deadline)))
      }
    }
    found.sort {
      ($0.kind.rank, $0.tokens.lowerBound, -$0.tokens.count) < (
        $1.kind.rank, $1.tokens.lowerBound, -$1.tokens.count
      )
    }
    var kept: [TriggerMatch] = []
    for match in found where !kept.contains(where: { $0.tokens.overlaps(match.tokens) }) {
      if match.kind.rank >= 3, !counts(match) { continue }
      kept.append(match)
    }
    return kept.filter { $0.kind.rank >= 3 || counts($0) }.sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
  }
}
