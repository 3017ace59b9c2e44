internal import Register
package import TextIndex

/// Whom a name that a user typed means, and the query that finds them.
package struct MemberMatch: Sendable {
  /// Entries of any of them.
  package let query: Query
  /// What the user should know: that several could be meant, or that nobody is called so.
  package let note: String?

  /// Looks a name up: a surname, a full name, initials, in any case, with or without diacritics or prefix.
  init(name: String, register: Register = .shared) {
    let printed = PrintedName(name)
    var candidates = register.candidates(for: printed).filter(\.isSpelledSo)
    if printed.hasFirstName, let least = candidates.map(\.cost).min() {
      // "Jasper van Dijk" is not J.J. van Dijk: whoever is called so comes before whose initial fits.
      candidates = candidates.filter { $0.cost == least }
    }
    let folded = Folding.key(name)
    var parts: [Query] = candidates.map {
      .term(field: EntrySchema.Field.member, text: $0.person.key)
    }
    parts.append(.term(field: EntrySchema.Field.surname, text: folded))
    query = .or(parts)
    note = Self.note(name, candidates.map(\.person), register)
  }

  private static func note(_ name: String, _ people: [Person], _ register: Register) -> String? {
    if people.isEmpty {
      let near = register.suggestions(for: name, limit: 3).map { "\($0.name)" }
      return near.isEmpty
        ? "no member is called “\(name)”"
        : "no member is called “\(name)”; did you mean \(near.joined(separator: ", "))?"
    }
    guard people.count > 1 else { return nil }
    let example = people.first { !$0.callNames.isEmpty }?.name ?? people[0].name
    return "\(name): \(people.count) members; shown: all; narrow with --mp '\(example)'"
  }
}
