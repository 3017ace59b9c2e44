/// One sentence that may hold a promise, with the phrases that forms are made of.
final class SentenceFrame: PhraseSlots {
  /// Its tokens; of a very long sentence the part around the words that matter.
  let range: Range<Int>
  /// The whole sentence.
  let sentence: Range<Int>
  /// The index of the sentence.
  let index: Int
  /// Its deadlines, in order; read when a form asks for them.
  private(set) lazy var deadlines = {
    let occasionTokens = occasion?.tokens ?? 0..<0
    return deadlineReader.deadlines(in: range).filter { !$0.tokens.overlaps(occasionTokens) }
  }()
  /// Where it was promised, or nil; read when a form asks for it.
  private(set) lazy var occasion = occasionReader.occasion(in: range)

  private let government: [Int: GovernmentPhrase]
  private let house: [Int: HousePhrase]
  private let tokens: Tokens
  private let deadlineReader: DeadlineReader
  private let occasionReader: OccasionReader

  /// Reads the phrases of a sentence.
  init(
    index: Int, sentence: Range<Int>, range: Range<Int>, tokens: Tokens, deadlines: DeadlineReader,
    government: GovernmentPhraseReader, house: HousePhraseReader, occasions: OccasionReader
  ) {
    self.index = index
    self.sentence = sentence
    self.range = range
    self.tokens = tokens
    var offices: [Int: GovernmentPhrase] = [:]
    var recipients: [Int: HousePhrase] = [:]
    for token in range {
      if let phrase = government.phrase(at: token), phrase.tokens.upperBound <= range.upperBound {
        offices[token] = phrase
      }
      if let phrase = house.phrase(at: token), phrase.tokens.upperBound <= range.upperBound {
        recipients[token] = phrase
      }
    }
    self.government = offices
    self.house = recipients
    deadlineReader = deadlines
    occasionReader = occasions
  }

  func end(of slot: PhraseSlot, at token: Int) -> Int? {
    switch slot {
    case .sender:
      guard let phrase = government[token], phrase.kind == .sender else { return nil }
      return phrase.tokens.upperBound
    case .government:
      guard let phrase = government[token], phrase.kind != .sender, phrase.kind != .pronoun else {
        return nil
      }
      return phrase.tokens.upperBound
    case .who: return government[token]?.tokens.upperBound
    case .house: return house[token]?.tokens.upperBound
    case .deadline: return deadlines.first { $0.tokens.lowerBound == token }?.tokens.upperBound
    case .occasion:
      return occasion?.tokens.lowerBound == token ? occasion?.tokens.upperBound : nil
    case .number, .year: return nil
    }
  }

  func isGap(_ token: Int, inClause: Bool) -> Bool {
    let word = tokens.words[token]
    if word == 0x3B { return false }
    guard inClause else { return true }
    return word != 0x3A && word != Vocabulary.Mark.emDash
      && !CommitmentWords.table[word].contains(.joiner)
  }

  /// The phrase of the government at a token.
  func government(at token: Int) -> GovernmentPhrase? { government[token] }

  /// The recipient at a token.
  func house(at token: Int) -> HousePhrase? { house[token] }

  /// The recipients in a range, in order.
  func houses(in range: Range<Int>) -> [HousePhrase] {
    var found: [HousePhrase] = []
    for token in range where token >= (found.last?.tokens.upperBound ?? 0) {
      if let phrase = house[token] { found.append(phrase) }
    }
    return found
  }
}
