/// The number with which a footnote's text begins.
struct FootnoteLabel {
  /// How a number is printed.
  enum Style {
    /// "1 Kamerstuk …", "10 .Kamerstukken …", "Noot 1: Kamerstuk …".
    case plain
    /// The number alone, the text on the next line.
    case alone
    /// "[1] NOS, …".
    case bracket
    /// "1) NOS, …".
    case parenthesis
    /// "15Kamerstukken II …", "¹ Kamerstuk …".
    case glued
  }

  /// The number, 1 to 999.
  var value: Int
  /// How it is printed.
  var style: Style
  /// Where the text of the note begins, as a byte offset; the end of the line where the number stands alone.
  var textStart: Int

  /// The label at the beginning of a line, or nil.
  init?(_ source: TextSource, _ line: Int) {
    let text = source.text
    let range = source.lines[line].range
    var index = range.lowerBound
    let isNamed = text[index] == 0x4E
    if isNamed {
      guard source.has(line, "Noot ") else { return nil }
      index += 5
    }
    let isBracket = text[index] == 0x5B
    if isBracket { index += 1 }
    guard index < range.upperBound, let number = PrintedNumber(text, index, range.upperBound),
      number.value >= 1, number.value <= 999
    else { return nil }
    index = number.end
    value = number.value
    if isNamed {
      guard index < range.upperBound, text[index] == 0x3A else { return nil }
      style = .plain
      textStart = Self.skipSpaces(text, index + 1, range.upperBound)
      if textStart >= range.upperBound { return nil }
      return
    }
    if isBracket {
      guard index < range.upperBound, text[index] == 0x5D else { return nil }
      style = .bracket
      textStart = Self.skipSpaces(text, index + 1, range.upperBound)
      return
    }
    guard index < range.upperBound else {
      style = .alone
      textStart = index
      return
    }
    switch text[index] {
    case 0x29:
      style = .parenthesis
      textStart = Self.skipSpaces(text, index + 1, range.upperBound)
    case 0x20, 0x09:
      let start = Self.skipSpaces(text, index, range.upperBound)
      guard start < range.upperBound, Self.opensNote(text, start, range.upperBound) else {
        return nil
      }
      style = .plain
      textStart = start
    default:
      guard number.isRaised || text[index].isUpper else { return nil }
      // "15Kamerstukken": but not "5G", "3D".
      if !number.isRaised {
        guard index + 2 < range.upperBound, text[index + 1].isLower, text[index + 2].isLower else {
          return nil
        }
      }
      style = .glued
      textStart = index
    }
    if textStart >= range.upperBound { return nil }
  }

  /// Whether a note may begin so: not with a month, a unit or another word of small letters that makes the number one of the
  /// running text ("1 januari", "15 procent", "20 trainingen"); "zie", "o.a." and web addresses may.
  private static func opensNote(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let byte = text[start]
    guard byte.isLower else { return byte != 0x25 && byte != 0x2B && byte != 0x3D }
    var stop = start
    while stop < end, text[stop] > 0x20 { stop += 1 }
    let word = UnsafeBufferPointer(rebasing: text[start..<stop])
    if word.contains(0x2E) || word.contains(0x2F) { return true }
    for opener in openers where word.elementsEqual(opener.utf8) { return true }
    return false
  }

  private static let openers = [
    "zie", "idem", "ibid", "ibidem", "conform", "bijvoorbeeld", "bron:", "cf", "vgl", "via", "o.a.",
    "kamerstuk", "kamerstukken", "handelingen", "aanhangsel", "artikel", "art", "motie", "brief",
    "website", "rapport", "het", "de", "een", "dit", "deze", "in", "op", "bij", "voor", "uit",
    "als",
    "van", "waaronder", "waarbij", "exclusief", "inclusief", "naar", "met",
  ]

  /// Whether a line is a source, with a footnote's number before it or not: "1 Kamerstuk 29 754, nr. 3", "2 Ibid.".
  static func isSource(_ source: TextSource, _ line: Int) -> Bool {
    let range = source.lines[line].range
    let start = FootnoteLabel(source, line)?.textStart ?? range.lowerBound
    return opensSource(source.text, start)
  }

  /// Whether words begin as those of footnotes often do.
  static func opensSource(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let end = min(start + 24, text.count)
    let scanner = PhraseScanner(utf8: text[start..<end])
    for opener in sources where scanner.has(opener, at: 0, caseless: false) { return true }
    return false
  }

  private static let sources: [StaticString] = [
    "Kamerstuk", "http", "www.", "Zie ", "Tweede Kamer, ", "Eerste Kamer, ",
    "Handelingen", "Aanhangsel", "Stb", "Stcrt", "Staatsblad", "Samenstelling", "TK ", "Idem",
    "Bijlage bij", "ECLI", "PbEU", "PbEG", "COM(", "Artikel ", "Art. ", "Kst", "Verordening",
    "Richtlijn", "Bron:", "Ibid", "ibid", "Kamerbrief", "Staatscourant", "Kenmerk ",
  ]

  private static func skipSpaces(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index < end, text[index] <= 0x20 { index += 1 }
    return index
  }
}

/// A number in digits or raised digits ("12", "¹²").
struct PrintedNumber {
  /// Its value, at most six digits.
  var value: Int
  /// How many digits.
  var digits: Int
  /// The byte behind it.
  var end: Int
  /// Whether the digits are raised (U+00B9, U+00B2, U+00B3, U+2070, U+2074 to U+2079).
  var isRaised: Bool

  /// The number at an index; nil where none stands or it is longer than six digits.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) {
    var value = 0
    var digits = 0
    var index = start
    if index < limit, text[index].isDigit {
      while index < limit, text[index].isDigit {
        digits += 1
        guard digits <= 6 else { return nil }
        value = value * 10 + Int(text[index] - 0x30)
        index += 1
      }
      isRaised = false
    } else {
      while let (digit, length) = Self.raised(text, index, limit) {
        digits += 1
        guard digits <= 6 else { return nil }
        value = value * 10 + digit
        index += length
      }
      isRaised = true
    }
    guard digits > 0 else { return nil }
    self.value = value
    self.digits = digits
    end = index
  }

  /// The raised digit at an index and its length.
  static func raised(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int
  ) -> (digit: Int, length: Int)? {
    guard index + 1 < limit else { return nil }
    if text[index] == 0xC2 {
      switch text[index + 1] {
      case 0xB9: return (1, 2)
      case 0xB2: return (2, 2)
      case 0xB3: return (3, 2)
      default: return nil
      }
    }
    guard index + 2 < limit, text[index] == 0xE2, text[index + 1] == 0x81 else { return nil }
    let last = text[index + 2]
    if last == 0xB0 { return (0, 3) }
    return last >= 0xB4 && last <= 0xB9 ? (Int(last) - 0xB0, 3) : nil
  }
}
