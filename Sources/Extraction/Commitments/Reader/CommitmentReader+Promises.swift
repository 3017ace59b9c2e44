internal import Kamerstukken

/// Promises that are called so.
extension CommitmentReader {
  /// "heb ik toegezegd …", "zeg ik toe …".
  mutating func addPromise(
    _ match: TriggerMatch, _ frame: SentenceFrame, from: Int, limit: Int, block: Int
  ) {
    let request = requests.request(in: from..<limit)
    // Of two promises in a sentence each may have its own occasion.
    let isPart = from > frame.range.lowerBound || limit < frame.range.upperBound
    let occasion =
      (isPart ? occasions.occasion(in: from..<limit) : nil) ?? frame.occasion
    let outside = [request?.tokens, occasion?.tokens].compactMap { $0 }
    let content = actions.content(
      of: match, in: frame, without: outside, until: limit)
    var record = self.record(
      match, frame, action: content ?? 0..<0, span: from..<limit, strength: .explicit)
    if content == nil {
      // "Dat zeg ik u toe.": the sentence before says what.
      guard match.kind == .promise || isOnlyPointed(match, frame) else { return }
      if let previous = previousSentence(frame, block: block) {
        record.action = previous
      } else if let asked = questionBefore(frame) {
        record.action = asked
      } else {
        return
      }
    }
    let behind = match.tokens.upperBound
    let houses =
      frame.houses(in: match.tokens)
      + [frame.house(at: behind), fronted(match, in: frame)].compactMap { $0 }
    let inside = houses.first { phrase in
      !outside.contains { $0.overlaps(phrase.tokens) }
        && !((phrase.kind == .member || phrase.kind == .group)
          && isOwner(phrase.tokens.lowerBound))
    }
    record.to = slots.recipient(inside)
    record.requestedBy = request.map { slots.persons($0.members) } ?? []
    record.conditional = evidence.isConditional(content ?? 0..<0)
    let said = min(match.who?.upperBound ?? match.tokens.lowerBound, match.tokens.upperBound)
    record.deadline = due(frame, [content ?? 0..<0, said..<match.tokens.upperBound])
    record.code = code(in: frame.sentence)
    record.occasion = occasion.map { self.occasion($0) }
    if match.kind == .promised {
      record.target =
        occasion.flatMap { targets.target(of: $0.tokens, in: analysis.tokens) }
        ?? targets.target(in: record.span.range)
      if record.occasion == nil, let last = drafts.last, last.block == block,
        last.record.occasion != nil, last.record.strength == .explicit,
        government.classes(frame.range.lowerBound).contains(.adverb)
      {
        record.occasion = last.record.occasion
        record.target = record.target ?? last.record.target
      }
      record.status = statusBehind(frame, block: block, content: content ?? 0..<0)
    }
    let isOpen = match.kind == .promised
    guard let content, inside?.kind == .member, let second = secondPromise(in: content, frame)
    else {
      append(record, frame, block: block, isOpen: isOpen)
      return
    }
    record.deadline = due(
      frame, [content.lowerBound..<second.joint, said..<match.tokens.upperBound])
    let other = split(&record, content, second, frame)
    append(record, frame, block: block, isOpen: isOpen)
    append(other, frame, block: block, isOpen: isOpen)
  }

  /// "van het lid Jansen", "door het lid Jansen": someone else's, or done by the member.
  func isOwner(_ index: Int) -> Bool {
    let before = government.classes(index - 1).contains(.determiner) ? index - 2 : index - 1
    return before >= 0 && Self.owners.contains(analysis.tokens.words[before])
  }

  private static let owners = ["van", "door", "namens", "met", "over"].map { Vocabulary.shared[$0] }

  /// "Dit heb ik toegezegd": what is said in the sentence before.
  private func isOnlyPointed(_ match: TriggerMatch, _ frame: SentenceFrame) -> Bool {
    let first = frame.range.lowerBound
    return match.tokens.lowerBound == first + 1
      && Self.pointers.contains(analysis.tokens.words[first])
  }

  private static let pointers = ["dit", "dat"].map { Vocabulary.shared[$0] }

  /// "De heer Jansen" in "De heer Jansen heb ik toegezegd".
  private func fronted(_ match: TriggerMatch, in frame: SentenceFrame) -> HousePhrase? {
    frame.houses(in: frame.range.lowerBound..<match.tokens.lowerBound).last {
      $0.tokens.upperBound == match.tokens.lowerBound
    }
  }

  /// The deadline of a promise: in what was promised, else between who and "toegezegd". It may be past.
  private func due(_ frame: SentenceFrame, _ places: [Range<Int>]) -> Commitment.Deadline? {
    let inside = places.enumerated().flatMap { order, place in
      frame.deadlines.filter {
        // A day before "toegezegd" is when it was promised.
        place.contains($0.tokens.lowerBound) && (order == 0 || $0.rule != "day")
      }
    }
    return preferred(inside)
  }

  /// "Zoals toegezegd informeer ik u hierbij over …": the main clause says what.
  mutating func addAsPromised(_ match: TriggerMatch, _ frame: SentenceFrame, block: Int) {
    let tokens = analysis.tokens
    let isAtHead =
      match.tokens.lowerBound - frame.range.lowerBound < 4
      && senderVerb(in: frame.range.lowerBound..<match.tokens.lowerBound, frame) == nil
    let main = isAtHead ? mainVerb(behind: match.tokens.upperBound, in: frame) : nil
    let start = main ?? clauseStart(behind: match, isAtHead: isAtHead, in: frame)
    let member = frame.houses(in: match.tokens.lowerBound..<max(start, match.tokens.upperBound))
      .first {
        ($0.kind == .member || $0.kind == .group) && !isOwner($0.tokens.lowerBound)
          && frame.occasion?.subject?.contains($0.tokens.lowerBound) != true
      }
    var end = frame.range.upperBound
    while end > start, tokens.words[end - 1] == 0x2E || tokens.words[end - 1] == 0x2C { end -= 1 }
    guard end - start >= 3 else { return }
    var record = self.record(
      match, frame, action: start..<end, span: frame.range, strength: .explicit)
    if let member { record.to = slots.recipient(member) }
    let who =
      match.who.flatMap { frame.government(at: $0.lowerBound) }
      ?? match.tokens.compactMap { frame.government(at: $0) }.first
    if match.who == nil {
      record.by = slots.promiser(who, at: record.span.range.lowerBound)
    }
    record.occasion = frame.occasion.map { occasion($0) }
    record.requestedBy = requesters(in: frame.range)
    record.code = code(in: frame.sentence)
    record.target = targets.target(in: record.span.range)
    record.conditional = evidence.isConditional(start..<end)
    // A time before the main clause is when it was promised.
    record.deadline =
      main == nil
      ? deadline(match, frame, in: frame.range, of: nil)
      : preferred(
        frame.deadlines.filter { (start..<end).contains($0.tokens.lowerBound) && !isPast($0) })
    record.status = status(
      of: start..<end, verb: main ?? senderVerb(in: start..<end, frame),
      isDue: record.deadline != nil, in: frame)
    // "Het is niet mogelijk, zoals toegezegd, uw Kamer in mei te informeren": the time is over.
    if record.status != .fulfilled, evidence.isMissed(frame.range) {
      record.status = .postponed
      record.deadline = missed(in: frame)
    }
    // "Zoals door mijn voorganger is toegezegd, onderzoek ik …": it is the sender's now.
    if record.status != .fulfilled, who?.kind == .kin {
      record.by = slots.sender(at: record.span.range.lowerBound)
    }
    append(record, frame, block: block, isOpen: true)
  }

  /// Where the words behind "zoals toegezegd" begin whose verb is not found: behind a comma, whom and where it was
  /// promised; the whole sentence where the form stands in its midst.
  private func clauseStart(behind match: TriggerMatch, isAtHead: Bool, in frame: SentenceFrame)
    -> Int
  {
    guard isAtHead else { return frame.range.lowerBound }
    var start = match.tokens.upperBound
    if let comma = (start..<min(start + 16, frame.range.upperBound)).first(where: {
      analysis.tokens.words[$0] == 0x2C
    }) {
      start = comma + 1
    }
    // "Zoals toegezegd aan het lid Jansen in het debat van 3 april | informeer ik u".
    for _ in 0..<2 {
      if let house = frame.house(at: start), house.core.lowerBound > start {
        start = house.tokens.upperBound
      }
      if let occasion = frame.occasion, occasion.tokens.lowerBound == start {
        start = occasion.tokens.upperBound
      }
    }
    return start
  }

  /// What the sentences behind a reported promise say of it.
  func statusBehind(_ frame: SentenceFrame, block: Int, content: Range<Int>) -> Commitment.Status {
    guard analysis.document.kind != .debate else { return .made }
    if evidence.isHere(content) || evidence.isHere(frame.range) { return .fulfilled }
    let next = following(frame, block: block, sentences: 2)
    if evidence.isMissed(next) { return .postponed }
    let more = following(frame, block: block, sentences: 5)
    if evidence.has(.late, in: more), evidence.isAbandoned(more) { return .postponed }
    return evidence.isHere(more) ? .fulfilled : .made
  }

  /// The tokens of so many sentences behind one, no further than the next block.
  func following(_ frame: SentenceFrame, block: Int, sentences: Int) -> Range<Int> {
    let blocks = analysis.document.blocks
    let start = frame.sentence.upperBound
    var index = frame.index
    let last = min(analysis.sentences.count - 1, frame.index + sentences)
    while index < last {
      let range = analysis.sentences[index + 1]
      guard let next = analysis.block(at: range.lowerBound), next <= block + 2,
        blocks[next].kind != .heading, blocks[next].kind != .footnote
      else { break }
      index += 1
    }
    guard index > frame.index else { return start..<start }
    let end = analysis.tokens.first(atOrAfter: analysis.sentences[index].upperBound)
    return start..<min(max(start, end), start + 300)
  }

  /// The words of the sentence before one, in the same block.
  private func previousSentence(_ frame: SentenceFrame, block: Int) -> String? {
    guard frame.index > 0 else { return nil }
    let range = analysis.sentences[frame.index - 1]
    guard analysis.block(at: range.lowerBound) == block, range.count < 1200 else { return nil }
    var words = analysis.string(range)
    while let last = words.utf8.last, last == 0x2E || last == 0x3F || last == 0x21 {
      words.removeLast()
    }
    return words
  }

  /// What a member asked right before the turn that a promise opens: "Kan de minister toezeggen | dat er een plan
  /// komt?", "Dat zeg ik toe."
  private func questionBefore(_ frame: SentenceFrame) -> String? {
    let start = Int(analysis.tokens.starts[frame.sentence.lowerBound])
    guard let turn = turns.start(at: start), frame.index > 0,
      turns.speaker(at: turn - 1) == .member
    else { return nil }
    var index = frame.index - 1
    // Over the line that says who speaks.
    while index > 0, analysis.sentences[index].lowerBound >= turn { index -= 1 }
    let range = analysis.sentences[index]
    let tokens = analysis.tokens
    var first = tokens.first(atOrAfter: range.lowerBound)
    var end = min(tokens.first(atOrAfter: range.upperBound), first + 120)
    // "De heer Jansen (SP): Ik vraag".
    if turns.start(at: range.upperBound - 1).map({ $0 >= range.lowerBound }) == true,
      let colon = (first..<end).first(where: { tokens.words[$0] == 0x3A })
    {
      first = colon + 1
    }
    guard frame.index - index <= 2, first < end else { return nil }
    while end > first, tokens.shapes[end - 1] == .sign { end -= 1 }
    let asked = (first..<end).last { government.classes($0).contains(.pledge) }
    let from = asked.map { $0 + 1 } ?? first
    return slots.words(end - from >= 3 ? from..<end : first..<end)
  }

  /// A register code in a range of tokens: "TZ201807-123", "T02345".
  func code(in range: Range<Int>) -> String? {
    let tokens = analysis.tokens
    let text = analysis.document.text.utf8
    for index in range where tokens.shapes[index] == .alphanumeric {
      let word = tokens.range(index)
      guard text[word.lowerBound] == 0x54 else { continue }
      func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      }
      if word.count == 6, isDigits(text[word].dropFirst()) { return analysis.string(word) }
      guard word.count == 8, text[word.lowerBound + 1] == 0x5A, isDigits(text[word].dropFirst(2)),
        index + 2 < tokens.count, tokens.words[index + 1] == 0x2D, tokens.isGlued(index + 1),
        tokens.isGlued(index + 2), tokens.shapes[index + 2] == .number
      else { continue }
      return analysis.string(tokens.range(index, through: index + 2))
    }
    return nil
  }
}
