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
  /// Those among them that a typing error empties, as the user gave them.
  package private(set) var named: [(name: String, query: Query)] = []
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

  /// Adds a condition that a user gave: `--party “VDD”`.
  package mutating func filter(_ query: Query, as name: String) {
    filters.append(query)
    named.append((name, query))
  }

  /// A request for entries of a type.
  package init(type: RecordType) {
    self.type = type
  }
}
