internal import Kamerstukken

/// Finds what short forms go back to: the dossier of a bare number, the law of "die wet", the paper of
/// "voornoemde brief". What it does not find keeps no target.
struct AntecedentResolver {
  let reader: CitationReader
  let targets: CitationTarget
  /// Where footnotes hang, in order, with the index of their block.
  private let anchors: [(anchor: Int, block: Int)]

  init(reader: CitationReader, targets: CitationTarget) {
    self.reader = reader
    self.targets = targets
    anchors = reader.analysis.document.notes
      .compactMap { note in note.anchor.map { (anchor: $0, block: note.block) } }
      .sorted { $0.anchor < $1.anchor }
  }

  /// What was cited before a short form.
  private struct Before {
    var law: String?
    /// The full citation of each number that was read last.
    var byNumber: [String: Int] = [:]
    var paper: Int?
    var byNoun: [Vocabulary.WordID: String] = [:]
    var byDate: [CalendarDate: String] = [:]
  }

  /// Fills in short drafts, in the order of the text, and drops those that a full citation beside them says.
  func resolve(_ drafts: inout [CitationDraft]) {
    joinArticles(&drafts)
    guard drafts.contains(where: \.isShort) else { return }
    var anywhere: [String: Int] = [:]
    for index in drafts.indices where !drafts[index].isShort && drafts[index].dossier != nil {
      if let number = drafts[index].number, anywhere[number] == nil { anywhere[number] = index }
    }
    var before = Before()
    var dropped: Set<Int> = []
    for index in drafts.indices {
      guard drafts[index].isShort else {
        remember(drafts[index], index, &before)
        continue
      }
      let draft = drafts[index]
      switch draft.kind {
      case .law:
        if let law = before.law?.utf8.prefix(while: { $0 != 0x26 }), let part = draft.lawPart {
          drafts[index].target = String(Substring(law)) + part
        }
      case .internal:
        drafts[index].target = before.byNoun[reader.word(draft.tokens.upperBound)]
      case .kamerstuk where draft.number == nil:
        if !resolveLetter(index, &drafts, &before) { dropped.insert(index) }
      default: resolveNumber(index, &drafts, before, anywhere)
      }
    }
    if !dropped.isEmpty {
      drafts = drafts.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }
  }

  /// Notes a full citation for the short forms behind it.
  private func remember(_ draft: CitationDraft, _ index: Int, _ before: inout Before) {
    switch draft.kind {
    case .law:
      if let target = draft.target { before.law = target }
    case .kamerstuk, .bijlage, .aanhangsel:
      if draft.dossier != nil {
        before.paper = index
        if let number = draft.number { before.byNumber[number] = index }
      }
      if let target = targets.target(of: draft), let noun = noun(before: draft) {
        before.byNoun[noun] = target
      }
    default: break
    }
  }

  /// A letter by its date; false where a citation right behind it identifies it.
  private func resolveLetter(
    _ index: Int, _ drafts: inout [CitationDraft], _ before: inout Before
  ) -> Bool {
    let date = drafts[index].date
    if let neighbour = neighbour(of: index, in: drafts) {
      if let date, let target = targets.target(of: neighbour) {
        before.byDate[date] = target
        before.byNoun[Self.letter] = target
      }
      return false
    }
    if let date, let target = before.byDate[date] {
      drafts[index].target = target
      before.byNoun[Self.letter] = target
    }
    return true
  }

  /// The dossier of a bare number: of the citation that has the number, else the document's own.
  private func resolveNumber(
    _ index: Int, _ drafts: inout [CitationDraft], _ before: Before, _ anywhere: [String: Int]
  ) {
    let draft = drafts[index]
    guard let number = draft.number else { return }
    // "(29 754, nr. 149, t.v.v. nr. 141)": of the dossier that stands before it.
    let beside = before.paper.flatMap {
      draft.rule == "replaced-number"
        && draft.tokens.lowerBound - drafts[$0].tokens.upperBound <= 8 ? $0 : nil
    }
    if let source = beside ?? before.byNumber[number] ?? anywhere[number] {
      drafts[index].dossier = drafts[source].dossier
      drafts[index].suffix = drafts[source].suffix
    } else if let own = reader.analysis.document.dossiers.first {
      // "gedrukt onder n°. 411 der Zitting 1928—1929": before 1945 that is another dossier.
      if own.number.utf8.count < 4, reader.has(draft.tokens.lowerBound - 1, .under) { return }
      drafts[index].dossier = own.number
      drafts[index].suffix = own.suffix
    } else if let paper = before.paper {
      drafts[index].dossier = drafts[paper].dossier
      drafts[index].suffix = drafts[paper].suffix
    }
  }

  /// "NIS directive 2; onder andere art 21 (2)": an article right behind a law belongs to it.
  private func joinArticles(_ drafts: inout [CitationDraft]) {
    // In place: the drafts that are kept move up.
    var kept = 0
    for index in drafts.indices {
      if kept > 0, joins(drafts, index, to: kept - 1) {
        drafts[kept - 1].tokens =
          drafts[kept - 1].tokens.lowerBound...drafts[index].tokens.upperBound
        if drafts[kept - 1].kind == .law, let target = drafts[kept - 1].target,
          let part = drafts[index].lawPart
        {
          drafts[kept - 1].target = target + part
          drafts[kept - 1].number = drafts[index].number
        }
        continue
      }
      if kept < index { drafts.swapAt(kept, index) }
      kept += 1
    }
    drafts.removeLast(drafts.count - kept)
  }

  /// Whether a draft is the article behind the law that an earlier one names.
  private func joins(_ drafts: [CitationDraft], _ index: Int, to last: Int) -> Bool {
    guard drafts[index].kind == .law, drafts[index].target == nil, !drafts[index].isShort,
      drafts[index].lawPart != nil, drafts[last].kind == .eu || drafts[last].rule == "law-name",
      drafts[last].target != nil
    else { return false }
    let start = drafts[index].tokens.lowerBound
    let end = drafts[last].tokens.upperBound
    return reader.has(start, .article) && start > end && start - end <= 5
      && (end + 1..<start).allSatisfy {
        reader.shape($0) == .sign && !reader.sign($0, 0x2E)
          || Self.leads.contains(reader.word($0))
      } && !reader.crossesBlock(end...start)
  }

  /// The noun that names what a citation cites: "de brief … (Kamerstuk …)", or before the footnote's marker.
  private func noun(before draft: CitationDraft) -> Vocabulary.WordID? {
    var at = draft.tokens.lowerBound
    let offset = Int(reader.tokens.starts[at])
    if let note = reader.analysis.note(at: offset) {
      guard let anchor = note.anchor else { return nil }
      at = reader.tokens.first(atOrAfter: anchor)
    }
    var steps = 0
    while at > 0, steps < 20 {
      at -= 1
      steps += 1
      if Self.nouns.contains(reader.word(at)) { return reader.word(at) }
      if reader.beginsBlock(at) { return nil }
    }
    return nil
  }

  /// The citation right behind a letter's date, or in the footnote that hangs there.
  private func neighbour(of index: Int, in drafts: [CitationDraft]) -> CitationDraft? {
    let end = drafts[index].tokens.upperBound
    if index + 1 < drafts.count {
      let next = drafts[index + 1]
      if next.tokens.lowerBound - end <= 4, !next.isShort, next.kind != .news,
        next.kind != .report, next.kind != .internal,
        !reader.crossesBlock(end...next.tokens.lowerBound)
      {
        return next
      }
    }
    let from = Int(reader.tokens.ends[end])
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].anchor < from { low = middle + 1 } else { high = middle }
    }
    let blocks = reader.analysis.document.blocks
    guard low < anchors.count, anchors[low].anchor <= from + 4, anchors[low].block < blocks.count
    else { return nil }
    let range = blocks[anchors[low].block].range
    // The first citation of the footnote.
    var first = 0
    high = drafts.count
    while first < high {
      let middle = (first + high) / 2
      let start = Int(reader.tokens.starts[drafts[middle].tokens.lowerBound])
      if start < range.lowerBound { first = middle + 1 } else { high = middle }
    }
    guard first < drafts.count, !drafts[first].isShort,
      range.contains(Int(reader.tokens.starts[drafts[first].tokens.lowerBound])),
      drafts[first].kind != .report, drafts[first].kind != .news
    else { return nil }
    return drafts[first]
  }

  private static let letter = Vocabulary.shared["brief"]
  private static let nouns = ReferenceWords.words(.antecedentNoun)
  private static let leads = ReferenceWords.words(.noteLead)
}
