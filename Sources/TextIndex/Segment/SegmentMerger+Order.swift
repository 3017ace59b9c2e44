/// The order of the documents of a merged segment.
extension SegmentMerger {
  /// All documents that are left, by order and identifier.
  static func order(
    _ sources: [Source]
  ) throws -> [(source: UInt32, document: UInt32)] {
    var next = sources.map { _ in 0 }
    var order: [(source: UInt32, document: UInt32)] = []
    /// Where a source stands, read once for each document; nil at its end.
    func head(_ source: Int) throws -> (order: UInt64, id: [UInt8])? {
      let reader = sources[source].reader
      while next[source] < reader.documentCount, sources[source].isDeleted(next[source]) {
        next[source] += 1
      }
      guard next[source] < reader.documentCount else { return nil }
      return (
        UInt64(bitPattern: reader.orders[next[source]]), try reader.identifier(next[source])
      )
    }
    var heads = try sources.indices.map(head)
    while true {
      var best: Int?
      for source in heads.indices {
        guard let head = heads[source] else { continue }
        if let other = best.flatMap({ heads[$0] }) {
          guard
            head.order != other.order
              ? head.order < other.order : head.id.lexicographicallyPrecedes(other.id)
          else { continue }
        }
        best = source
      }
      guard let best else { return order }
      order.append((UInt32(best), UInt32(next[best])))
      next[best] += 1
      heads[best] = try head(best)
    }
  }
}
