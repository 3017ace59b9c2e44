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
    let document = record.document
    let date = document.date ?? document.submitted ?? document.middleOfYear
    var conflicts = Conflicts(text: document.text)
    for index in document.signatories.indices {
      let signatory = document.signatories[index]
      guard let name = signatory.name else { continue }
      let resolution = register.resolve(
        PrintedName(name, party: signatory.party), on: date,
        as: signatory.capacity)
      record.document.signatories[index].person = resolution.person
      conflicts.add(name, signatory.party, resolution, at: nil)
    }
    for index in record.records.motions.indices {
      let motion = record.records.motions[index]
      for number in motion.submitters.indices {
        let printed = motion.submitters[number]
        let resolution = resolve(printed, on: motion.date ?? date)
        record.records.motions[index].submitters[number].person = resolution.person
        conflicts.add(printed.name, printed.party, resolution, at: motion.span.range.lowerBound)
      }
    }
    for index in record.records.commitments.indices {
      let commitment = record.records.commitments[index]
      for number in commitment.requestedBy.indices {
        let printed = commitment.requestedBy[number]
        let resolution = resolve(printed, on: commitment.occasion?.date ?? date)
        record.records.commitments[index].requestedBy[number].person = resolution.person
        conflicts.add(printed.name, printed.party, resolution, at: commitment.span.range.lowerBound)
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
