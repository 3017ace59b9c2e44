internal import Kamerstukken

/// Promises that are listed: "heb ik de volgende toezeggingen gedaan:" and the items behind it.
extension CommitmentReader {
  /// Reads a list from the sentence that opens it: each item of it is a promise. True where the sentence opens one.
  mutating func readList(_ sentence: CandidateSentence, block: Int) -> Bool {
    guard let status = listStatus(sentence) else { return readCounted(sentence, block: block) }
    let blocks = analysis.document.blocks
    var next = block + 1
    guard
      Int(analysis.tokens.ends[sentence.tokens.upperBound - 1]) >= blocks[block].range.upperBound
    else { return false }
    let opening = frame(of: sentence)
    guard let who = listPromiser(opening) else { return false }
    // "de volgende moties en toezeggingen:": an item says which of the two it is.
    let isMixed = sentence.tokens.contains { government.classes($0).contains(.motion) }
    while next < blocks.count, blocks[next].kind == .item {
      if isMixed, !isNamed(blocks[next].range) {
        next += 1
        continue
      }
      addItem(blocks[next].range, next, who: who, opening: opening, status: status)
      listed.insert(next)
      next += 1
    }
    return next > block + 1
  }

  /// Whether an item calls itself a promise: "Toezegging aan het lid Jansen over de huren".
  private func isNamed(_ bytes: Range<Int>) -> Bool {
    let first = analysis.tokens.first(atOrAfter: bytes.lowerBound)
    return (first..<first + 4).contains { government.classes($0).contains(.commitment) }
  }

  /// Reads a list within the sentence: "heb ik de volgende toezeggingen gedaan: (1) …; (2) …".
  private mutating func readCounted(_ sentence: CandidateSentence, block: Int) -> Bool {
    let tokens = analysis.tokens
    let range = sentence.window
    guard let colon = range.first(where: { tokens.words[$0] == 0x3A }),
      let status = listStatus(
        CandidateSentence(
          index: sentence.index, tokens: sentence.tokens.lowerBound..<colon + 1, cue: sentence.cue))
    else { return false }
    let items = counted(colon + 1..<range.upperBound)
    guard !items.isEmpty else { return false }
    let opening = frame(
      of: CandidateSentence(
        index: sentence.index, tokens: range.lowerBound..<colon, cue: sentence.cue))
    guard let who = listPromiser(opening) else { return false }
    for item in items {
      let last = analysis.tokens.range(item.upperBound - 1)
      addItem(
        Int(tokens.starts[item.lowerBound])..<last.upperBound, block, who: who, opening: opening,
        status: status)
    }
    return true
  }

  /// The status of what a sentence lists ("de volgende toezeggingen gedaan:"), or nil where it opens no list.
  private func listStatus(_ sentence: CandidateSentence) -> Commitment.Status? {
    let tokens = analysis.tokens
    let range = sentence.tokens
    guard tokens.words[range.upperBound - 1] == 0x3A,
      let noun = range.first(where: { tokens.words[$0] == Self.toezeggingen }),
      (max(range.lowerBound, noun - 3)..<noun).contains(where: {
        tokens.words[$0] == Self.volgende || opensCount($0, closing: range)
      }),
      // "de volgende toezeggingen op de volgende onderwerpen:": what they are about, not what they are.
      !(noun..<range.upperBound).contains(where: { tokens.words[$0] == Self.onderwerpen })
    else { return nil }
    if evidence.isNegated(range) { return .pending }
    let isSettled = range.contains {
      government.classes($0).contains(.settled) || evidence.isHere($0..<$0 + 1)
    }
    return isSettled ? .fulfilled : .made
  }

  /// "Met deze brief doe ik | drie toezeggingen | af:": so many that are done here.
  private func opensCount(_ index: Int, closing range: Range<Int>) -> Bool {
    let tokens = analysis.tokens
    guard Self.counts.contains(tokens.words[index]) || tokens.shapes[index] == .number else {
      return false
    }
    return range.contains {
      Self.done.contains(tokens.words[$0]) || government.classes($0).contains(.settled)
    }
  }

  private static let counts = WordSet([
    "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "enkele",
    "verschillende", "diverse", "meerdere",
  ])
  private static let done = WordSet(["af", "gestand", "na", "in"])

  /// Who made the promises of a list: nil where someone outside the government did.
  private func listPromiser(_ frame: SentenceFrame) -> Commitment.Promiser? {
    let offset = Int(analysis.tokens.starts[frame.range.lowerBound])
    for index in frame.range {
      if let phrase = frame.government(at: index), phrase.kind != .pronoun {
        if phrase.kind == .sender, sender == .other { return nil }
        return slots.promiser(phrase, at: offset)
      }
    }
    return sender == .other
      ? Commitment.Promiser(office: nil, ministry: nil, name: nil) : slots.sender(at: offset)
  }

  private mutating func addItem(
    _ bytes: Range<Int>, _ block: Int, who: Commitment.Promiser, opening: SentenceFrame,
    status: Commitment.Status
  ) {
    let tokens = analysis.tokens
    var first = tokens.first(atOrAfter: bytes.lowerBound)
    let end = tokens.first(atOrAfter: bytes.upperBound)
    // Without the label: "1.", "–", "a)".
    while first < end,
      tokens.shapes[first] == .sign
        || tokens.range(first).count <= 2 && first + 1 < end
          && tokens.shapes[first + 1] == .sign && tokens.words[first + 1] != Self.hyphen
    {
      first += 1
    }
    guard end - first >= 3, let index = analysis.sentences.index(at: Int(tokens.starts[first])),
      !evidence.isQuestion(first..<end)
    else { return }
    let stop = min(
      end, tokens.first(atOrAfter: max(analysis.sentences[index].upperBound, bytes.lowerBound)))
    let frame = frame(
      of: CandidateSentence(index: index, tokens: first..<max(first + 1, stop), cue: first))
    let span = Int(tokens.starts[first])..<bytes.upperBound
    var record = listed(first..<max(first + 1, stop), span: span, frame, rule: "list")
    if frame.government(at: first) == nil || frame.government(at: first)?.kind == .sender {
      record.by = who
    }
    record.status = status
    name(&record, first..<max(first + 1, stop), frame)
    if let occasion = frame.occasion ?? opening.occasion {
      record.occasion = self.occasion(occasion)
    }
    record.target =
      targets.target(in: record.span.range)
      ?? targets.target(
        in: tokens.range(opening.range.lowerBound, through: opening.range.upperBound - 1))
    append(record, opening, block: block, isOpen: false)
  }

  /// "De toezegging aan het lid Jansen om | de cijfers te delen": whom, and what alone.
  private func name(_ record: inout Commitment, _ words: Range<Int>, _ frame: SentenceFrame) {
    guard
      let noun = words.prefix(3).first(where: { government.classes($0).contains(.commitment) })
    else { return }
    if let members = addressees(noun, in: frame) {
      record.to = slots.persons(members).first?.name ?? record.to
    }
    guard
      let opener = (noun + 1..<max(noun + 1, min(noun + 16, words.upperBound))).first(where: {
        analysis.tokens.words[$0] == Self.om || analysis.tokens.words[$0] == Self.dat
          || government.classes($0).contains(.about)
      }), words.upperBound - opener > 2
    else { return }
    var end = words.upperBound
    while end > opener + 2, analysis.tokens.words[end - 1] == 0x2E { end -= 1 }
    record.action = slots.words(opener + 1..<end)
  }

  /// A record of an item or a cell, whose words are what was promised.
  func listed(_ words: Range<Int>, span: Range<Int>, _ frame: SentenceFrame, rule: String)
    -> Commitment
  {
    let tokens = analysis.tokens
    var end = words.upperBound
    while end > words.lowerBound + 1, tokens.shapes[end - 1] == .sign,
      tokens.words[end - 1] != 0x29, tokens.words[end - 1] != Vocabulary.Mark.closeQuote
    {
      end -= 1
    }
    var record = Commitment(
      by: slots.promiser(frame.government(at: words.lowerBound), at: span.lowerBound),
      to: slots.recipient(nil), action: slots.words(words.lowerBound..<end), strength: .explicit,
      span: analysis.span(span, rule: "commitment-" + rule))
    record.conditional = evidence.isConditional(words)
    record.requestedBy = requesters(in: words)
    record.deadline = preferred(frame.deadlines)
    record.code = code(in: words)
    return record
  }

  func occasion(_ mention: OccasionMention) -> Commitment.Occasion {
    Commitment.Occasion(
      kind: slots.words(mention.kind), subject: mention.subject.map { slots.words($0) },
      date: mention.date)
  }

  static let toezeggingen = Vocabulary.shared["toezeggingen"]
  private static let volgende = Vocabulary.shared["volgende"]
  private static let onderwerpen = Vocabulary.shared["onderwerpen"]
  private static let hyphen = Vocabulary.WordID(0x2D)
}
