internal import Glibc
internal import Tables

/// Who speaks in a debate, before a colon: "De voorzitter:", "De heer Pietersen (XYZ):", "Minister De Wit:".
enum SpeakerLine {
  /// The longest name with its party, in bytes.
  private static let longest = 110

  /// Whether two speakers take turns near the beginning of a text, or one does under "Aan de orde is het debat over …".
  static func takeTurns(_ source: TextSource, from start: Int) -> Bool {
    let lines = start..<max(start, min(source.lines.count, start + 60))
    var found = 0
    for line in lines where isOne(source, line) {
      found += 1
      if found == 2 { return true }
    }
    return found == 1
      && lines.prefix(8).contains { source.has($0, "Aan de orde is ", caseless: true) }
  }

  /// Whether a line says who speaks and nothing else.
  static func isOne(_ source: TextSource, _ line: Int) -> Bool {
    let range = source.lines[line].range
    guard range.count <= longest, range.count >= 12, source.last(line) == 0x3A else { return false }
    switch source.first(line) {
    case 0x44, 0x4D, 0x53:  // De, Mevrouw, Minister, Staatssecretaris
      return start(source.text, colon: range.upperBound - 1, from: range.lowerBound)
        == range.lowerBound
    default: return false
    }
  }

  /// Where the words begin that name the speaker before a colon; nil where it is another colon.
  static func start(
    _ text: UnsafeBufferPointer<UInt8>, colon: Int, from floor: Int
  ) -> Int? {
    for chair in ["De voorzitter", "De tijdelijke voorzitter", "De waarnemend voorzitter"]
      as [StaticString]
    {
      let start = colon - chair.utf8CodeUnitCount
      if start >= floor, has(text, chair, at: start), opensSentence(text, start, floor, any: true) {
        return start
      }
    }
    guard colon > floor, text[colon - 1] == 0x29 || text[colon - 1].isLetterByte else { return nil }
    var nameEnd = colon
    if text[colon - 1] == 0x29 {
      guard let open = openingBracket(text, colon - 1, floor) else { return nil }
      nameEnd = open
    }
    // Back over the words of the name, each with a capital or a particle, to the word before them.
    var index = nameEnd
    while index > floor, colon - index < longest {
      while index > floor, text[index - 1] == 0x20 { index -= 1 }
      let end = index
      while index > floor, isNameByte(text[index - 1]) {
        // "luisteren.Minister De Wit:": the period of a sentence, not of an initial.
        if text[index - 1] == 0x2E, index - 2 >= floor, text[index - 2].isLower { break }
        index -= 1
      }
      guard index < end else { return nil }
      if let start = address(text, index, floor, nameEnd) {
        return opensSentence(text, start, floor, any: false) ? start : nil
      }
      guard index > floor, text[index - 1] == 0x20, isNameWord(text, index..<end) else {
        return nil
      }
    }
    return nil
  }

  /// Whether a word may belong to a name: with a capital, or a particle. "De heer Pietersen brengt verslag uit:" is none.
  private static func isNameWord(
    _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Bool {
    if startsName(text, word.lowerBound, word.upperBound) { return true }
    let word = UnsafeBufferPointer(rebasing: text[word])
    return particles.contains(String(decoding: word, as: UTF8.self))
  }

  private static let particles = Surname.clearPrefixes.union(["van't"])

  /// The beginning of "De heer" and the like, whose last word begins at an index, with a name behind it.
  private static func address(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ floor: Int, _ nameEnd: Int
  ) -> Int? {
    for word in ["Mevrouw ", "Minister ", "Staatssecretaris ", "Minister-president "]
      as [StaticString]
    where has(text, word, at: index) && startsName(text, index + word.utf8CodeUnitCount, nameEnd) {
      return index
    }
    if has(text, "heer ", at: index), index - 3 >= floor, has(text, "De ", at: index - 3),
      startsName(text, index + 5, nameEnd)
    {
      return index - 3
    }
    return nil
  }

  /// Whether a name may begin at an index: with a capital.
  private static func startsName(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Bool {
    index < end && (text[index].isUpper || text[index] >= 0xC3 || text[index] == 0x27)
  }

  /// Letters, hyphens, apostrophes and the periods of initials.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetterByte || byte == 0x2D || byte == 0x27 || byte == 0x2E
  }

  /// The bracket that opens a party: "(GroenLinks-PvdA)".
  private static func openingBracket(
    _ text: UnsafeBufferPointer<UInt8>, _ close: Int, _ floor: Int
  ) -> Int? {
    var index = close - 1
    while index > floor, close - index < 40, text[index] != 0x29, text[index] != 0x3A {
      if text[index] == 0x28 { return index - 1 > floor ? index : nil }
      index -= 1
    }
    return nil
  }

  /// Whether a sentence may begin at an index. The chair may also follow a title; nobody follows a small letter or a comma.
  private static func opensSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ floor: Int, any: Bool
  ) -> Bool {
    var index = start
    while index > floor, text[index - 1] <= 0x20 { index -= 1 }
    guard index > floor else { return true }
    switch text[index - 1] {
    case 0x2E, 0x3F, 0x21, 0x29, 0x22, 0x27, 0x3A: return true
    // "”", "’", "…", "»".
    case 0x9D, 0x99, 0xA6, 0xBB: return true
    case 0x2C: return false
    default: return any && index < start
    }
  }

  /// Whether a literal stands at an index.
  static func has(
    _ text: UnsafeBufferPointer<UInt8>, _ literal: StaticString, at index: Int
  ) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard index >= 0, index + count <= text.count, let base = text.baseAddress else { return false }
    return literal.withUTF8Buffer { wanted in
      guard let first = wanted.baseAddress else { return false }
      return memcmp(base + index, first, count) == 0
    }
  }
}
