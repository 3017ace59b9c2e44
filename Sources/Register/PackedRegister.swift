internal import CTables
internal import Glibc
internal import Kamerstukken

/// The people that the program ships, read in place from the table that is compiled in.
///
/// The layout is described in Scripts/build-register.py, which writes it. Nothing is copied or parsed at
/// start: opening it costs the reading of a header.
struct PackedRegister: Sendable {
  /// How many people.
  let personCount: Int
  private let nameCount: Int
  private let partyCount: Int
  private let memberships: Int
  private let offices: Int
  private let names: Int
  private let parties: Int
  private let pool: Int
  private let size: Int
  /// The embedded bytes: never written, alive as long as the process.
  nonisolated(unsafe) private let table: UnsafePointer<UInt8>

  private static let headerSize = 32
  private static let personSize = 56

  /// The register in the program.
  init() {
    let table = kamerstuk_table_register()
    self.table = table.bytes
    var words: [Int] = []
    for index in 0..<8 where table.count >= Self.headerSize {
      words.append(Int(Self.word(table.bytes, at: index * 4)))
    }
    guard words.count == 8, words[1] == 1 else {
      (personCount, nameCount, partyCount) = (0, 0, 0)
      (memberships, offices, names, parties, pool, size) = (0, 0, 0, 0, 0, 0)
      return
    }
    personCount = words[2]
    nameCount = words[5]
    partyCount = words[6]
    memberships = Self.headerSize + words[2] * Self.personSize
    offices = memberships + words[3] * 12
    names = offices + words[4] * 16
    parties = names + words[5] * 8
    pool = parties + words[6] * 4
    size = table.count
  }

  private static func word(_ table: UnsafePointer<UInt8>, at offset: Int) -> UInt32 {
    UInt32(
      littleEndian: UnsafeRawPointer(table).loadUnaligned(
        fromByteOffset: offset, as: UInt32.self))
  }

  private func word(_ offset: Int) -> UInt32 {
    offset >= 0 && offset + 4 <= size ? Self.word(table, at: offset) : 0
  }

  private func day(_ offset: Int) -> Int { Int(Int32(bitPattern: word(offset))) }

  /// Bytes of the pool.
  private func bytes(_ offset: UInt32) -> UnsafeBufferPointer<UInt8> {
    let start = pool + Int(offset)
    guard start + 2 <= size else { return UnsafeBufferPointer(start: nil, count: 0) }
    let length = Int(table[start]) | Int(table[start + 1]) << 8
    guard start + 2 + length <= size else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: table + start + 2, count: length)
  }

  private func string(_ offset: UInt32) -> String { String(decoding: bytes(offset), as: UTF8.self) }

  // MARK: Names

  /// How a folded name belongs to a person.
  enum Form: UInt8 {
    case surname, firstHalf, otherForm, lastPart
  }

  /// The people with a folded surname, in the order of their keys. O(log n).
  func forEachPerson(named name: ArraySlice<UInt8>, _ body: (Int, Form) -> Void) {
    name.withUnsafeBufferPointer { name in
      var index = firstName(notBefore: name)
      while index < nameCount, Self.order(self.name(index), name) == 0 {
        let (person, form) = entry(index)
        body(person, form)
        index += 1
      }
    }
  }

  /// The people whose folded surname differs by one letter put in, left out, changed or swapped, the first
  /// letter excepted. O(m), with m the names that begin with the same letter.
  func people(likely name: ArraySlice<UInt8>) -> [(person: Int, form: Form)] {
    guard let first = name.first, name.count > 3 else { return [] }
    var found: [(person: Int, form: Form)] = []
    var index = [first].withUnsafeBufferPointer { firstName(notBefore: $0) }
    while index < nameCount, case let other = self.name(index), other.first == first {
      if Spelling.differsByOne(name, other) { found.append(entry(index)) }
      index += 1
    }
    return found
  }

  /// Every folded surname with its people, for suggestions.
  func forEachName(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    for index in 0..<nameCount { body(name(index), entry(index).person) }
  }

  private func name(_ index: Int) -> UnsafeBufferPointer<UInt8> { bytes(word(names + index * 8)) }

  private func entry(_ index: Int) -> (person: Int, form: Form) {
    let value = word(names + index * 8 + 4)
    return (Int(value >> 2), Form(rawValue: UInt8(value & 3)) ?? .surname)
  }

  private func firstName(notBefore name: UnsafeBufferPointer<UInt8>) -> Int {
    var low = 0
    var high = nameCount
    while low < high {
      let middle = (low + high) / 2
      if Self.order(self.name(middle), name) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Below, at or above 0 where the bytes of `a` come before those of `b`, are the same or come behind.
  private static func order(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let start = a.baseAddress, let other = b.baseAddress else { return a.count - b.count }
    let order = Int(memcmp(start, other, min(a.count, b.count)))
    return order == 0 ? a.count - b.count : order
  }

  // MARK: People

  private func person(_ index: Int, _ field: Int) -> UInt32 {
    word(Self.headerSize + index * Self.personSize + field * 4)
  }

  /// The stable key.
  func key(_ index: Int) -> String { string(person(index, 0)) }

  /// The index of a key. O(log n): people are in the order of their keys.
  func index(ofKey key: String) -> Int? {
    var low = 0
    var high = personCount
    let wanted = Array(key.utf8)
    while low < high {
      let middle = (low + high) / 2
      if bytes(person(middle, 0)).lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < personCount && bytes(person(low, 0)).elementsEqual(wanted) ? low : nil
  }

  /// The names as they are compared.
  func traits(_ index: Int) -> PersonTraits {
    PersonTraits(
      firstNames: bytes(person(index, 6)), letters: bytes(person(index, 7)),
      prefix: person(index, 9) >> 16 & 1 == 1 ? nil : bytes(person(index, 8)),
      hasCallName: !bytes(person(index, 1)).isEmpty)
  }

  /// The memberships as first and last day and number of the party.
  func memberships(_ index: Int) -> some Sequence<(from: Int, to: Int, party: Int)> {
    let first = Int(person(index, 10))
    return (first..<first + Int(person(index, 11))).lazy.map { [self] number in
      let offset = memberships + number * 12
      return (day(offset), day(offset + 4), Int(word(offset + 8)))
    }
  }

  /// The offices as first and last day.
  func officeSpans(_ index: Int) -> some Sequence<(from: Int, to: Int)> {
    let first = Int(person(index, 12))
    return (first..<first + Int(person(index, 13))).lazy.map { [self] number in
      let offset = offices + number * 16
      return (day(offset), day(offset + 4))
    }
  }

  /// The names of the parties, by number.
  var partyNames: [String] { (0..<partyCount).map { string(word(parties + $0 * 4)) } }

  /// Everything that is known of a person.
  func person(_ index: Int) -> Person {
    let born = Int(person(index, 9) & 0xFFFF)
    let firstOffice = Int(person(index, 12))
    return Person(
      key: key(index),
      callNames: string(person(index, 1)).split(separator: ";").map(String.init),
      givenNames: string(person(index, 2)), initials: string(person(index, 3)),
      prefix: string(person(index, 4)), surname: string(person(index, 5)),
      born: born == 0 ? nil : born,
      memberships: memberships(index).map { entry in
        .init(
          party: string(word(parties + entry.party * 4)), from: CalendarDate(dayNumber: entry.from),
          to: Self.last(entry.to))
      },
      offices: (firstOffice..<firstOffice + Int(person(index, 13))).map { number in
        let offset = offices + number * 16
        let title = string(word(offset + 12)).split(separator: "|", maxSplits: 1)
        return .init(
          role: title.first.map(String.init) ?? "", ministry: string(word(offset + 8)),
          portfolio: title.count > 1 ? String(title[1]) : "",
          from: CalendarDate(dayNumber: day(offset)), to: Self.last(day(offset + 4)))
      })
  }

  /// 9999-12-31 stands for a term that lasts.
  private static func last(_ day: Int) -> CalendarDate? {
    day >= 2_900_000 ? nil : CalendarDate(dayNumber: day)
  }
}
