/// What was promised, in the letter's words: which tokens of a sentence are the action.
struct ActionReader {
  let tokens: Tokens
  let government: GovernmentPhraseReader
  private static let dat = Vocabulary.shared["dat"]
  private static let om = Vocabulary.shared["om"]
  private static let te = Vocabulary.shared["te"]
  private static let en = Vocabulary.shared["en"]
  private static let aan = Vocabulary.shared["aan"]
  private static let maar = Vocabulary.shared["maar"]

  /// Words the vocabulary must have.
  static let vocabulary = ["dat", "om", "te", "en", "maar", "die", "welke"]

  /// The main clause that holds a form: "zal ik uw Kamer informeren over …". What stands before the verb stays
  /// where it says what it is about; adverbs, clauses of their own and the sender go.
  func mainClause(of match: TriggerMatch, in frame: SentenceFrame, until limit: Int) -> Range<Int> {
    let end = trimmed(end: limit, from: match.tokens.lowerBound)
    let first = match.tokens.lowerBound
    // "Ik wacht het advies af en | kom daar op terug".
    if match.traits.contains(.secondVerb),
      let and = match.tokens.last(where: { tokens.words[$0] == Self.en })
    {
      return and + 1..<max(end, and + 1)
    }
    if let who = match.who,
      who.lowerBound == first
        || who.lowerBound == first + 1 && government.classes(first).contains(.joiner)
    {
      return who.upperBound < end ? who.upperBound..<end : first..<end
    }
    if !government.classes(first).contains(.finite), match.house?.lowerBound == first {
      return first..<end
    }
    // "deel ik u mede dat ik | voornemens ben uw Kamer te informeren".
    if first > frame.range.lowerBound + 1, tokens.words[first - 2] == Self.dat,
      frame.government(at: first - 1)?.kind == .sender
    {
      return first..<end
    }
    let front = boundary(before: first, in: frame)..<first
    return keepsFront(front) ? front.lowerBound..<end : first..<end
  }

  /// What follows the form or stands within it: "toegezegd dat …", "een brief toegezegd met …"; nil where the
  /// sentence does not say it.
  func content(
    of match: TriggerMatch, in frame: SentenceFrame, without: [Range<Int>], until limit: Int
  )
    -> Range<Int>?
  {
    var start = match.tokens.upperBound
    // "toegezegd heeft", "toegezegd, dat".
    while start < limit, tokens.words[start] == 0x2C || tokens.words[start] == 0x3A { start += 1 }
    // "gedaan, namelijk dat …".
    if start + 1 < limit, tokens.words[start] == Self.namely, tokens.words[start + 1] == Self.dat {
      start += 1
    }
    var end = trimmed(end: limit, from: start)
    for range in without
    where range.lowerBound < end && range.upperBound >= end && range.lowerBound >= start {
      end = trimmed(end: range.lowerBound, from: start)
    }
    let hasComma = start > match.tokens.upperBound
    // "een toezegging gedaan aan het lid Jansen om …".
    if let house = frame.house(at: start), tokens.words[start] == Self.aan,
      house.tokens.upperBound < limit
    {
      start = house.tokens.upperBound
    }
    // "toegezegd, naar aanleiding van een vraag van het lid Jansen, om …".
    while let skipped = without.first(where: { $0.lowerBound == start && $0.upperBound < limit }) {
      start = skipped.upperBound
      while start < limit, tokens.words[start] == 0x2C { start += 1 }
    }
    let after = start..<max(start, end)
    if isRelative(match), let antecedent = antecedent(of: match, in: frame) {
      return antecedent
    }
    var object = object(of: match, without: without + frame.deadlines.map(\.tokens), frame)
    // "een toezegging gedaan" is no content.
    if let found = object, found.contains(where: { government.classes($0).contains(.commitment) }) {
      object = nil
    }
    if opensClause(after, hasComma: hasComma) {
      if let object, !hasComma, tokens.words[after.lowerBound] == Self.om {
        return object.lowerBound..<after.upperBound
      }
      var first = after.lowerBound
      while let skipped = without.first(where: { $0.lowerBound == first }) {
        first = skipped.upperBound
      }
      if first < after.upperBound, tokens.words[first] == 0x2C { first += 1 }
      if first < after.upperBound, tokens.words[first] == Self.om { first += 1 }
      return first < after.upperBound ? first..<after.upperBound : after
    }
    if let object {
      return object.lowerBound..<(hasComma || after.isEmpty ? object.upperBound : after.upperBound)
    }
    // "De toezending van het plan werd door mij toegezegd in het debat.": the subject.
    if match.who == nil, let subject = fronted(match, in: frame) { return subject }
    // "toegezegd, hierover overleg te zullen plegen".
    let isClause = hasComma && after.prefix(60).contains { tokens.words[$0] == Self.te }
    if !hasComma || isClause && !isRelative(match), after.count >= 2 {
      return after
    }
    return antecedent(of: match, in: frame) ?? fronted(match, in: frame)
  }

  /// "Dit overzicht" in "Dit overzicht heb ik uw Kamer toegezegd".
  private func fronted(_ match: TriggerMatch, in frame: SentenceFrame) -> Range<Int>? {
    let front = frame.range.lowerBound..<match.tokens.lowerBound
    guard government.classes(front.upperBound).contains(.have), (2...25).contains(front.count),
      government.classes(front.lowerBound).contains(.determiner),
      !front.contains(where: {
        tokens.words[$0] == 0x2C || government.classes($0).contains(.finite)
      })
    else { return nil }
    return front
  }

  /// Whether a pronoun stands right before a form: "de brief die | de minister heeft toegezegd".
  private func isRelative(_ match: TriggerMatch) -> Bool {
    let before = match.tokens.lowerBound - 1
    return before >= 0 && Self.relatives.contains(tokens.words[before])
  }

  private static let namely = Vocabulary.shared["namelijk"]
  private static let relatives = [Vocabulary.shared["die"], Vocabulary.shared["welke"]]

  /// Whether words say what was promised: "dat …", "om … te …", "… te …".
  private func opensClause(_ range: Range<Int>, hasComma: Bool) -> Bool {
    guard range.count >= 2 else { return false }
    let first = tokens.words[range.lowerBound]
    if first == Self.dat || first == Self.om { return true }
    if hasComma || government.classes(range.lowerBound).contains(.about) { return false }
    return range.prefix(60).contains { tokens.words[$0] == Self.te }
  }

  /// "een brief" in "heb ik uw Kamer vóór het zomerreces een brief toegezegd".
  private func object(of match: TriggerMatch, without: [Range<Int>], _ frame: SentenceFrame)
    -> Range<Int>?
  {
    guard let who = match.who else { return passiveObject(of: match, without: without) }
    var end = match.tokens.upperBound - 1
    while end > match.tokens.lowerBound, isVerb(end) { end -= 1 }
    let last = end + 1
    var start = max(who.upperBound, match.tokens.lowerBound)
    var index = start
    // Behind the last phrase that is no object.
    while index < last {
      if let skipped = without.first(where: { $0.contains(index) }) {
        index = skipped.upperBound
        start = index
      } else if let house = frame.house(at: index) {
        index = house.tokens.upperBound
        start = index
      } else if isVerb(index) || government.classes(index).contains(.adverb)
        || tokens.words[index] == 0x2C
      {
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    guard start < last, last - start <= 40,
      government.classes(start).contains(.determiner) || last - start >= 2
    else { return nil }
    return start..<last
  }

  /// "een rapportage" in "is in mei een rapportage aan de Kamer toegezegd", "is uw Kamer in het debat een rapportage toegezegd".
  private func passiveObject(of match: TriggerMatch, without: [Range<Int>]) -> Range<Int>? {
    guard let house = match.house, house.lowerBound >= match.tokens.lowerBound else { return nil }
    var end = match.tokens.upperBound - 1
    while end > match.tokens.lowerBound, isVerb(end) { end -= 1 }
    let first = match.tokens.lowerBound + 1
    let behind = house.upperBound..<max(house.upperBound, end + 1)
    for place in [first..<max(first, house.lowerBound), behind] where place.count > 1 {
      let start = place.first { index in
        government.classes(index).contains(.determiner)
          && government.classes(index - 1).isDisjoint(with: [.during, .to, .about, .portfolio])
          && !without.contains { $0.contains(index) }
      }
      if let start, place.upperBound - start >= 2 { return start..<place.upperBound }
    }
    return nil
  }

  private func isVerb(_ index: Int) -> Bool {
    !government.classes(index).isDisjoint(with: [.finite, .modal, .pledge])
  }

  /// "de brief over de financiering" in "de brief over de financiering, die de minister heeft toegezegd".
  private func antecedent(of match: TriggerMatch, in frame: SentenceFrame) -> Range<Int>? {
    var pronoun = match.tokens.lowerBound - 1
    while pronoun > frame.range.lowerBound, match.tokens.lowerBound - pronoun < 4,
      !government.classes(pronoun).contains(.relative)
    {
      pronoun -= 1
    }
    guard pronoun > frame.range.lowerBound, government.classes(pronoun).contains(.relative) else {
      return nil
    }
    var end = pronoun
    if tokens.words[end - 1] == 0x2C { end -= 1 }
    var start = end
    while start > frame.range.lowerBound, end - start < 14 {
      let previous = start - 1
      let word = tokens.words[previous]
      if word == 0x2C || word == 0x3A || government.classes(previous).contains(.finite) { break }
      start = previous
      if government.classes(previous).contains(.determiner), end - start >= 2,
        !government.classes(previous - 1).contains(.about),
        !government.classes(previous - 1).contains(.portfolio)
      {
        break
      }
    }
    return end - start >= 2 ? start..<end : nil
  }

  /// Where the clause of a form begins: behind ";" or ", en", else where the sentence begins.
  func boundary(before index: Int, in frame: SentenceFrame) -> Int {
    var start = index
    while start > frame.range.lowerBound {
      let word = tokens.words[start - 1]
      if word == 0x3B || word == 0x3A { return start }
      if word == Self.en || word == Self.maar, start >= 2, tokens.words[start - 2] == 0x2C {
        return start
      }
      if word == Self.en, start == index || index - start <= 4, start > frame.range.lowerBound + 4,
        !isAbout(frame.range.lowerBound..<start)
      {
        return start
      }
      start -= 1
    }
    return start
  }

  /// "Over de opzet en | de kosten ervan zal ik": no clause of its own stands before "en".
  private func isAbout(_ range: Range<Int>) -> Bool {
    government.classes(range.lowerBound).contains(.about)
      && !range.contains { !government.classes($0).isDisjoint(with: [.finite, .modal]) }
  }

  /// The words before ", maar …", which says something else; not ", maar ook", and not before the verb of the form:
  /// "zo spoedig mogelijk, maar uiterlijk in mei, te informeren".
  func withoutContrast(_ range: Range<Int>, of match: TriggerMatch) -> Range<Int> {
    guard
      let index = range.dropLast(2).first(where: {
        $0 >= match.tokens.upperBound && tokens.words[$0] == 0x2C
          && tokens.words[$0 + 1] == Self.maar
          && !government.classes($0 + 2).contains(.adverb)
      }), index - range.lowerBound >= 3,
      !range.prefix(index - range.lowerBound).contains(where: {
        government.classes($0).contains(.negation)
      })
    else { return range }
    return range.lowerBound..<index
  }

  /// The "en" or sign that parts two forms of a sentence; the token before the second where none does.
  func joint(between first: TriggerMatch, and second: TriggerMatch) -> Int {
    var index = second.tokens.lowerBound - 1
    while index > first.tokens.upperBound {
      let word = tokens.words[index]
      if word == Self.en || word == Self.maar || word == 0x3B || word == 0x2C { return index }
      index -= 1
    }
    return max(second.tokens.lowerBound - 1, first.tokens.upperBound - 1)
  }

  private func keepsFront(_ front: Range<Int>) -> Bool {
    guard front.count > 1 else { return false }
    let classes = government.classes(front.lowerBound)
    if classes.contains(.opener) { return false }
    if front.allSatisfy({ government.classes($0).contains(.adverb) || tokens.words[$0] == 0x2C }) {
      return false
    }
    // A clause of its own before a comma: "Omdat dit nog loopt, zal ik".
    if tokens.words[front.upperBound - 1] == 0x2C { return false }
    return front.count > 2 || !classes.contains(.adverb)
  }

  /// The end without closing signs.
  private func trimmed(end: Int, from start: Int) -> Int {
    var end = end
    while end > start {
      let word = tokens.words[end - 1]
      guard tokens.shapes[end - 1] == .sign, word != 0x29, word != Vocabulary.Mark.closeQuote else {
        break
      }
      end -= 1
    }
    return end
  }
}
