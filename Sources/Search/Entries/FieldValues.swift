package import Kamerstukken
internal import Register
package import TextIndex

/// What users type as the value of a field, in English or Dutch, and what the index calls it.
package struct FieldValues: Sendable {
  /// The tables that the program ships.
  package static let shared = FieldValues()

  let compounds = Compounds()
  private let dutch: [String: String]

  private init() {
    var dutch: [String: String] = [:]
    for line in SearchTable.values {
      guard line.count == 3 else { continue }
      dutch["\(line[0]) \(line[1])"] = line[2]
    }
    self.dutch = dutch
  }

  private func english(_ field: String, _ value: String) -> String {
    let lowered = value.lowercased()
    return dutch["\(field) \(lowered)"] ?? lowered
  }

  /// `document`, `motie` …; nil for what is no type.
  package func type(_ value: String) -> RecordType? {
    RecordType(rawValue: english("type", value))
  }

  /// `letter`, `brief` …; nil for what is no kind of document.
  package func kind(_ value: String) -> DocumentKind? {
    DocumentKind(rawValue: english("kind", value))
  }

  /// `adopted`, `aangenomen`, `open` …; nil for what is no status.
  package func status(_ value: String) -> String? {
    let status = english("status", value)
    return Self.statuses.contains(status) ? status : nil
  }

  /// `cites`, `uitvoert` …; nil for what is no relation.
  package func relation(_ value: String) -> Reference.Relation? {
    Reference.Relation(rawValue: english("relation", value))
  }

  /// `kamerstuk`, `wet` …; nil for what is no kind of reference.
  package func referenceKind(_ value: String) -> Reference.Kind? {
    Reference.Kind(rawValue: english("reference", value))
  }

  /// `EUR`, `euro`, `%`, `kilometers` … as the index has it.
  package func unit(_ value: String) -> String {
    let lowered = value.lowercased().replacing("²", with: "2").replacing("³", with: "3")
    return dutch["unit \(lowered)"] ?? SearchTable.units[lowered] ?? lowered
  }

  /// Every status of a motion or a commitment.
  package static let statuses: [String] = {
    var all = Motion.Status.allCases.map(\.rawValue)
    for status in Commitment.Status.allCases where !all.contains(status.rawValue) {
      all.append(status.rawValue)
    }
    return all
  }()

  /// A dossier as the index has it: `"36 200 XV"` gives `36200-xv`.
  package static func dossier(_ text: String) -> String {
    var number = ""
    var suffix = ""
    for character in text.lowercased() where character.isLetter || character.isNumber {
      if suffix.isEmpty, character.isNumber {
        number.append(character)
      } else {
        suffix.append(character)
      }
    }
    if suffix.isEmpty, number.count > 5, text.contains("-") {
      suffix = String(number.dropFirst(5))
      number = String(number.prefix(5))
    }
    return suffix.isEmpty ? number : number.isEmpty ? suffix : "\(number)-\(suffix)"
  }

  /// Entries of a member, by any form of the name.
  package func member(_ name: String) -> MemberMatch {
    MemberMatch(name: name)
  }

  /// The same for one index, which decides whom a bare surname means.
  package func member(_ name: String, in index: IndexReader) throws -> MemberMatch {
    try MemberMatch(name: name, in: index)
  }

  /// Entries of a party, by any of its names.
  package func party(_ name: String) -> Query {
    .term(field: EntrySchema.Field.party, text: Folding.party(name))
  }

  /// Entries of an office: a ministry by any abbreviation of any year, an office, the name of who holds it.
  package func office(_ name: String) -> Query {
    let field = EntrySchema.Field.office
    if let ministry = Folding.ministry(name, on: nil) {
      return .or([
        .term(field: field, text: ministry), .term(field: field, text: Folding.key(name)),
      ])
    }
    let names = [name] + Self.printedNames(of: name)
    return .or(names.map { .prefix(field: field, prefix: Folding.key($0)) })
  }

  /// How papers print whoever held an office and may be meant by a name: "W. Koolmees" for "Koolmees" and for
  /// "Wouter Koolmees".
  private static func printedNames(of name: String) -> [String] {
    Register.shared.candidates(for: PrintedName(TypedName.printed(name))).lazy
      .filter { $0.isSpelledSo && !$0.person.offices.isEmpty }.prefix(20)
      .flatMap { candidate in
        let person = candidate.person
        let surname = (person.prefix.isEmpty ? "" : person.prefix + " ") + person.surname
        return ([surname] + (person.callNames + [person.initials]).map { $0 + " " + surname })
      }
  }

  /// An identifier as the index has it; one that is typed as printed is read as a citation
  /// ("29 754, nr. 436").
  package static func identifier(_ text: String) -> String {
    TypedIdentifier.read(text).lowercased()
  }
}
