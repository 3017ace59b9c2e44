internal import Kamerstukken
internal import Register

/// Names that stand away from the word "motie".
extension MotionMentionScanner {
  /// "… van het lid Jansen" behind a number, "is ingediend door de leden Jansen en De Wit".
  func movers(behind start: Int) -> NamePhrase? {
    if cursor.word(start) == .van, let phrase = names.phrase(at: start + 1) { return phrase }
    // "De tweede motie is van de leden Jansen en De Wit".
    if cursor.word(start) == .is || cursor.word(start) == .komt, cursor.word(start + 1) == .van,
      let phrase = names.phrase(at: start + 2)
    {
      return phrase
    }
    // "is op 5 maart ingediend door".
    for token in start..<max(start, min(start + 8, cursor.tokens.count)) {
      if cursor.sign(token, 0x2E) || cursor.sign(token, 0x3B) || cursor.opensBlock(token) {
        return nil
      }
      if cursor.word(token) == .ingediend || cursor.word(token) == .voorgesteld,
        cursor.word(token + 1) == .door
      {
        return names.phrase(at: token + 2)
      }
    }
    return nil
  }

  /// "die het lid Jansen indiende", "die door de leden Jansen en De Wit is ingediend": who, and the token behind the
  /// verb.
  func movers(inClauseAt start: Int) -> (NamePhrase, end: Int)? {
    guard cursor.word(start) == .die || cursor.word(start) == .welke else { return nil }
    let name = cursor.word(start + 1) == .door ? start + 2 : start + 1
    guard let phrase = names.phrase(at: name) else { return nil }
    let behind = phrase.tokens.upperBound
    for token in behind..<min(behind + 8, cursor.tokens.count) {
      if cursor.opensBlock(token) || cursor.sign(token, 0x2C) || cursor.sign(token, 0x2E) {
        return nil
      }
      switch cursor.word(token) {
      case .indiende, .indienden: return (phrase, token + 1)
      case .ingediend, .voorgesteld:
        let next = cursor.word(token + 1)
        return (phrase, next == .heeft || next == .hebben || next == .is ? token + 2 : token + 1)
      default: break
      }
    }
    return nil
  }

  /// "de motie | die vraagt om", "de motie | van wie dan ook": another than the last; not "de motie van uw Kamer".
  func hasOwnComplement(_ next: Int) -> Bool {
    switch cursor.word(next) {
    case .die, .welke, .waarin: true
    case .van: (next + 1..<next + 4).allSatisfy { cursor.word($0) != .kamer }
    default: false
    }
  }

  /// "motie Jansen | en De Wit (29 999, nr. 8)": a second name behind the first, where the paper follows.
  func second(behind phrase: NamePhrase) -> NamePhrase? {
    let next = phrase.tokens.upperBound
    // "de motie van het lid Jansen | en van het lid De Wit".
    if cursor.word(next) == .en, cursor.word(next + 1) == .van,
      let more = names.phrase(at: next + 2)
    {
      return NamePhrase(
        tokens: phrase.tokens.lowerBound..<more.tokens.upperBound, names: phrase.names + more.names,
        etAl: phrase.etAl || more.etAl)
    }
    guard cursor.word(next) == .en, phrase.names.count == 1, !phrase.etAl,
      let more = names.names(at: next + 1, isList: false), more.names.count == 1,
      names.isKnown(more.names[0].name), isGivenInBrackets(more.tokens.upperBound)
    else { return nil }
    return NamePhrase(
      tokens: phrase.tokens.lowerBound..<more.tokens.upperBound, names: phrase.names + more.names,
      etAl: more.etAl)
  }

  /// "het lid Jansen heeft de regering per motie | opgeroepen", "de leden Jansen en De Wit hebben in hun motie |
  /// gevraagd", "In haar motie (…) vraagt | het lid Jansen": who, and the token at which the verb stands.
  func asker(before first: Int, behind next: Int) -> (NamePhrase, verb: Int)? {
    guard first > 1, !cursor.opensBlock(first) else { return nil }
    let before = cursor.word(first - 1)
    let isTheirs =
      [.hun, .haar, .zijn].contains(before) && cursor.word(first - 2) == .in
    guard isTheirs || before == .per || before == .bij else { return nil }
    switch cursor.word(next) {
    case .vraagt, .verzoekt, .roept:
      guard let phrase = names.phrase(at: next + 1) else { return nil }
      return (phrase, next)
    case .verzocht, .gevraagd, .opgeroepen: break
    case .om where !isTheirs: break
    default: return nil
    }
    // Back to who, within the sentence.
    let sentence = cursor.analysis.sentences.range(at: cursor.start(first)).lowerBound
    var token = first - 1
    while token >= 0, first - token < 40, cursor.start(token) >= sentence {
      if let phrase = names.phrase(at: token), phrase.tokens.upperBound <= first {
        // "aan het lid Jansen": not who asks.
        let article = cursor.roles(token - 1).contains(.article) ? token - 1 : token
        let role = article > 0 ? cursor.word(article - 1) : nil
        guard role != .aan, role != .van, role != .door, role != .met else { return nil }
        // "het lid Jansen verzocht de regering bij motie | om".
        if cursor.word(next) == .om,
          !(phrase.tokens.upperBound..<first).contains(where: {
            [.verzocht, .verzoekt, .vraagt, .vroeg].contains(cursor.word($0))
          })
        {
          return nil
        }
        var whole = phrase
        whole.tokens = token..<phrase.tokens.upperBound
        return (whole, next)
      }
      token -= 1
    }
    return nil
  }

  /// "de leden Jansen en De Wit hebben een motie ingediend", "een door het lid Jansen ingediende motie", "het lid Jansen
  /// heeft bij motie verzocht".
  func movers(before first: Int, noun: Int) -> NamePhrase? {
    guard first > 0, !cursor.opensBlock(first) else { return nil }
    let isMoved =
      cursor.word(noun + 1) == .ingediend || cursor.word(noun + 1) == .voorgesteld
      || isMovedBehindSubject(noun)
    let isAsked =
      cursor.word(first - 1) == .bij
      && [.verzocht, .gevraagd, .opgeroepen].contains(cursor.word(noun + 1))
    let isDone = cursor.word(noun - 1) == .ingediende || cursor.word(first) == .ingediende
    // "het lid Jansen vraagt in zijn motie", "ik verzoek het lid Jansen haar motie aan te houden".
    let isOwn = [.zijn, .haar, .hun].contains(cursor.word(first - 1))
    guard isMoved || isAsked || isDone || isOwn else { return nil }
    let reach = isDone ? 12 : 20
    var token = first - 1
    while token >= 0, first - token < reach {
      if cursor.sign(token, 0x2E) && !cursor.isGlued(token) || cursor.sign(token, 0x3B) {
        return nil
      }
      if let phrase = names.phrase(at: token), phrase.tokens.upperBound <= first {
        // "door het lid Jansen | ingediende motie".
        let before = cursor.roles(token - 1).contains(.article) ? token - 2 : token - 1
        return isDone && cursor.word(before) != .door ? nil : phrase
      }
      if cursor.opensBlock(token) { return nil }
      token -= 1
    }
    return nil
  }

  /// Adds who a phrase names.
  func take(_ phrase: NamePhrase, into mention: inout MotionMention) {
    for name in phrase.names {
      let words = cursor.oneLine(name.name)
      let party = name.party.map { cursor.oneLine($0) }
      if let halves = halves(of: name) {
        mention.submitters += halves.map { PrintedPerson(name: $0, party: party) }
      } else {
        mention.submitters.append(PrintedPerson(name: words, party: party))
      }
    }
    mention.etAl = mention.etAl || phrase.etAl
  }

  /// "motie Jansen-De Wit": two members, where nobody has the double name.
  private func halves(of name: NamePhrase.Name) -> [String]? {
    guard cursor.analysis.document.text.utf8[name.name].contains(0x2D) else { return nil }
    let halves = cursor.oneLine(name.name).split(separator: "-").map(String.init)
    guard halves.count == 2, !names.isKnown(name.name),
      halves.allSatisfy({ names.register.knows(PrintedName($0)) })
    else { return nil }
    return halves
  }

  func isMember(_ name: NamePhrase.Name) -> Bool {
    name.party != nil || names.isKnown(name.name) || halves(of: name) != nil
  }
}
