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

  /// The forms in a sentence, in order, none over another: a firmer kind goes before a weaker one, then a form
  /// that begins earlier, then a longer one.
  func matches(in frame: SentenceFrame) -> [TriggerMatch] {
    var rules: [Int] = []
    var isTried = Set<Int>()
    for token in frame.range {
      for rule in triggers.byCue[tokens.words[token]] where isTried.insert(rule).inserted {
        rules.append(rule)
      }
    }
    var found: [TriggerMatch] = []
    // So many steps for a sentence that no text makes it slow.
    var matcher = PhraseMatcher(
      tokens, slots: frame, limit: frame.range.upperBound, steps: 60_000)
    for rule in rules.sorted() {
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
      kept.append(match)
    }
    return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
