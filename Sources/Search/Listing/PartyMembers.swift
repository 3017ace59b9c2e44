internal import Kamerstukken
internal import Register
package import TextIndex

/// Whoever belongs to a party, for papers that print names without parties.
package enum PartyMembers {
  private typealias Field = EntrySchema.Field

  /// Entries of members of a party, by any of its names: of those who changed parties only entries of the days in which they
  /// belonged to it.
  package static func query(party name: String) -> Query {
    .or(
      Register.shared.terms(ofParty: name).map { term in
        let member = Query.term(field: Field.member, text: term.person)
        if term.from == nil, term.to == nil { return member }
        let first = term.from.map { Int64($0.dayNumber) } ?? Int64.min
        let last = term.to.map { Int64($0.dayNumber) } ?? Int64.max
        return .and([
          .filter(member), .filter(.range(field: Field.date, range: first...max(first, last))),
        ])
      })
  }
}
