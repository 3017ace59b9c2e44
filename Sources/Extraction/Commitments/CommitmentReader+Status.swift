internal import Kamerstukken

/// What became of a promise, and the headings that name one.
extension CommitmentReader {
  /// "Met deze brief geef ik gevolg aan mijn toezegging": the last promise of the section, or one that the
  /// sentence itself names.
  mutating func addStatus(
    _ match: TriggerMatch, _ frame: SentenceFrame, from: Int, limit: Int, block: Int
  ) {
    let status = self.status(match, frame)
    guard
      let noun = match.tokens.first(where: { government.classes($0).contains(.commitment) })
    else { return }
    if match.rule == "addressed" {
      if let house = match.house, let index = drafts.indices.last,
        let members = government.members(
          at: frame.house(at: house.lowerBound)?.core.lowerBound ?? house.lowerBound),
        frame.index - drafts[index].sentence <= 3
      {
        drafts[index].record.requestedBy = slots.persons(members)
      }
      return
    }
    let isPointing =
      noun > 0 && government.classes(noun - 1).contains(.possessive)
      && !government.classes(noun - 1).contains(.house) && isDemonstrative(noun - 1)
    if !isPointing, let content = content(match, noun, in: frame, limit: limit) {
      var record = self.record(
        match, frame, action: content, span: from..<limit, strength: .explicit)
      record.status = status
      record.code = code(in: frame.sentence)
      record.conditional = false
      if let occasion = frame.occasion {
        record.occasion = Commitment.Occasion(
          kind: slots.words(occasion.kind), subject: occasion.subject.map { slots.words($0) },
          date: occasion.date)
      }
      if let members = addressees(noun, in: frame) {
        record.to = slots.persons(members).first?.name ?? record.to
      }
      if let request = requests.request(in: frame.range) {
        record.requestedBy = slots.persons(request.members)
      }
      if status != .fulfilled {
        record.deadline = deadline(match, frame, in: from..<limit, of: nil)
      }
      record.target = targets.target(in: record.span.range)
      if let index = antecedent(frame, block: block), drafts[index].block == block,
        frame.index - drafts[index].sentence <= 2
      {
        drafts[index].record.status = status
        return
      }
      append(record, frame, block: block, isOpen: false)
      return
    }
    if let index = antecedent(frame, block: block) {
      drafts[index].record.status = status
      if status == .postponed || status == .pending {
        drafts[index].record.deadline =
          deadline(match, frame, in: from..<limit, of: nil) ?? drafts[index].record.deadline
      }
      return
    }
    if match.rule == "this-commitment" { addAntecedent(match, frame, block: block) }
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

  private static let om = Vocabulary.shared["om"]
  private static let dat = Vocabulary.shared["dat"]
  private static let deze = Vocabulary.shared["deze"]
  private static let die = Vocabulary.shared["die"]

  private func isDemonstrative(_ index: Int) -> Bool {
    analysis.tokens.words[index] == Self.deze || analysis.tokens.words[index] == Self.die
  }

  private func status(_ match: TriggerMatch, _ frame: SentenceFrame) -> Commitment.Status {
    switch match.kind {
    case .late: return .postponed
    case .lapsed: return .lapsed
    case .open: return .pending
    default: break
    }
    if evidence.isNegated(match.tokens) { return .pending }
    if evidence.has(.partly, in: frame.range) { return .partlyFulfilled }
    if evidence.has(.late, in: frame.range) { return .postponed }
    if match.rule == "this-commitment" { return .made }
    return .fulfilled
  }

  /// The promise that a sentence without content speaks of: the last one of the section, at most eight sentences
  /// before.
  private func antecedent(_ frame: SentenceFrame, block: Int) -> Int? {
    guard let index = drafts.lastIndex(where: { $0.record.strength == .explicit }),
      drafts[index].heading == section.heading, frame.index - drafts[index].sentence <= 8
    else { return nil }
    return index
  }

  /// What the sentence says was promised: a clause or "over …" behind the noun; where the promise is only the
  /// reason ("Conform mijn toezegging zend ik u …"), what is done.
  private func content(_ match: TriggerMatch, _ noun: Int, in frame: SentenceFrame, limit: Int)
    -> Range<Int>?
  {
    let named = self.named(noun, in: frame, limit: limit)
    guard Self.adverbial.contains(match.rule) else { return named }
    let tokens = analysis.tokens
    if let named,
      tokens.words[named.lowerBound - 1] == Self.om
        || tokens.words[named.lowerBound - 1] == Self.dat
        || named.lowerBound - noun <= 2
    {
      return named
    }
    guard
      let who = (noun + 1..<limit).first(where: {
        frame.government(at: $0)?.kind == .sender
      }), who > noun + 1
    else { return named }
    var end = limit
    while end > who, tokens.shapes[end - 1] == .sign, tokens.words[end - 1] != 0x29 { end -= 1 }
    return end - who >= 3 ? who - 1..<end : named
  }

  /// Forms in which the promise is the reason of the sentence.
  private static let adverbial: Set<String> = [
    "done-under", "done-execution", "done-following", "done-continuing", "done-referring",
  ]

  /// What a promise is about, behind its noun: "om …", "dat …", "over …", "inzake …".
  private func named(_ noun: Int, in frame: SentenceFrame, limit: Int) -> Range<Int>? {
    let tokens = analysis.tokens
    let occasion = frame.occasion?.tokens ?? 0..<0
    var index = noun + 1
    var start: Int?
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
      if type.contains(.finite) || type.contains(.here) || word == 0x3B { break }
      index += 1
    }
    guard let start else { return nil }
    let isClause = tokens.words[start - 1] == Self.om || tokens.words[start - 1] == Self.dat
    var end = start
    while end < limit {
      let word = tokens.words[end]
      if word == 0x3B || word == 0x2E && end == limit - 1 { break }
      if word == 0x2C, end > start, resumes(end + 1, limit) { break }
      if !isClause, government.classes(end).contains(.finite), end - start > 2 { break }
      end += 1
    }
    while end > start, tokens.shapes[end - 1] == .sign,
      tokens.words[end - 1] == 0x2C || tokens.words[end - 1] == 0x2E
    {
      end -= 1
    }
    return end - start >= 2 ? start..<end : nil
  }

  /// Whether the main clause goes on behind a comma: ", deel ik u mede", ", niet gestand".
  private func resumes(_ start: Int, _ limit: Int) -> Bool {
    (start..<min(start + 4, limit)).contains {
      !government.classes($0).isDisjoint(with: [.sender, .negation, .finite])
    }
  }

  /// "aan het lid Jansen" behind the noun.
  private func addressees(_ noun: Int, in frame: SentenceFrame) -> NamePhrase? {
    for index in noun + 1..<min(noun + 4, frame.range.upperBound) {
      if let house = frame.house(at: index), house.kind == .member {
        return government.members(at: house.core.lowerBound)
      }
    }
    return nil
  }

  /// Takes a heading that names a promise: "Toezegging – Inzicht in gebruik". True where it is one.
  mutating func readHeading(_ sentence: CandidateSentence, block: Int) -> Bool {
    let document = analysis.document
    let tokens = analysis.tokens
    let first = sentence.tokens.lowerBound
    guard government.classes(first).contains(.commitment),
      Int(tokens.starts[first]) == document.blocks[block].range.lowerBound,
      document.blocks[block].range.count < 320
    else { return false }
    let last = sentence.tokens.upperBound - 1
    guard document.blocks[block].kind == .heading || tokens.words[last] != 0x2E else {
      return false
    }
    section.open(block)
    var start = first + 1
    while start <= last,
      tokens.shapes[start] == .sign && tokens.words[start] != Vocabulary.Mark.openQuote
        || tokens.shapes[start] == .number
    {
      start += 1
    }
    section.promises.append(
      (block, start..<max(start, last + 1), code(in: sentence.tokens)))
    return true
  }

  /// Gives the promises under a heading its code and, in a letter, the status that the letter does them; a heading
  /// without any is one itself.
  mutating func closeSections() {
    let document = analysis.document
    for promise in section.promises {
      let under = drafts.indices.filter {
        drafts[$0].heading == promise.heading && drafts[$0].record.strength == .explicit
      }
      for index in under {
        drafts[index].record.code = drafts[index].record.code ?? promise.code
        if document.kind == .letter, drafts[index].isOpen, drafts[index].record.status == .made {
          drafts[index].record.status = .fulfilled
        }
      }
      guard under.isEmpty, promise.subject.count >= 2, scope != .reported, scope != .explicit else {
        continue
      }
      let range = document.blocks[promise.heading].range
      var record = Commitment(
        by: slots.sender(at: range.lowerBound), to: slots.recipient(nil),
        action: slots.words(promise.subject), strength: .explicit,
        span: analysis.span(range, rule: "commitment-heading"))
      record.code = promise.code
      record.status = document.kind == .letter ? .fulfilled : .made
      drafts.append(
        CommitmentDraft(
          record: record, sentence: 0, block: promise.heading, heading: promise.heading,
          isOpen: false))
    }
  }

  /// Promises of one occasion were made in one paper.
  mutating func shareTargets() {
    var known: [String: String] = [:]
    func key(_ record: Commitment) -> String? {
      guard let occasion = record.occasion, let date = occasion.date else { return nil }
      return "\(occasion.kind?.lowercased() ?? "")|\(date)"
    }
    for draft in drafts {
      if let key = key(draft.record), let target = draft.record.target, known[key] == nil {
        known[key] = target
      }
    }
    for index in drafts.indices where drafts[index].record.target == nil {
      if let key = key(drafts[index].record) { drafts[index].record.target = known[key] }
    }
  }
}
