/// A query that cannot be read.
package struct QuerySyntaxError: Error, Sendable, Equatable {
  /// Where it goes wrong: characters from the beginning of the query, from 0.
  package let position: Int
  /// What is wrong and what would be right.
  package let reason: String

  /// A mistake at a place.
  package init(position: Int, reason: String) {
    self.position = position
    self.reason = reason
  }

  /// The query with a caret under the place that is wrong, and the reason.
  package func report(of query: String) -> String {
    let line = String(query.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return "\(line)\n\(String(repeating: " ", count: position))^\n\(reason)"
  }
}
