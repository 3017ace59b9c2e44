/// A query with everything that decides which of its hits come back.
public struct SearchRequest: Sendable {
  /// The order of the hits.
  public enum Sort: Sendable, Hashable {
    /// By score, best first; equal scores by ``IndexDocument/order``, then by identifier.
    case relevance
    /// By an integer field; documents without a value come last. Equal values by score, then as above.
    case column(String, ascending: Bool)
  }

  /// What matches.
  public var query: Query
  /// How many hits to return at most.
  public var limit: Int
  /// How many of the best hits to pass over first.
  public var offset: Int
  /// Their order.
  public var sort: Sort
  /// Keyword fields whose values are counted over all matches.
  public var facets: [String]
  /// Whether ``SearchResult/total`` is wanted; without it the search may skip what cannot get among the
  /// best.
  public var countsTotal: Bool

  /// A request for the `limit` best hits of `query`.
  public init(
    _ query: Query, limit: Int = 10, offset: Int = 0, sort: Sort = .relevance,
    facets: [String] = [], countsTotal: Bool = true
  ) {
    self.query = query
    self.limit = limit
    self.offset = offset
    self.sort = sort
    self.facets = facets
    self.countsTotal = countsTotal
  }
}
