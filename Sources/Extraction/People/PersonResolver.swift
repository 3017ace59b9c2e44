package import Kamerstukken
package import Register

/// Finds out which people of the register the printed names of a document mean.
package struct PersonResolver: Sendable {
  private let register: Register

  /// A resolver.
  package init(register: Register) { self.register = register }

  /// Fills in `person` of everyone who signs, asks, moves or is at whose request something was promised,
  /// and warns where the printed party or name cannot be right: the print stays.
  package func resolve(_ record: inout DocumentRecord) {
    let date =
      record.document.date ?? record.document.submitted ?? record.document.middleOfYear
    var conflicts = Conflicts(text: record.document.text)
    // Places in the record and no copies: what is changed in a copied list is copied with it.
    for index in record.document.signatories.indices {
      let signatory = record.document.signatories[index]
      guard let name = signatory.name else { continue }
      let resolution = register.resolve(
        PrintedName(name, party: signatory.party), on: date,
        as: signatory.capacity)
      record.document.signatories[index].person = resolution.person
      conflicts.add(name, signatory.party, resolution, at: nil)
    }
    for index in record.records.motions.indices {
      let day = record.records.motions[index].date ?? date
      let offset = record.records.motions[index].span.range.lowerBound
      for number in record.records.motions[index].submitters.indices {
        let printed = record.records.motions[index].submitters[number]
        let resolution = resolve(printed, on: day)
        record.records.motions[index].submitters[number].person = resolution.person
        conflicts.add(printed.name, printed.party, resolution, at: offset)
      }
    }
    for index in record.records.commitments.indices {
      let day = record.records.commitments[index].occasion?.date ?? date
      let offset = record.records.commitments[index].span.range.lowerBound
      for number in record.records.commitments[index].requestedBy.indices {
        let printed = record.records.commitments[index].requestedBy[number]
        let resolution = resolve(printed, on: day)
        record.records.commitments[index].requestedBy[number].person = resolution.person
        conflicts.add(printed.name, printed.party, resolution, at: offset)
      }
    }
    record.records.warnings += conflicts.warnings.map { warning in
      Warning(code: warning.code, line: warning.line, detail: detail(warning))
    }
  }

  /// Which member a printed person is.
  package func resolve(_ printed: PrintedPerson, on date: CalendarDate?) -> Resolution {
    register.resolve(PrintedName(printed.name, party: printed.party), on: date, as: .member)
  }

  private func detail(_ conflict: Conflicts.Entry) -> String {
    let likely = register.person(key: conflict.likely)
    let parties = likely.map { person in
      var parties: [String] = []
      for membership in person.memberships where !parties.contains(membership.party) {
        parties.append(membership.party)
      }
      return parties.joined(separator: ", ")
    }
    let name = likely.map { "\($0.name) (\(parties ?? ""))" } ?? conflict.likely
    return "“\(conflict.print)” is probably \(name)"
  }

  /// What a print has wrong, once for each name.
  private struct Conflicts {
    struct Entry {
      var code: String
      var line: Int?
      var print: String
      var likely: String
    }

    let text: DocumentText
    var warnings: [Entry] = []

    mutating func add(_ name: String, _ party: String?, _ resolution: Resolution, at offset: Int?) {
      guard let conflict = resolution.conflict, let likely = resolution.likely else { return }
      // A name that nobody has is no error unless its party tells whose it is.
      if conflict == .spelling, resolution.person == nil { return }
      let print = party.map { "\(name) (\($0))" } ?? name
      guard !warnings.contains(where: { $0.print == print }) else { return }
      warnings.append(
        Entry(
          code: conflict == .party ? "party-conflict" : "name-conflict",
          line: offset.map { text.line(at: $0) }, print: print, likely: likely))
    }
  }
}

extension Signatory {
  /// In what capacity the person stands in the document.
  fileprivate var capacity: Register.Capacity {
    switch role {
    case .submitter, .questioner: .member
    case .signatory, .onBehalfOf, .addressee: office == nil ? .any : .government
    }
  }
}

extension Document {
  /// The first of February within its parliamentary year ("2018-2019"): a day to go by where none is printed.
  fileprivate var middleOfYear: CalendarDate? {
    guard let second = year?.split(separator: "-").last.flatMap({ Int($0) }) else { return nil }
    return CalendarDate(year: second, month: 2, day: 1)
  }
}
