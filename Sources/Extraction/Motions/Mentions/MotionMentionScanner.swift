internal import Kamerstukken
internal import Register

/// Finds every place where a text speaks of a motion or an amendment. Linear in the text.
struct MotionMentionScanner {
  let cursor: MotionCursor
  let names: NameScanner
  let references: [Reference]

  init(_ cursor: MotionCursor, references: [Reference], register: Register) {
    self.cursor = cursor
    self.references = references
    names = NameScanner(cursor.analysis, register: register)
  }

  /// The mentions, in order.
  func mentions() -> [MotionMention] {
    var mentions: [MotionMention] = []
    var walk = TokenWalk(cursor.tokens, for: .motion)
    var from = 0
    while let token = walk.next(from: from) {
      from = token + 1
      guard cursor.roles(token).hasNoun else { continue }
      var found = read(at: token)
      // A subject before the word motion belongs to it unless another motion stands there.
      let end = mentions.last?.tokens.upperBound ?? 0
      if !found.isEmpty, found[0].tokens.lowerBound < end {
        found[0].tokens = token..<found[0].tokens.upperBound
      }
      mentions += found
      from = max(token + 1, found.last?.tokens.upperBound ?? 0)
    }
    identify(&mentions)
    return mentions
  }

  /// The mentions whose noun ("motie", "moties") is a token.
  func read(at noun: Int) -> [MotionMention] {
    guard let block = cursor.analysis.block(at: cursor.start(noun)) else { return [] }
    let roles = cursor.roles(noun)
    var mention = MotionMention(
      tokens: noun..<noun + 1, place: .anaphora, label: label(noun), block: block)
    mention.isPlural = roles.contains(.motions) || roles.contains(.amendments)
    mention.noun = noun
    let (first, status, isThis) = before(noun)
    mention.status = status
    mention.tokens = first..<noun + 1
    var next = takeNames(behind: noun + 1, into: &mention)
    // "de moties Kamerstuk 29 999, nr. 4 (Jansen) en nr. 5 (De Wit)".
    var cited =
      mention.submitters.isEmpty
      ? mentions(of: citations(behind: noun, isList: mention.isPlural), like: mention) : []
    if let last = cited.last {
      mention = cited.removeFirst()
      next = last.tokens.upperBound
    } else {
      next = takeNumber(behind: next, into: &mention)
    }
    if mention.submitters.isEmpty, !mention.isPlural {
      next = takeDistantMovers(first, behind: next, into: &mention)
    }
    if mention.place == .anaphora {
      // "Motie over dieren": a heading for the motion that the text below names.
      if isBareHeading(block, first: first, behind: next, mention) {
        mention.place = .heading
        mention.subject = subject(at: next, mention: mention)
        return mention.subject == nil ? [] : [mention]
      }
      // "een motie", "moties": nothing that could be told apart. "De motie die vraagt om": another than the last.
      guard isThis || cursor.roles(first - 1).contains(.article), !mention.isPlural,
        isThis || !hasOwnComplement(next)
      else {
        return []
      }
      // "deze motie", "de motie": its first word counts.
      if cursor.roles(first - 1).contains(.article) { mention.tokens = first - 1..<noun + 1 }
      return [mention]
    }
    if isHeading(block, first: first) { mention.place = .heading }
    mention.subject = subject(at: next, mention: mention) ?? lateSubject(next, mention)
    return all(from: mention, and: cited, behind: next)
  }

  /// A mention, and those that share its noun: cited with it, or read on from it.
  private func all(
    from mention: MotionMention, and cited: [MotionMention], behind start: Int
  ) -> [MotionMention] {
    var mentions = [mention] + cited
    // "de moties-Jansen (29 999, nrs. 8 en 9)".
    for target in cited.isEmpty ? furtherTargets(of: mention) : [] {
      var more = mention
      more.target = target
      mentions.append(more)
    }
    // "de moties van het lid A (…, nr. 1) en van het lid B (…, nr. 2)".
    var next = start
    while mention.isPlural, mentions.count < 40, let more = further(behind: next, like: mention) {
      mentions.append(more)
      next = more.tokens.upperBound
    }
    return mentions
  }

  /// "de motie-Jansen", "motie Jansen/De Wit", "motie van het lid Jansen"; the token behind what was read.
  private func takeNames(behind start: Int, into mention: inout MotionMention) -> Int {
    var found: NamePhrase?
    if cursor.sign(start, 0x2D), cursor.isGlued(start) {
      found = names.names(at: start + 1, isList: mention.isPlural)
    }
    guard let phrase = found ?? phrase(behind: start) else { return start }
    let last = mention.isPlural ? phrase : second(behind: phrase) ?? phrase
    take(last, into: &mention)
    mention.tokens = mention.tokens.lowerBound..<last.tokens.upperBound
    if !mention.submitters.isEmpty { mention.place = .sentence }
    return last.tokens.upperBound
  }

  /// "de motie op stuk nr. 12 van het lid Jansen", "een door het lid Jansen ingediende motie"; the token behind what
  /// was read.
  private func takeDistantMovers(
    _ first: Int, behind start: Int, into mention: inout MotionMention
  ) -> Int {
    var next = start
    if let (phrase, end) = movers(inClauseAt: next) {
      take(phrase, into: &mention)
      next = end
      mention.tokens = first..<next
      mention.place = .sentence
    } else if let (phrase, verb) = asker(before: first, behind: next) {
      take(phrase, into: &mention)
      mention.place = .sentence
      if phrase.tokens.lowerBound < first {
        mention.tokens = phrase.tokens.lowerBound..<max(next, verb)
        if cursor.word(verb) == .om { mention.asking = verb - 1 }
      } else {
        mention.asking = phrase.tokens.upperBound - 1
      }
      next = max(next, verb)
    } else if let phrase = movers(behind: next) {
      take(phrase, into: &mention)
      next = max(next, phrase.tokens.upperBound)
      mention.tokens = first..<next
      mention.place = .sentence
    } else if let phrase = movers(before: first, noun: mention.noun) {
      take(phrase, into: &mention)
      mention.place = .sentence
      if mention.status == nil, cursor.word(next) == .ingediend { mention.status = .submitted }
      if cursor.word(next) == .ingediend || cursor.word(next) == .voorgesteld { next += 1 }
    }
    return next
  }

  /// "motie", "gewijzigde motie", "nader gewijzigd amendement".
  private func label(_ noun: Int) -> String {
    let isMotion = !cursor.roles(noun).isDisjoint(with: [.motion, .motions])
    var stages: [String] = []
    var token = noun - 1
    while stages.count < 3, token >= 0, cursor.roles(token).contains(.stage) {
      stages.insert(cursor.string(token..<token + 1).lowercased(), at: 0)
      token -= 1
    }
    guard let last = stages.last, last.hasPrefix("gewijzigd") || last.hasPrefix("aangepast") else {
      return isMotion ? "motie" : "amendement"
    }
    stages[stages.count - 1] = isMotion ? "gewijzigde" : "gewijzigd"
    return (stages + [isMotion ? "motie" : "amendement"]).joined(separator: " ")
  }

  /// What stands before the noun: its first word, "aangenomen", "deze".
  private func before(_ noun: Int) -> (first: Int, status: Motion.Status?, isThis: Bool) {
    var first = noun
    var status: Motion.Status?
    while first > 0, noun - first < 6, !cursor.opensBlock(first) {
      let roles = cursor.roles(first - 1)
      if roles.contains(.stage) {
        first -= 1
      } else if roles.contains(.status) {
        status = Self.status(cursor.string(first - 1..<first)) ?? status
        first -= 1
      } else {
        break
      }
    }
    let isThis = first > 0 && !cursor.opensBlock(first) && cursor.roles(first - 1).contains(.this)
    return (isThis ? first - 1 : first, status, isThis)
  }

  private static func status(_ word: String) -> Motion.Status? {
    switch word.lowercased() {
    case "aangenomen", "aanvaarde": .adopted
    case "verworpen": .rejected
    case "aangehouden": .deferred
    case "ingetrokken": .withdrawn
    case "overgenomen": .takenOver
    case "ingediende": .submitted
    default: nil
    }
  }

  /// "van het lid X", "van de leden X en Y", "het lid X", "X/Y", "van X" behind the noun.
  func phrase(behind start: Int) -> NamePhrase? {
    var token = start
    if cursor.word(token) == .van || cursor.word(token) == .door || cursor.word(token) == .namens {
      token += 1
    }
    if cursor.word(token) == .de || cursor.word(token) == .het,
      cursor.roles(token + 1).contains(.status)
    {
      token += 1
    }
    // "van de leden A (P) en het lid B".
    if var phrase = names.phrase(at: token) {
      while phrase.names.count < 40 {
        var next = phrase.tokens.upperBound
        if cursor.sign(next, 0x2C) { next += 1 }
        if cursor.word(next) == .en { next += 1 }
        guard next > phrase.tokens.upperBound, let more = names.phrase(at: next) else { break }
        phrase.names += more.names
        phrase.etAl = phrase.etAl || more.etAl
        phrase.tokens = phrase.tokens.lowerBound..<more.tokens.upperBound
      }
      return phrase
    }
    guard token < cursor.tokens.count, !cursor.opensBlock(start) else { return nil }
    // "motie van Nispen" is the member Van Nispen, "motie van Omtzigt" the member Omtzigt.
    for first in token > start ? [start, token] : [start] {
      guard first == token || cursor.word(first) == .van,
        let phrase = names.names(at: first, isList: token > start && first == token),
        phrase.names.allSatisfy({ isMember($0) }) || phrase.etAl
      else { continue }
      return phrase
    }
    return nil
  }

  /// "… en van het lid B (…)" behind a plural.
  private func further(behind start: Int, like mention: MotionMention) -> MotionMention? {
    var token = start
    while token - start < 3, cursor.sign(token, 0x2C) || cursor.word(token) == .en { token += 1 }
    guard token > start else { return nil }
    var more = mention
    more.submitters = []
    more.subject = nil
    more.target = nil
    more.number = nil
    more.etAl = false
    let first = token
    if cursor.sign(token, 0x2D), let phrase = names.names(at: token + 1, isList: false) {
      take(phrase, into: &more)
      token = phrase.tokens.upperBound
    } else if cursor.word(token) == .van, let phrase = phrase(behind: token) {
      take(phrase, into: &more)
      token = phrase.tokens.upperBound
    } else if let phrase = names.names(at: token, isList: false),
      phrase.etAl || phrase.names.allSatisfy({ isMember($0) }),
      isGivenInBrackets(phrase.tokens.upperBound) || mention.etAl && phrase.etAl
    {
      // "de moties Jansen c.s. en De Wit c.s.", "de moties van de leden Jansen (…, nr. 1) en De Wit c.s. (…, nr. 2)".
      take(phrase, into: &more)
      token = phrase.tokens.upperBound
    } else if more.submitters.isEmpty, let (_, end) = stuk(behind: token) {
      // "de moties op stuk nr. 12 en op stuk nr. 14".
      guard end > token else { return nil }
    } else {
      return nil
    }
    if let (target, end) = number(behind: token) {
      more.target = target
      token = end
    } else if let (digits, end) = stuk(behind: token) {
      more.number = digits
      token = end
    }
    more.tokens = first..<token
    return more
  }
}
