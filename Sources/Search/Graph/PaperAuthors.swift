package import Kamerstukken
package import Register

/// Papers of a ministry or of a member, by those who sign, move, ask or are addressed.
package struct PaperAuthors: Sendable {
  private let ministry: String?
  private let surname: [UInt8]
  private let people: Set<String>
  private let hasMember: Bool

  /// Papers of the ministry with a name or abbreviation of any year ("SZW", "Minister van Justitie"),
  /// and of the member with a name; both where both are given. Nil where nothing is called so.
  package init?(ministry: String?, member: String?, register: Register = .shared) {
    let found = ministry.map { Offices.shared.ministry(of: $0)?.identity }
    if let found, found == nil { return nil }
    self.ministry = found ?? nil
    hasMember = member != nil
    people = Set(
      member.map { name in
        register.candidates(for: PrintedName(name)).filter(\.isSpelledSo).map(\.person.key)
      } ?? [])
    surname = NameFolding.fold(member ?? "")
  }

  /// Whether a document with these signatories and this date is one of them.
  package func include(_ signatories: [Signatory], on date: CalendarDate?) -> Bool {
    isOfMinistry(signatories, date) && isOfMember(signatories)
  }

  private func isOfMinistry(_ signatories: [Signatory], _ date: CalendarDate?) -> Bool {
    guard let ministry else { return true }
    return signatories.contains { signatory in
      signatory.office.flatMap { Offices.shared.ministry(of: $0, on: date)?.identity } == ministry
    }
  }

  private func isOfMember(_ signatories: [Signatory]) -> Bool {
    guard hasMember else { return true }
    return signatories.contains { signatory in
      guard signatory.role != .addressee else { return false }
      if let person = signatory.person { return people.contains(person) }
      return signatory.name.map { NameFolding.fold($0) == surname } ?? false
    }
  }
}
