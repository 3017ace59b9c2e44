internal import Kamerstukken

/// What became of a promise.
extension CommitmentReader {
  /// "Met deze brief geef ik gevolg aan mijn toezegging": the last promise of the section, or one that the
  /// sentence itself names.
  mutating func addStatus(
    _ match: TriggerMatch, _ frame: SentenceFrame, from: Int, limit: Int, block: Int
  ) {
    guard
      let noun = match.tokens.first(where: { government.classes($0).contains(.commitment) })
    else { return }
    let verb = mainVerb(of: match, noun, in: frame, limit: limit)
    let status = self.status(match, noun, verb: verb, frame, limit: limit)
    if match.traits.contains(.addressee) {
      if let house = match.house, let index = drafts.indices.last,
        let members = government.members(
          at: frame.house(at: house.lowerBound)?.core.lowerBound ?? house.lowerBound),
        frame.index - drafts[index].sentence <= 3
      {
        drafts[index].record.requestedBy = slots.persons(members)
      }
      return
    }
    // Over the semicolons of a list.
    let end =
      limit < frame.range.upperBound && analysis.tokens.words[limit] == 0x3B
        && !counted(noun + 1..<frame.range.upperBound).isEmpty ? frame.range.upperBound : limit
    let last = verb.map { $0 > noun ? $0 : end } ?? end
    if addParts(match, noun, frame, limit: last, status, block) { return }
    let isPointing =
      noun > 0 && government.classes(noun - 1).contains(.possessive)
      && !government.classes(noun - 1).contains(.house) && isDemonstrative(noun - 1)
    if !isPointing, let content = content(match, noun, in: frame, limit: limit) {
      let source = source(closing: content)
      let action = source.map { content.lowerBound..<$0.lowerBound - 1 } ?? content
      var record = self.record(
        match, frame, action: action, span: from..<limit, strength: .explicit)
      record.status = status
      record.code = code(in: frame.sentence)
      record.conditional = false
      record.occasion =
        (frame.occasion ?? source.flatMap { occasions.occasion(inCell: $0) }).map { occasion($0) }
      if status != .made || match.who == nil, let promiser = promiser(of: noun, in: frame) {
        record.by = promiser
      }
      if status != .fulfilled, let verb { record.by = subject(of: verb, frame) }
      if let members = addressees(noun, in: frame) {
        record.to = slots.persons(members).first?.name ?? record.to
      }
      if let request = requests.request(in: frame.range) {
        record.requestedBy = slots.persons(request.members)
      }
      // What was promised may have been due before the letter that does it.
      record.deadline =
        status == .fulfilled && !match.traits.contains(.adverbial)
        ? preferred(frame.deadlines.filter { action.contains($0.tokens.lowerBound) })
        : status == .fulfilled ? nil : deadline(match, frame, in: from..<limit, of: nil)
      record.target = targets.target(in: record.span.range)
      if let index = antecedent(frame), drafts[index].block == block,
        frame.index - drafts[index].sentence <= 2, mayBeSame(drafts[index].record, noun, frame)
      {
        drafts[index].record.status = status
        return
      }
      append(record, frame, block: block, isOpen: false)
      return
    }
    if let index = antecedent(frame), mayBeSame(drafts[index].record, noun, frame) {
      drafts[index].record.status = status
      if status == .postponed || status == .pending {
        drafts[index].record.deadline =
          deadline(match, frame, in: from..<limit, of: nil) ?? drafts[index].record.deadline
      }
      return
    }
    if match.traits.contains(.antecedent) {
      addAntecedent(match, frame, block: block)
    } else if !isPointing || code(in: frame.sentence) != nil {
      addUnnamed(match, noun, frame, status, from: from, limit: limit, block: block)
    }
  }

  /// "Hiermee doe ik mijn toezegging in het debat van 3 april gestand": the sentence before, which sends something
  /// along, says what, else the words of the promise itself; only where it is said when or to whom.
  private mutating func addUnnamed(
    _ match: TriggerMatch, _ noun: Int, _ frame: SentenceFrame, _ status: Commitment.Status,
    from: Int, limit: Int, block: Int
  ) {
    let members = addressees(noun, in: frame)
    let before = sendingSentence(frame, block: block)
    let request = requests.request(in: frame.range)
    guard
      frame.occasion != nil || members != nil || before != nil || request != nil
        || code(in: frame.sentence) != nil
    else { return }
    var end = limit
    while end > noun, analysis.tokens.shapes[end - 1] == .sign,
      analysis.tokens.words[end - 1] != 0x29
    {
      end -= 1
    }
    guard end - noun >= 2 else { return }
    end = max(noun + 1, verbless(noun + 1..<end, match))
    var record = self.record(
      match, frame, action: noun..<end, span: from..<limit, strength: .explicit)
    if let before { record.action = before }
    record.status = status
    record.code = code(in: frame.sentence)
    record.occasion = frame.occasion.map { occasion($0) }
    if let promiser = promiser(of: noun, in: frame) { record.by = promiser }
    if let members { record.to = slots.persons(members).first?.name ?? record.to }
    if let request { record.requestedBy = slots.persons(request.members) }
    record.target = targets.target(in: record.span.range)
    append(record, frame, block: block, isOpen: false)
  }

  /// The words of the sentence before one, in the same block, where it sends something: "Hierbij bied ik u … aan".
  private func sendingSentence(_ frame: SentenceFrame, block: Int) -> String? {
    guard frame.index > 0 else { return nil }
    let range = analysis.sentences[frame.index - 1]
    guard analysis.block(at: range.lowerBound) == block, range.count < 800 else { return nil }
    let tokens = analysis.tokens
    let first = tokens.first(atOrAfter: range.lowerBound)
    var end = tokens.first(atOrAfter: range.upperBound)
    guard first < end, evidence.isHere(first..<end) else { return nil }
    while end > first + 1, tokens.words[end - 1] == 0x2E { end -= 1 }
    return slots.words(first..<end)
  }

  /// "Deze toezegging zal zichtbaar worden": the sentence before was a promise.
  private mutating func addAntecedent(_ match: TriggerMatch, _ frame: SentenceFrame, block: Int) {
    guard frame.index > 0 else { return }
    let range = analysis.sentences[frame.index - 1]
    guard analysis.block(at: range.lowerBound) == block else { return }
    let tokens = analysis.tokens
    let first = tokens.first(atOrAfter: range.lowerBound)
    let end = tokens.first(atOrAfter: range.upperBound)
    guard first < end, end - first < 320, !evidence.isQuestion(first..<end),
      (first..<end).contains(where: { government.classes($0).contains(.sender) })
    else { return }
    var start = first
    if let clause = (first..<end).last(where: {
      tokens.words[$0] == Self.om && end - $0 > 4
    }) ?? (first..<end).first(where: { tokens.words[$0] == Self.dat }) {
      start = clause + 1
    }
    var last = end - 1
    while last > start, tokens.words[last] == 0x2E { last -= 1 }
    var record = Commitment(
      by: slots.sender(at: range.lowerBound), to: slots.recipient(nil),
      action: analysis.string(tokens.range(start, through: last)), strength: .toParliament,
      span: analysis.span(range, rule: "commitment-" + match.rule))
    record.conditional = evidence.isConditional(first..<end)
    drafts.append(
      CommitmentDraft(
        record: record, sentence: frame.index - 1, block: block, heading: section.heading,
        isOpen: false))
  }

  static let om = Vocabulary.shared["om"]
  static let dat = Vocabulary.shared["dat"]
  private static let deze = Vocabulary.shared["deze"]
  private static let die = Vocabulary.shared["die"]

  private func isDemonstrative(_ index: Int) -> Bool {
    analysis.tokens.words[index] == Self.deze || analysis.tokens.words[index] == Self.die
  }

  private func status(
    _ match: TriggerMatch, _ noun: Int, verb: Int?, _ frame: SentenceFrame, limit: Int
  ) -> Commitment.Status {
    switch match.kind {
    case .late: return .postponed
    case .lapsed: return .lapsed
    // "zal ik in het najaar nakomen": repeated as still to come.
    case .open: return match.traits.contains(.again) ? .made : .pending
    default: break
    }
    if evidence.isNegated(match.tokens) { return .pending }
    if evidence.has(.partly, in: frame.range) { return .partlyFulfilled }
    if evidence.has(.late, in: frame.range) { return .postponed }
    if match.traits.contains(.antecedent) { return .made }
    // "Conform mijn toezegging zal ik u eind 2024 informeren": what the main clause does.
    if let verb {
      let clause = verb > noun ? verb..<limit : frame.range
      let told = clause.dropFirst().first {
        government.classes($0).contains(.joiner) || endsSentence($0)
      }
      let isDue = isDue(in: clause.lowerBound..<(told ?? clause.upperBound), frame)
      return self.status(of: clause, verb: verb, isDue: isDue, in: frame)
    }
    // "In het voorjaar doe ik mijn toezegging gestand": to come.
    let before = frame.range.lowerBound..<match.tokens.lowerBound
    let isToCome =
      match.traits.contains(.present) && !evidence.isHere(frame.range)
      && (isDue(in: before, frame) || evidence.isNext(before))
    return isToCome ? .made : .fulfilled
  }

  /// "toekomen.1 Deze versie": a marker that no note was found for hides the end of a sentence.
  private func endsSentence(_ index: Int) -> Bool {
    let tokens = analysis.tokens
    guard index + 2 < tokens.count, tokens.words[index] == 0x2E else { return false }
    return tokens.shapes[index + 1] == .number && tokens.isGlued(index + 1)
      && tokens.shapes[index + 2] == .capitalised
  }

  /// Whether a time stands in a range that is not past.
  private func isDue(in range: Range<Int>, _ frame: SentenceFrame) -> Bool {
    frame.deadlines.contains {
      range.contains($0.tokens.lowerBound) && !isPast($0) && $0.rule != "vague"
    }
  }

  /// Who does what a main clause says: the office beside its verb, else the sender.
  private func subject(of verb: Int, _ frame: SentenceFrame) -> Commitment.Promiser {
    let phrase = frame.government(at: verb + 1) ?? frame.government(at: verb - 1)
    return slots.promiser(phrase, at: Int(analysis.tokens.starts[verb]))
  }

  /// The promise that a sentence without content speaks of: the last one of the section, at most eight sentences
  /// before.
  private func antecedent(_ frame: SentenceFrame) -> Int? {
    for index in drafts.indices.reversed() {
      guard frame.index - drafts[index].sentence <= 8 else { return nil }
      if drafts[index].record.strength == .explicit {
        return drafts[index].heading == section.heading ? index : nil
      }
    }
    return nil
  }

  /// Whether a sentence may speak of a promise: it names no other occasion and no other member.
  private func mayBeSame(_ record: Commitment, _ noun: Int, _ frame: SentenceFrame) -> Bool {
    if let date = frame.occasion?.date, record.occasion?.date != date { return false }
    guard let members = addressees(noun, in: frame) ?? requests.request(in: frame.range)?.members,
      let name = slots.persons(members).first?.name
    else { return true }
    return record.to == name || record.requestedBy.contains { $0.name == name }
  }

  /// "aan het lid Jansen" behind the noun.
  func addressees(_ noun: Int, in frame: SentenceFrame) -> NamePhrase? {
    let words = analysis.tokens.words
    for index in noun + 1..<min(noun + 25, frame.range.upperBound) {
      // What was promised begins.
      if words[index] == Self.om || words[index] == Self.dat { return nil }
      if let house = frame.house(at: index), house.kind == .member, !isOwner(index) {
        return government.members(at: house.core.lowerBound)
      }
    }
    return nil
  }
}
