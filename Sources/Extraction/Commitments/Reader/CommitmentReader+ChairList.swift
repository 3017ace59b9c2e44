internal import Kamerstukken

/// The list that the chair reads out at the end of a debate.
extension CommitmentReader {
  /// Reads such a list from the sentence that begins it ("Ik lees de toezeggingen voor.") to the end of the turn;
  /// each sentence that says what the minister will do is a promise. True where the sentence lies in a list.
  mutating func readChairList(_ sentence: CandidateSentence) -> Bool {
    if chairList.contains(sentence.index) { return true }
    guard scope == .debate, !turns.isEmpty,
      sentence.tokens.contains(where: { government.classes($0).contains(.commitment) })
    else { return false }
    let start = Int(analysis.tokens.starts[sentence.tokens.upperBound - 1])
    guard turns.speaker(at: start) == .chair, !evidence.isQuestion(sentence.tokens) else {
      return false
    }
    let end = turns.end(at: start)
    var index = sentence.index
    var found = 0
    while index < analysis.sentences.count, index - sentence.index < 60 {
      let range = analysis.sentences[index]
      guard range.lowerBound < end || index == sentence.index else { break }
      let first = analysis.tokens.first(atOrAfter: range.lowerBound)
      let behind = analysis.tokens.first(atOrAfter: min(range.upperBound, max(end, start + 1)))
      if first < behind, addListed(first..<behind, index, isFirst: index == sentence.index) {
        found += 1
      }
      index += 1
    }
    if found > 0 { chairList = sentence.index..<index }
    return found > 0
  }

  /// One sentence of such a list: "De minister stuurt voor de zomer een brief over de bossen.", "Dat is een toezegging
  /// aan de heer Jansen."
  private mutating func addListed(_ range: Range<Int>, _ index: Int, isFirst: Bool) -> Bool {
    let frame = frame(of: CandidateSentence(index: index, tokens: range, cue: range.lowerBound))
    let offset = Int(analysis.tokens.starts[range.lowerBound])
    guard let block = analysis.block(at: offset) else { return false }
    if let noun = range.first(where: { government.classes($0).contains(.commitment) }),
      let last = drafts.indices.last, drafts[last].sentence < index, !isFirst,
      index - drafts[last].sentence <= 2, frame.government(at: range.lowerBound) == nil
    {
      if let members = frame.houses(in: noun..<max(noun, frame.range.upperBound)).first(where: {
        $0.kind == .member
      }).flatMap({ government.members(at: $0.core.lowerBound) }) {
        drafts[last].record.requestedBy = slots.persons(members)
      }
      return false
    }
    // In the sentence that opens the list, only behind a colon.
    var start = frame.range.lowerBound
    if isFirst {
      guard let colon = frame.range.last(where: { analysis.tokens.words[$0] == 0x3A }),
        analysis.tokens.isGlued(colon), colon > frame.range.lowerBound + 3
      else { return addPlain(frame, block) }
      start = colon + 1
    }
    let limit = min(start + 8, frame.range.upperBound)
    for token in start..<max(start, limit) {
      guard let phrase = frame.government(at: token), phrase.kind == .office else { continue }
      let verb = phrase.tokens.upperBound
      guard government.classes(verb).contains(.acts) else { return addPlain(frame, block) }
      add(listed(token, verb), frame, from: token, block: block)
      if isFirst, let members = members(of: frame.range.lowerBound..<start, frame),
        let last = drafts.indices.last
      {
        drafts[last].record.requestedBy = slots.persons(members)
      }
      return true
    }
    return addPlain(frame, block)
  }

  private func members(of range: Range<Int>, _ frame: SentenceFrame) -> NamePhrase? {
    frame.houses(in: range).first { $0.kind == .member }
      .flatMap { government.members(at: $0.core.lowerBound) }
  }

  /// A sentence of a list that a form of the table reads: "De Kamer ontvangt voor de zomer een brief."
  private mutating func addPlain(_ frame: SentenceFrame, _ block: Int) -> Bool {
    let known = finder.matches(in: frame).first { $0.kind.rank == 0 || $0.kind.rank == 3 }
    guard let match = known, !evidence.isNegated(match.tokens),
      match.who.flatMap({ frame.government(at: $0.lowerBound) })?.kind != .sender
    else { return false }
    add(match, frame, from: frame.range.lowerBound, limit: frame.range.upperBound, block: block)
    return true
  }

  private func listed(_ who: Int, _ verb: Int) -> TriggerMatch {
    TriggerMatch(
      rule: "chair-list", traits: [], kind: .inform, tokens: who..<verb + 1, who: who..<verb,
      house: nil,
      deadline: nil)
  }

  private mutating func add(
    _ match: TriggerMatch, _ frame: SentenceFrame, from: Int, block: Int
  ) {
    var record = self.record(
      match, frame,
      action: actions.mainClause(of: match, in: frame, until: frame.range.upperBound),
      span: from..<frame.range.upperBound, strength: .explicit)
    record.conditional = evidence.isConditional(from..<frame.range.upperBound)
    record.deadline = deadline(match, frame, in: from..<frame.range.upperBound, of: nil)
    record.requestedBy = requesters(in: frame.range)
    append(record, frame, block: block, isOpen: false)
  }
}
