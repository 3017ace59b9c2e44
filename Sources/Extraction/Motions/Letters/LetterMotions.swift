internal import Kamerstukken

/// Motions that a letter deals with or cites: from mentions to records.
struct LetterMotions {
  let cursor: MotionCursor
  let scanner: MotionMentionScanner
  /// Whether the document may answer motions.
  let isLetter: Bool
  /// Whether motions are spoken of in turn.
  var isDebate = false

  /// Takes in mentions and what their sentences say.
  func take(_ mentions: [MotionMention], into registry: inout MotionRegistry) {
    var found: [(mention: MotionMention, entry: Int)] = []
    var heading: MotionMention?
    for mention in mentions {
      if mention.isBareHeading {
        heading = mention
        continue
      }
      let offset = cursor.start(mention.tokens.lowerBound)
      guard
        let entry = registry.take(
          mention, offset: offset, isEcho: isEcho(mention), span: { span(of: mention) })
      else { continue }
      if let above = heading {
        heading = nil
        if isLetter, isUnder(above, mention) {
          registry.head(above, cursor.start(above.tokens.lowerBound), at: entry)
          found.append((above, entry))
        }
      }
      found.append((mention, entry))
    }
    readSentences(found, &registry)
    if isLetter { readResponses(found, &registry) }
  }

  /// Whether a motion is the first that is named under a heading "Motie over dieren".
  private func isUnder(_ heading: MotionMention, _ mention: MotionMention) -> Bool {
    guard mention.place == .sentence, mention.block > heading.block else { return false }
    let blocks = cursor.analysis.document.blocks
    return !blocks[heading.block + 1...mention.block].contains { $0.kind == .heading }
  }

  func span(of mention: MotionMention) -> Span {
    var range = cursor.tokens.range(
      mention.tokens.lowerBound, through: mention.tokens.upperBound - 1)
    if mention.place == .heading {
      // The whole heading is what is read.
      let block = cursor.analysis.document.blocks[mention.block].range
      range =
        range.lowerBound..<max(range.upperBound, min(block.upperBound, range.lowerBound + 600))
    }
    return cursor.analysis.span(range, rule: mention.rule)
  }

  /// How many motions of a sentence, and how many of its tokens, are looked at together.
  private static let most = 200
  private static let reach = 1000

  /// Requests, statuses, appreciation and execution, sentence by sentence.
  private func readSentences(
    _ found: [(mention: MotionMention, entry: Int)], _ registry: inout MotionRegistry
  ) {
    let requests = MotionRequestReader(cursor)
    let sayings = SayingReader(cursor)
    var index = 0
    while index < found.count {
      let start = cursor.start(found[index].mention.tokens.lowerBound)
      let sentence = cursor.unit(at: start)
      var end = index + 1
      // So many in one sentence are no sentence: what is looked at for each is bounded.
      while end < found.count, end - index < Self.most,
        cursor.start(found[end].mention.tokens.lowerBound) < sentence.upperBound
      { end += 1 }
      let group = found[index..<end]
      var tokens = cursor.tokens(of: sentence)
      if tokens.count > Self.reach, let last = group.last {
        let start = max(tokens.lowerBound, found[index].mention.tokens.lowerBound - Self.most)
        let limit = min(tokens.upperBound, last.mention.tokens.upperBound + Self.most)
        tokens = start..<max(start, limit)
      }
      for (position, item) in zip(group.indices, group) {
        let limit =
          position + 1 < end ? found[position + 1].mention.tokens.lowerBound : tokens.upperBound
        if registry.entries[item.entry].motion.requests.isEmpty,
          !registry.entries[item.entry].isOwn,
          case let found = requests.requests(behind: item.mention, before: limit), !found.isEmpty
        {
          registry.update(item.entry) { $0.motion.requests = found }
        }
        // "de op 27 juni 2023 aangenomen motie".
        let first = item.mention.tokens.lowerBound
        if item.mention.status != nil, registry.entries[item.entry].motion.statusDate == nil,
          let date = sayings.date(in: max(tokens.lowerBound, first - 6)..<first, vote: nil)
        {
          registry.update(item.entry) { $0.motion.statusDate = date }
        }
      }
      let findings = sayings.findings(in: tokens)
      let dates = StatusDates(findings, in: tokens.prefix(Self.reach), cursor, sayings)
      var behind = 0
      for finding in findings { apply(finding, to: group, dates, &behind, &registry) }
      if let item = group.last {
        let next = end < found.count ? found[end].mention.tokens.lowerBound : Int.max
        if isDebate {
          // "De moties op stuk nrs. 12 en 14. Die ontraad ik beide."
          let alike = group.filter { $0.mention.noun == item.mention.noun }.map(\.entry)
          readAppreciation(alike, from: tokens.upperBound, before: next, sayings, &registry)
        }
        readNext(item, from: tokens.upperBound, before: next, sayings, &registry)
      }
      index = end
    }
  }

  /// What the sentences between a motion and the next say in its paragraph: "Aan het gevraagde wordt voldaan."
  private func readNext(
    _ item: (mention: MotionMention, entry: Int), from start: Int, before next: Int,
    _ sayings: SayingReader, _ registry: inout MotionRegistry
  ) {
    guard isLetter, registry.entries[item.entry].motion.execution == nil else { return }
    let block = cursor.analysis.document.blocks[item.mention.block]
    guard block.kind == .paragraph else { return }
    let end = min(next, cursor.tokens(of: block.range).upperBound)
    guard start < end else { return }
    for finding in sayings.findings(in: start..<end) {
      if case .nextExecution(let execution) = finding.saying {
        registry.update(item.entry) { $0.motion.execution = execution }
        return
      }
    }
  }

  /// What a finding says of the motions of its sentence; `behind` is the token behind the last status.
  private func apply(
    _ finding: SayingReader.Finding, to group: ArraySlice<(mention: MotionMention, entry: Int)>,
    _ dates: StatusDates, _ behind: inout Int, _ registry: inout MotionRegistry
  ) {
    let first = finding.tokens.lowerBound
    let before = group.last {
      $0.mention.tokens.upperBound <= first || $0.mention.tokens.contains(first)
    }
    guard let item = before ?? group.first, !registry.entries[item.entry].isOwn else { return }
    // "De moties van A en van B zijn verworpen": every one that the plural names.
    let alike =
      item.mention.isPlural ? group.filter { $0.mention.noun == item.mention.noun } : [item]
    switch finding.saying {
    case .status(let status):
      let distance =
        before != nil
        ? first - max(item.mention.tokens.upperBound, behind)
        : item.mention.tokens.lowerBound - finding.tokens.upperBound
      // "aangenomen motie" is part of the mention; what is far off speaks of something else.
      guard !(item.mention.tokens.contains(first) && first < item.mention.noun),
        distance < (before != nil ? 16 : 4),
        !(cursor.word(first - 1) == .niet)
      else { return }
      behind = finding.tokens.upperBound
      if isDebate, status == .withdrawn, dates.isWithdrawal {
        for item in alike {
          registry.update(item.entry) { entry in
            entry.motion.status = .withdrawn
            entry.motion.statusDate = cursor.analysis.document.date
          }
        }
        return
      }
      // The first that has none has it looked up for all.
      var day: CalendarDate??
      for item in alike {
        registry.settle(status, at: item.entry)
        registry.update(item.entry) { entry in
          let isSettled = entry.motion.status == status && entry.motion.statusDate == nil
          guard isSettled || status == .submitted && entry.motion.date == nil else { return }
          let date = day ?? dates.date(of: finding.tokens, vote: entry.motion.vote)
          day = .some(date)
          if isSettled { entry.motion.statusDate = date }
          if status == .submitted, entry.motion.date == nil { entry.motion.date = date }
        }
      }
    case .appreciation(let appreciation):
      for item in alike {
        registry.update(item.entry) { entry in
          if isDebate, appreciation == .askedToDefer, dates.isProposal {
            entry.motion.status = .deferred
            entry.motion.statusDate = cursor.analysis.document.date
            return
          }
          // "Ik vraag om de motie aan te houden. … Dan ontraad ik de motie."; "Ik ontraad daarom de motie op stuk nr. 12".
          if entry.motion.appreciation == nil
            || isDebate && entry.motion.appreciation == .askedToDefer && !dates.isConditional
            || isDebate && appreciation == .advisedAgainst && dates.isVerdict
              && (item.mention.target ?? item.mention.number) != nil
          {
            entry.motion.appreciation = appreciation
          }
        }
      }
    case .nearExecution(let execution):
      guard before != nil, first - item.mention.tokens.upperBound < 4 else { return }
      for item in alike {
        registry.update(item.entry) { entry in
          if entry.motion.execution == nil { entry.motion.execution = execution }
        }
      }
    case .nextExecution: return
    case .execution(let execution):
      // "is de motie nog niet uitgevoerd".
      if execution == .executed, finding.tokens.contains(where: { cursor.word($0) == .niet }) {
        return
      }
      for item in finding.isOfAll ? Array(group) : [item] {
        registry.update(item.entry) { entry in
          if entry.motion.execution == nil { entry.motion.execution = execution }
        }
      }
    }
  }
}

extension MotionMention {
  /// The name of the rule that reads it.
  var rule: String {
    switch place {
    case .heading: "motion-heading"
    case .anaphora: "motion-anaphora"
    case .sentence: submitters.isEmpty ? "motion-number" : "motion-sentence"
    }
  }
}

extension SayingReader.Finding {
  /// "hiermee zijn de moties uitgevoerd": of every motion in the sentence.
  fileprivate var isOfAll: Bool {
    if case .execution = saying { true } else { false }
  }
}
