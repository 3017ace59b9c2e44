/// A clean text and its lines, and what the readers of its parts ask of a line.
struct TextSource {
  /// Clean UTF-8; valid as long as the reader runs.
  let text: UnsafeBufferPointer<UInt8>
  /// The lines that are not blank.
  let lines: [SourceLine]

  /// The bytes of a line.
  func bytes(_ line: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[lines[line].range])
  }

  /// The words of a line.
  func string(_ line: Int) -> String {
    String(decoding: bytes(line), as: UTF8.self)
  }

  /// The words of several lines, with a space between them, hyphens at line ends left as they are.
  func string(_ lines: some Sequence<Int>) -> String {
    lines.map { string($0) }.joined(separator: " ")
  }

  /// Whether a line begins with a literal; ASCII letters compare without case where told so.
  func has(_ line: Int, _ literal: StaticString, caseless: Bool = false) -> Bool {
    let range = lines[line].range
    let count = literal.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return literal.withUTF8Buffer { wanted in
      for offset in 0..<count {
        let a = wanted[offset]
        let b = text[range.lowerBound + offset]
        if a == b { continue }
        guard caseless, a | 0x20 == b | 0x20, (a | 0x20) &- 0x61 < 26 else { return false }
      }
      return true
    }
  }

  /// Whether a line is a literal and nothing else.
  func equals(_ line: Int, _ literal: StaticString) -> Bool {
    lines[line].count == literal.utf8CodeUnitCount && has(line, literal)
  }

  /// The number that a line consists of, nil where it has anything else or more than `digits` digits.
  func number(_ line: Int, digits: Int = 4) -> Int? {
    let range = lines[line].range
    guard range.count <= digits else { return nil }
    var value = 0
    for index in range {
      guard text[index].isDigit else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return value
  }

  /// The length in bytes of the first word of a line.
  func firstWordLength(_ line: Int) -> Int {
    let range = lines[line].range
    var index = range.lowerBound
    while index < range.upperBound, text[index] > 0x20 { index += 1 }
    return index - range.lowerBound
  }

  /// The first byte of a line.
  func first(_ line: Int) -> UInt8 { text[Int(lines[line].start)] }

  /// The last byte of a line.
  func last(_ line: Int) -> UInt8 { text[Int(lines[line].end) - 1] }

  /// Whether a line begins with a small letter, "’t" or "'s" among them.
  func startsSmall(_ line: Int) -> Bool {
    let range = lines[line].range
    let byte = text[range.lowerBound]
    if byte.isLower { return true }
    if byte == 0x27, range.count > 1 { return text[range.lowerBound + 1].isLower }
    if byte == 0xE2, range.count > 3, text[range.lowerBound + 1] == 0x80 {
      // "’t": an apostrophe before a small letter.
      return text[range.lowerBound + 2] == 0x99 && text[range.lowerBound + 3].isLower
    }
    // U+00DF to U+00FF but the division sign.
    if byte == 0xC3, range.count > 1 {
      let second = text[range.lowerBound + 1]
      return second >= 0x9F && second != 0xB7
    }
    return false
  }

  /// Whether a line begins with a capital.
  func startsCapital(_ line: Int) -> Bool {
    let range = lines[line].range
    let byte = text[range.lowerBound]
    if byte.isUpper { return true }
    if byte == 0xC3, range.count > 1 {
      let second = text[range.lowerBound + 1]
      return second >= 0x80 && second <= 0x9E
    }
    return byte >= 0xC4 && byte <= 0xDF
  }

  /// The byte that ends a sentence or clause at the end of a line (`.`, `?`, `!`, `:`, `;`), behind closing quotation marks,
  /// brackets and a footnote marker; 0 where there is none.
  func closing(_ line: Int) -> UInt8 {
    let range = lines[line].range
    var index = range.upperBound - 1
    var digits = 0
    while index >= range.lowerBound {
      let byte = text[index]
      switch byte {
      case 0x2E, 0x3F, 0x21, 0x3A, 0x3B: return byte
      case 0x22, 0x27, 0x29, 0x5D: index -= 1
      case 0x30...0x39:
        digits += 1
        if digits > 3 { return 0 }
        index -= 1
      case 0xBB where index > range.lowerBound && text[index - 1] == 0xC2: index -= 2
      case 0x99, 0x9D:
        guard index >= range.lowerBound + 2, text[index - 1] == 0x80, text[index - 2] == 0xE2 else {
          return 0
        }
        index -= 3
      case 0xA6:
        // "…"
        guard index >= range.lowerBound + 2, text[index - 1] == 0x80, text[index - 2] == 0xE2 else {
          return 0
        }
        return 0x2E
      default: return 0
      }
    }
    return 0
  }
}
