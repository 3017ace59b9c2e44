/// Puts letters back that an earlier program replaced by U+FFFD, where the word list leaves one possibility:
/// "financi\u{FFFD}le" is "financiële", "foto\u{FFFD}s" is "foto’s".
enum LostLetters {
  private static let candidates: [(letter: UInt32, folded: UInt8)] = [
    (0xEB, 0xEB), (0xEF, 0xEF), (0xE9, 0xE9), (0xE8, 0xE8), (0xF6, 0xF6), (0xFC, 0xFC),
    (0xEA, 0xEA),
    (0xE4, 0xE4), (0xE1, 0xE1), (0xE0, 0xE0), (0xF3, 0xF3), (0xE7, 0xE7), (0xF1, 0xF1),
    (0x2019, 0x27),
  ]

  /// Restores what it can; each stays counted as unrepaired or becomes a repair.
  static func restore(_ utf8: inout [UInt8], _ repairs: inout TextRepairs) {
    let lost: [UInt8] = [0xEF, 0xBF, 0xBD]
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var index = 0
    var line = 1
    while index < utf8.count {
      guard utf8[index] == 0xEF, utf8[index...].starts(with: lost) else {
        if utf8[index] == 0x0A { line += 1 }
        out.append(utf8[index])
        index += 1
        continue
      }
      var start = out.count
      while start > 0, out.count - start < 40, out[start - 1].isWordByte { start -= 1 }
      var end = index + 3
      while end < utf8.count, end - index < 40, utf8[end].isWordByte,
        !utf8[end...].starts(with: lost)
      {
        end += 1
      }
      if let letter = letter(before: out[start...], after: utf8[(index + 3)..<end]) {
        out.append(scalar: letter)
        repairs.count(.replacements, line: line)
        repairs.count(.unrepaired, line: line, -1)
      } else {
        out.append(contentsOf: lost)
      }
      index += 3
    }
    utf8 = out
  }

  private static func letter(before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) -> UInt32? {
    guard let left = DutchWords.folded(before), let right = DutchWords.folded(after),
      !left.isEmpty || !right.isEmpty
    else { return nil }
    let words = DutchWords.shared
    let fitting = candidates.filter { words.knows(left + [$0.folded] + right) }
    return fitting.count == 1 ? fitting[0].letter : nil
  }
}
