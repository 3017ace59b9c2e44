/// For each text field, what BM25 adds for each length code, at the average length over all documents.
final class LengthTables: @unchecked Sendable {
  // Unchecked: written in `init` only.
  private let tables: UnsafeMutablePointer<Float>
  private let factors: [[Float]]

  init(schema: IndexSchema, manifest: Manifest, segments: [SegmentReader], documents: Int) {
    let fields = schema.fields.count
    tables = .allocate(capacity: 256 * max(fields, 1))
    tables.initialize(repeating: 1, count: 256 * max(fields, 1))
    var factors = [[Float]](
      repeating: [Float](repeating: 1, count: segments.count), count: fields)
    for field in 0..<fields
    where schema.fields[field].kind == .text || schema.fields[field].kind == .stemmed {
      var tokens: UInt64 = 0
      for (number, segment) in segments.enumerated() {
        let all = field < segment.file.facts.tokens.count ? segment.file.facts.tokens[field] : 0
        let deleted = manifest.segments[number].deletedTokens
        tokens &+= all &- (field < deleted.count ? min(deleted[field], all) : 0)
      }
      let average = Double(tokens) / Double(max(documents, 1))
      for (code, length) in BM25.lengths(average: average).enumerated() {
        tables[field * 256 + code] = length
      }
      for (number, segment) in segments.enumerated() where segment.documentCount > 0 {
        let all = field < segment.file.facts.tokens.count ? segment.file.facts.tokens[field] : 0
        let own = Double(all) / Double(segment.documentCount)
        // tf / (tf + k) grows at most as k shrinks, and k at most as the average grows.
        factors[field][number] = Float(max(1, max(average, 1) / max(own, 1))) * 1.0001
      }
    }
    self.factors = factors
  }

  deinit { tables.deallocate() }

  func table(_ field: Int) -> UnsafePointer<Float> { UnsafePointer(tables + field * 256) }

  func factor(_ field: Int, segment: Int) -> Float { factors[field][segment] }
}
