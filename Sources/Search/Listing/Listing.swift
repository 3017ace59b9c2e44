package import TextIndex

/// The answer to a `ListingRequest`.
package struct Listing: Sendable {
  /// One entry found.
  package struct Entry: Sendable {
    /// Where it is in the reader.
    package let reference: DocumentReference
    /// Its score; 0 where nothing was ranked.
    package let score: Float
    /// The record of a document, or the line of a record (`EntryLines`).
    package let line: [UInt8]
  }

  /// The entries asked for, in order.
  package var entries: [Entry]
  /// How many match in all.
  package var total: Int
  /// How many would match but for the date filter, because they have no date.
  package var undated: Int
  /// Counts of values by field.
  package var facets: [String: [FacetCount]]
  /// The query that was run, for highlights.
  package var query: Query
}
