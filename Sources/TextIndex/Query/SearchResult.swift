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
public struct DocumentReference: Sendable, Hashable {
  let segment: UInt32
  let number: UInt32
}

/// A value of a keyword field and how many of the documents found have it.
public struct FacetCount: Sendable, Hashable {
  /// The value as it was added.
  public let value: String
  /// Documents found with it.
  public let count: Int
}

/// A term of a field and how many documents contain it.
public struct TermCount: Sendable, Hashable {
  /// The term as the dictionary holds it: folded, stemmed in a stemmed field.
  public let term: String
  /// Documents that contain it; documents deleted since are not counted.
  public let documents: Int
}

/// What ``IndexReader/verify()`` went through.
public struct VerifyReport: Sendable, Hashable {
  /// Files read, with their sizes in bytes.
  public var files: [String: Int] = [:]
  /// Documents that are neither deleted nor replaced.
  public var documents = 0
  /// Terms of all fields and segments.
  public var terms = 0
  /// Postings of all terms.
  public var postings = 0
}
