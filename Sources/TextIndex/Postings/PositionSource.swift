import CIndexKernels

/// Where an encoder takes the positions of a list of postings from, in the order of the documents.
protocol PositionSource {
  /// Writes the positions of the next `count` postings as Elias-Fano codes, one after the other, at a bit
  /// offset into zeroed bytes.
  mutating func write(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    into out: UnsafeMutablePointer<UInt8>, at offset: UInt64)
}

/// No positions: keyword fields.
struct NoPositions: PositionSource {
  mutating func write(
    documents: UnsafePointer<UInt32>, frequencies: UnsafePointer<UInt32>, count: Int,
    into out: UnsafeMutablePointer<UInt8>, at offset: UInt64
  ) {}
}

/// Positions as numbers of tokens, counted over all documents of a segment.
struct TokenPositions: PositionSource {
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
