internal import Kamerstukken

/// Who promised, where the form itself does not name one.
extension CommitmentReader {
  private static let van = Vocabulary.shared["van"]
  private static let door = Vocabulary.shared["door"]

  /// Words the vocabulary must have.
  static let promiserWords = [
    "van", "door", "namens", "met", "over", "regering", "overheid", "autoriteiten", "worden", "zal",
    "zullen", "gestand", "mogelijk",
  ]

  /// Who "zij" is: an office before it in the sentence, the one who made the promise before, or the first office of
  /// the sentence before; nil where none is named.
  func antecedentPromiser(_ pronoun: Int, _ frame: SentenceFrame) -> Commitment.Promiser? {
    let offset = Int(analysis.tokens.starts[pronoun])
    if let phrase = phrases(frame.range.lowerBound..<pronoun).last {
      return slots.promiser(phrase, at: offset)
    }
    guard frame.index > 0 else { return nil }
    let range = analysis.sentences[frame.index - 1]
    guard let block = analysis.block(at: offset), analysis.block(at: range.lowerBound) == block
    else { return nil }
    if let last = drafts.last, last.block == block, frame.index - last.sentence <= 3,
      last.record.by != slots.sender(at: offset)
    {
      return last.record.by
    }
    let first = analysis.tokens.first(atOrAfter: range.lowerBound)
    let end = min(analysis.tokens.first(atOrAfter: range.upperBound), first + 60)
    return phrases(first..<max(first, end)).first.map { slots.promiser($0, at: offset) }
  }

  /// The offices that stand in a range.
  private func phrases(_ range: Range<Int>) -> [GovernmentPhrase] {
    var found: [GovernmentPhrase] = []
    for index in range where index >= (found.last?.tokens.upperBound ?? 0) {
      if let phrase = government.phrase(at: index), phrase.kind == .office || phrase.kind == .kin {
        found.append(phrase)
      }
    }
    return found
  }

  /// Whose promise a noun names: "de toezegging van de minister-president", "de toezegging die de minister deed",
  /// "de door mijn voorganger gedane toezegging"; nil where nobody but the sender is named.
  func promiser(of noun: Int, in frame: SentenceFrame) -> Commitment.Promiser? {
    let tokens = analysis.tokens
    let offset = Int(tokens.starts[noun])
    for index in max(frame.range.lowerBound, noun - 12)..<noun
    where tokens.words[index] == Self.door {
      if let phrase = other(index + 1, frame), phrase.tokens.upperBound <= noun {
        return slots.promiser(phrase, at: offset)
      }
    }
    var index = noun + 1
    if index < frame.range.upperBound, tokens.words[index] == 0x2C { index += 1 }
    guard index < frame.range.upperBound else { return nil }
    if tokens.words[index] == Self.van || tokens.words[index] == Self.door {
      return other(index + 1, frame).map { slots.promiser($0, at: offset) }
    }
    guard government.classes(index).contains(.relative) else { return nil }
    // "die de minister in het debat deed", "welke door mijn ambtgenoot is gedaan".
    for place in index + 1..<max(index + 1, min(index + 12, frame.range.upperBound)) {
      if frame.government(at: place)?.kind == .sender { return nil }
      if let phrase = other(place, frame) { return slots.promiser(phrase, at: offset) }
    }
    return nil
  }

  /// Who is named behind "door" within a form in the passive: "wordt u door de Minister van Financiën ingelicht".
  func agent(of match: TriggerMatch, in frame: SentenceFrame) -> GovernmentPhrase? {
    // Within the form or right behind it: "wordt u geïnformeerd door de Minister van Financiën".
    let end = min(match.tokens.upperBound + 1, frame.range.upperBound)
    for index in match.tokens.lowerBound..<max(end, match.tokens.upperBound)
    where analysis.tokens.words[index] == Self.door {
      if let phrase = other(index + 1, frame) { return phrase }
    }
    return nil
  }

  private func other(_ index: Int, _ frame: SentenceFrame) -> GovernmentPhrase? {
    guard let phrase = frame.government(at: index), phrase.kind == .office || phrase.kind == .kin
    else { return nil }
    return phrase
  }
}
