/// Groups the terms of a text field by their stems. A stem is written as a term of the stemmed field, and its
/// postings are the places of its terms in the dictionary of the text field: what the index says of a stem, it
/// says once, in the postings of those terms.
final class StemWriter {
  private let stemmer = Stemmer()
  private let stems = TermTable()
  /// For each term, in the order of the dictionary, its stem.
  private let stemOfTerm = UInt32Buffer()

  /// Adds the next term of the dictionary.
  func add(_ term: UnsafeRawBufferPointer) {
    stemOfTerm.append(stems.number(stemmer.stem(term)))
  }

  /// Writes the stems of all terms that were added.
  func write(to file: SegmentFileWriter, field: UInt8) throws {
    let (ends, terms) = termsByStem()
    let dictionary = TermDictionaryWriter(hasPositions: false)
    let out = ByteBuffer(capacity: 1 << 16)
    var source = NoPositions()
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 1) { none in
      guard let unused = none.baseAddress else { return }
      var encoder = PostingsEncoder(
        documentCount: stemOfTerm.count, hasPositions: false, norms: UnsafePointer(out.base),
        lengths: unused, universes: UnsafePointer(terms.base))
      for stem in stems.sorted() {
        let first = stem == 0 ? 0 : Int(ends[Int(stem) - 1])
        let count = Int(ends[Int(stem)]) - first
        let bytes = stems.bytes(Int(stem))
        if count == 1 {
          dictionary.add(bytes, document: terms[first], position: 0)
          continue
        }
        let before = out.count
        encoder.encode(
          documents: terms.base + first, frequencies: terms.base, count: count,
          positions: &source, to: out)
        dictionary.add(bytes, documents: count, length: out.count - before)
      }
    }
    try file.section(.postings, field: field) { try file.sink.append(out) }
    try dictionary.finish(to: file, field: field)
  }

  /// The places of all terms, stem by stem, ascending, and for each stem where its places end.
  private func termsByStem() -> (ends: UInt32Buffer, terms: UInt32Buffer) {
    let ends = UInt32Buffer(capacity: max(stems.count, 1))
    for _ in 0..<stems.count { ends.append(0) }
    for term in 0..<stemOfTerm.count { ends[Int(stemOfTerm[term])] += 1 }
    var total: UInt32 = 0
    for stem in 0..<stems.count {
      let count = ends[stem]
      ends[stem] = total
      total += count
    }
    let terms = UInt32Buffer(capacity: max(stemOfTerm.count, 1))
    terms.count = stemOfTerm.count
    for term in 0..<stemOfTerm.count {
      let stem = Int(stemOfTerm[term])
      terms[Int(ends[stem])] = UInt32(truncatingIfNeeded: term)
      ends[stem] += 1
    }
    return (ends, terms)
  }
}
