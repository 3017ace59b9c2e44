internal import Kamerstukken

/// Finds the commitments of a document.
struct CommitmentExtractor {
  /// The commitments, by start, then end.
  func commitments(in analysis: Analysis, references: [Reference]) -> [Commitment] {
    var scope = CommitmentScope(analysis.document.kind)
    if scope == .explicit, CommitmentSender.isAnswered(analysis.document) { scope = .report }
    // A part of a debate without its head.
    let government = GovernmentPhraseReader(analysis)
    let turns = Turns(analysis, government: government)
    if analysis.document.kind == .other, turns.hasGovernment { scope = .debate }
    let cues = CommitmentTriggers.shared.cues(in: scope)
    let sentences = Self.candidates(analysis, cues)
    guard !sentences.isEmpty else { return [] }
    var reader = CommitmentReader(
      analysis, government: government, turns: turns, references: references, scope: scope)
    reader.readTables()
    for sentence in sentences { reader.read(sentence) }
    return reader.finish()
  }

  /// The sentences with a word that makes them worth reading. One look-up for each word that is a cue of any form.
  private static func candidates(_ analysis: Analysis, _ cues: WordTable<Bool>)
    -> [CandidateSentence]
  {
    let tokens = analysis.tokens
    var found: [CandidateSentence] = []
    var walk = TokenWalk(tokens, for: .commitment)
    var from = 0
    while let token = walk.next(from: from) {
      from = token + 1
      guard cues[tokens.words[token]] else { continue }
      guard let index = analysis.sentences.index(at: Int(tokens.starts[token])) else { break }
      let range = analysis.sentences[index]
      var first = token
      while first > 0, Int(tokens.starts[first - 1]) >= range.lowerBound { first -= 1 }
      var end = token + 1
      while end < tokens.count, Int(tokens.starts[end]) < range.upperBound { end += 1 }
      found.append(CandidateSentence(index: index, tokens: first..<end, cue: token))
      from = end
    }
    return found
  }
}
