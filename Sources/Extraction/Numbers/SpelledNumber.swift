/// Numbers below a million written as one word: "tweeëntwintig", "vijftienhonderd", "honderdenvijf".
enum SpelledNumber {
  /// Compounds that are no entry of the table have at least so many bytes: "eenentwintig", "honderdvijf".
  static let shortest = 10

  /// Whether a compound can begin at a byte, by its first three letters in either case: "dri", "hon", "tac", or the first
  /// of "é". Three bytes of a word must stand there.
  @inline(__always)
  static func mayBegin(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = text[start]
    if first == 0xC3 { return true }
    let key =
      UInt32(first | 0x20) << 16 | UInt32(text[start + 1] | 0x20) << 8
      | UInt32(text[start + 2] | 0x20)
    switch key {
    case 0x65656E, 0x747765, 0x647269, 0x766965, 0x76696A, 0x7A6573, 0x7A6576, 0x616368, 0x6E6567,
      0x746965, 0x656C66, 0x747761, 0x646572, 0x766565, 0x747769, 0x746163, 0x686F6E, 0x647569:
      // een twe dri vie vij zes zev ach neg tie elf twa der vee twi tac hon dui
      return true
    default: return false
    }
  }

  /// All bits where the first three letters of a word may be those of a compound, by each of them alone; else none. The word
  /// begins with the lowest byte.
  @inline(__always)
  static func mayBegin(_ letters: UInt64) -> UInt8 {
    // A bit for each letter that can be the first ("adehntvz"), the second, the third.
    let bits =
      (UInt64(0x0450_4132) &>> (letters & 31))
      & (UInt64(0x00A4_922A) &>> (letters &>> 8 & 31))
      & (UInt64(0x004C_47EA) &>> (letters &>> 16 & 31))
    return 0 &- UInt8(truncatingIfNeeded: bits & 1)
  }

  /// The value of a compound, or nil; case and a missing diaeresis do not matter. O(length), which is bounded.
  ///
  /// Source: Algemene Nederlandse Spraakkunst, 7.2.1: up to a thousand written together, units before
  /// tens with "en" between, hundreds from eleven to ninety-nine ("vijftienhonderd").
  static func value(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
    guard word.count >= 6, word.count <= 64 else { return nil }
    var rest = Cursor(word)
    var total: Int64 = 0
    if let thousands = belowThousand(&rest) {
      total = thousands * 1000
    } else if rest.take("duizend") {
      total = 1000
    }
    if total > 0 {
      if rest.isEmpty { return total }
      _ = rest.take("en")
    }
    guard let units = belowTenThousand(&rest), rest.isEmpty, total == 0 || units < 1000 else {
      return nil
    }
    return total + units
  }

  /// A number below a thousand that "duizend" follows; leaves the cursor where it was when there is none.
  private static func belowThousand(_ rest: inout Cursor) -> Int64? {
    var attempt = rest
    guard let value = belowTenThousand(&attempt), value < 1000, attempt.take("duizend") else {
      return nil
    }
    rest = attempt
    return value
  }

  /// "vijftienhonderd", "honderdenvijf", "tweehonderdvijftig", "drieëndertig", "acht".
  private static func belowTenThousand(_ rest: inout Cursor) -> Int64? {
    if rest.take("honderd") { return withRemainder(100, &rest) }
    guard let first = belowHundred(&rest) else { return nil }
    if rest.take("honderd") { return withRemainder(first * 100, &rest) }
    return first
  }

  private static func withRemainder(_ hundreds: Int64, _ rest: inout Cursor) -> Int64 {
    var attempt = rest
    _ = attempt.take("en")
    if let value = belowHundred(&attempt) {
      rest = attempt
      return hundreds + value
    }
    return hundreds
  }

  private static func belowHundred(_ rest: inout Cursor) -> Int64? {
    for (name, value) in teensAndTens where rest.take(name) { return value }
    for (name, unit) in units where rest.take(name) {
      var attempt = rest
      if attempt.take("en") || attempt.take("ën") {
        for (name, ten) in teensAndTens where ten >= 20 && ten % 10 == 0 && attempt.take(name) {
          rest = attempt
          return ten + unit
        }
      }
      return unit
    }
    return nil
  }

  private static let units: [(StaticString, Int64)] = [
    ("een", 1), ("één", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6),
    ("zeven", 7), ("acht", 8), ("negen", 9),
  ]

  /// The longer ones first: "veertien" before "veer".
  private static let teensAndTens: [(StaticString, Int64)] = [
    ("twintig", 20), ("dertig", 30), ("veertig", 40), ("vijftig", 50), ("zestig", 60),
    ("zeventig", 70), ("tachtig", 80), ("negentig", 90), ("dertien", 13), ("veertien", 14),
    ("vijftien", 15), ("zestien", 16), ("zeventien", 17), ("achttien", 18), ("negentien", 19),
    ("twaalf", 12), ("tien", 10), ("elf", 11),
  ]

  /// What is left of the word.
  private struct Cursor {
    private let bytes: Slice<UnsafeBufferPointer<UInt8>>
    private var position: Int

    init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      self.bytes = bytes
      position = bytes.startIndex
    }

    var isEmpty: Bool { position == bytes.endIndex }

    /// Takes a name (small letters) from the front, whatever its case.
    mutating func take(_ name: StaticString) -> Bool {
      let length = name.utf8CodeUnitCount
      guard bytes.endIndex - position >= length else { return false }
      for offset in 0..<length {
        var byte = bytes[position + offset]
        if byte &- 0x41 < 26 { byte |= 0x20 }
        if byte != name.utf8Start[offset] { return false }
      }
      position += length
      return true
    }
  }
}
