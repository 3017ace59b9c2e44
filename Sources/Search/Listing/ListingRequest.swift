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
  /// A condition of a flag.
  package struct Condition: Sendable {
    /// As the user gave it: `--party “VDD”`.
    package let name: String
    /// What it asks.
    package let query: Query
    /// The field that it looks in and the value there, where a typing error can be made in it.
    package let value: (field: String, text: String)?
  }

  /// Further conditions, from flags.
  package private(set) var conditions: [Condition] = []
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
  package mutating func filter(
    _ query: Query, as name: String, like value: (field: String, text: String)? = nil
  ) {
    conditions.append(Condition(name: name, query: query, value: value))
  }

  /// The same request without one of its conditions.
  package func without(_ name: String) -> ListingRequest {
    var request = self
    request.conditions.removeAll { $0.name == name }
    return request
  }

  /// A request for entries of a type.
  package init(type: RecordType) {
    self.type = type
  }
}
