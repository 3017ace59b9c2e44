import CIndexKernels
import Glibc

/// Finds the documents in which terms stand together, and how often. First the documents that have all terms
/// are found, block by block from the rarest; positions are only read in those.
struct PhraseMatcher {
  let search: SegmentSearch
  let leaf: PhraseLeaf
  /// What is needed to get among the best; nil to find all.
  var limit: Limit?

  /// Spares the positions of documents that cannot get among the best.
  struct Limit {
    let norms: UnsafePointer<UInt8>
    let lengths: UnsafePointer<Float>
    let weight: Float
    /// What an impact of 1 scores at most.
    let unit: Float
    let scores: UnsafeMutablePointer<Int32>
    let top: SegmentTop
  }

  /// Where the positions of a term in a document are.
  private struct Place {
    var bit: UInt64
    var count: UInt32
    var universe: UInt32
  }

  /// How many blocks are read ahead of the others.
  private static let first = 4

  /// Calls `body` with documents (at most a block at a time, and ascending unless there is a limit) and how often
  /// the terms stand together in each.
  func run(
    _ body: (UnsafePointer<UInt32>, UnsafePointer<UInt32>, Int) -> Void
  ) throws {
    let segment = search.segment
    let scratch = search.scratch
    guard let field = segment.postings[leaf.field], field.hasPositions else { return }
    let cursors = leaf.terms.indices.map { scratch.cursor($0) }
    for (index, term) in leaf.terms.enumerated() {
      guard let (entry, list) = term.postings(search.number, of: segment) else { return }
      cursors[index].pointee.open(entry, list)
    }
    let order = cursors.indices.sorted { cursors[$0].pointee.count < cursors[$1].pointee.count }
    let termCount = cursors.count
    var blocks = [Int](repeating: 0, count: termCount)
    let size = PostingFormat.block
    let places = UnsafeMutablePointer<Place>.allocate(capacity: size * termCount)
    let documents = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 * size)
    let frequencies = documents + size
    defer {
      places.deallocate()
      documents.deallocate()
    }
    let lead = cursors[order[0]]
    let blockCount = lead.pointee.blockCount
    var done: [Int] = []
    if limit != nil, blockCount > 4 * Self.first {
      // What is found in the best blocks spares many others.
      done = lead.pointee.bestBlocks(Self.first)
    }
    let early = done.count
    for step in 0..<(early + blockCount) {
      let leadBlock = step < early ? done[step] : step - early
      if step == early {
        for index in blocks.indices { blocks[index] = 0 }
      }
      if step >= early, early > 0, done.contains(leadBlock) { continue }
      if let limit, limit.top.isFull,
        Int32(min(limit.unit * Float(lead.pointee.impact(leadBlock)), limit.weight)) &+ 2
          <= limit.top.looseCutoff
      {
        continue
      }
      lead.pointee.decode(leadBlock)
      lead.pointee.decodeFrequencies()
      var count = lead.pointee.size
      guard count > 0 else { continue }
      memcpy(documents, lead.pointee.documents, count * 4)
      lead.pointee.locatePositions(through: count - 1)
      for index in 0..<count { places[order[0] * size + index] = place(lead, index) }
      for term in order.dropFirst() {
        if step < early { blocks[term] = 0 }
        count = narrow(documents, count, cursors[term], &blocks[term], places, term, order)
        if count == 0 { break }
      }
      var kept = 0
      if let limit, limit.top.isFull {
        count = keepPromising(limit, documents, frequencies, count, places, termCount)
      }
      for index in 0..<count {
        let frequency = frequency(of: index, cursors, places)
        if frequency > 0 {
          documents[kept] = documents[index]
          frequencies[kept] = frequency
          kept += 1
        }
      }
      if kept > 0 { body(documents, frequencies, kept) }
    }
    for cursor in cursors where cursor.pointee.damage >= 0 {
      throw search.damage(field, cursor.pointee)
    }
  }

  /// Keeps the documents whose rarest word stands often enough.
  private func keepPromising(
    _ limit: Limit, _ documents: UnsafeMutablePointer<UInt32>,
    _ frequencies: UnsafeMutablePointer<UInt32>, _ count: Int,
    _ places: UnsafeMutablePointer<Place>, _ termCount: Int
  ) -> Int {
    let size = PostingFormat.block
    for index in 0..<count {
      var least = places[index].count
      for term in 1..<termCount { least = min(least, places[term * size + index].count) }
      frequencies[index] = least
    }
    kx_scores(
      documents, frequencies, UInt32(count), limit.norms, limit.lengths, limit.weight, limit.scores)
    let cutoff = limit.top.looseCutoff
    var kept = 0
    for index in 0..<count where limit.scores[index] > cutoff {
      documents[kept] = documents[index]
      for term in 0..<termCount {
        places[term * size + kept] = places[term * size + index]
      }
      kept += 1
    }
    return kept
  }

  private func place(
    _ cursor: UnsafeMutablePointer<PostingCursor>, _ index: Int
  ) -> Place {
    if cursor.pointee.isSingle { return Place(bit: 0, count: 1, universe: 0) }
    guard let (bit, count, universe) = cursor.pointee.positions(of: index) else {
      return Place(bit: 0, count: 0, universe: 0)
    }
    return Place(bit: bit, count: count, universe: universe)
  }

  /// Keeps the documents that another term has, with the places of its positions; returns how many.
  private func narrow(
    _ documents: UnsafeMutablePointer<UInt32>, _ count: Int,
    _ cursor: UnsafeMutablePointer<PostingCursor>, _ block: inout Int,
    _ places: UnsafeMutablePointer<Place>, _ term: Int, _ order: [Int]
  ) -> Int {
    let scratch = search.scratch
    let size = PostingFormat.block
    var kept = 0
    search.intersect(documents, count: count, cursor, from: &block) { at, found in
      cursor.pointee.decodeFrequencies()
      cursor.pointee.locatePositions(through: Int(scratch.placesB[found - 1]))
      for index in 0..<found {
        let source = at + Int(scratch.placesA[index])
        documents[kept] = documents[source]
        for earlier in order {
          if earlier == term { break }
          places[earlier * size + kept] = places[earlier * size + source]
        }
        places[term * size + kept] = place(cursor, Int(scratch.placesB[index]))
        kept += 1
      }
    }
    return kept
  }

  /// How often the terms stand together in a document.
  private func frequency(
    of index: Int, _ cursors: [UnsafeMutablePointer<PostingCursor>],
    _ places: UnsafeMutablePointer<Place>
  ) -> UInt32 {
    switch leaf.form {
    case .inOrder(let offsets): inOrder(index, offsets, cursors, places)
    case .near(let distance): near(index, distance, cursors, places)
    }
  }

  private func read(
    _ cursor: UnsafeMutablePointer<PostingCursor>, _ place: Place, into buffer: UInt32Buffer
  ) -> Int {
    buffer.count = 0
    if cursor.pointee.isSingle {
      buffer.append(cursor.pointee.singlePosition)
      return 1
    }
    buffer.reserve(Int(place.count))
    guard place.count > 0 else { return 0 }
    let count = Int(
      kx_ef_decode(
        cursor.pointee.positionBase, place.bit, place.count, 0, place.universe, buffer.base))
    buffer.count = count
    return count
  }

  private func inOrder(
    _ index: Int, _ offsets: [UInt32], _ cursors: [UnsafeMutablePointer<PostingCursor>],
    _ places: UnsafeMutablePointer<Place>
  ) -> UInt32 {
    let size = PostingFormat.block
    let scratch = search.scratch
    // The term that stands least often leads.
    var lead = 0
    var least = places[index].count
    for term in 1..<offsets.count where places[term * size + index].count < least {
      lead = term
      least = places[term * size + index].count
    }
    let starts = scratch.positions
    var count = read(cursors[lead], places[lead * size + index], into: starts)
    let others = scratch.otherPositions
    var used: UInt64 = lead < 64 ? 1 << UInt64(lead) : 0
    for step in 1..<offsets.count where count > 0 {
      // Of up to 64 terms, the one that stands least often is next; others come as they stand.
      var term = step <= lead ? step - 1 : step
      if offsets.count > 2, offsets.count <= 64 {
        var fewest = UInt32.max
        for other in offsets.indices where used >> UInt64(other) & 1 == 0 {
          let size = places[other * size + index].count
          if size < fewest || fewest == UInt32.max {
            fewest = size
            term = other
          }
        }
        used |= 1 << UInt64(term)
      }
      let place = places[term * size + index]
      // A start is a position of the lead; the other term stands `shift` from it.
      let shift = Int32(bitPattern: offsets[term] &- offsets[lead])
      if !cursors[term].pointee.isSingle, Int(place.count) > 4 * count {
        count = Int(
          kx_ef_filter(
            cursors[term].pointee.positionBase, place.bit, place.count, place.universe,
            starts.base, UInt32(count), shift, starts.base))
        continue
      }
      let size = read(cursors[term], place, into: others)
      count = Self.merge(starts.base, count, others.base, size, Int64(shift))
    }
    return UInt32(truncatingIfNeeded: count)
  }

  /// Keeps the starts that another position stands `shift` from; both lists ascend.
  private static func merge(
    _ starts: UnsafeMutablePointer<UInt32>, _ count: Int, _ others: UnsafeMutablePointer<UInt32>,
    _ size: Int, _ shift: Int64
  ) -> Int {
    var kept = 0
    var at = 0
    for place in 0..<count {
      let wanted = Int64(starts[place]) &+ shift
      while at < size, Int64(others[at]) < wanted { at &+= 1 }
      if at == size { break }
      if Int64(others[at]) == wanted {
        starts[kept] = starts[place]
        kept &+= 1
      }
    }
    return kept
  }

  /// Windows that do not overlap, each ending as early as it can, counted from the left.
  private func near(
    _ index: Int, _ distance: UInt32, _ cursors: [UnsafeMutablePointer<PostingCursor>],
    _ places: UnsafeMutablePointer<Place>
  ) -> UInt32 {
    let size = PostingFormat.block
    var all: [(position: UInt32, term: Int)] = []
    for term in cursors.indices {
      let count = read(cursors[term], places[term * size + index], into: search.scratch.positions)
      for place in 0..<count { all.append((search.scratch.positions[place], term)) }
    }
    all.sort { $0.position < $1.position }
    return UInt32(
      truncatingIfNeeded: NearWindow.count(all, terms: cursors.count, distance: distance))
  }
}
