internal import CTables
internal import Tables

/// Prefixes of surnames as they are printed, in full or abbreviated: "van der", "v.d.", "vd".
enum SurnamePrefix {
  /// What an abbreviation, folded, may stand for.
  private static let abbreviations: [[UInt8]: [[UInt8]]] = {
    var abbreviations: [[UInt8]: [[UInt8]]] = [:]
    for row in DataTable(kamerstuk_table_register_prefix_abbreviations()).rows where row.count > 1 {
      abbreviations[Array(row[0].utf8)] = row[1].split(separator: " ").map { Array($0.utf8) }
    }
    return abbreviations
  }()

  private static let words = ShortNames(
    Surname.prefixes.union(abbreviations.keys.map { String(decoding: $0, as: UTF8.self) }))

  /// Whether a folded word is a prefix, a part of one or an abbreviation.
  static func isWord(_ folded: ArraySlice<UInt8>) -> Bool { words.contains(folded) }

  /// Whether a printed prefix, folded, is that of a person: the same, or an abbreviation of it.
  static func isSame(_ printed: ArraySlice<UInt8>, _ full: UnsafeBufferPointer<UInt8>) -> Bool {
    if full.elementsEqual(printed) { return true }
    // An abbreviation leaves letters out: most names are told apart here, without a look-up.
    guard let first = printed.first, printed.count < full.count, first == full.first else {
      return false
    }
    return abbreviations[Array(printed)]?.contains { full.elementsEqual($0) } ?? false
  }

  /// Whether a printed prefix, folded, is an abbreviation.
  static func isAbbreviation(_ printed: ArraySlice<UInt8>) -> Bool {
    abbreviations[Array(printed)] != nil
  }
}
