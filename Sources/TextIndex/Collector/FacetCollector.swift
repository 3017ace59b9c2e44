/// Counts the values of keyword fields over sets of documents.
struct FacetCollector {
  private let reader: IndexReader
  private let fields: [String]
  private var counts: [[[UInt8]: Int]]

  init(reader: IndexReader, fields: [String]) {
    self.reader = reader
    self.fields = fields
    counts = fields.map { _ in [:] }
  }

  /// Adds the values of the documents of a set.
  mutating func add(_ set: WordBuffer, _ search: SegmentSearch) throws {
    for (index, name) in fields.enumerated() {
      guard let number = reader.schema.number(of: name) else {
        throw IndexError.field(name: name, reason: "is not in the index")
      }
      guard reader.schema.fields[number].kind == .keyword else {
        throw IndexError.field(name: name, reason: "is no keyword field")
      }
      guard let postings = search.segment.postings[number] else { continue }
      let cursor = search.scratch.cursor(0)
      var terms = TermCursor(postings.dictionary)
      terms.enter(0)
      while try search.segment.advance(&terms, field: UInt8(number)) {
        var count = 0
        cursor.pointee.open(terms.entry, postings)
        for block in 0..<cursor.pointee.blockCount {
          cursor.pointee.decode(block)
          for place in 0..<cursor.pointee.size
          where set.contains(cursor.pointee.documents[place]) { count += 1 }
        }
        if cursor.pointee.damage >= 0 { throw search.damage(postings, cursor.pointee) }
        if count > 0 { counts[index][terms.term, default: 0] += count }
      }
    }
  }

  /// The counts of each field, largest first.
  var result: [String: [FacetCount]] {
    var result: [String: [FacetCount]] = [:]
    for (index, name) in fields.enumerated() {
      result[name] = counts[index].sorted { a, b in
        a.value == b.value ? a.key.lexicographicallyPrecedes(b.key) : a.value > b.value
      }.map { FacetCount(value: String(decoding: $0.key, as: UTF8.self), count: $0.value) }
    }
    return result
  }
}
