internal import Kamerstukken
internal import Tables

/// Sentences that look like a promise and lie in no record: "toegezegd" outside every form, a promise that is only
/// named, and the House beside a verb of telling and a time.
struct CommitmentLint: LintDetector {
  let family = LintFamily.commitment

  func findings(in analysis: Analysis, records: Records) -> [LintFinding] {
    let tokens = analysis.tokens
    let government = GovernmentPhraseReader(analysis)
    let house = HousePhraseReader(government)
    let evidence = CommitmentEvidence(tokens: tokens, government: government)
    let deadlines = DeadlineReader(analysis)
    let motions = MotionMarks(analysis.document)
    let taken = records.commitments.map(\.span.range).sorted { $0.lowerBound < $1.lowerBound }
    let isOfTheHouse = [.motion, .amendment].contains(analysis.document.kind)
    var findings: [LintFinding] = []
    var next = 0
    var token = 0
    while token < tokens.count {
      let word = token
      token += 1
      let type = government.classes(word)
      let isPromise = type.contains(.pledge) && !Self.isCommon(word, tokens)
      let isNamed = type.contains(.commitment)
      let isTelling = Self.telling[tokens.words[word]]
      guard isPromise || isNamed || isTelling,
        let index = analysis.sentences.index(at: Int(tokens.starts[word]))
      else { continue }
      let range = analysis.sentences[index]
      while next < taken.count, taken[next].upperBound <= range.lowerBound { next += 1 }
      let first = tokens.first(atOrAfter: range.lowerBound)
      let end = tokens.first(atOrAfter: range.upperBound)
      let isTaken = next < taken.count && taken[next].lowerBound < range.upperBound
      if isTaken || end - first > 320 || evidence.isQuestion(first..<end)
        || isOutside(range.lowerBound, analysis, motions)
      {
        token = max(token, end)
        continue
      }
      let reason: String
      if isPromise {
        reason = "promise in no known form"
      } else if isNamed {
        reason = "promise that is named"
      } else if (first..<end).contains(where: { house.phrase(at: $0) != nil }),
        !evidence.isHere(first..<end), !evidence.isRequest(first..<end), !isOfTheHouse,
        !deadlines.deadlines(in: first..<end).isEmpty
      {
        reason = "House told, with a time"
      } else {
        continue
      }
      findings.append(
        LintFinding(family: family, reason: reason, range: tokens.range(word), in: analysis))
      token = max(token, end)
    }
    return findings
  }

  /// "toe" and "zeg" stand in many sentences that promise nothing.
  private static func isCommon(_ index: Int, _ tokens: Tokens) -> Bool {
    tokens.range(index).count < 6
  }

  /// Questions, footnotes, headings, signatures and motions that are read out.
  private func isOutside(_ offset: Int, _ analysis: Analysis, _ motions: MotionMarks) -> Bool {
    guard let block = analysis.block(at: offset) else { return true }
    switch analysis.document.blocks[block].kind {
    case .question, .footnote, .signature: return true
    default: return motions.contain(offset)
    }
  }

  /// The verbs of the table with which the House is told something.
  private static let telling: WordTable<Bool> = WordTable(
    DataTable.reportVerbs.rows.filter { $0.count == 2 && $0[0] != "PASSIVE" }.map {
      (Vocabulary.shared[$0[1]], true)
    }, missing: false)
}
