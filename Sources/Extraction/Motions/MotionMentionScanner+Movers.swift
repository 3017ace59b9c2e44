/// Names that stand away from the word "motie".
extension MotionMentionScanner {
  /// "… van het lid Jansen" behind a number, "is ingediend door de leden Jansen en De Wit".
  func movers(behind start: Int) -> NamePhrase? {
    if cursor.word(start) == .van, let phrase = names.phrase(at: start + 1) { return phrase }
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

  /// "de leden Jansen en De Wit hebben een motie ingediend", "een door het lid Jansen ingediende motie", "het lid Jansen
  /// heeft bij motie verzocht".
  func movers(before first: Int, head: Int) -> NamePhrase? {
    guard first > 0, !cursor.opensBlock(first) else { return nil }
    let isMoved = cursor.word(head + 1) == .ingediend || cursor.word(head + 1) == .voorgesteld
    let isAsked =
      cursor.word(first - 1) == .bij
      && [.verzocht, .gevraagd, .opgeroepen].contains(cursor.word(head + 1))
    let isDone = cursor.word(head - 1) == .ingediende || cursor.word(first) == .ingediende
    // "het lid Jansen vraagt in zijn motie", "ik verzoek het lid Jansen haar motie aan te houden".
    let isOwn = cursor.word(first - 1) == .zijn || cursor.word(first - 1) == .haar
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
}
