package import Kamerstukken
package import TextIndex

/// What a listing command asks of an index.
package struct ListingRequest: Sendable {
  /// Which entries.
  package var type: RecordType
  /// Whether the query itself says which types it wants, and `type` does not count.
  package var anyType = false
  /// The query as typed, or nil for all.
  package var query: QueryNode?
  /// Further conditions, from flags.
  package var filters: [Query] = []
  /// Only entries of these days.
  package var dates: DateRange?
  /// Whether entries without a date pass the date filter.
  package var showsUndated = false
  /// The order.
  package var sort: SearchRequest.Sort = .relevance
  /// How many entries at most; 0 for all.
  package var limit = 20
  /// How many to pass over.
  package var offset = 0
  /// Only words as typed.
  package var isExact = false
  /// Compounds match by their parts.
  package var splitsCompounds = false
  /// Keyword fields to count.
  package var facets: [String] = []

  /// A request for entries of a type.
  package init(type: RecordType) {
    self.type = type
  }
}
