package import Kamerstukken

/// The people of parliament and government, and whom a printed name means.
///
/// The ladder of DOMAIN 6.1: first name and surname, initials and surname, surname with its party, surname
/// with the date; below all of these a surname that differs by one letter. The date and the party rank and
/// never exclude: the sources have gaps and prints have errors.
package struct Register: Sendable {
  /// The register that the program ships.
  package static let shared = Register()

  let packed = PackedRegister()
  var added = AddedPeople()
  /// The packed parties, by number.
  let parties: [Parties.Form]

  private init() {
    parties = packed.partyNames.map { Parties.shared.form($0) }
  }

  /// In what capacity somebody is named.
  package enum Capacity: Sendable {
    /// As a member, a minister, or anything.
    case any
    /// As a member of the House: who moves a motion or asks a question.
    case member
    /// As a minister or state secretary: who signs with an office.
    case government
  }

  /// How one person fits a printed name.
  struct Match {
    var person: Int
    var name: Int
    var party: Int
    var date: Int
    var isSpelledSo: Bool
    var firstFits: Bool

    var cost: Int { name + party + date }
  }

  /// The costs of a party and of a date.
  enum Cost {
    /// A member of the printed party before or after the date.
    static let formerParty = 1
    /// Never a member of the printed party.
    static let otherParty = 3
    /// Another surname, one letter away.
    static let misspelled = 6
    /// Beyond this a date is too far from every office for the person to be meant.
    static let farDate = 3
  }

  /// Everybody whom a printed name may mean, the likeliest first.
  package func candidates(for name: PrintedName, on date: CalendarDate? = nil) -> [Candidate] {
    var matches = matches(for: name, on: date)
    if matches.isEmpty, let shorter = name.withoutSecondName() {
      matches = self.matches(for: shorter, on: date)
    }
    if !matches.contains(where: { $0.firstFits }) || name.party != nil {
      matches += misspelled(name, on: date).filter { match in
        !matches.contains { $0.person == match.person }
      }
    }
    return matches.sorted { ($0.cost, $0.person) < ($1.cost, $1.person) }.map { match in
      Candidate(
        person: person(match.person), cost: match.cost, fitsParty: match.party < Cost.otherParty,
        isSpelledSo: match.isSpelledSo && match.firstFits, isInOffice: match.date == 0)
    }
  }

  /// The one person whom a printed name means, or what is wrong with the print. A few microseconds.
  package func resolve(
    _ name: PrintedName, on date: CalendarDate? = nil, as capacity: Capacity = .any
  ) -> Resolution {
    let found = matches(for: name, on: date, as: capacity)
    guard let (best, isOnly) = Self.best(found.lazy.filter(\.firstFits)) else {
      return resolveShortened(name, on: date, as: capacity) ?? resolveMisspelled(name, on: date)
    }
    guard isOnly, best.date < Cost.farDate else {
      return Resolution(person: nil, likely: nil, conflict: nil, isAmbiguous: !isOnly)
    }
    let key = key(best.person)
    guard best.party >= Cost.otherParty else {
      return Resolution(person: key, likely: nil, conflict: nil, isAmbiguous: false)
    }
    // "Heerema (CDA)": another member of the printed party may be meant whose name is one letter away.
    let others = misspelled(name, on: date).filter { $0.party == 0 && $0.date == 0 && $0.firstFits }
    guard others.isEmpty else {
      return Resolution(person: nil, likely: key, conflict: .party, isAmbiguous: true)
    }
    return Resolution(person: key, likely: key, conflict: .party, isAmbiguous: false)
  }

  /// "S. van Veldhoven-van der Meer" is whoever has these initials, is called Van Veldhoven and is in office.
  private func resolveShortened(
    _ name: PrintedName, on date: CalendarDate?, as capacity: Capacity
  ) -> Resolution? {
    guard !name.letters.isEmpty, date != nil, let shorter = name.withoutSecondName() else {
      return nil
    }
    let found = matches(for: shorter, on: date, as: capacity).filter {
      $0.firstFits && $0.date == 0
    }
    guard let (best, isOnly) = Self.best(found), isOnly, best.party < Cost.otherParty else {
      return nil
    }
    return Resolution(
      person: key(best.person), likely: nil, conflict: nil, isAmbiguous: false)
  }

  private func resolveMisspelled(_ name: PrintedName, on date: CalendarDate?) -> Resolution {
    let likely = misspelled(name, on: date).filter { $0.firstFits && $0.date == 0 }
    guard let (best, isOnly) = Self.best(likely) else { return .unknown }
    guard isOnly else {
      return Resolution(person: nil, likely: nil, conflict: nil, isAmbiguous: true)
    }
    let key = key(best.person)
    let isSure = best.party == 0 && (name.party != nil || name.hasFirstName)
    return Resolution(
      person: isSure ? key : nil, likely: key, conflict: .spelling, isAmbiguous: false)
  }

  /// The match of least cost and whether no other has the same.
  private static func best(_ matches: some Sequence<Match>) -> (Match, isOnly: Bool)? {
    guard let best = matches.min(by: { $0.cost < $1.cost }) else { return nil }
    return (best, matches.allSatisfy { $0.person == best.person || $0.cost > best.cost })
  }

  /// Whether anybody has the name, prefix and first names included; the date does not count.
  package func knows(_ name: PrintedName) -> Bool {
    matches(for: name, on: nil).contains { $0.firstFits && $0.name < 4 }
  }

  /// The person of a key.
  package func person(key: String) -> Person? {
    if let index = packed.index(ofKey: key) { return added.extended(packed.person(index)) }
    return added.person(key: key)
  }

  /// The number of people.
  package var count: Int { packed.personCount + added.people.count }

  /// People whose surname is near to a word that no one is called by: "Azarkhan" → Azarkan. At most
  /// `limit`, the nearest first and of those the ones of late.
  package func suggestions(for name: String, limit: Int = 5) -> [Person] {
    var least: [Int: Int] = [:]
    for reading in PrintedName(name).readings {
      let allowed = reading.surname.count > 7 ? 2 : 1
      guard reading.surname.count > 2 else { continue }
      packed.forEachName { other, person in
        if let distance = Spelling.distance(Array(reading.surname), other, limit: allowed) {
          least[person] = min(least[person] ?? Int.max, distance)
        }
      }
    }
    let found = least.map { (distance: $0.value, last: lastDay($0.key), person: $0.key) }
    return found.sorted { ($0.distance, -$0.last, $0.person) < ($1.distance, -$1.last, $1.person) }
      .prefix(limit).map { person($0.person) }
  }

  private func lastDay(_ person: Int) -> Int {
    max(
      packed.memberships(person).reduce(-200_000) { max($0, $1.to) },
      packed.officeSpans(person).reduce(-200_000) { max($0, $1.to) })
  }

  func key(_ number: Int) -> String {
    number < packed.personCount
      ? packed.key(number) : added.people[number - packed.personCount].key
  }

  func person(_ number: Int) -> Person {
    number < packed.personCount
      ? added.extended(packed.person(number)) : added.people[number - packed.personCount]
  }

  // MARK: Matching

  private func matches(
    for name: PrintedName, on date: CalendarDate?, as capacity: Capacity = .any
  ) -> [Match] {
    var matches: [Match] = []
    for reading in name.readings {
      packed.forEachPerson(named: reading.surname) { person, form in
        add(person, form, name, reading, date, as: capacity, to: &matches)
      }
      for number in added.people(named: reading.surname) {
        add(packed.personCount + number, .surname, name, reading, date, as: capacity, to: &matches)
      }
    }
    return matches
  }

  private func misspelled(_ name: PrintedName, on date: CalendarDate?) -> [Match] {
    var matches: [Match] = []
    for reading in name.readings {
      for (person, form) in packed.people(likely: reading.surname) where form != .lastPart {
        add(person, form, name, reading, date, misspelled: true, to: &matches)
      }
    }
    return matches
  }

  private func add(
    _ person: Int, _ form: PackedRegister.Form, _ name: PrintedName, _ reading: PrintedName.Reading,
    _ date: CalendarDate?, as capacity: Capacity = .any, misspelled: Bool = false,
    to matches: inout [Match]
  ) {
    let isPacked = person < packed.personCount
    let addition = isPacked ? nil : added.people[person - packed.personCount]
    var fit: PersonTraits.Fit
    var prefix: Int
    if let addition {
      (fit, prefix) = AddedPeople.fit(
        addition, first: reading.first, letters: name.letters, prefix: reading.prefix)
    } else {
      let traits = packed.traits(person)
      fit = traits.fit(first: reading.first, letters: name.letters)
      prefix = traits.costOfPrefix(reading.prefix)
    }
    let form = form == .lastPart ? 3 : form == .surname ? 0 : 1
    let match = Match(
      person: person, name: fit.rawValue + prefix + form + (misspelled ? Cost.misspelled : 0),
      party: partyCost(person, name.partyForm, date), date: dateCost(person, date, capacity),
      isSpelledSo: !misspelled, firstFits: fit < .mismatch)
    if let known = matches.firstIndex(where: { $0.person == person }) {
      if matches[known].cost > match.cost { matches[known] = match }
    } else {
      matches.append(match)
    }
  }

  /// 0 in office, 1 within two years, 2 within eight, 3 within twenty, else 4.
  private func dateCost(_ person: Int, _ date: CalendarDate?, _ capacity: Capacity) -> Int {
    guard let day = date?.dayNumber else { return 0 }
    var least = Int.max
    func take(_ from: Int, _ to: Int) {
      least = min(least, day < from ? from - day : day > to ? day - to : 0)
    }
    if person < packed.personCount {
      for span in packed.memberships(person) { take(span.from, span.to) }
      if capacity != .member { for span in packed.officeSpans(person) { take(span.from, span.to) } }
      // The lists of ministers have gaps: a member may be one.
      if capacity == .government, least == 0,
        !packed.officeSpans(person).contains(where: { $0.from <= day && day <= $0.to })
      {
        least = 1
      }
      if !added.extensions.isEmpty {
        added.spans(key: key(person)).forEach { take($0.from, $0.to) }
      }
    } else {
      AddedPeople.spans(added.people[person - packed.personCount]).forEach { take($0.from, $0.to) }
    }
    switch least {
    case 0: return 0
    case ..<731: return 1
    case ..<2923: return 2
    case ..<7306: return 3
    default: return 4
    }
  }

  private func partyCost(_ person: Int, _ printed: Parties.Form?, _ date: CalendarDate?) -> Int {
    guard let printed else { return 0 }
    let day = date?.dayNumber
    var cost = Cost.otherParty
    var isMember = false
    func take(_ from: Int, _ to: Int, _ party: Parties.Form) {
      isMember = true
      guard cost > 0, Parties.shared.isSame(party, printed) else { return }
      cost = day.map { from - 40 <= $0 && $0 <= to + 40 } ?? true ? 0 : min(cost, Cost.formerParty)
    }
    if person < packed.personCount {
      for span in packed.memberships(person) { take(span.from, span.to, parties[span.party]) }
      if !added.extensions.isEmpty {
        added.spans(key: key(person)).forEach {
          take($0.from, $0.to, Parties.shared.form($0.party))
        }
      }
    } else {
      AddedPeople.spans(added.people[person - packed.personCount])
        .forEach { take($0.from, $0.to, Parties.shared.form($0.party)) }
    }
    return isMember ? cost : Cost.formerParty
  }
}
