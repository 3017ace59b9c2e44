internal import Kamerstukken

/// Whom something is promised to or told: "uw Kamer", "u", "de vaste commissie voor Financiën", "het lid Becker".
struct HousePhrase: Equatable {
  /// Whom.
  enum Kind {
    case house, senate, committee, member
    /// "de leden van de VVD-fractie".
    case group
  }

  /// All its tokens, with "aan" before it.
  var tokens: Range<Int>
  /// Whom.
  var kind: Kind
  /// The words without preposition and article.
  var core: Range<Int>
}
