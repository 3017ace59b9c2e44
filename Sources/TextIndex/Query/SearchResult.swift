/// The answer to a ``SearchRequest``.
public struct SearchResult: Sendable {
  /// The hits asked for, in order.
  public var hits: [Hit]
  /// How many documents match, whatever limit and offset; nil when the request did not ask.
  public var total: Int?
  /// For each facet field asked for: its values among all matches, most frequent first, equal counts in
  /// byte order of the value.
  public var facets: [String: [FacetCount]]
}

/// One document found.
public struct Hit: Sendable, Hashable {
  /// Where the document is in this reader; of no use to another.
  public let document: DocumentReference
  /// The score; 0 for parts that do not score.
  public let score: Float
}

/// One document of an ``IndexReader``, by segment and number within it.
public struct DocumentReference: Sendable, Hashable, Comparable {
  let segment: UInt32
  let number: UInt32

  /// The order of the index: within a segment that of ``IndexDocument/order``.
  public static func < (a: Self, b: Self) -> Bool {
    (a.segment, a.number) < (b.segment, b.number)
  }
}

/// A value of a keyword field and how many of the documents found have it.
public struct FacetCount: Sendable, Hashable {
  /// The value as it was added.
  public let value: String
  /// Documents found with it.
  public let count: Int
}
