/// A sentence with a word that makes it worth reading.
struct CandidateSentence {
  /// The index of the sentence.
  let index: Int
  /// Its tokens.
  let tokens: Range<Int>
  /// The first such word.
  let cue: Int

  /// The tokens to read: of a very long sentence those around the word.
  var window: Range<Int> {
    tokens.count <= 320
      ? tokens : max(tokens.lowerBound, cue - 120)..<min(tokens.upperBound, cue + 200)
  }
}
