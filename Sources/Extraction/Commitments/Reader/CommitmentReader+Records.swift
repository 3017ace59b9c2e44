internal import Kamerstukken

/// From a form to a record.
extension CommitmentReader {
  /// Whether a form counts in this document and this sentence.
  func isAllowed(_ match: TriggerMatch, in frame: SentenceFrame) -> Bool {
    let offset = Int(analysis.tokens.starts[match.tokens.lowerBound])
    let who = match.who.flatMap { frame.government(at: $0.lowerBound) }
    let isSender = who?.kind == .sender
    guard scope.reads(match.kind) else { return false }
    // "Mede namens de Minister van Financiën | bericht ik u": another speaks.
    if match.traits.contains(.alone), let first = match.who?.lowerBound, first > 0,
      analysis.tokens.words[first - 1] == Self.onBehalf
    {
      return false
    }
    if scope == .reported, who == nil || isSender { return false }
    // "de brief die hij heeft toegezegd" says nothing new.
    if who?.kind == .pronoun, let pronoun = match.who?.lowerBound,
      government.classes(pronoun - 1).contains(.relative)
        || antecedentPromiser(pronoun, frame) == nil
    {
      return false
    }
    if turns.isEmpty {
      if analysis.document.kind == .debate, who == nil || isSender { return false }
      if sender == .other, who == nil || isSender { return false }
      if sender == .unknown, !isLetterLike(match, isSender: isSender) { return false }
    } else if case .government = turns.speaker(at: offset) {
    } else if who == nil || isSender {
      // The chair may say of a promise whose it is.
      guard match.kind.rank == 2, turns.speaker(at: offset) == .chair else { return false }
    }
    if evidence.isNegated(match.tokens), match.kind.rank != 2 { return false }
    // "Ik ben niet voornemens uw Kamer te informeren".
    if match.traits.contains(.negatedBefore),
      evidence.isNegated(max(match.tokens.lowerBound - 1, 0)..<match.tokens.lowerBound)
    {
      return false
    }
    let before = frame.range.lowerBound..<match.tokens.lowerBound
    switch match.kind {
    case .promise, .promised: return !isToOthers(match) && !isAsked(match)
    case .inform where isOnlyMentioned(match): return false
    case .inform where match.traits.contains(.told) && !isTold(match, in: frame): return false
    case .asPromised: return !isOthers(match, in: frame)
    case .done, .partly, .late, .lapsed, .open:
      return scope != .explicit || frame.range.contains { frame.government(at: $0) != nil }
    case .inform, .informs, .due, .spoken:
      return isToCome(match, frame, before)
    case .announce: return isAnnouncement(match, frame, before)
    }
  }

  /// "vroeg of | ik kan toezeggen": what a member wants to know.
  private func isAsked(_ match: TriggerMatch) -> Bool {
    guard match.kind == .promise, match.tokens.lowerBound > 0 else { return false }
    return analysis.tokens.words[match.tokens.lowerBound - 1] == Self.whether
  }

  private static let onBehalf = Vocabulary.shared["namens"]
  private static let whether = Vocabulary.shared["of"]

  /// "Ik heb ze toegezegd": to others than the House; "zowel kabinet als COA": with others.
  private func isToOthers(_ match: TriggerMatch) -> Bool {
    let words = analysis.tokens.words
    if evidence.has(.others, in: match.tokens) { return true }
    // "op verzoek van de Surinaamse regering".
    if let reason = match.tokens.first(where: { government.classes($0).contains(.reason) }),
      (reason + 1..<max(reason + 1, min(reason + 6, match.tokens.upperBound))).contains(where: {
        Self.foreign.contains(analysis.tokens.words[$0])
          && analysis.tokens.shapes[$0 - 1] == .capitalised
      })
    {
      return true
    }
    guard let end = match.who?.upperBound, end < words.count else { return false }
    return words[end] == Self.als
  }

  /// "zoals de Commissie heeft toegezegd": someone who is not of the government did.
  private func isOthers(_ match: TriggerMatch, in frame: SentenceFrame) -> Bool {
    if match.tokens.contains(where: { frame.government(at: $0) != nil }) { return false }
    return match.tokens.contains { Self.active.contains(analysis.tokens.words[$0]) }
      || scope == .explicit && !match.tokens.contains { frame.house(at: $0) != nil }
  }

  private static let active: [Vocabulary.WordID] = ["heeft", "hebben", "had", "hadden"].map {
    Vocabulary.shared[$0]
  }
  /// "zal, zoals eerder aan u gemeld, een maand vergen", "zal de commissie de u aangeboden nota lezen": nothing that
  /// will be sent.
  private func isOnlyMentioned(_ match: TriggerMatch) -> Bool {
    let words = analysis.tokens.words
    guard match.traits.contains(.worden), Self.will.contains(words[match.tokens.lowerBound])
    else { return false }
    let end = min(match.tokens.upperBound + 2, words.count)
    return !(match.tokens.lowerBound..<end).contains { words[$0] == Self.worden }
  }

  private static let will = ["zal", "zullen"].map { Vocabulary.shared[$0] }
  private static let worden = Vocabulary.shared["worden"]
  private static let foreign = ["regering", "overheid", "autoriteiten"].map {
    Vocabulary.shared[$0]
  }
  private static let als = Vocabulary.shared["als"]

  /// Where nobody is known to sign: what "ik" or a letter to "uw Kamer" says, and what is called a promise.
  private func isLetterLike(_ match: TriggerMatch, isSender: Bool) -> Bool {
    if match.kind.rank <= 2 { return true }
    guard match.kind != .announce else { return false }
    if isSender { return true }
    guard let house = match.house else { return false }
    return house.contains {
      government.classes($0).contains(.yours)
        || analysis.document.kind == .letter && government.classes($0).contains(.you)
    }
  }

  /// Whether what the House will be told is still to come, and no request of the House.
  private func isToCome(_ match: TriggerMatch, _ frame: SentenceFrame, _ before: Range<Int>) -> Bool
  {
    // "Uw Kamer kan deze brief voor mei tegemoetzien": another letter; "Via deze brief laat ik u weten | dat ik u in mei
    // zal informeren".
    let from = isTellingClause(match) ? match.tokens.lowerBound : frame.range.lowerBound
    let here = from..<frame.range.upperBound
    if !match.traits.contains(.otherPaper),
      evidence.isHere(here) || evidence.isElsewhereHere(here)
    {
      return false
    }
    if evidence.isRequest(before) { return false }
    if match.traits.contains(.oneClause),
      match.tokens.contains(where: { analysis.tokens.words[$0] == Self.that })
    {
      return false
    }
    // "die ik aan uw Kamer heb gemeld": told already.
    let last = match.tokens.upperBound - 1
    if government.classes(last - 1).contains(.have) || government.classes(last + 1).contains(.have)
    {
      return false
    }
    if match.kind == .inform { return true }
    // "Hierop bericht ik u dat … op 1 mei": the time belongs to what is told.
    let told = (match.tokens.upperBound..<frame.range.upperBound).first {
      government.classes($0).contains(.joiner)
    }
    let end = told ?? frame.range.upperBound
    let start = actions.boundary(before: match.tokens.lowerBound, in: frame)
    let dues = frame.deadlines.filter { !isPast($0) && $0.tokens.lowerBound < end }
    let isDue = !dues.isEmpty
    // "Daar kom ik straks op terug": in the same debate.
    if scope == .debate, evidence.isSoon(match.tokens),
      !dues.contains(where: { $0.tokens.lowerBound >= start })
    {
      return false
    }
    if match.kind == .spoken { return isDue || match.traits.contains(.sure) }
    let near = min(match.tokens.upperBound + 4, frame.range.upperBound)
    if evidence.tells(in: match.tokens.lowerBound..<max(near, match.tokens.upperBound)) {
      return false
    }
    // In a debate: "Daarover krijgt u een brief van mij."
    if match.traits.contains(.inDebate), scope == .debate, !turns.isEmpty { return true }
    if match.kind == .due {
      if evidence.tells(behind: match.tokens.upperBound), !isDue { return false }
      if match.traits.contains(.onCondition),
        match.tokens.contains(where: { frame.house(at: $0) != nil }),
        isOnCondition(before)
      {
        return true
      }
      return isDue || evidence.isNext(start..<max(start, match.tokens.upperBound))
    }
    if evidence.tells(behind: match.tokens.upperBound) { return false }
    // "doe ik u thans een rapport toekomen": done here.
    if match.kind == .informs, evidence.isNow(match.tokens) { return false }
    if isDue || evidence.isStillToCome(frame.range) { return true }
    if match.kind == .informs, isOnCondition(before) { return true }
    let clause = start..<max(start, match.tokens.upperBound)
    if scope == .debate, !turns.isEmpty, evidence.has(.letter, in: start..<frame.range.upperBound) {
      return true
    }
    return match.traits.contains(.inPaper) && isInAPaper(clause)
  }

  /// "dat ik u zal informeren": what another clause tells.
  private func isTellingClause(_ match: TriggerMatch) -> Bool {
    let words = analysis.tokens.words
    return match.kind == .inform && words[match.tokens.lowerBound] == Self.that
      && match.tokens.suffix(3).contains { Self.will.contains(words[$0]) }
  }

  /// "Als dat zo is, | laat ik het uw Kamer weten."
  private func isOnCondition(_ before: Range<Int>) -> Bool {
    before.last.map { analysis.tokens.words[$0] == 0x2C } ?? false
      && evidence.isConditional(before)
  }

  /// "in de voortgangsbrief van het najaar", "bij de begroting": a paper to come.
  private func isInAPaper(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let type = government.classes(index)
      guard type.contains(.during), government.classes(index + 1).contains(.determiner),
        index + 2 < range.upperBound
      else { return false }
      let word = analysis.string(analysis.tokens.range(index + 2))
      return Self.papers.contains { word.hasSuffix($0) }
    }
  }

  private static let papers = [
    "brief", "rapportage", "reactie", "nota", "notitie", "begroting", "evaluatie",
  ]

  /// Whether policy is announced with a time that is still to come, or is taken along.
  private func isAnnouncement(_ match: TriggerMatch, _ frame: SentenceFrame, _ before: Range<Int>)
    -> Bool
  {
    let kind = analysis.document.kind
    guard kind == .letter || kind == .questions else { return false }
    if evidence.isHere(frame.range) || evidence.isRequest(before) { return false }
    if let tokens = match.deadline {
      return frame.deadlines.contains { $0.tokens == tokens && $0.latest != nil && !isPast($0) }
    }
    return true
  }

  /// Makes a record of a form, or tells an earlier one what became of it.
  mutating func add(
    _ match: TriggerMatch, _ frame: SentenceFrame, from: Int, limit: Int, block: Int
  ) {
    switch match.kind {
    case .promise, .promised: addPromise(match, frame, from: from, limit: limit, block: block)
    case .asPromised: addAsPromised(match, frame, block: block)
    case .done, .partly, .late, .lapsed, .open:
      addStatus(match, frame, from: from, limit: limit, block: block)
    case .inform, .informs, .due, .spoken, .announce:
      let action = actions.mainClause(of: match, in: frame, until: limit)
      var record = self.record(
        match, frame, action: action, span: from..<limit,
        strength: match.kind == .announce ? .announced : .toParliament)
      record.conditional = evidence.isConditional(from..<limit)
      let wasTold = isTold(match, in: frame)
      record.deadline = deadline(
        match, frame, in: from..<limit, of: match.kind == .announce ? match.deadline : nil,
        mayBePast: wasTold)
      // "Het streven was om … te sturen. … vertraging opgelopen."
      if match.kind == .inform, evidence.isAbandoned(frame.range),
        evidence.has(.late, in: following(frame, block: block, sentences: 2))
      {
        record.status = .postponed
      } else if wasTold || match.traits.contains(.statusBehind) {
        record.status = statusBehind(frame, block: block, content: action)
      }
      append(record, frame, block: block, isOpen: false)
    }
  }

  /// A record with what every kind has.
  func record(
    _ match: TriggerMatch, _ frame: SentenceFrame, action: Range<Int>, span: Range<Int>,
    strength: Commitment.Strength
  ) -> Commitment {
    let offset = Int(analysis.tokens.starts[match.tokens.lowerBound])
    let who =
      match.who.flatMap { frame.government(at: $0.lowerBound) } ?? agent(of: match, in: frame)
    let house = match.house.flatMap { frame.house(at: $0.lowerBound) }
    var last = span.upperBound - 1
    while last > span.lowerBound, analysis.tokens.words[last] == 0x2C { last -= 1 }
    let range = analysis.tokens.range(span.lowerBound, through: last)
    let by =
      who?.kind == .pronoun
      ? who.flatMap { antecedentPromiser($0.tokens.lowerBound, frame) } : nil
    return Commitment(
      by: by ?? slots.promiser(who, at: offset), to: slots.recipient(house),
      action: slots.words(actions.withoutContrast(action, of: match)), strength: strength,
      span: analysis.span(range, rule: "commitment-" + match.rule))
  }

  /// Those at whose request something in a range of tokens was promised.
  func requesters(in range: Range<Int>) -> [PrintedPerson] {
    requests.request(in: range).map { slots.persons($0.members) } ?? []
  }

  mutating func append(_ record: Commitment, _ frame: SentenceFrame, block: Int, isOpen: Bool) {
    guard !record.action.isEmpty else { return }
    drafts.append(
      CommitmentDraft(
        record: record, sentence: frame.index, block: block, heading: section.heading,
        isOpen: isOpen))
  }
}
