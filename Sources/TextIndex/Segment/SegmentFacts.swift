/// What a segment says of itself: how many documents it has, and for each text field how many tokens.
struct SegmentFacts: Hashable, Sendable {
  /// Documents, deleted ones among them.
  var documents = 0
  /// For each field of the schema: the sum of the lengths of all documents; 0 for other kinds.
  var tokens: [UInt64] = []

  func write(to buffer: ByteBuffer) {
    buffer.append(littleEndian: UInt32(truncatingIfNeeded: documents))
    buffer.append(littleEndian: UInt32(truncatingIfNeeded: tokens.count))
    for count in tokens { buffer.append(littleEndian: count) }
  }

  /// Nil when the bytes are no facts.
  init?(_ reader: inout ByteReader) {
    documents = Int(reader.littleEndian(UInt32.self))
    let fields = reader.littleEndian(UInt32.self)
    guard fields <= 255, documents < 1 << 31 else { return nil }
    for _ in 0..<fields { tokens.append(reader.littleEndian(UInt64.self)) }
    if reader.failed { return nil }
  }

  init(documents: Int, tokens: [UInt64]) {
    self.documents = documents
    self.tokens = tokens
  }
}
