/// The words of a stem.
extension SegmentReader {
  /// The postings of all words of a stem in a field; nil where there are none. Those of a single word are its own.
  ///
  /// - Throws: ``IndexError/corrupt(file:offset:reason:)`` for damage met on the way.
  func forms(
    of stem: UnsafeRawBufferPointer, stemmed: Int, source: Int, readsPositions: Bool,
    _ scratch: SearchScratch
  ) throws -> (entry: TermEntry, field: FieldPostings)? {
    guard let stems = stems[stemmed], let words = postings[source],
      let entry = stems.dictionary.find(stem)
    else { return nil }
    var forms: [TermEntry] = []
    let cursor = scratch.cursor(0)
    cursor.pointee.open(entry, stems)
    for block in 0..<cursor.pointee.blockCount {
      cursor.pointee.decode(block)
      for index in 0..<cursor.pointee.size {
        guard let form = words.dictionary.entry(Int(cursor.pointee.documents[index])) else {
          throw damagedTerms(of: UInt8(source))
        }
        forms.append(form)
      }
    }
    if cursor.pointee.damage >= 0 {
      throw stems.file.corrupt(stems.offset + cursor.pointee.damage, "damaged postings")
    }
    if forms.count == 1 { return (forms[0], words) }
    let tokens = source < file.facts.tokens.count ? file.facts.tokens[source] : 0
    return try FormsList.make(
      of: forms, in: words, readsPositions: readsPositions,
      averageLength: Double(tokens) / Double(max(documentCount, 1)), scratch)
  }
}
