/// Somebody whom a printed name may mean.
package struct Candidate: Sendable, Equatable {
  /// The person.
  package let person: Person
  /// How far the print is from the person, 0 for one that fits in every way. Names weigh most, then the
  /// printed party, then the date.
  package let cost: Int
  /// Whether the printed party was ever theirs; true where none is printed or known.
  package let fitsParty: Bool
  /// Whether the surname is theirs letter by letter, diacritics aside.
  package let isSpelledSo: Bool
  /// Whether they had a seat or an office on the date; true without a date.
  package let isInOffice: Bool
}

/// Whom a printed name means.
package struct Resolution: Sendable, Equatable {
  /// What the print has wrong.
  package enum Conflict: String, Sendable {
    /// The party was never theirs: "Gijs van Dijk (SP)".
    case party
    /// The name is another's or nobody's: "Pieter Heerema (CDA)".
    case spelling
  }

  /// The key of the one person it means; nil when unknown or ambiguous.
  package var person: String?
  /// The key of the person it probably means, where the print is wrong.
  package var likely: String?
  /// What the print has wrong.
  package var conflict: Conflict?
  /// Whether several people fit alike.
  package var isAmbiguous: Bool

  /// Nobody is known by the name.
  package static let unknown = Resolution(
    person: nil, likely: nil, conflict: nil, isAmbiguous: false)
}
