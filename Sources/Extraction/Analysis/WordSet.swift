/// A set of words of the vocabulary: a bit for each word number, for inner loops.
package struct WordSet: Sendable {
  private var bits: [UInt64] = []

  /// The set of some words; those that the vocabulary does not know are left out.
  package init(_ words: [String]) {
    for word in words {
      let id = Int(Vocabulary.shared[word])
      guard id != 0 else { continue }
      while bits.count <= id >> 6 { bits.append(0) }
      bits[id >> 6] |= 1 << UInt64(id & 63)
    }
  }

  /// Whether a word is in the set.
  @inline(__always)
  package func contains(_ word: Vocabulary.WordID) -> Bool {
    let index = Int(word) >> 6
    return index < bits.count && bits[index] >> UInt64(word & 63) & 1 != 0
  }
}
