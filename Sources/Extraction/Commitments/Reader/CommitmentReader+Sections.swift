internal import Kamerstukken

/// The headings that name a promise, and what promises of a section share.
extension CommitmentReader {
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

  /// Gives the promises under a heading its code and, in a letter whose heading names the promise ("Toezegging –
  /// taalles"), the status that the letter does them; a heading without any is one itself.
  mutating func closeSections() {
    let document = analysis.document
    var byHeading = Dictionary(
      grouping: drafts.indices.filter { drafts[$0].record.strength == .explicit },
      by: { drafts[$0].heading })
    for promise in section.promises {
      let under = byHeading[promise.heading] ?? []
      for index in under {
        drafts[index].record.code = drafts[index].record.code ?? promise.code
        if document.kind == .letter, drafts[index].isOpen, drafts[index].record.status == .made,
          !promise.subject.isEmpty, !isToCome(drafts[index].record)
        {
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
      byHeading[promise.heading] = [drafts.count]
      drafts.append(
        CommitmentDraft(
          record: record, sentence: 0, block: promise.heading, heading: promise.heading,
          isOpen: false))
    }
  }

  /// Whether a promise falls due behind the day of the letter: "toegezegd de Kamer vóór 1 juli 2019 te informeren"
  /// in a letter of February.
  private func isToCome(_ record: Commitment) -> Bool {
    guard let latest = record.deadline?.latest, let date = analysis.document.date else {
      return false
    }
    return latest > date
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
