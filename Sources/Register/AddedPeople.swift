internal import Kamerstukken

/// People that a user adds to the register at run time, and further terms of those that it has.
struct AddedPeople: Sendable {
  /// Those who are not in the register that the program ships.
  private(set) var people: [Person] = []
  /// Further memberships and offices of those who are, by key.
  private(set) var extensions: [String: Person] = [:]
  private var names: [[UInt8]: [Int]] = [:]

  /// A period of a person in a party; offices have none.
  typealias Span = (from: Int, to: Int, party: String)

  mutating func add(_ person: Person) {
    let number = people.count
    people.append(person)
    for name in Set([person.surname, String(person.surname.split(separator: "-").first ?? "")]) {
      names[NameFolding.fold(name), default: []].append(number)
    }
  }

  mutating func extend(_ person: Person) { extensions[person.key] = person }

  /// Numbers of the added people with a folded surname.
  func people(named name: ArraySlice<UInt8>) -> [Int] {
    names.isEmpty ? [] : names[Array(name)] ?? []
  }

  /// The added person of a key.
  func person(key: String) -> Person? { people.first { $0.key == key } }

  /// A person with the terms that were added.
  func extended(_ person: Person) -> Person {
    guard let more = extensions[person.key] else { return person }
    var person = person
    person.memberships += more.memberships
    person.offices += more.offices
    return person
  }

  /// The added terms of a person.
  func spans(key: String) -> [Span] { extensions[key].map(Self.spans) ?? [] }

  /// The terms of a person.
  static func spans(_ person: Person) -> [Span] {
    person.memberships.map {
      ($0.from?.dayNumber ?? Int.min / 2, $0.to?.dayNumber ?? Int.max / 2, $0.party)
    }
      + person.offices.map {
        ($0.from?.dayNumber ?? Int.min / 2, $0.to?.dayNumber ?? Int.max / 2, "")
      }
  }

  /// How well a printed name fits an added person, and its prefix.
  static func fit(
    _ person: Person, first: ArraySlice<UInt8>, letters: [UInt8], prefix: ArraySlice<UInt8>
  ) -> (PersonTraits.Fit, Int) {
    let names =
      (person.callNames + [person.givenNames]
      + person.givenNames.split(separator: " ").map(String.init))
      .map { NameFolding.fold($0) }.filter { !$0.isEmpty }
    let joined = names.isEmpty ? [] : [0x7C] + names.joined(separator: [0x7C]) + [0x7C]
    var printed = person.initials.split { $0 == "." || $0 == " " }
    if printed.isEmpty { printed = person.givenNames.split(separator: " ") }
    let initials = printed.compactMap { NameFolding.fold($0).first }
    let folded = NameFolding.fold(person.prefix)
    return joined.withUnsafeBufferPointer { joined in
      initials.withUnsafeBufferPointer { initials in
        folded.withUnsafeBufferPointer { folded in
          let traits = PersonTraits(
            firstNames: joined, letters: initials, prefix: folded,
            hasCallName: !person.callNames.isEmpty)
          return (traits.fit(first: first, letters: letters), traits.costOfPrefix(prefix))
        }
      }
    }
  }
}
