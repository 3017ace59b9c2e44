import CIndexKernels

/// Where an encoder takes the positions of a list of postings from, in the order of the documents.
protocol PositionSource {
  /// Whether it writes anything.
  static var hasPositions: Bool { get }

  /// Writes the positions of the next `count` postings as Elias-Fano codes, one after the other, at a bit
  /// offset into zeroed bytes.
  mutating func write(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    into out: UnsafeMutablePointer<UInt8>, at offset: UInt64)
}

/// No positions: keyword fields, and lists that nobody asks for positions.
struct NoPositions: PositionSource {
  static let hasPositions = false

  /// An empty value has no address of its own: the thread sanitizer takes the one it is passed by for shared.
  private let place: UInt8 = 0

  mutating func write(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    into out: UnsafeMutablePointer<UInt8>, at offset: UInt64
  ) {}
}

/// Positions as numbers of tokens, counted over all documents of a segment.
struct TokenPositions: PositionSource {
  static let hasPositions = true

  /// The next token of the term.
  var next: UnsafePointer<UInt32>
  /// For each document, the number of its first token.
  let starts: UnsafePointer<UInt32>
  let norms: UnsafePointer<UInt8>
  let universes: UnsafePointer<UInt32>

  mutating func write(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    into out: UnsafeMutablePointer<UInt8>, at offset: UInt64
  ) {
    var bit = offset
    for index in 0..<count {
      let document = Int(documents[index])
      let frequency = frequencies[index]
      let universe = universes[Int(norms[document])]
      kx_ef_encode(out, bit, next, frequency, starts[document], universe)
      bit &+= kx_ef_bits(frequency, universe)
      next += Int(frequency)
    }
  }
}

/// Positions within their documents, listed one after the other.
struct ListedPositions: PositionSource {
  static let hasPositions = true

  /// The next position.
  var next: UnsafePointer<UInt32>
  let norms: UnsafePointer<UInt8>
  let universes: UnsafePointer<UInt32>

  mutating func write(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    into out: UnsafeMutablePointer<UInt8>, at offset: UInt64
  ) {
    var bit = offset
    for index in 0..<count {
      let frequency = frequencies[index]
      let universe = universes[Int(norms[Int(documents[index])])]
      kx_ef_encode(out, bit, next, frequency, 0, universe)
      bit &+= kx_ef_bits(frequency, universe)
      next += Int(frequency)
    }
  }
}
