internal import Kamerstukken

/// Reads from the words around a citation why it is made; the families of motions and commitments may know
/// better afterwards.
struct RelationReader {
  let reader: CitationReader
  /// The first block that is a question or an answer.
  private let firstQuestion: Int?

  init(reader: CitationReader) {
    self.reader = reader
    firstQuestion = reader.analysis.document.blocks.firstIndex {
      $0.kind == .question || $0.kind == .answer
    }
  }

  /// Fills in the relations that the words before a citation settle, and the page that is named before it.
  func relate(_ drafts: inout [CitationDraft]) {
    var previousEnd = -1
    for index in drafts.indices {
      annex(&drafts[index])
      replacement(&drafts[index])
      page(&drafts[index], after: previousEnd)
      purpose(&drafts[index])
      previousEnd = max(previousEnd, drafts[index].tokens.upperBound)
    }
  }

  /// "bijlage bij Kamerstuk 34 700, nr. 34", "bijlagen bij Kamerstukken …".
  private func annex(_ draft: inout CitationDraft) {
    guard draft.kind == .kamerstuk, draft.number != nil else { return }
    let start = draft.tokens.lowerBound
    guard reader.word(start - 1) == Self.bij else { return }
    var before = start - 2
    // "bijlage 2 bij Kamerstuk …".
    if reader.isNumber(before), reader.length(before) <= 2 { before -= 1 }
    guard reader.has(before, .annex), !reader.crossesBlock(before...start) else { return }
    draft.kind = .bijlage
    draft.relation = .annexOf
    draft.tokens = before...draft.tokens.upperBound
    draft.rule = "bijlage-bij"
  }

  /// "t.v.v. 31497-297", "ter vervanging van de motie gedrukt onder nr. 40".
  private func replacement(_ draft: inout CitationDraft) {
    guard draft.kind == .kamerstuk, draft.relation == .cites else { return }
    var before = draft.tokens.lowerBound - 1
    if reader.sign(before, 0x2E) { before -= 1 }
    if reader.has(before, .v) && reader.sign(before - 1, 0x2E) && reader.has(before - 2, .v)
      || reader.has(before, .tv)
    {
      draft.relation = .replaces
      return
    }
    var steps = 0
    while before > 0, steps < 12, !reader.beginsBlock(before + 1) {
      if reader.has(before, .replaced) {
        draft.relation = .replaces
        return
      }
      before -= 1
      steps += 1
    }
  }

  /// "pagina 9 van de rapportage over …, Kamerstuk 29 754, nr. 500".
  private func page(_ draft: inout CitationDraft, after previousEnd: Int) {
    guard draft.page == nil, draft.kind == .kamerstuk || draft.kind == .bijlage else { return }
    var at = draft.tokens.lowerBound - 1
    var steps = 0
    while at > previousEnd, at > 0, steps < 15, !reader.sign(at, 0x2E), !reader.sign(at, 0x3B) {
      if reader.has(at, .page), let page = reader.pages(at: at) {
        draft.page = page.page
        return
      }
      if reader.beginsBlock(at) { return }
      at -= 1
      steps += 1
    }
  }

  /// Questions that are answered, motions that the letter answers, meetings where a promise was made.
  private func purpose(_ draft: inout CitationDraft) {
    guard draft.relation == .cites else { return }
    let start = draft.tokens.lowerBound
    var at = start
    if let note = reader.analysis.note(at: Int(reader.tokens.starts[start])) {
      guard let anchor = note.anchor else { return }
      at = reader.tokens.first(atOrAfter: max(0, anchor))
    }
    switch draft.kind {
    case .vragen:
      if isAnsweredHere(at) { draft.relation = .answers }
    case .kamerstuk where draft.number != nil && reader.analysis.document.kind == .letter:
      switch nearestNoun(before: at) {
      case .motion: draft.relation = .executes
      case .meeting where sentence(around: at, contains: Self.promises),
        .promise:
        draft.relation = .fulfils
      default: break
      }
    case .handelingen where reader.analysis.document.kind == .letter:
      if sentence(around: at, contains: Self.promises) { draft.relation = .fulfils }
    default: break
    }
  }

  /// Whether the document answers the questions that are cited at a token: "op uw brief van 8 juli 2018, nr.
  /// 2018Z11889", "Hierbij zend ik u de antwoorden op de vragen van … (2018Z11889)", or at the head of the
  /// questions. "Zie ook de antwoorden op …", "… zijn eerder beantwoord" go back to others.
  private func isAnsweredHere(_ index: Int) -> Bool {
    let range = sentenceTokens(around: index)
    for at in range where at < index {
      guard Self.your.contains(reader.word(at)) else { continue }
      if Self.letters.contains(reader.word(at + 1)) || Self.marks.contains(reader.word(at + 1)) {
        return true
      }
    }
    if range.contains(where: { Self.elsewhere.contains(reader.word($0)) }) { return false }
    let answers = range.filter { Self.answers.contains(reader.word($0)) }
    if answers.contains(where: {
      reader.word($0 + 1) == Self.ik
        || reader.word($0 - 1) == Self.inside && reader.word($0 + 1) == Self.on
    }) {
      return true
    }
    if !answers.isEmpty, range.contains(where: { Self.hereby.contains(reader.word($0)) }) {
      return true
    }
    return isAtHead(index, answers: !answers.isEmpty)
  }

  /// Whether a token stands before the first question: in written questions, or in a line of a letter's head that
  /// speaks of answers ("Beantwoording vragen over de maan (2018Z11889)").
  private func isAtHead(_ index: Int, answers: Bool) -> Bool {
    let document = reader.analysis.document
    guard answers || document.kind == .questions,
      let block = reader.analysis.block(at: Int(reader.tokens.starts[index])),
      block < document.blocks.count
    else { return false }
    switch document.blocks[block].kind {
    case .question, .answer, .footnote: return false
    case .heading where document.kind != .questions: return true
    default: break
    }
    guard document.kind == .questions else { return false }
    return firstQuestion.map { block <= $0 } ?? true
  }

  private enum Noun { case motion, promise, meeting, other }

  /// The noun before a place that says what is cited there.
  private func nearestNoun(before index: Int) -> Noun? {
    var at = index - 1
    var steps = 0
    while at >= 0, steps < 30 {
      let word = reader.word(at)
      if word != 0 {
        if Self.motions.contains(word) { return .motion }
        if Self.promises.contains(word) { return .promise }
        if Self.meetings.contains(word) { return .meeting }
        if Self.others.contains(word) { return .other }
      }
      if reader.beginsBlock(at) || isSentenceEnd(at) { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// A period with a capital behind it ends a sentence.
  private func isSentenceEnd(_ index: Int) -> Bool {
    reader.sign(index, 0x2E) && !reader.glued(index + 1) && reader.shape(index + 1) == .capitalised
      && reader.length(index - 1) > 3
  }

  private func sentence(around index: Int, contains list: WordSet) -> Bool {
    sentenceTokens(around: index).contains { list.contains(reader.word($0)) }
  }

  /// The tokens of the sentence that holds the one before `index`, at most 120.
  private func sentenceTokens(around index: Int) -> Range<Int> {
    guard index > 0, index < reader.tokens.count else { return 0..<0 }
    let range = reader.analysis.sentences.range(at: Int(reader.tokens.starts[index - 1]))
    let first = reader.tokens.first(atOrAfter: range.lowerBound)
    let end = reader.tokens.first(atOrAfter: range.upperBound, from: first)
    return first..<min(first + 120, end)
  }

  private static let bij = Vocabulary.shared["bij"]
  private static let answers = ReferenceWords.words(.answerWord)
  private static let elsewhere = ReferenceWords.words(.answeredElsewhere)
  private static let hereby = ReferenceWords.words(.hereby)
  private static let your = ReferenceWords.words(.your)
  private static let letters = ReferenceWords.words(.letterNoun)
  private static let marks = ReferenceWords.words(.letterMark)
  private static let ik = Vocabulary.shared["ik"]
  private static let on = Vocabulary.shared["op"]
  private static let inside = Vocabulary.shared["in"]
  private static let motions = ReferenceWords.words(.motionWord)
  private static let promises = ReferenceWords.words(.promiseWord)
  private static let meetings = ReferenceWords.words(.meetingWord)
  private static let others = ReferenceWords.words(.otherNoun)
}
