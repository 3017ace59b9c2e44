internal import Kamerstukken

/// Reads the candidate sentences of one document in order and keeps what the later ones need of the earlier:
/// the section, the last promise.
struct CommitmentReader {
  let analysis: Analysis
  let scope: CommitmentScope
  let government: GovernmentPhraseReader
  let house: HousePhraseReader
  let turns: Turns
  let slots: CommitmentSlots
  let actions: ActionReader
  let evidence: CommitmentEvidence
  let requests: RequestReader
  let targets: CommitmentTargets
  private let deadlines: DeadlineReader
  private let motions: MotionMarks
  let occasions: OccasionReader
  let finder: TriggerFinder
  /// Whether the sender is someone of the government.
  let sender: CommitmentSender

  var drafts: [CommitmentDraft] = []
  var section = CommitmentSection()
  /// The sentences that a closing list of the chair takes up.
  var chairList = 0..<0
  /// The blocks of which every line is a promise: items of a list, tables.
  var listed: Set<Int> = []
  /// The promises of tables.
  var tableDrafts: [CommitmentDraft] = []

  init(
    _ analysis: Analysis, government: GovernmentPhraseReader, turns: Turns,
    references: [Reference], scope: CommitmentScope
  ) {
    self.analysis = analysis
    self.scope = scope
    self.government = government
    self.turns = turns
    let tokens = analysis.tokens
    house = HousePhraseReader(government)
    slots = CommitmentSlots(analysis: analysis, government: government, turns: turns)
    actions = ActionReader(tokens: tokens, government: government)
    evidence = CommitmentEvidence(tokens: tokens, government: government)
    requests = RequestReader(tokens: tokens, government: government)
    targets = CommitmentTargets(analysis, references)
    deadlines = DeadlineReader(analysis)
    motions = MotionMarks(analysis.document)
    occasions = OccasionReader(analysis, government: government, house: house)
    finder = TriggerFinder(tokens)
    sender = CommitmentSender(analysis.document)
  }

  /// Reads one sentence.
  mutating func read(_ sentence: CandidateSentence) {
    let start = Int(analysis.tokens.starts[sentence.tokens.lowerBound])
    guard let block = analysis.block(at: start) else { return }
    let kind = analysis.document.blocks[block].kind
    section.move(to: block, in: analysis.document)
    if listed.contains(block) || readHeading(sentence, block: block) { return }
    if readChairList(sentence) { return }
    if readList(sentence, block: block) { return }
    guard kind != .question, kind != .signature, kind != .heading,
      !evidence.isQuestion(sentence.tokens), !motions.contain(start),
      mayMatch(sentence.window, isNote: kind == .footnote)
    else { return }
    let forms = finder.forms(in: sentence.window, upTo: scope.lastRank)
    guard !forms.isEmpty else { return }
    let frame = frame(of: sentence)
    var matches = finder.matches(of: forms, in: frame) { isAllowed($0, in: frame) }
    // "Het overzicht stuur ik u, zoals toegezegd, jaarlijks": one promise.
    if matches.contains(where: { $0.kind == .asPromised }) {
      matches.removeAll { $0.kind.rank > 2 }
    }
    // "In het najaar stuur ik uw Kamer, conform mijn toezegging, een overzicht": one promise.
    if let form = matches.first(where: { isAdverbial($0) }) {
      matches.removeAll { $0.kind.rank > 2 && !isParted($0, from: form) }
    }
    var taken: [TriggerMatch] = []
    for match in matches {
      // What an earlier form in the sentence already says: "heb ik toegezegd dat ik uw Kamer zal informeren".
      if let last = taken.last, !isApart(match, from: last) { continue }
      taken.append(match)
    }
    for (index, match) in taken.enumerated() {
      let from =
        index == 0
        ? frame.range.lowerBound : actions.joint(between: taken[index - 1], and: match) + 1
      var limit =
        index + 1 < taken.count
        ? actions.joint(between: match, and: taken[index + 1]) : frame.range.upperBound
      let tail = min(match.tokens.upperBound, limit)..<limit
      limit = tail.first { analysis.tokens.words[$0] == 0x3B } ?? limit
      add(match, frame, from: from, limit: max(limit, match.tokens.upperBound), block: block)
    }
  }

  /// The phrases of a sentence.
  func frame(of sentence: CandidateSentence) -> SentenceFrame {
    SentenceFrame(
      index: sentence.index, sentence: sentence.tokens, range: sentence.window,
      tokens: analysis.tokens, deadlines: deadlines, government: government, house: house,
      occasions: occasions)
  }

  /// The records, by start.
  consuming func finish() -> [Commitment] {
    closeSections()
    drafts += tableDrafts
    shareTargets()
    var seen = Set<Int>()
    return drafts.sorted {
      ($0.record.span.range.lowerBound, $0.record.span.range.upperBound) < (
        $1.record.span.range.lowerBound, $1.record.span.range.upperBound
      )
    }.filter { seen.insert($0.record.span.range.lowerBound).inserted }.map(\.record)
  }

  /// Whether a sentence has a word for someone who promises or is promised something: without one no form fits.
  /// A footnote, most of which are sources, has one for the House or for promising.
  private func mayMatch(_ range: Range<Int>, isNote: Bool) -> Bool {
    var found: CommitmentWords.Roles = []
    for token in range { found.formUnion(government.classes(token)) }
    if isNote { return !found.isDisjoint(with: [.house, .you, .committee, .commitment]) }
    return !found.isDisjoint(
      with: [
        .sender, .office, .cabinet, .kin, .house, .you, .committee, .commitment, .adverb, .opener,
        .finite, .finds,
      ])
  }

  /// Whether "en" or a semicolon stands between two forms.
  private func isParted(_ match: TriggerMatch, from other: TriggerMatch) -> Bool {
    let start = min(match.tokens.upperBound, other.tokens.upperBound)
    let end = max(match.tokens.lowerBound, other.tokens.lowerBound)
    return (start..<max(start, end)).contains {
      analysis.tokens.words[$0] == 0x3B || analysis.tokens.words[$0] == Self.en
    }
  }

  private static let en = Vocabulary.shared["en"]

  /// Whether a form is a second promise beside the one before it in the sentence.
  private func isApart(_ match: TriggerMatch, from last: TriggerMatch) -> Bool {
    let tokens = analysis.tokens
    let between = last.tokens.upperBound..<max(last.tokens.upperBound, match.tokens.lowerBound)
    switch (last.kind.rank, match.kind.rank) {
    case (0...2, 0...2): return match.kind.rank == 0
    case (0...2, _): return between.contains { tokens.words[$0] == 0x3B }
    case (3, 3): return true
    default: return match.kind.rank < last.kind.rank
    }
  }
}
