/// What a form leaves open: a phrase of a kind that is read by rules of its own.
package enum PhraseSlot: String, Sendable {
  /// The sender: "ik", "wij".
  case sender = "SELF"
  /// An office or the cabinet: "de Minister van SZW".
  case government = "GOV"
  /// Either, or a pronoun for one.
  case who = "WHO"
  /// A recipient: "uw Kamer".
  case house = "HOUSE"
  /// "voor de zomer".
  case deadline = "DEADLINE"
  /// "tijdens het Algemeen Overleg".
  case occasion = "OCCASION"
  /// "drie", "12".
  case number = "NUMBER"
  /// "2019".
  case year = "YEAR"
}
