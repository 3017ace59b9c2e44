import CIndexKernels

/// Memory for one search at a time, kept by the reader for the next.
final class SearchScratch: @unchecked Sendable {
  // Unchecked: handed from one search to the next under a lock.

  private var cursors: [UnsafeMutablePointer<PostingCursor>] = []
  private var buffers: [UnsafeMutablePointer<UInt32>] = []
  private var sets: [WordBuffer] = []
  private let universes: UnsafeMutablePointer<UInt32>
  let tokens = TokenList()
  let documents = UInt32Buffer()
  /// Places of common documents in two blocks.
  let placesA: UnsafeMutablePointer<UInt8>
  let placesB: UnsafeMutablePointer<UInt8>
  let blockScores: UnsafeMutablePointer<Int32>
  /// Scores of the documents of a window, 0 between searches.
  let accumulator: UnsafeMutablePointer<Int32>
  /// Documents of a window that may be among the best, and their scores.
  let windowDocuments: UnsafeMutablePointer<UInt32>
  let windowScores: UnsafeMutablePointer<Int32>
  /// Places that were found in a block or window.
  let found: UnsafeMutablePointer<UInt32>
  let candidates: UnsafeMutablePointer<UInt32>
  let candidateScores: UnsafeMutablePointer<Int32>
  let top = SegmentTop()
  let sums = ScoreSums()
  let unpacking = Unpacking()
  let positions = UInt32Buffer()
  let otherPositions = UInt32Buffer()

  init() {
    universes = .allocate(capacity: 256)
    for code in 0..<256 { universes[code] = FieldNorm.universes[code] }
    placesA = .allocate(capacity: 2 * Int(KX_BLOCK))
    placesB = .allocate(capacity: 2 * Int(KX_BLOCK))
    blockScores = .allocate(capacity: Int(KX_BLOCK + KX_PAD))
    accumulator = .allocate(capacity: DisjunctionSearch.window + Int(KX_PAD))
    accumulator.initialize(repeating: 0, count: DisjunctionSearch.window + Int(KX_PAD))
    windowDocuments = .allocate(capacity: DisjunctionSearch.window + Int(KX_PAD))
    windowScores = .allocate(capacity: DisjunctionSearch.window + Int(KX_PAD))
    found = .allocate(capacity: DisjunctionSearch.window + Int(KX_PAD))
    candidates = .allocate(capacity: Int(KX_BLOCK + KX_PAD))
    candidateScores = .allocate(capacity: Int(KX_BLOCK + KX_PAD))
  }

  deinit {
    for cursor in cursors { cursor.deallocate() }
    for buffer in buffers { buffer.deallocate() }
    universes.deallocate()
    placesA.deallocate()
    placesB.deallocate()
    blockScores.deallocate()
    accumulator.deallocate()
    windowDocuments.deallocate()
    windowScores.deallocate()
    found.deallocate()
    candidates.deallocate()
    candidateScores.deallocate()
  }

  /// The cursor with a number; used for one term at a time.
  func cursor(_ number: Int) -> UnsafeMutablePointer<PostingCursor> {
    while cursors.count <= number {
      let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: 4 * Int(KX_BLOCK + KX_PAD))
      buffer.initialize(repeating: UInt32.max, count: 4 * Int(KX_BLOCK + KX_PAD))
      let cursor = UnsafeMutablePointer<PostingCursor>.allocate(capacity: 1)
      cursor.initialize(to: PostingCursor(buffers: buffer, universes: UnsafePointer(universes)))
      buffers.append(buffer)
      cursors.append(cursor)
    }
    return cursors[number]
  }

  /// Memory for the scores of a block of the cursor with a number.
  func scores(_ number: Int) -> UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(cursor(number).pointee.frequencies + Int(KX_BLOCK + KX_PAD))
      .assumingMemoryBound(to: Int32.self)
  }

  /// An empty set of `count` documents.
  func takeSet(_ count: Int) -> WordBuffer {
    let set = sets.popLast() ?? WordBuffer()
    set.clear(count)
    return set
  }

  func giveBack(_ set: WordBuffer) { sets.append(set) }
}
