import CIndexKernels

/// Conjunctions and disjunctions of sets.
extension SegmentSearch {
  /// A list of so many documents is looked up in a term that has more than so many times as many; below that
  /// it is cheaper to make a set of the term.
  private static let lookupRatio = 128

  /// Adds the documents that match any of several plans; terms need no sets of their own.
  func unite(_ parts: [Plan], into set: WordBuffer) throws {
    for part in parts {
      if case .term(let leaf) = part {
        if let (entry, field) = leaf.postings(number, of: segment) {
          try add(entry, field, to: set)
        }
        continue
      }
      let other = try matches(part)
      _ = kx_words_or(set.words, other.words, set.wordCount)
      scratch.giveBack(other)
    }
  }

  /// Puts the documents that match all of several plans into an empty set, the rarest term first.
  func intersect(_ parts: [Plan], into set: WordBuffer) throws {
    var terms: [(entry: TermEntry, field: FieldPostings)] = []
    var others: [Plan] = []
    for part in parts {
      guard case .term(let leaf) = part else {
        others.append(part)
        continue
      }
      guard let (entry, field) = leaf.postings(number, of: segment) else { return }
      let place = terms.firstIndex { $0.entry.documents > entry.documents } ?? terms.count
      terms.insert((entry, field), at: place)
    }
    var left = segment.documentCount
    if let first = terms.first {
      try add(first.entry, first.field, to: set)
      left = Int(first.entry.documents)
    } else {
      set.fill()
    }
    for (entry, field) in terms.dropFirst() where left > 0 {
      if left &* Self.lookupRatio < Int(entry.documents) {
        left = try keep(entry, field, in: set, count: left)
        continue
      }
      let other = scratch.takeSet(segment.documentCount)
      defer { scratch.giveBack(other) }
      try add(entry, field, to: other)
      left = kx_words_and(set.words, other.words, set.wordCount)
    }
    for part in others where left > 0 {
      let other = try matches(part)
      left = kx_words_and(set.words, other.words, set.wordCount)
      scratch.giveBack(other)
    }
  }

  /// Keeps the documents of a small set that have a term, by looking them up; returns how many are left.
  private func keep(
    _ entry: TermEntry, _ field: FieldPostings, in set: WordBuffer, count: Int
  ) throws -> Int {
    let documents = scratch.documents
    documents.count = 0
    documents.reserve(count)
    set.forEach { documents.append($0) }
    let cursor = scratch.cursor(0)
    cursor.pointee.open(entry, field)
    set.clear(segment.documentCount)
    var kept = 0
    var block = 0
    intersect(UnsafePointer(documents.base), count: documents.count, cursor, from: &block) {
      at, places in
      for index in 0..<places { set.insert(documents[at &+ Int(scratch.placesA[index])]) }
      kept &+= places
    }
    if cursor.pointee.damage >= 0 { throw damage(field, cursor.pointee) }
    return kept
  }
}
