/// A query bound to the terms of a reader.
indirect enum Plan {
  case all
  case none
  case term(TermLeaf)
  case phrase(PhraseLeaf)
  case expansion(ExpansionLeaf)
  case range(field: Int, ClosedRange<Int64>)
  case exists(field: Int)
  case identifiers([[UInt8]])
  case joined(JoinLeaf)
  case and([Plan])
  case or([Plan])
  case not(Plan)
}

/// A term of a query with what the dictionaries say of it.
struct TermLeaf {
  /// For a stem, the field that is stemmed.
  let field: Int
  /// By segment; nil where the term does not occur.
  var entries: [TermEntry?]
  /// By segment, for a stem: the postings that its entry lies in. Empty for other terms.
  var lists: [FieldPostings?] = []
  /// Documents with the term, over all segments, without the deleted ones.
  var documents = 0
  /// idf times the boosts above, 0 where it does not score.
  var weight: Float = 0

  /// Its postings in a segment; nil where it does not occur.
  func postings(
    _ number: Int, of segment: SegmentReader
  ) -> (entry: TermEntry, field: FieldPostings)? {
    guard let entry = entries[number],
      let field = lists.isEmpty ? segment.postings[field] : lists[number]
    else { return nil }
    return (entry, field)
  }

  /// The number of postings over all segments.
  var postings: Int { entries.reduce(0) { $0 + Int($1?.documents ?? 0) } }
}

/// Terms that must stand together.
struct PhraseLeaf {
  enum Form {
    /// Side by side: each at its offset from the first.
    case inOrder([UInt32])
    /// Within a window of positions.
    case near(UInt32)
  }

  let field: Int
  let terms: [TermLeaf]
  let form: Form
  var weight: Float = 0
}

/// A term in one segment, with idf times boosts.
struct WeighedEntry {
  let entry: TermEntry
  let weight: Float
}

/// All terms that begin so, or that resemble a word.
struct ExpansionLeaf {
  enum Form {
    case prefix
    case fuzzy(word: [UInt32], limit: Int)
  }

  let field: Int
  let bytes: [UInt8]
  let form: Form
  /// By segment, the terms, where each scores by itself.
  var terms: [[WeighedEntry]] = []
  /// The score of a match by distance (0, 1, 2), where they score alike.
  var scores: [Float] = []
}
