internal import CTables
internal import Tables

/// A name as a text prints it, cut into its parts: "F.B.J. Grapperhaus", "Van Dijk (SP)", "I. (Inge) van Dijk".
package struct PrintedName: Sendable, Equatable {
  /// One way to read it: where the first names end and the surname begins.
  struct Reading: Sendable, Equatable {
    /// Folded first names, or empty.
    var first: [UInt8]
    /// Folded prefix of the surname, or empty.
    var prefix: [UInt8]
    /// Folded surname.
    var surname: [UInt8]
  }

  /// The letters of the initials, folded, or empty.
  package let letters: [UInt8]
  /// The party as printed, or nil.
  package let party: String?
  /// The readings, the one with the longest surname first.
  let readings: [Reading]

  /// Reads a name; a party in brackets behind it counts unless `party` is given.
  package init(_ text: String, party: String? = nil) {
    var words: [Substring] = []
    var letters: [UInt8] = []
    var name = text[...]
    var inBrackets: String?
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      name = text[..<open]
      inBrackets = String(text[open...].dropFirst().dropLast())
    }
    for word in name.split(whereSeparator: \.isWhitespace) {
      if word.utf8.first == 0x28, word.utf8.last == 0x29 {
        // "I. (Inge) van Dijk": the name she is called by.
        if words.isEmpty { words.append(word.dropFirst().dropLast()) }
      } else if words.isEmpty, Self.isInitials(word) {
        for part in word.utf8.split(separator: 0x2E) {
          if let letter = NameFolding.fold(Substring(part)).first { letters.append(letter) }
        }
      } else if words.isEmpty, Self.titles.contains(NameFolding.fold(word)) {
        continue
      } else {
        Self.unglued(word, &words)
      }
    }
    self.letters = letters
    self.party = party ?? inBrackets
    if words.count > 8 { words.removeFirst(words.count - 8) }
    readings = Self.readings(words)
  }

  /// Appends a word; a prefix that sticks to the capital of the surname becomes a word of its own: "Inge vanDijk".
  private static func unglued(_ word: Substring, _ words: inout [Substring]) {
    var rest = word
    while let capital = rest.utf8.indices.dropFirst().first(where: { index in
      rest.utf8[index] &- 0x41 < 26 && rest.utf8[rest.utf8.index(before: index)] &- 0x61 < 26
    }), prefixes.contains(NameFolding.fold(rest[..<capital])) {
      words.append(rest[..<capital])
      rest = rest[capital...]
    }
    words.append(rest)
  }

  private static func readings(_ words: [Substring]) -> [Reading] {
    let folded = words.map { NameFolding.fold($0) }
    var readings: [Reading] = []
    for first in 0..<min(words.count, 5) {
      // A prefix belongs to what follows: "Van | Dijk" is no first name and surname.
      if first > 0, prefixes.contains(folded[first - 1]) { break }
      if first > 0, words[first - 1].contains("-"), endsInPrefix(words[first - 1]) { break }
      var surname = first
      while surname < words.count - 1, prefixes.contains(folded[surname]) { surname += 1 }
      let reading = Reading(
        first: Array(folded[..<first].joined()), prefix: Array(folded[first..<surname].joined()),
        surname: Array(folded[surname...].joined()))
      if !reading.surname.isEmpty { readings.append(reading) }
    }
    return readings
  }

  /// "Faber-van": the name goes on.
  private static func endsInPrefix(_ word: Substring) -> Bool {
    word.split(separator: "-").last.map { prefixes.contains(NameFolding.fold($0)) } ?? false
  }

  /// "F.B.J.", "Th.", "S.Th.M.", "IJ.": ends in a period and every part is a capital and up to two letters.
  private static func isInitials(_ word: Substring) -> Bool {
    guard word.utf8.last == 0x2E else { return false }
    var length = 0
    for byte in word.utf8 {
      if byte == 0x2E {
        guard (1...4).contains(length) else { return false }
        length = 0
      } else if byte == 0x2D, length == 0 {
        continue
      } else {
        if length == 0, byte >= 0x61, byte <= 0x7A { return false }
        length += 1
      }
    }
    return true
  }

  private static let titles = folded(DataTable(kamerstuk_table_register_titles()).words)
  private static let prefixes = folded(Array(Surname.prefixes))

  private static func folded(_ words: [String]) -> Set<[UInt8]> {
    Set(words.map { NameFolding.fold($0) })
  }
}

extension PrintedName {
  /// Whether a first name or initials are printed.
  package var hasFirstName: Bool { !letters.isEmpty || readings.contains { !$0.first.isEmpty } }

  /// Whether the surname has a prefix, as "Van Dijk" has.
  package var hasPrefix: Bool { readings.contains { !$0.prefix.isEmpty } }

  /// Whether the surname has the prefix of a person: "Van Dijk" that of Inge van Dijk.
  package func hasPrefix(of person: Person) -> Bool {
    let prefix = Array(person.prefix.split(separator: " ").map { NameFolding.fold($0) }.joined())
    return readings.contains { $0.prefix == prefix }
  }
}
