internal import CTables
internal import Tables

/// A name as a text prints it, cut into its parts: "F.B.J. Grapperhaus", "Van Dijk (SP)", "I. (Inge) van Dijk".
package struct PrintedName: Sendable, Equatable {
  /// One way to read it: where the first names end and the surname begins.
  struct Reading: Sendable, Equatable {
    /// Folded first names, or empty.
    var first: ArraySlice<UInt8>
    /// Folded prefix of the surname, or empty.
    var prefix: ArraySlice<UInt8>
    /// Folded surname.
    var surname: ArraySlice<UInt8>
  }

  /// The letters of the initials, folded, or empty.
  package let letters: [UInt8]
  /// The party as printed, or nil.
  package let party: String?
  /// The party as it is compared; nil where none is printed.
  let partyForm: Parties.Form?
  /// The readings, the one with the longest surname first.
  private(set) var readings: [Reading]
  /// The readings without what stands behind a hyphen.
  private let shortReadings: [Reading]

  /// Reads a name; a party in brackets behind it counts unless `party` is given.
  package init(_ text: String, party: String? = nil) {
    var text = text
    self = text.withUTF8 { Self(utf8: $0, party: party) }
  }

  private init(utf8 text: UnsafeBufferPointer<UInt8>, party: String?) {
    var words: [Range<Int>] = []
    var letters: [UInt8] = []
    var folded: [UInt8] = []
    var name = text[...]
    var inBrackets: String?
    if text.last == 0x29, let open = text.lastIndex(of: 0x28) {
      name = text[..<open]
      inBrackets = String(decoding: text[open...].dropFirst().dropLast(), as: UTF8.self)
    }
    while let word = Self.nextWord(&name) {
      if word.first == 0x28, word.last == 0x29 {
        // "I. (Inge) van Dijk": the name she is called by.
        if words.isEmpty { words.append(word.startIndex + 1..<word.endIndex - 1) }
        continue
      }
      if words.isEmpty {
        if Self.isInitials(word) {
          for part in word.split(separator: 0x2E) {
            folded.removeAll(keepingCapacity: true)
            NameFolding.append(UnsafeBufferPointer(rebasing: part), to: &folded)
            if let letter = folded.first { letters.append(letter) }
          }
          continue
        }
        folded.removeAll(keepingCapacity: true)
        NameFolding.append(UnsafeBufferPointer(rebasing: word), to: &folded)
        if Self.titles.contains(folded[...]) { continue }
      }
      Self.unglued(word, &words)
    }
    self.letters = letters
    self.party = party ?? inBrackets
    partyForm = self.party.flatMap { $0.isEmpty ? nil : Parties.shared.form($0) }
    readings = Self.readings(text, words.suffix(8))
    shortReadings = Self.withoutHyphen(text, words.suffix(8))
  }

  /// The readings of the words up to the first hyphen in them: "S. van Veldhoven" of "S. van Veldhoven-van der Meer".
  private static func withoutHyphen(
    _ text: UnsafeBufferPointer<UInt8>, _ words: ArraySlice<Range<Int>>
  ) -> [Reading] {
    guard let word = words.firstIndex(where: { text[$0].contains(0x2D) }),
      let hyphen = text[words[word]].firstIndex(of: 0x2D)
    else { return [] }
    let before = words[word].lowerBound..<hyphen
    guard !before.isEmpty || word > words.startIndex else { return [] }
    return readings(text, words[..<word] + (before.isEmpty ? [] : [before]))
  }

  /// The name without that of a husband or wife behind a hyphen, which the register may not have; nil where none is printed.
  func withoutSecondName() -> PrintedName? {
    if shortReadings.isEmpty { return nil }
    var name = self
    name.readings = shortReadings
    return name
  }

  /// The next word, taken from what is left of a name.
  private static func nextWord(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>)
    -> Slice<UnsafeBufferPointer<UInt8>>?
  {
    while let length = whiteSpace(rest) { rest = rest.dropFirst(length) }
    let start = rest.startIndex
    let whole = rest
    while !rest.isEmpty, whiteSpace(rest) == nil { rest = rest.dropFirst() }
    return rest.startIndex > start ? whole[start..<rest.startIndex] : nil
  }

  /// The bytes of the white space that some text begins with; nil where it does not.
  private static func whiteSpace(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let first = text.first else { return nil }
    if first < 0x80 { return first == 0x20 || first &- 0x09 < 5 ? 1 : nil }
    guard first == 0xC2 || first == 0xE1 || first == 0xE2 || first == 0xE3,
      let scalar = String(decoding: text.prefix(first < 0xE0 ? 2 : 3), as: UTF8.self)
        .unicodeScalars.first, scalar.properties.isWhitespace
    else { return nil }
    return first < 0xE0 ? 2 : 3
  }

  /// Appends a word; a prefix that sticks to the capital of the surname becomes a word of its own: "Inge vanDijk", "v.d.Berg".
  private static func unglued(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, _ words: inout [Range<Int>]
  ) {
    var start = word.startIndex
    var index = start + 1
    while index < word.endIndex {
      if word[index] &- 0x41 < 26, word[index - 1] &- 0x61 < 26 || word[index - 1] == 0x2E {
        let part = UnsafeBufferPointer(rebasing: word[start..<index])
        guard SurnamePrefix.isWord(NameFolding.fold(utf8: part)[...]) else { break }
        words.append(start..<index)
        start = index
      }
      index += 1
    }
    words.append(start..<word.endIndex)
  }

  private static func readings(
    _ text: UnsafeBufferPointer<UInt8>, _ words: ArraySlice<Range<Int>>
  ) -> [Reading] {
    let words = Array(words)
    // All readings are parts of the words one behind the other.
    var folded: [UInt8] = []
    var starts = [0]
    for word in words {
      NameFolding.append(UnsafeBufferPointer(rebasing: text[word]), to: &folded)
      starts.append(folded.count)
    }
    func isPrefix(_ word: Int) -> Bool {
      SurnamePrefix.isWord(folded[starts[word]..<starts[word + 1]])
    }
    var readings: [Reading] = []
    for first in 0..<min(words.count, 5) {
      // A prefix belongs to what follows: "Van | Dijk" is no first name and surname.
      if first > 0, isPrefix(first - 1) || endsInPrefix(text[words[first - 1]]) { break }
      var surname = first
      while surname < words.count - 1, isPrefix(surname) { surname += 1 }
      guard starts[surname] < folded.count else { continue }
      readings.append(
        Reading(
          first: folded[..<starts[first]], prefix: folded[starts[first]..<starts[surname]],
          surname: folded[starts[surname]...]))
    }
    return readings
  }

  /// "Faber-van": the name goes on.
  private static func endsInPrefix(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.contains(0x2D), let last = word.split(separator: 0x2D).last else { return false }
    return SurnamePrefix.isWord(NameFolding.fold(utf8: UnsafeBufferPointer(rebasing: last))[...])
  }

  /// "F.B.J.", "Th.", "S.Th.M.", "IJ.": ends in a period and every part is a capital and up to two letters.
  private static func isInitials(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.last == 0x2E else { return false }
    var length = 0
    for byte in word {
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

  private static let titles = Set(
    DataTable(kamerstuk_table_register_titles()).words.map { NameFolding.fold($0)[...] })
}

extension PrintedName {
  /// Whether a first name or initials are printed.
  package var hasFirstName: Bool { !letters.isEmpty || readings.contains { !$0.first.isEmpty } }

  /// Whether the surname has a prefix, as "Van Dijk" has.
  package var hasPrefix: Bool { readings.contains { !$0.prefix.isEmpty } }

  /// Whether the prefix is abbreviated: "v.d. Berg", "vd Berg", "v/d Berg".
  package var hasAbbreviatedPrefix: Bool {
    readings.contains { SurnamePrefix.isAbbreviation($0.prefix) }
  }

  /// Whether the surname has the prefix of a person: "Van Dijk" that of Inge van Dijk.
  package func hasPrefix(of person: Person) -> Bool {
    let prefix = NameFolding.fold(person.prefix)
    return prefix.withUnsafeBufferPointer { prefix in
      readings.contains { SurnamePrefix.isSame($0.prefix, prefix) }
    }
  }
}
