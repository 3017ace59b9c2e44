internal import Register
package import TextIndex

/// Whom a name that a user typed means, and the query that finds them.
package struct MemberMatch: Sendable {
  /// Entries of any of them.
  package let query: Query
  /// What the user should know: that several could be meant, or that nobody is called so.
  package let note: String?
  /// Whether anybody is called so.
  package let isKnown: Bool

  /// Looks a name up: a surname, a full name, initials, in any case, with or without diacritics or prefix.
  init(name: String, register: Register = .shared) {
    let name = TypedName.printed(name)
    self.init(name, Self.candidates(name, register), example: nil, register)
  }

  /// The same; an index decides whom a surname without a prefix means. "Hul" finds Van den Hul; but where
  /// somebody is called just so ("Dijk"), only they are meant, if the index has anything of theirs.
  init(name: String, in index: IndexReader, register: Register = .shared) throws {
    let name = TypedName.printed(name)
    let printed = PrintedName(name)
    var candidates = Self.candidates(name, register)
    if !printed.hasFirstName, !printed.hasPrefix {
      let bare = candidates.filter(\.person.prefix.isEmpty)
      if !bare.isEmpty, bare.count < candidates.count,
        try index.count(Self.query(bare, name)) > 0
      {
        candidates = bare
      }
    }
    let example =
      candidates.count < 2
      ? nil : try candidates.first { try index.count(Self.term($0)) > 0 }
    self.init(name, candidates, example: example, register)
  }

  private init(
    _ name: String, _ candidates: [Candidate], example: Candidate?, _ register: Register
  ) {
    query = Self.query(candidates, name)
    isKnown = !candidates.isEmpty
    note = Self.note(name, candidates.map(\.person), example?.person, register)
  }

  private static func term(_ candidate: Candidate) -> Query {
    .term(field: EntrySchema.Field.member, text: candidate.person.key)
  }

  private static func candidates(_ name: String, _ register: Register) -> [Candidate] {
    let printed = PrintedName(name)
    let spelled = register.candidates(for: printed).filter(\.isSpelledSo)
    // "Van Dijk (SP)" is a member of the SP, if any of them is.
    let fitting = spelled.filter(\.fitsParty)
    let candidates = fitting.isEmpty ? spelled : fitting
    guard printed.hasFirstName else {
      // "Van Dijk" is nobody who is called Dijk, where somebody is called Van Dijk.
      let full = candidates.filter { printed.hasPrefix(of: $0.person) }
      return printed.hasPrefix && !full.isEmpty ? full : candidates
    }
    // "Jasper van Dijk" is not J.J. van Dijk: whoever is called so comes before whose initial fits.
    guard let least = candidates.map(\.cost).min() else { return candidates }
    return candidates.filter { $0.cost == least }
  }

  private static func query(_ candidates: [Candidate], _ name: String) -> Query {
    var parts = candidates.map(term)
    for surname in surnames(candidates, name) {
      parts.append(.term(field: EntrySchema.Field.surname, text: Folding.key(surname)))
    }
    return .or(parts)
  }

  /// How papers that do not say who is meant may print the name: "Van den Berg" for "v.d. Berg" too.
  private static func surnames(_ candidates: [Candidate], _ name: String) -> [String] {
    let printed = PrintedName(name)
    guard printed.hasAbbreviatedPrefix, !printed.hasFirstName else { return [name] }
    return [name]
      + Set(candidates.map { "\($0.person.prefix) \($0.person.surname)" }).sorted()
  }

  private static func note(
    _ name: String, _ people: [Person], _ example: Person?, _ register: Register
  ) -> String? {
    if people.isEmpty {
      let near = register.suggestions(for: name, limit: 3).map { "\($0.name)" }
      return near.isEmpty
        ? "no member is called “\(name)”"
        : "no member is called “\(name)”; did you mean \(near.joined(separator: ", "))?"
    }
    guard people.count > 1 else { return nil }
    let example = (example ?? people.first { !$0.callNames.isEmpty } ?? people[0]).name
    return "\(name): \(people.count) members; shown: all; narrow with --mp '\(example)'"
  }
}
