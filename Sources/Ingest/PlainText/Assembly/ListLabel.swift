/// The sign or number with which an item of a list begins.
struct ListLabel {
  /// The label as the block has it: "1", "a", "ii", or nil for a bullet.
  var label: String?
  /// The bytes it takes.
  var length: Int
  /// What kind of list: a bullet's byte, or `1`, `a`, `i`.
  var style: UInt8
  /// Its place in the list, 0 for bullets.
  var ordinal: Int

  /// The label at the beginning of a line, or nil.
  init?(_ source: TextSource, _ line: Int) {
    let range = source.lines[line].range
    guard range.count >= 3 else { return nil }
    let text = source.text
    let first = text[range.lowerBound]
    switch first {
    case 0xE2, 0xC2, 0xEE, 0xEF, 0x2D, 0x2A, 0x6F:
      guard let length = Self.bullet(text, range) else { return nil }
      label = nil
      self.length = length
      style = first == 0x2D || first == 0xE2 && text[range.lowerBound + 2] == 0x93 ? 0x2D : 0xE2
      ordinal = 0
    case 0x30...0x39:
      guard let found = Self.number(text, range) else { return nil }
      self = found
    case 0x61...0x7A, 0x28:
      guard let found = Self.letter(text, range) else { return nil }
      self = found
    default: return nil
    }
  }

  private init(label: String?, length: Int, style: UInt8, ordinal: Int) {
    self.label = label
    self.length = length
    self.style = style
    self.ordinal = ordinal
  }

  /// "•", "–", "-", "*", "·", "▪", "◦", "o" and Word's private signs, before white space; "•" also before a letter.
  private static func bullet(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    var length = 1
    var isSure = false
    switch text[start] {
    case 0xE2:
      let (a, b) = (text[start + 1], text[start + 2])
      length = 3
      switch (a, b) {
      case (0x80, 0xA2), (0x80, 0xA3), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0xA6), (0x97, 0xBE),
        (0x97, 0x8B):
        isSure = true
      case (0x80, 0x93), (0x80, 0x94): break
      default: return nil
      }
    case 0xC2:
      guard text[start + 1] == 0xB7 else { return nil }
      length = 2
    case 0xEE, 0xEF:
      // U+F0B7 and its like, from the Symbol font: the private area, U+E000 to U+F8FF.
      guard text[start] == 0xEE || text[start + 1] <= 0xA3 else { return nil }
      length = 3
      isSure = true
    default: break
    }
    let next = start + length
    // "•" may stand alone, its words on the next line.
    guard next < range.upperBound else { return isSure ? length : nil }
    guard isSure || text[next] <= 0x20 else { return nil }
    return length
  }

  /// Whether a line is a bullet and nothing else.
  static func isBare(_ source: TextSource, _ line: Int) -> Bool {
    let range = source.lines[line].range
    guard range.count == 3, source.text[range.lowerBound] >= 0xE2 else { return false }
    return bullet(source.text, range) == 3
  }

  /// "1.", "12)", "1°.", before white space.
  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListLabel?
  {
    var index = range.lowerBound
    var value = 0
    while index < range.upperBound, text[index].isDigit, index - range.lowerBound < 3 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    let digits = range.lowerBound..<index
    if index + 1 < range.upperBound, text[index] == 0xC2, text[index + 1] == 0xB0 { index += 2 }
    guard index + 1 < range.upperBound, text[index] == 0x2E || text[index] == 0x29,
      text[index + 1] <= 0x20
    else { return nil }
    index += 1
    let label = String(decoding: UnsafeBufferPointer(rebasing: text[digits]), as: UTF8.self)
    return ListLabel(label: label, length: index - range.lowerBound, style: 0x31, ordinal: value)
  }

  /// "a.", "b)", "(c)", "ii)", before white space.
  private static func letter(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListLabel?
  {
    var index = range.lowerBound
    let isBracketed = text[index] == 0x28
    if isBracketed { index += 1 }
    let start = index
    while index < range.upperBound, text[index].isLower, index - start < 5 { index += 1 }
    guard index > start, index + 1 < range.upperBound,
      text[index] == 0x29 || text[index] == 0x2E && !isBracketed, text[index + 1] <= 0x20
    else { return nil }
    let word = UnsafeBufferPointer(rebasing: text[start..<index])
    let length = index + 1 - range.lowerBound
    if text[index] == 0x29, let roman = roman(word) {
      let label = String(decoding: word, as: UTF8.self)
      return ListLabel(label: label, length: length, style: 0x69, ordinal: roman)
    }
    guard word.count == 1 else { return nil }
    let label = String(decoding: word, as: UTF8.self)
    return ListLabel(label: label, length: length, style: 0x61, ordinal: Int(word[0]) - 0x60)
  }

  private static func roman(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let numbers: [StaticString] = [
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
    ]
    guard let first = word.first, first == 0x69 || first == 0x76 || first == 0x78 else {
      return nil
    }
    return numbers.firstIndex { number in
      number.withUTF8Buffer { word.elementsEqual($0) }
    }.map { $0 + 1 }
  }
}
