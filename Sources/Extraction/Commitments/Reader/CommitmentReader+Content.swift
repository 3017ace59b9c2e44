internal import Kamerstukken

/// What a sentence that reports on a promise says of its content.
extension CommitmentReader {
  /// What the sentence says was promised: a clause or "over …" behind the noun; where the promise is only the
  /// reason ("Conform mijn toezegging zend ik u …"), what is done.
  func content(_ match: TriggerMatch, _ noun: Int, in frame: SentenceFrame, limit: Int)
    -> Range<Int>?
  {
    var named = self.named(match, noun, in: frame, limit: limit)
    guard isAdverbial(match) else { return named }
    let verb = mainVerb(of: match, noun, in: frame, limit: limit)
    // "In reactie op mijn toezegging | meld ik u dat …": not what was promised.
    if let verb, verb > noun, let words = named, words.lowerBound > verb { named = nil }
    let tokens = analysis.tokens
    if let named,
      tokens.words[named.lowerBound - 1] == Self.om
        || tokens.words[named.lowerBound - 1] == Self.dat
        || named.lowerBound - noun <= 2
    {
      return named
    }
    // "Hierbij bied ik u aan, overeenkomstig mijn toezegging in het debat, de notitie over de huren."
    if named != nil, let end = frame.occasion?.tokens.upperBound, end > noun,
      (frame.range.lowerBound..<match.tokens.lowerBound).contains(where: {
        frame.government(at: $0)?.kind == .sender
      }),
      let comma = (noun..<max(noun, min(end + 3, limit))).last(where: { tokens.words[$0] == 0x2C }),
      comma >= end
    {
      var last = limit
      while last > comma, tokens.shapes[last - 1] == .sign, tokens.words[last - 1] != 0x29 {
        last -= 1
      }
      if last - comma > 3 { return comma + 1..<last }
    }
    guard let verb else { return named }
    // "zal ik u, conform mijn toezegging aan het lid Jansen, | informeren over de huren": not what was promised.
    if verb < noun, let named,
      !(noun..<named.lowerBound).contains(where: { tokens.words[$0] == 0x2C })
    {
      return named
    }
    var end = limit
    while end > verb, tokens.shapes[end - 1] == .sign, tokens.words[end - 1] != 0x29 { end -= 1 }
    return end - verb >= 4 ? verb..<end : named
  }

  /// The verb of the main clause of a sentence in which the promise is only the reason: behind it, else before it;
  /// nil where the form is of another kind or no subject is found.
  func mainVerb(of match: TriggerMatch, _ noun: Int, in frame: SentenceFrame, limit: Int) -> Int? {
    guard isAdverbial(match) else { return nil }
    // Behind "die ik in het debat heb gedaan,".
    var behind = noun
    if isRelativeBehind(noun),
      let made = (noun + 1..<max(noun + 1, limit)).first(where: {
        government.classes($0).contains(.made)
      })
    {
      behind = made
    }
    // Not "dat | ik u zal informeren" in what was promised.
    if let who = (behind + 1..<max(behind + 1, limit)).first(where: {
      (frame.government(at: $0)?.kind == .sender || isAddressed($0, in: frame)
        || isSubject($0, in: frame))
        && government.classes($0 - 1).isDisjoint(with: [.joiner, .relative])
    }), who > noun + 1 {
      return who - 1
    }
    return senderVerb(in: frame.range.lowerBound..<match.tokens.lowerBound, frame)
  }

  /// "zal het kabinet", "informeert de minister": an office behind a verb that tells or is finite.
  private func isSubject(_ index: Int, in frame: SentenceFrame) -> Bool {
    guard let phrase = frame.government(at: index),
      phrase.kind == .office || phrase.kind == .cabinet
    else { return false }
    return !government.classes(index - 1).isDisjoint(with: [.tells, .finite, .modal])
  }

  /// Whether the promise is the reason of the sentence: "conform", "ter uitvoering van", "naar aanleiding van".
  func isAdverbial(_ match: TriggerMatch) -> Bool {
    match.traits.contains(.adverbial)
  }

  /// "treft u", "vindt u", "ontvangt uw Kamer": the House is the subject.
  private func isAddressed(_ index: Int, in frame: SentenceFrame) -> Bool {
    let verb = government.classes(index - 1)
    if government.classes(index).contains(.you) { return verb.contains(.finds) }
    guard let phrase = frame.house(at: index), phrase.core.upperBound - index <= 3 else {
      return false
    }
    return phrase.kind == .house && !verb.isDisjoint(with: [.finds, .finite, .modal])
  }

  /// What a promise is about, behind its noun: "om …", "dat …", "over …", "inzake …".
  private func named(_ match: TriggerMatch, _ noun: Int, in frame: SentenceFrame, limit: Int)
    -> Range<Int>?
  {
    let tokens = analysis.tokens
    let occasion = frame.occasion?.tokens ?? 0..<0
    var index = noun + 1
    var start: Int?
    // "de toezegging die ik in het debat heb gedaan om …".
    var isRelative = isRelativeBehind(noun)
    while index < limit, index - noun < 40 {
      if occasion.contains(index) {
        index = occasion.upperBound
        continue
      }
      let word = tokens.words[index]
      let type = government.classes(index)
      if word == Self.om || word == Self.dat || type.contains(.about) && !type.contains(.to) {
        start = index + 1
        break
      }
      if isRelative {
        if type.contains(.made) { isRelative = false }
        // "heb gedaan", "gedaan heb".
        if type.contains(.made), government.classes(index + 1).contains(.have) { index += 1 }
      } else if type.contains(.finite) || type.contains(.here) {
        break
      }
      if word == 0x3B { break }
      index += 1
    }
    guard let start else { return subjectOfOccasion(match, noun, in: frame) }
    let isClause = tokens.words[start - 1] == Self.om || tokens.words[start - 1] == Self.dat
    var end = start
    while end < limit {
      let word = tokens.words[end]
      if word == 0x3B || word == 0x2E && end == limit - 1 { break }
      if word == 0x2C, end > start, resumes(end + 1, limit) || namesMotion(end + 1, limit) { break }
      if !isClause, government.classes(end).contains(.finite), end - start > 2 { break }
      end += 1
    }
    while end > start, tokens.shapes[end - 1] == .sign,
      tokens.words[end - 1] == 0x2C || tokens.words[end - 1] == 0x2E
    {
      end -= 1
    }
    end = verbless(start..<end, match)
    return end - start >= 2 ? start..<end : nil
  }

  /// "De toezegging uit het WGO van 3 april 2018 over | de huren | wordt betrokken": read with the occasion.
  private func subjectOfOccasion(_ match: TriggerMatch, _ noun: Int, in frame: SentenceFrame)
    -> Range<Int>?
  {
    guard match.traits.contains(.subjectBefore),
      let subject = frame.occasion?.subject, subject.lowerBound > noun + 1
    else { return nil }
    let hasArticle = government.classes(subject.lowerBound - 1).contains(.determiner)
    return (hasArticle ? subject.lowerBound - 1 : subject.lowerBound)..<subject.upperBound
  }

  /// Whether a relative clause begins behind the noun: "de toezegging, die ik".
  private func isRelativeBehind(_ noun: Int) -> Bool {
    let words = analysis.tokens.words
    let index = noun + 1 < words.count && words[noun + 1] == 0x2C ? noun + 2 : noun + 1
    return government.classes(index).contains(.relative)
  }

  /// The end of a content without the verbs of the form that holds it: "om te spreken | is uitgevoerd", "over de
  /// huren | afgedaan".
  func verbless(_ content: Range<Int>, _ match: TriggerMatch) -> Int {
    var end = content.upperBound
    guard content.lowerBound < match.tokens.upperBound, end >= match.tokens.upperBound else {
      return end
    }
    end = match.tokens.upperBound - 1
    // "om te rapporteren | schuif ik door", "om de cijfers te delen | kan ik nog niet nakomen".
    if let who = match.who, content.contains(who.lowerBound), match.traits.contains(.verbThenWho) {
      return max(content.lowerBound, who.lowerBound - 1)
    }
    if match.traits.contains(.twoVerbs) { return max(content.lowerBound, end - 1) }
    // "om de cijfers te delen | hiermee als afgedaan".
    if match.traits.contains(.regarded) {
      while end > content.lowerBound + 1,
        analysis.tokens.words[end - 1] == Self.as
          || !government.classes(end - 1).isDisjoint(with: [.adverb, .here])
      { end -= 1 }
      return end
    }
    guard match.traits.contains(.verbLast) else { return end }
    if let verb = (content.lowerBound..<end).last(where: {
      !government.classes($0).isDisjoint(with: [.finite, .modal])
    }) {
      end = verb
    }
    while end > content.lowerBound + 1,
      !government.classes(end - 1).isDisjoint(with: [.finite, .modal, .negation, .adverb, .here])
    {
      end -= 1
    }
    return end
  }

  private static let `as` = Vocabulary.shared["als"]

  /// Whether a motion is named beside the promise: ", en aan de motie van het lid Jansen".
  private func namesMotion(_ start: Int, _ limit: Int) -> Bool {
    let words = analysis.tokens.words
    let place = start < limit && Self.joins.contains(words[start]) ? start + 1 : start
    guard place < limit, Self.partPrepositions.contains(words[place]) else { return false }
    return (place + 1..<min(place + 4, max(limit, place + 1))).contains {
      government.classes($0).contains(.motion)
    }
  }

  /// Whether the main clause goes on behind a comma: ", deel ik u mede", ", niet gestand".
  private func resumes(_ start: Int, _ limit: Int) -> Bool {
    (start..<min(start + 4, limit)).contains {
      !government.classes($0).isDisjoint(with: [.sender, .negation, .finite, .made])
    }
  }
}
