import CIndexKernels

/// A scoring term in one segment: its postings, and what they can score at most.
struct ScoredTerm {
  let cursor: UnsafeMutablePointer<PostingCursor>
  /// Scores of the block that is decoded, once `isScored`.
  let scores: UnsafeMutablePointer<Int32>
  let norms: UnsafePointer<UInt8>
  let lengths: UnsafePointer<Float>
  /// The weight, times the scale of the search.
  let weight: Float
  /// What an impact of 1 stands for, a little more for rounding.
  private let unit: Float
  /// More than any posting scores.
  let ceiling: Int32
  /// The block that is decoded and scored.
  var scoredBlock = -1
  /// The block where a search left off.
  var block = 0

  init(
    _ search: SegmentSearch, _ leaf: TermLeaf, _ entry: TermEntry, _ field: FieldPostings,
    number: Int, norms: UnsafePointer<UInt8>
  ) {
    cursor = search.scratch.cursor(number)
    scores = search.scratch.scores(number)
    self.norms = norms
    lengths = search.reader.lengths(of: leaf.field)
    weight = leaf.weight * search.scale
    unit =
      weight * search.reader.impactFactor(of: leaf.field, segment: search.number)
      / 65535 * 1.0001
    ceiling = Int32(weight) &+ 2
    cursor.pointee.open(entry, field)
  }

  /// What an impact can score at most.
  @inline(__always)
  func bound(_ impact: UInt32) -> Int32 {
    Int32(min(unit * Float(impact), weight)) &+ 2
  }

  /// What any document of a block can score at most.
  @inline(__always)
  func bound(block: Int) -> Int32 { bound(cursor.pointee.impact(block)) }

  /// Decodes a block and scores its documents.
  @inline(__always)
  mutating func score(block: Int) {
    if scoredBlock == block { return }
    scoredBlock = block
    cursor.pointee.decode(block)
    cursor.pointee.decodeFrequencies()
    kx_scores(
      cursor.pointee.documents, cursor.pointee.frequencies, UInt32(cursor.pointee.size), norms,
      lengths, weight, scores)
  }

  /// The score of one document of the block that is decoded.
  @inline(__always)
  func score(at index: Int) -> Int32 {
    var score: Int32 = 0
    cursor.pointee.decodeFrequencies()
    // Damaged frequencies leave the block without documents.
    guard index < cursor.pointee.size else { return 0 }
    kx_scores(
      cursor.pointee.documents + index, cursor.pointee.frequencies + index, 1, norms, lengths,
      weight, &score)
    return score
  }
}
