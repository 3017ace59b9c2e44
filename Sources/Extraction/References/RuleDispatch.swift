/// Finds the places where a rule may begin and asks the rules there; text without them costs one look-up
/// for each token.
struct RuleDispatch: Sendable {
  private let rules: [any ReferenceRule]
  /// For each word of the vocabulary a bit for each rule.
  private let byWord: [UInt32]
  private let byNumber: UInt32
  private let byAlphanumeric: UInt32

  /// Prepares rules, at most 32, in the order in which they are asked.
  init(_ rules: [any ReferenceRule]) {
    precondition(rules.count <= UInt32.bitWidth, "a bit for each rule")
    self.rules = rules
    var byWord = [UInt32](repeating: 0, count: Vocabulary.shared.count)
    var byNumber: UInt32 = 0
    var byAlphanumeric: UInt32 = 0
    for (index, rule) in rules.enumerated() {
      let bit = UInt32(1) << UInt32(index)
      let triggers = rule.triggers
      for word in byWord.indices {
        let roles = ReferenceWords.roles[Vocabulary.WordID(word)]
        if !roles.isDisjoint(with: triggers.roles) { byWord[word] |= bit }
      }
      for word in triggers.words.map({ Vocabulary.shared[$0] }) where word != 0 {
        byWord[Int(word)] |= bit
      }
      if triggers.quotes {
        for sign in [Vocabulary.Mark.openQuote, 0x22, 0x27, Vocabulary.Mark.apostrophe] {
          byWord[Int(sign)] |= bit
        }
      }
      if triggers.numbers { byNumber |= bit }
      if triggers.alphanumeric { byAlphanumeric |= bit }
    }
    self.byWord = byWord
    self.byNumber = byNumber
    self.byAlphanumeric = byAlphanumeric
  }

  /// The words at which a rule may begin.
  var firstWords: [Vocabulary.WordID] {
    byWord.indices.filter { byWord[$0] != 0 }.map { Vocabulary.WordID($0) }
  }

  /// Goes through a document once and gives the citations in order.
  func scan(_ reader: CitationReader, _ take: ([CitationDraft]) -> Void) {
    let words = reader.tokens.words
    let shapes = reader.tokens.shapes
    var walk = TokenWalk(reader.tokens, for: .reference)
    var from = 0
    while let index = walk.next(from: from) {
      let word = Int(words[index])
      var candidates = byWord[word]
      switch shapes[index] {
      case .number: if isNumberStart(index, reader) { candidates |= byNumber }
      case .alphanumeric: candidates |= byAlphanumeric
      default: break
      }
      var next = index + 1
      while candidates != 0 {
        let rule = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        if let match = rules[rule].match(at: index, in: reader), match.next > index {
          take(match.drafts)
          next = match.next
          break
        }
      }
      from = next
    }
  }

  /// Five digits, two digits with three behind a space or a period, four digits before a dash or slash.
  @inline(__always)
  private func isNumberStart(_ index: Int, _ reader: CitationReader) -> Bool {
    switch reader.length(index) {
    case 5, 8: return true
    case 4: return reader.isDash(index + 1) || reader.sign(index + 1, 0x2F)
    case 2:
      return reader.length(index + 1) == 3 && reader.isNumber(index + 1)
        || reader.sign(index + 1, 0x2E) && reader.length(index + 2) == 3
    default: return false
    }
  }
}
