/// A term of a field and how many documents contain it.
public struct TermCount: Sendable, Hashable {
  /// The term as the dictionary holds it: folded, unless it is a keyword.
  public let term: String
  /// Documents that contain it; documents deleted since are not counted.
  public let documents: Int
}

extension IndexReader {
  /// The terms (keyword values) of a field that begin with `prefix`, in byte order, at most `limit`.
  ///
  /// - Throws: ``IndexError/field(name:reason:)``, ``IndexError/corrupt(file:offset:reason:)``.
  public func terms(field: String, prefix: String, limit: Int) throws -> [TermCount] {
    let number = try termField(field)
    var bytes = Array(prefix.utf8)
    if schema.fields[number].kind != .keyword {
      bytes = Analyzer.words(of: prefix).first.map { Array($0.term.utf8) } ?? []
    }
    let leaf = ExpansionLeaf(field: number, bytes: bytes, form: .prefix)
    let all = try merged(leaf).map { TermCount(term: $0.term, documents: $0.documents) }
    return Array(all.prefix(max(limit, 0)))
  }

  /// The terms of a field at most `distance` (1 or 2) edits from `text`, nearest first, then most frequent
  /// first.
  ///
  /// - Throws: ``IndexError/field(name:reason:)``, ``IndexError/corrupt(file:offset:reason:)``.
  public func similarTerms(
    field: String, to text: String, distance: Int, limit: Int
  ) throws -> [TermCount] {
    let number = try termField(field)
    var word = text
    if schema.fields[number].kind != .keyword {
      guard let first = Analyzer.words(of: text).first else { return [] }
      word = first.term
    }
    let scalars = word.unicodeScalars.map(\.value)
    guard scalars.count <= EditDistance.maximumLength else { return [] }
    let leaf = ExpansionLeaf(
      field: number, bytes: [], form: .fuzzy(word: scalars, limit: min(max(distance, 0), 2)))
    return try merged(leaf).sorted { a, b in
      (a.distance, -a.documents, a.term) < (b.distance, -b.documents, b.term)
    }.prefix(max(limit, 0)).map { TermCount(term: $0.term, documents: $0.documents) }
  }

  private func termField(_ name: String) throws -> Int {
    guard let number = schema.number(of: name), schema.fields[number].kind != .integer else {
      throw IndexError.field(name: name, reason: "has no terms")
    }
    return schema.source(of: number)
  }

  /// The terms of a leaf over all segments, in byte order.
  private func merged(
    _ leaf: ExpansionLeaf
  ) throws -> [(term: String, documents: Int, distance: Int)] {
    var counts: [[UInt8]: (Int, Int)] = [:]
    try withScratch { scratch in
      for segment in segments.indices {
        try forEachExpansion(leaf, segment: segment) { entry, bytes, distance in
          guard let list = segments[segment].postings[leaf.field] else { return }
          let documents = segments[segment].liveDocuments(of: entry, in: list, scratch)
          counts[Array(bytes), default: (0, distance)].0 += documents
        }
      }
    }
    return counts.filter { $0.value.0 > 0 }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (String(decoding: $0.key, as: UTF8.self), $0.value.0, $0.value.1) }
  }
}
