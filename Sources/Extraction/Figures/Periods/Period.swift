/// A stretch of time that a sentence names: "in 2018", "de afgelopen drie jaar", "per jaar".
struct Period: Sendable, Equatable {
  enum Kind: Sendable {
    /// "in 2018", "sinds de start".
    case stretch
    /// "per jaar", "jaarlijks".
    case rate
  }

  /// Indexes of its tokens.
  var tokens: Range<Int>
  var kind: Kind
}
