/// The name of a member as a user types it: as papers print it, or as lists have it.
package enum TypedName {
  /// The name in the order of a print: `"Dijk, Jasper van"` gives `"Jasper van Dijk"`, `"Van Nispen c.s."` gives
  /// `"Van Nispen"`.
  package static func printed(_ typed: String) -> String {
    var words = typed.split(whereSeparator: \.isWhitespace)
    if words.count > 1, let last = words.last, ["c.s.", "c.s"].contains(last.lowercased()) {
      words.removeLast()
    }
    let name = words.joined(separator: " ")
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.drop(while: \.isWhitespace)
    }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return name }
    return "\(parts[1]) \(parts[0])"
  }
}
