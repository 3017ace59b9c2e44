internal import Kamerstukken

extension Register {
  /// A table of people that cannot be read.
  package struct AdditionError: Error, Equatable, CustomStringConvertible {
    /// The line, from 1.
    package let line: Int
    /// What is wrong with it.
    package let reason: String

    /// "line 3: no surname".
    package var description: String { "line \(line): \(reason)" }
  }

  /// The register with the people of a table, separated by tabs, semicolons or commas (the first line
  /// tells), with double quotes around a field that holds the separator.
  ///
  /// The first line names the columns, in any order; only `surname` must be there:
  ///
  /// - `key`: the stable key; made from the names where it is absent. The key of a person who is in the
  ///   register adds a term.
  /// - `call_name`, `given_names`, `initials`, `prefix`, `surname`, `born` (a year)
  /// - `party`, or `role` and `ministry`; `from`, `to` (days, `2019-07-24`): one membership or office.
  ///
  /// Several lines with one key are several terms of one person. Lines that begin with `#` are left out.
  ///
  /// - Throws: `AdditionError` for a table without `surname`, a line without one, or a date that is none.
  package func adding(_ table: some Sequence<UInt8>) throws(AdditionError) -> Register {
    var register = self
    var columns: [String]?
    var separator = UInt8(ascii: "\t")
    var pending: [String: Person] = [:]
    var order: [String] = []
    let lines = Array(table).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var line = line.last == 0x0D ? line.dropLast() : line
      if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      if line.isEmpty || line.first == 0x23 { continue }
      guard let names = columns else {
        separator = [0x09, 0x3B, 0x2C].first { line.contains($0) } ?? 0x09
        let names = Self.fields(line, separator)
        guard names.contains("surname") else {
          throw AdditionError(line: index + 1, reason: "no column surname")
        }
        columns = names
        continue
      }
      var values: [String: String] = [:]
      for (name, value) in zip(names, Self.fields(line, separator)) { values[name] = value }
      let person = try Self.person(values, line: index + 1)
      if pending[person.key] == nil {
        order.append(person.key)
        pending[person.key] = person
      } else {
        pending[person.key]?.memberships += person.memberships
        pending[person.key]?.offices += person.offices
      }
    }
    for key in order {
      guard let person = pending[key] else { continue }
      if packed.index(ofKey: key) != nil {
        register.added.extend(person)
      } else {
        register.added.add(person)
      }
    }
    return register
  }

  private static func person(_ values: [String: String], line: Int) throws(AdditionError) -> Person
  {
    func value(_ name: String) -> String { values[name] ?? "" }
    func date(_ name: String) throws(AdditionError) -> CalendarDate? {
      guard !value(name).isEmpty else { return nil }
      guard let date = CalendarDate(iso: value(name)) else {
        throw AdditionError(line: line, reason: "\(value(name)) is no date")
      }
      return date
    }
    guard !value("surname").isEmpty else { throw AdditionError(line: line, reason: "no surname") }
    let from = try date("from")
    let to = try date("to")
    let call = value("call_name")
    var person = Person(
      key: value("key"), callNames: call.isEmpty ? [] : [call], givenNames: value("given_names"),
      initials: value("initials"), prefix: value("prefix"), surname: value("surname"),
      born: Int(value("born")), memberships: [], offices: [])
    if person.key.isEmpty { person.key = key(of: person) }
    if !value("party").isEmpty {
      person.memberships = [.init(party: value("party"), from: from, to: to)]
    }
    if !value("role").isEmpty {
      person.offices = [
        .init(role: value("role"), ministry: value("ministry"), portfolio: "", from: from, to: to)
      ]
    }
    return person
  }

  /// Surname, call name (else the first given name, else the initials), prefix, year of birth.
  private static func key(of person: Person) -> String {
    let given = person.givenNames.split(separator: " ").first.map(String.init) ?? person.initials
    let parts = [
      person.surname, person.callNames.first ?? given, person.prefix,
      person.born.map(String.init) ?? "",
    ]
    return parts.flatMap { $0.split { $0 == " " || $0 == "-" } }
      .map { String(decoding: NameFolding.fold($0), as: UTF8.self) }.filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  private static func fields(_ line: ArraySlice<UInt8>, _ separator: UInt8) -> [String] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      index += 1
      if byte == 0x22 {
        if isQuoted, index < line.endIndex, line[index] == 0x22 {
          fields[fields.count - 1].append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == separator, !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return fields.map { String(decoding: $0, as: UTF8.self) }
  }
}
