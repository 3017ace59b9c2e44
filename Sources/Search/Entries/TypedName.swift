/// The name of a member as a user types it: as papers print it, or as lists have it.
package enum TypedName {
  /// The name in the order of a print: `"Dijk, Jasper van"` gives `"Jasper van Dijk"`, `"Van Nispen c.s."` and
  /// `"het lid Van Nispen"` give `"Van Nispen"`.
  package static func printed(_ typed: String) -> String {
    var words = typed.split(whereSeparator: \.isWhitespace)
    if words.count > 1, let last = words.last, ["c.s.", "c.s"].contains(last.lowercased()) {
      words.removeLast()
    }
    if words.count > 2,
      ["de heer", "het lid"].contains(words[..<2].joined(separator: " ").lowercased())
    {
      words.removeFirst(2)
    }
    let name = words.joined(separator: " ")
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.drop(while: \.isWhitespace)
    }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return name }
    return "\(parts[1]) \(parts[0])"
  }
}
