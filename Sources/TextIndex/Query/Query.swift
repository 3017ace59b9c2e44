/// What to look for. A query is a tree of plain values; it is checked against the schema when it runs.
///
/// Text is analysed as the field was: folded, lower-cased, and stemmed for a stemmed field.
///
/// **Score.** A document that matches gets the sum of what every scoring part gives that it matches itself,
/// wherever that part stands in the tree outside `not` and `filter`, each times the boosts above it: BM25 for
/// `term`, `phrase`, `near` and `prefix` with ``PrefixRanking/sum``; `fuzzy` and `joined` as they say. Other parts
/// score 0.
public indirect enum Query: Sendable, Hashable {
  /// How a prefix is scored.
  public enum PrefixRanking: Sendable, Hashable {
    /// Not at all: every match scores 0.
    case constant
    /// As the sum of BM25 over all terms that begin with the prefix.
    case sum
  }

  /// Every document.
  case all
  /// No document.
  case none
  /// The word `text` of a text or stemmed field. Text of several tokens is a phrase of them; text
  /// without a token matches nothing. On a keyword field: the whole value, unscored.
  case term(field: String, text: String)
  /// The tokens of `text` side by side, in order.
  case phrase(field: String, text: String)
  /// All words of `words`, in any order, the first and the last at most `distance` positions apart.
  case near(field: String, words: [String], distance: Int)
  /// Terms (or keyword values) that begin with `prefix`.
  case prefix(field: String, prefix: String, ranking: PrefixRanking = .constant)
  /// Terms (or keyword values) at most `distance` (0, 1 or 2) insertions, deletions, substitutions or
  /// swaps of neighbours away, counted in Unicode scalars. Exact hits come first: a document scores 1, 1/2 or 1/4 by
  /// its nearest term. Text of several tokens is a phrase of them.
  case fuzzy(field: String, text: String, distance: Int)
  /// Documents whose integer in `field` lies in `range`; documents without one do not match.
  case range(field: String, range: ClosedRange<Int64>)
  /// Documents that have any value in an integer or keyword field, or any word in a text field.
  case exists(field: String)
  /// Documents whose integer in `field` is that of a document which the part matches: so several can share a
  /// text that is indexed once. Each scores as the best of those documents does.
  case joined(field: String, Query)
  /// The documents with these identifiers.
  case ids([String])
  /// All of the parts. No part at all matches everything.
  case and([Query])
  /// At least one of the parts. No part at all matches nothing.
  case or([Query])
  /// Every document that the part does not match.
  case not(Query)
  /// The part, its scores multiplied by a weight of at least 0; products above 1e9 count as that, and what
  /// is below 1e-9 and not 0, as 1e-9.
  case boost(Query, Float)
  /// The part as a filter: it matches and does not score.
  case filter(Query)

  /// One query over several fields, each with its weight: any of them may match, and the scores add up.
  public static func anyField(
    _ fields: [(name: String, weight: Float)], _ make: (String) -> Query
  ) -> Query {
    if fields.count == 1, fields[0].weight == 1 { return make(fields[0].name) }
    return .or(fields.map { .boost(make($0.name), $0.weight) })
  }
}
