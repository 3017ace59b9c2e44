internal import Kamerstukken

/// Finds the commitments of a document.
struct CommitmentExtractor {
  /// The commitments, by start, then end.
  func commitments(in analysis: Analysis, references: [Reference], motions: [Motion])
    -> [Commitment]
  {
    let scope = CommitmentScope(analysis.document.kind)
    let anchors = CommitmentTriggers.shared.anchors(in: scope)
    let sentences = Self.candidates(analysis, anchors)
    guard !sentences.isEmpty else { return [] }
    var reader = CommitmentReader(analysis, references: references, scope: scope)
    reader.readTables()
    for sentence in sentences { reader.read(sentence) }
    return reader.finish()
  }

  /// The sentences with a word that makes them worth reading. One look-up for each token.
  private static func candidates(_ analysis: Analysis, _ anchors: WordTable<Bool>)
    -> [CandidateSentence]
  {
    let tokens = analysis.tokens
    var found: [CandidateSentence] = []
    var token = 0
    while token < tokens.count {
      guard anchors[tokens.words[token]] else {
        token += 1
        continue
      }
      guard let index = analysis.sentences.index(at: Int(tokens.starts[token])) else { break }
      let range = analysis.sentences[index]
      var first = token
      while first > 0, Int(tokens.starts[first - 1]) >= range.lowerBound { first -= 1 }
      var end = token + 1
      while end < tokens.count, Int(tokens.starts[end]) < range.upperBound { end += 1 }
      found.append(CandidateSentence(index: index, tokens: first..<end, anchor: token))
      token = end
    }
    return found
  }
}
