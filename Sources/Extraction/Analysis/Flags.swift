/// Flags, one for each case of an enum of at most 64: what a word can be.
///
/// The cases are called like the rows of the table that says it, so that no name stands anywhere as text.
package struct Flags<Flag>: Equatable, Sendable, ExpressibleByArrayLiteral
where Flag: RawRepresentable<UInt8> & CaseIterable & Sendable {
  private var bits: UInt64 = 0

  package init(arrayLiteral flags: Flag...) {
    for flag in flags { bits |= 1 << UInt64(flag.rawValue) }
  }

  /// The flags by the names of their cases, to be asked for once a table.
  static func byName() -> [String: Flag] {
    Dictionary(uniqueKeysWithValues: Flag.allCases.map { ("\($0)", $0) })
  }

  /// The flags of names with spaces between; a name that no case has gives none.
  init(named names: String, in flags: [String: Flag]) {
    for name in names.split(separator: " ") {
      if let flag = flags[String(name)] { insert(flag) }
    }
  }

  @inline(__always)
  func contains(_ flag: Flag) -> Bool { bits & (1 << UInt64(flag.rawValue)) != 0 }

  @inline(__always)
  func isDisjoint(with other: Flags) -> Bool { bits & other.bits == 0 }

  func isSuperset(of other: Flags) -> Bool { other.bits & ~bits == 0 }

  mutating func insert(_ flag: Flag) { bits |= 1 << UInt64(flag.rawValue) }

  mutating func formUnion(_ other: Flags) { bits |= other.bits }
}
