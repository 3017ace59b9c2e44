import CIndexKernels

/// Gathers the postings of one term from several segments and encodes them as one list.
final class PostingMerger {
  /// Where the positions of a posting come from: an address and bit offset, or the only position itself.
  private struct Origin {
    var base: UnsafePointer<UInt8>?
    var bit: UInt64
  }

  private var encoder: PostingsEncoder
  private let hasPositions: Bool
  private let documents = UInt32Buffer()
  private let frequencies = UInt32Buffer()
  private var origins: [Origin] = []
  private let cursor: UnsafeMutablePointer<PostingCursor>
  private let scratch = SearchScratch()
  private let norms: UnsafePointer<UInt8>
  private let universes: UnsafePointer<UInt32>
  private var isSorted = true

  init(
    documentCount: Int, norms: UnsafePointer<UInt8>, hasPositions: Bool,
    lengths: UnsafePointer<Float>, universes: UnsafePointer<UInt32>
  ) {
    encoder = PostingsEncoder(
      documentCount: documentCount, hasPositions: hasPositions, norms: norms, lengths: lengths,
      universes: universes)
    self.hasPositions = hasPositions
    self.norms = norms
    self.universes = universes
    cursor = scratch.cursor(0)
  }

  /// Adds the postings of a term in one segment; `numbers` gives the new number of each document,
  /// UInt32.max for one that is left out.
  func add(_ entry: TermEntry, _ postings: FieldPostings, numbers: [UInt32]) throws {
    cursor.pointee.open(entry, postings)
    for block in 0..<cursor.pointee.blockCount {
      cursor.pointee.decode(block)
      if hasPositions { cursor.pointee.decodeFrequencies() }
      let size = cursor.pointee.size
      documents.reserve(size)
      frequencies.reserve(size)
      for index in 0..<size {
        let number = numbers[Int(cursor.pointee.documents[index])]
        if number == UInt32.max { continue }
        if documents.count > 0, documents[documents.count - 1] >= number { isSorted = false }
        documents.append(number)
        frequencies.append(hasPositions ? cursor.pointee.frequencies[index] : 1)
        guard hasPositions else { continue }
        if cursor.pointee.isSingle {
          origins.append(Origin(base: nil, bit: UInt64(cursor.pointee.singlePosition)))
        } else if let (bit, _, _) = cursor.pointee.positions(of: index) {
          origins.append(Origin(base: cursor.pointee.positionBase, bit: bit))
        }
      }
    }
    if cursor.pointee.damage >= 0 {
      throw postings.file.corrupt(postings.offset + cursor.pointee.damage, "damaged postings")
    }
  }

  /// Encodes what was added as the postings of a term, if there is anything, and begins the next term.
  func write(
    _ term: UnsafeRawBufferPointer, to dictionary: TermDictionaryWriter, _ out: ByteBuffer
  ) {
    defer {
      documents.count = 0
      frequencies.count = 0
      origins.removeAll(keepingCapacity: true)
      isSorted = true
    }
    let count = documents.count
    if count == 0 { return }
    if !isSorted { sort() }
    if count == 1, frequencies[0] == 1 {
      dictionary.add(term, document: documents[0], position: hasPositions ? position() : 0)
      return
    }
    let before = out.count
    if hasPositions {
      origins.withUnsafeBufferPointer { origins in
        var source = CopiedPositions(
          next: origins.baseAddress.map { UnsafeRawPointer($0) }, norms: norms,
          universes: universes)
        encoder.encode(
          documents: documents.base, frequencies: frequencies.base, count: count,
          positions: &source, to: out)
      }
    } else {
      var source = NoPositions()
      encoder.encode(
        documents: documents.base, frequencies: frequencies.base, count: count,
        positions: &source, to: out)
    }
    dictionary.add(term, documents: count, length: out.count - before)
  }

  /// The only position of the only posting.
  private func position() -> UInt32 {
    guard let base = origins[0].base else {
      return UInt32(truncatingIfNeeded: origins[0].bit)
    }
    var position: UInt32 = 0
    let universe = universes[Int(norms[Int(documents[0])])]
    _ = kx_ef_decode(base, origins[0].bit, 1, 0, universe, &position)
    return position
  }

  /// Puts the postings in the order of the documents.
  private func sort() {
    let order = (0..<documents.count).sorted { documents[$0] < documents[$1] }
    let newDocuments = order.map { documents[$0] }
    let newFrequencies = order.map { frequencies[$0] }
    if hasPositions { origins = order.map { origins[$0] } }
    for index in order.indices {
      documents[index] = newDocuments[index]
      frequencies[index] = newFrequencies[index]
    }
  }

  /// Copies the codes of positions.
  private struct CopiedPositions: PositionSource {
    static let hasPositions = true

    var next: UnsafeRawPointer?
    let norms: UnsafePointer<UInt8>
    let universes: UnsafePointer<UInt32>

    mutating func write(
      documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
      into out: UnsafeMutablePointer<UInt8>, at offset: UInt64
    ) {
      guard let origins = next?.assumingMemoryBound(to: Origin.self) else { return }
      var bit = offset
      // Codes that lie one behind the other are copied at one go.
      var start: UnsafePointer<UInt8>?
      var startBit: UInt64 = 0
      var pending: UInt64 = 0
      func flush() {
        if let start, pending > 0 {
          kx_bits_copy(out, bit &- pending, start, startBit, pending)
        }
        pending = 0
      }
      for index in 0..<count {
        let universe = universes[Int(norms[Int(documents[index])])]
        let bits = kx_ef_bits(frequencies[index], universe)
        let origin = origins[index]
        if let base = origin.base {
          if base != start || startBit &+ pending != origin.bit {
            flush()
            start = base
            startBit = origin.bit
          }
          pending &+= bits
          bit &+= bits
        } else {
          flush()
          start = nil
          var position = UInt32(truncatingIfNeeded: origin.bit)
          kx_ef_encode(out, bit, &position, 1, 0, universe)
          bit &+= bits
        }
      }
      flush()
      next = UnsafeRawPointer(origins + count)
    }
  }
}
