internal import Kamerstukken

/// The main clause of a sentence whose promise is only the reason: "Zoals toegezegd …", "Conform mijn toezegging …".
extension CommitmentReader {
  /// Words the vocabulary must have.
  static let mainClauseWords =
    [
      "zal", "zullen", "wordt", "worden", "er", "laat", "laten", "ga", "gaat", "gaan", "zet",
      "zetten", "in", "op", "uiteen",
    ] + prepositionWords
  private static let future = ["zal", "zullen"].map { Vocabulary.shared[$0] }
  private static let past = ["heb", "heeft", "hebben", "had", "hadden", "was", "werd", "werden"].map
  {
    Vocabulary.shared[$0]
  }
  private static let passive = ["wordt", "worden"].map { Vocabulary.shared[$0] }
  private static let goes = ["ga", "gaat", "gaan"].map { Vocabulary.shared[$0] }
  private static let sets = ["zet", "zetten"].map { Vocabulary.shared[$0] }
  private static let uiteen = Vocabulary.shared["uiteen"]
  private static let `in` = Vocabulary.shared["in"]
  private static let op = Vocabulary.shared["op"]
  private static let lets = ["laat", "laten"].map { Vocabulary.shared[$0] }
  private static let prepositions = WordSet(prepositionWords)
  private static let prepositionWords = [
    "door", "namens", "onder", "sinds", "via", "en", "of", "om", "te", "per", "na", "zonder", "uit",
    "ten", "ter",
  ]
  private static let er = Vocabulary.shared["er"]

  /// The finite verb with which the main clause begins: behind the form or a comma or bracket after it, so that
  /// "o.a. in mijn brief van 3 mei (Kamerstuk 29 279, nr. 302)," is skipped. O(sentence).
  func mainVerb(behind start: Int, in frame: SentenceFrame) -> Int? {
    let tokens = analysis.tokens
    var depth = 0
    for index in start..<max(start, frame.range.upperBound - 1) {
      if depth == 0, isMainVerb(index, isFirst: index == start, in: frame) {
        return index
      }
      switch tokens.words[index] {
      case 0x28: depth += 1
      case 0x29: depth = max(0, depth - 1)
      case 0x3B: return nil
      default: break
      }
    }
    return nil
  }

  /// Whether a verb at a token opens a main clause: its subject stands behind it, or a comma before it. A word
  /// that no table has is a verb only between a comma and a subject, or before "ik".
  private func isMainVerb(_ index: Int, isFirst: Bool, in frame: SentenceFrame) -> Bool {
    let tokens = analysis.tokens
    guard tokens.shapes[index] == .lower else { return false }
    let type = government.classes(index)
    let isBehindComma = tokens.words[index - 1] == 0x2C
    let subject = frame.government(at: index + 1)
    if !type.isDisjoint(with: [.tells, .finite, .modal, .acts]) {
      // "Zoals toegezegd wordt nu onderzocht".
      if isFirst, Self.passive.contains(tokens.words[index]), tokens.shapes[index + 1] != .sign {
        return true
      }
      if isBehindComma || subject != nil || frame.house(at: index + 1) != nil { return true }
      guard isFirst || tokens.words[index - 1] == 0x29 else { return false }
      return tokens.words[index + 1] == Self.er
        || government.classes(index + 1).contains(.determiner)
    }
    guard isFirst || isBehindComma, isOpenWord(index) else { return false }
    if subject?.kind == .sender { return true }
    return isBehindComma
      && (subject != nil || government.classes(index + 1).contains(.determiner))
  }

  /// "waarin", "waarover": a relative clause.
  func isWhere(_ index: Int) -> Bool {
    let word = analysis.tokens.range(index)
    return word.count >= 4
      && analysis.document.text.utf8[word.lowerBound..<word.lowerBound + 4].elementsEqual(
        "waar".utf8)
  }

  /// The verb beside the sender: "Het overzicht | stuur | ik u, zoals toegezegd, jaarlijks". A word that no table has
  /// is one only near the head of the sentence: "Daarom | onderzoek | ik".
  func senderVerb(in range: Range<Int>, _ frame: SentenceFrame) -> Int? {
    guard
      let sender = range.first(where: { frame.government(at: $0)?.kind == .sender })
    else { return nil }
    let start = frame.range.lowerBound
    let verb = sender == start ? sender + 1 : sender - 1
    guard range.contains(verb) else { return nil }
    let type = government.classes(verb)
    if !type.isDisjoint(with: [.tells, .finite, .modal, .acts]) { return verb }
    let isOpen = verb - start <= 3 && isOpenWord(verb)
    return isOpen ? verb : nil
  }

  /// Whether a word that no table has as a verb may be one: no preposition, article, adverb or participle.
  private func isOpenWord(_ index: Int) -> Bool {
    let tokens = analysis.tokens
    let word = tokens.range(index)
    return tokens.shapes[index] == .lower && !isWhere(index)
      && government.classes(index).isDisjoint(with: [
        .relative, .joiner, .to, .during, .date, .determiner, .adverb, .portfolio, .about,
        .condition, .opener,
      ]) && !Self.prepositions.contains(tokens.words[index])
      && !analysis.document.text.utf8[word].suffix(4).elementsEqual("ende".utf8)
  }

  /// What a main clause says of the promise that is its reason: done where the clause tells or sends something or
  /// says that it was done, to come with "zal" or a time, under way where it does something else.
  func status(
    of clause: Range<Int>, verb: Int?, isDue: Bool, in frame: SentenceFrame
  ) -> Commitment.Status {
    if evidence.isHere(frame.range) { return .fulfilled }
    // "heb ik in mei laten onderzoeken": a time, but of what was done.
    if let verb, Self.past.contains(analysis.tokens.words[verb]) { return .fulfilled }
    if isDue || evidence.isStillToCome(clause) { return .made }
    guard let verb else { return .fulfilled }
    let word = analysis.tokens.words[verb]
    if Self.future.contains(word) { return .made }
    if Self.passive.contains(word) {
      return frame.houses(in: verb..<clause.upperBound).isEmpty ? .pending : .made
    }
    // "ga ik in op", not "ga ik in gesprek"; "zet ik uiteen", not "zet ik mij in".
    if Self.goes.contains(word) { return goesInto(clause) ? .fulfilled : .pending }
    if Self.sets.contains(word) {
      return clause.contains { analysis.tokens.words[$0] == Self.uiteen } ? .fulfilled : .pending
    }
    if government.classes(verb).contains(.modal) { return .fulfilled }
    // "laat ik u weten", not "laat ik onderzoeken".
    if Self.lets.contains(word), frame.house(at: verb + 2) != nil { return .fulfilled }
    return government.classes(verb).contains(.tells) ? .fulfilled : .pending
  }

  /// "in op", or "in" at the end of a clause.
  private func goesInto(_ clause: Range<Int>) -> Bool {
    let tokens = analysis.tokens
    return clause.contains { index in
      guard tokens.words[index] == Self.in else { return false }
      return index + 1 >= clause.upperBound || tokens.words[index + 1] == Self.op
        || tokens.shapes[index + 1] == .sign
    }
  }
}
