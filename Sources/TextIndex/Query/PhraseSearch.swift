import CIndexKernels

/// The best documents in which terms stand together.
struct PhraseSearch {
  let search: SegmentSearch
  let top: SegmentTop

  func run(_ leaf: PhraseLeaf) throws {
    guard let norms = search.segment.postings[leaf.field]?.norms else { return }
    let lengths = search.reader.lengths(of: leaf.field)
    let weight = leaf.weight * search.scale
    let scores = search.scratch.candidateScores
    // A phrase stands at most as often as its rarest word in the document, and a block's largest factor for
    // a word is one for the phrase.
    let limit = PhraseMatcher.Limit(
      norms: norms, lengths: lengths, weight: weight,
      unit: weight * search.reader.impactFactor(of: leaf.field, segment: search.number) / 65535
        * 1.0001,
      scores: scores, top: top)
    try PhraseMatcher(search: search, leaf: leaf, limit: limit).run {
      documents, frequencies, count in
      kx_scores(documents, frequencies, UInt32(count), norms, lengths, weight, scores)
      for index in 0..<count where scores[index] > top.looseCutoff {
        if !search.segment.isDeleted(Int(documents[index])) {
          top.insert(documents[index], scores[index])
        }
      }
    }
  }
}
