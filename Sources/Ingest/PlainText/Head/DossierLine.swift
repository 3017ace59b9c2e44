internal import Kamerstukken

/// A line that begins with a dossier's number: "32 545", "36 200 XV  Vaststelling van …", "29 754 Terrorismebestrijding".
struct DossierLine {
  let dossier: Dossier
  /// The bytes of the number.
  let numberRange: Range<Int>
  /// Where the title on the same line begins; the end of the line where none does.
  let titleStart: Int

  /// The dossier of a line, or nil.
  init?(_ lines: HeadLines, _ line: Int) {
    let text = lines.source.text
    let range = lines[line].range
    guard text[range.lowerBound].isDigit, range.count < 300 else { return nil }
    // The number ends at the end of the line or before two spaces.
    var stop = range.lowerBound
    while stop < range.upperBound {
      if text[stop] == 0x20, stop + 1 < range.upperBound, text[stop + 1] == 0x20 { break }
      if text[stop] == 0x09 { break }
      stop += 1
    }
    var numbers =
      stop - range.lowerBound > 24
      ? nil : DossierNumbers(lines.string(range.lowerBound..<stop))
    if numbers == nil, let end = Self.numberEnd(text, range) {
      stop = end
      numbers = DossierNumbers(lines.string(range.lowerBound..<end))
    }
    guard let numbers, numbers.dossiers.count == 1, numbers.number == nil,
      let dossier = numbers.dossiers.first
    else { return nil }
    self.dossier = dossier
    numberRange = range.lowerBound..<stop
    while stop < range.upperBound, text[stop] <= 0x20 { stop += 1 }
    titleStart = stop
  }

  /// The dossier of a line of the Senate, whose own dossiers have Roman numbers: "CXXIV", or with the title behind it
  /// "CXXIV Verslag van …", and the letter of the paper some lines below; else nil.
  init?(ofSenate lines: HeadLines, _ line: Int) {
    let bytes = lines.source.bytes(line)
    let length = bytes.firstIndex { !$0.isRoman } ?? bytes.count
    let hasTitle =
      length >= 2 && length + 2 < bytes.count && bytes.count < 300 && bytes[length] == 0x20
      && bytes[length + 1].isUpper && bytes[length + 2].isLower
    guard length > 0, length <= 8, length == bytes.count || hasTitle,
      (line + 1..<min(lines.count, line + 10)).contains(where: { NumberLine(lines, $0) != nil })
    else { return nil }
    let start = lines[line].range.lowerBound
    dossier = Dossier(number: lines.string(start..<start + length))
    numberRange = start..<start + length
    titleStart = hasTitle ? start + length + 1 : numberRange.upperBound
  }

  /// Where the number ends in "29 754 Terrorismebestrijding", "36 200 XV Vaststelling van …", "36 410 A Vaststelling van …":
  /// five digits, an addition, then one space and a title.
  private static func numberEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var index = range.lowerBound
    var digits = 0
    while index < range.upperBound, text[index].isDigit || digits == 2 && text[index] == 0x20 {
      if text[index].isDigit { digits += 1 }
      index += 1
    }
    guard digits == 5 else { return nil }
    // An addition: "-XV", " XV", " (R2064)".
    var word = index
    while word < range.upperBound, text[word] > 0x20 { word += 1 }
    if word == index, word < range.upperBound {
      var next = word + 1
      while next < range.upperBound, text[next] > 0x20 { next += 1 }
      if next > word + 1, isAddition(text[(word + 1)..<next]) || text[word + 1] == 0x28 {
        word = next
      }
    }
    guard word + 2 < range.upperBound, text[word] == 0x20, text[word + 1].isUpper,
      text[word + 2].isLower
    else { return nil }
    return word
  }

  /// Whether a word is a chapter of the budget, in Roman digits and perhaps a letter ("XV", "IIA", "IXB"), or the letter of
  /// a fund ("A", "J").
  private static func isAddition(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = word.last else { return false }
    let isLetter = (0x41...0x4A).contains(last)
    let digits = word.dropLast(isLetter && last != 0x49 ? 1 : 0)
    return digits.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 } && word.count <= 6
  }
}
