internal import Kamerstukken

extension MotionMentionScanner {
  /// Gives mentions their papers: from a bracket later in the sentence or the footnote that hangs on it.
  func identify(_ mentions: inout [MotionMention]) {
    let marks = citationsByAnchor()
    for index in mentions.indices where mentions[index].place != .anaphora {
      let mention = mentions[index]
      let start = cursor.start(mention.tokens.lowerBound)
      let sentence = cursor.unit(at: start)
      // A heading may be closed by its footnote.
      var limit = max(sentence.upperBound, cursor.start(mention.tokens.upperBound)) + 1
      if let next = mentions[(index + 1)...].first(where: { $0.place != .anaphora }) {
        limit = min(limit, cursor.start(next.tokens.lowerBound))
      }
      let behind = cursor.start(mention.tokens.upperBound)
      if let turn = turn(behind: mention, before: limit) { limit = turn }
      var low = marks.partition { $0.anchor < start }
      while low < marks.count, marks[low].anchor <= limit {
        let mark = marks[low]
        low += 1
        let reference = references[mark.reference]
        guard reference.kind == .kamerstuk || reference.kind == .handelingen else { continue }
        if reference.kind == .handelingen {
          if mention.target != nil || mentions[index].target != nil, reference.note != nil {
            mentions[index].vote = mentions[index].vote ?? reference.target
          }
          continue
        }
        guard mentions[index].target == nil, reference.number != nil, let target = reference.target,
          mark.anchor <= behind + 1 || belongs(mark.anchor, to: mention)
        else { continue }
        mentions[index].target = target
      }
      if mentions[index].target == nil {
        mentions[index].target = wrapped(start, limit) ?? cellBelow(mention)
      }
    }
  }

  /// "de motie-Jansen | en aan mijn toezegging in het debat (Kamerstuk …)": the citation is of the commitment.
  private func turn(behind mention: MotionMention, before limit: Int) -> Int? {
    let tokens = cursor.tokens(
      of: cursor.start(
        mention.tokens.upperBound)..<max(
          limit, cursor.start(mention.tokens.upperBound)))
    return tokens.first { cursor.turnsToCommitment($0) }.map { cursor.start($0) }
  }

  /// "De motie van het lid Jansen: verzoekt de regering om …" and under it nothing but "Kamerstukken II 2022/23, 36 200, nr. 12":
  /// the cells of a row, one a paragraph.
  private func cellBelow(_ mention: MotionMention) -> String? {
    let blocks = cursor.analysis.document.blocks
    let first = mention.tokens.lowerBound
    guard mention.block + 1 < blocks.count,
      cursor.opensBlock(first)
        || cursor.roles(first - 1).contains(.article) && cursor.opensBlock(first - 1)
    else { return nil }
    let cell = blocks[mention.block + 1].range
    guard let reference = references(in: cell).first, reference.kind == .kamerstuk,
      reference.number != nil, reference.note == nil,
      reference.span.range.lowerBound == cell.lowerBound,
      cell.upperBound - reference.span.range.upperBound <= 1
    else { return nil }
    return reference.target
  }

  /// "Kamerstuk 37 107, | In behandeling / scholing | nr. 14": a citation that a table breaks over two lines.
  private func wrapped(_ start: Int, _ limit: Int) -> String? {
    guard let block = cursor.analysis.block(at: start),
      cursor.analysis.document.blocks[block].kind == .table,
      let reference = references(in: start..<max(start, limit)).first(where: {
        $0.kind == .kamerstuk && $0.number == nil
      }), let dossier = reference.dossier
    else { return nil }
    let tokens = cursor.tokens(
      of: reference.span.range.upperBound..<max(limit, reference.span.range.upperBound))
    for token in tokens where cursor.word(token) == .nr {
      let number = cursor.sign(token + 1, 0x2E) ? token + 2 : token + 1
      if let digits = cursor.digits(number), number < tokens.upperBound {
        return DocumentID(
          series: .kst, dossier: dossier, suffix: reference.suffix, number: digits
        ).description
      }
    }
    return nil
  }

  /// References by where they hang, in order.
  private func citationsByAnchor() -> AnchorList {
    AnchorList(
      entries: references.indices.compactMap { index in
        references[index].anchor.map { (anchor: $0, reference: index) }
      }.sorted { ($0.anchor, $0.reference) < ($1.anchor, $1.reference) })
  }

  /// Whether a citation further on is the motion's: no other paper is named right before it ("… heb ik u een
  /// brief gestuurd (Kamerstuk …)").
  private func belongs(_ anchor: Int, to mention: MotionMention) -> Bool {
    var token = cursor.tokens.first(atOrAfter: anchor) - 1
    let last = token
    while token > mention.tokens.upperBound, last - token < 8 {
      switch cursor.word(token) {
      case .brief, .kamerbrief, .verslag, .rapport, .debat, .overleg, .rapportage:
        // "de Kamer daarover bij brief te informeren2": part of what is asked.
        if cursor.word(token - 1) != .bij && cursor.word(token - 1) != .per { return false }
      default: break
      }
      token -= 1
    }
    return true
  }

  /// Where references hang.
  private struct AnchorList {
    let entries: [(anchor: Int, reference: Int)]

    var count: Int { entries.count }

    subscript(index: Int) -> (anchor: Int, reference: Int) { entries[index] }

    /// The first index for which the predicate is false.
    func partition(_ isBefore: ((anchor: Int, reference: Int)) -> Bool) -> Int {
      var low = 0
      var high = entries.count
      while low < high {
        let middle = (low + high) / 2
        if isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}
