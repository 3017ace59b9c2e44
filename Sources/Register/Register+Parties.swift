package import Kamerstukken

/// In which days a person belonged to a party.
package struct PartyTerm: Sendable, Equatable {
  /// The key of the person.
  package let person: String
  /// First day; nil where they were in no other party before.
  package let from: CalendarDate?
  /// Last day; nil where they were in no other party after.
  package let to: CalendarDate?
}

extension Register {
  /// Everybody who has sat in the House for a party, by any of its names, or for a group that it is part of. Between two
  /// terms of one party, and before the first and after the last, a person belongs to the party that came last.
  package func terms(ofParty name: String) -> [PartyTerm] {
    let wanted = Parties.shared.form(name)
    var terms: [PartyTerm] = []
    for number in 0..<count {
      let memberships = memberships(number)
      var index = 0
      while index < memberships.count {
        guard Parties.shared.isSame(memberships[index].party, wanted) else {
          index += 1
          continue
        }
        let first = index
        while index < memberships.count, Parties.shared.isSame(memberships[index].party, wanted) {
          index += 1
        }
        terms.append(
          PartyTerm(
            person: key(number),
            from: first == 0 ? nil : CalendarDate(dayNumber: memberships[first].from),
            to: index == memberships.count
              ? nil : CalendarDate(dayNumber: memberships[index].from - 1)))
      }
    }
    return terms
  }

  /// The memberships of a person by first day.
  private func memberships(_ number: Int) -> [(from: Int, party: Parties.Form)] {
    var memberships: [(from: Int, party: Parties.Form)] = []
    if number < packed.personCount {
      for span in packed.memberships(number) {
        memberships.append((span.from, parties[span.party]))
      }
      guard !added.extensions.isEmpty else { return memberships }
      for span in added.spans(key: key(number)) where !span.party.isEmpty {
        memberships.append((span.from, Parties.shared.form(span.party)))
      }
    } else {
      for span in AddedPeople.spans(added.people[number - packed.personCount])
      where !span.party.isEmpty {
        memberships.append((span.from, Parties.shared.form(span.party)))
      }
    }
    return memberships.sorted { $0.from < $1.from }
  }
}
