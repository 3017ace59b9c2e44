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

/// Positions that are listed one after the other, as numbers that count from somewhere.
protocol ListedPositionSource: PositionSource {
  /// The next position.
  var next: UnsafePointer<UInt32> { get set }
  var norms: UnsafePointer<UInt8> { get }
  var universes: UnsafePointer<UInt32> { get }

  /// The number of a document's first token.
  func start(of document: Int) -> UInt32
}

extension ListedPositionSource {
  static var hasPositions: Bool { true }

  mutating func write(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    into out: UnsafeMutablePointer<UInt8>, at offset: UInt64
  ) {
    var bit = offset
    for index in 0..<count {
      let document = Int(documents[index])
      let frequency = frequencies[index]
      let universe = universes[Int(norms[document])]
      kx_ef_encode(out, bit, next, frequency, start(of: document), universe)
      bit &+= kx_ef_bits(frequency, universe)
      next += Int(frequency)
    }
  }
}

/// Positions as numbers of tokens, counted over all documents of a segment.
struct TokenPositions: ListedPositionSource {
  var next: UnsafePointer<UInt32>
  /// For each document, the number of its first token.
  let starts: UnsafePointer<UInt32>
  let norms: UnsafePointer<UInt8>
  let universes: UnsafePointer<UInt32>

  @inline(__always)
  func start(of document: Int) -> UInt32 { starts[document] }
}

/// Positions counted within their documents.
struct ListedPositions: ListedPositionSource {
  var next: UnsafePointer<UInt32>
  let norms: UnsafePointer<UInt8>
  let universes: UnsafePointer<UInt32>

  @inline(__always)
  func start(of document: Int) -> UInt32 { 0 }
}
