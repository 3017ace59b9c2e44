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

/// Positions that are listed one after the other.
struct ListedPositions: PositionSource {
  static let hasPositions = true

  /// The next position.
  private var next: UnsafePointer<UInt32>
  private let starts: UnsafePointer<UInt32>?
  private let norms: UnsafePointer<UInt8>
  private let universes: UnsafePointer<UInt32>

  /// Positions counted within their documents, or, where `starts` has the number of each document's first token, as
  /// numbers of tokens of all documents.
  init(
    _ first: UnsafePointer<UInt32>, starts: UnsafePointer<UInt32>?, norms: UnsafePointer<UInt8>,
    universes: UnsafePointer<UInt32>
  ) {
    next = first
    self.starts = starts
    self.norms = norms
    self.universes = universes
  }

  mutating func write(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    into out: UnsafeMutablePointer<UInt8>, at offset: UInt64
  ) {
    kx_ef_encode_lists(
      out, offset, next, documents, frequencies, UInt32(truncatingIfNeeded: count), starts, norms,
      universes)
    for index in 0..<count { next += Int(frequencies[index]) }
  }
}
