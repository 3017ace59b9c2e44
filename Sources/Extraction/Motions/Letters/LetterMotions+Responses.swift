internal import Kamerstukken

/// Where a letter answers a motion.
extension LetterMotions {
  /// The blocks that answer each motion: the section below its heading, else the paragraph that begins "Naar
  /// aanleiding van de motie" or reports its execution.
  func readResponses(
    _ found: [(mention: MotionMention, entry: Int)], _ registry: inout MotionRegistry
  ) {
    let blocks = cursor.analysis.document.blocks
    let sections = found.filter { $0.mention.place == .heading || isRunIn($0.mention) }
    let headings = Set(sections.map { $0.mention.block })
    // Paragraphs that begin with a motion.
    let opened = Dictionary(
      found.lazy.filter { cursor.opensBlock(max($0.mention.tokens.lowerBound - 1, 0)) }.map {
        ($0.mention.block, $0.entry)
      }, uniquingKeysWith: { first, _ in first })
    for (mention, entry) in sections {
      guard registry.entries[entry].motion.response.isEmpty else { continue }
      var response: [Int] = mention.place == .heading ? [] : [mention.block]
      var block = mention.block + 1
      while block < blocks.count, response.count < 400, !headings.contains(block),
        !opensCommitment(block), !mention.isBareHeading || opened[block] ?? entry == entry
      {
        switch blocks[block].kind {
        case .paragraph, .item, .table, .answer: response.append(block)
        default: break
        }
        if [.heading, .signature, .footnote, .question].contains(blocks[block].kind) { break }
        block += 1
      }
      registry.update(entry) { entry in
        entry.motion.response = response
        entry.hasHeading = true
      }
    }
    for (mention, entry) in found where mention.place != .heading {
      guard !registry.entries[entry].hasHeading, blocks[mention.block].kind != .footnote else {
        continue
      }
      guard isIntroduced(mention), !registry.entries[entry].motion.response.contains(mention.block)
      else {
        continue
      }
      registry.update(entry) { $0.motion.response.append(mention.block) }
    }
    for index in registry.entries.indices {
      registry.update(index) { entry in
        if !entry.hasHeading, entry.motion.execution != nil, entry.motion.response.isEmpty,
          let block = cursor.analysis.block(at: cursor.start(entry.lastPlace.lowerBound)),
          blocks[block].kind == .paragraph || blocks[block].kind == .table
        {
          entry.motion.response = [block]
        }
        entry.motion.response.sort()
      }
    }
  }

  /// A heading that ran into its paragraph: "Motie van het lid X over Y Naar aanleiding van de motie …".
  private func isRunIn(_ mention: MotionMention) -> Bool {
    let first = mention.tokens.lowerBound
    guard mention.place == .sentence, cursor.opensBlock(first),
      cursor.roles(mention.tokens.upperBound).contains(.subject)
    else { return false }
    for token in mention.tokens
      .upperBound..<min(mention.tokens.upperBound + 40, cursor.tokens.count)
    {
      if cursor.opensBlock(token) || cursor.sign(token, 0x2E) { return false }
      if cursor.word(token) == .naar, cursor.tokens.shapes[token] == .capitalised { return true }
    }
    return false
  }

  /// "Toezegging – Inzicht in het gebruik": the section of a commitment, also where its heading was not seen.
  private func opensCommitment(_ block: Int) -> Bool {
    let token = cursor.tokens(of: cursor.analysis.document.blocks[block].range).lowerBound
    return cursor.word(token) == .toezegging
      && (cursor.sign(token + 1, Vocabulary.Mark.enDash) || cursor.sign(token + 1, 0x2D)
        || cursor.sign(token + 1, 0x3A))
  }

  /// "Naar aanleiding van de motie", "In reactie op de motie", "Ter uitvoering van de motie", "reageer ik op".
  private func isIntroduced(_ mention: MotionMention) -> Bool {
    let document = cursor.analysis.document
    guard mention.place == .sentence, document.kind != .questions,
      document.blocks[mention.block].kind == .paragraph
    else { return false }
    var token = mention.tokens.lowerBound - 1
    let first = token
    while token >= 0, first - token < 5, !cursor.opensBlock(token + 1) {
      switch cursor.word(token) {
      case .aanleiding, .reactie, .uitvoering, .conform, .navolging, .opvolging, .antwoord:
        return true
      default: token -= 1
      }
    }
    return false
  }
}
