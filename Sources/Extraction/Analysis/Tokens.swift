/// The words, numbers and signs of a text, as parallel arrays.
///
/// A word is a run of letters and digits; an apostrophe between letters belongs to it ("foto’s"), a
/// hyphen does not: it is a token of its own. Every other sign is one token. White space is none.
package struct Tokens: Sendable {
  /// How a token looks.
  package enum Shape: UInt8, Sendable {
    /// Letters, the first one small.
    case lower
    /// A capital, then small letters.
    case capitalised
    /// Two capitals or more and nothing else, or one capital alone.
    case upper
    /// Any other run of letters.
    case mixed
    /// ASCII digits only.
    case number
    /// Letters and digits.
    case alphanumeric
    /// A sign.
    case sign
  }

  /// Byte offsets of the first byte.
  package private(set) var starts: [Int32] = []
  /// Byte offsets behind the last byte.
  package private(set) var ends: [Int32] = []
  /// How each looks.
  package private(set) var shapes: [Shape] = []
  /// What the vocabulary calls each; 0 for a word no rule knows.
  package private(set) var words: [Vocabulary.WordID] = []

  /// The number of tokens.
  package var count: Int { starts.count }

  /// Cuts a text in UTF-8 into tokens. O(n).
  package init(_ utf8: [UInt8], vocabulary: Vocabulary) {
    let estimate = utf8.count / 5 + 8
    starts.reserveCapacity(estimate)
    ends.reserveCapacity(estimate)
    shapes.reserveCapacity(estimate)
    words.reserveCapacity(estimate)
    utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let type = Self.types[Int(byte)]
        switch type {
        case .space:
          index += 1
        case .letter, .digit:
          index = word(bytes, index, vocabulary)
        case .sign:
          append(index, index + 1, .sign, Vocabulary.WordID(byte))
          index += 1
        case .other:
          let (length, mark) = Self.mark(bytes, index)
          if length > 0 {
            if mark != 0 { append(index, index + length, .sign, mark) }
            index += length
          } else {
            index = word(bytes, index, vocabulary)
          }
        }
      }
    }
  }

  /// The byte range of a token.
  package func range(_ token: Int) -> Range<Int> {
    Int(starts[token])..<Int(ends[token])
  }

  /// The byte range from the first byte of one token to the last of another.
  package func range(_ first: Int, through last: Int) -> Range<Int> {
    Int(starts[first])..<Int(ends[last])
  }

  /// Whether no white space stands before a token.
  package func isGlued(_ token: Int) -> Bool {
    token > 0 && starts[token] == ends[token - 1]
  }

  /// The first token that begins at or after a byte offset; `count` behind the last. O(log n).
  package func first(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func append(_ start: Int, _ end: Int, _ shape: Shape, _ word: Vocabulary.WordID)
  {
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
    shapes.append(shape)
    words.append(word)
  }

  /// Appends the word that begins at `start` and gives the offset behind it.
  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ vocabulary: Vocabulary
  ) -> Int {
    var index = start
    var letters = 0
    var capitals = 0
    var digits = 0
    var firstIsCapital = false
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    loop: while index < bytes.count {
      var byte = bytes[index]
      switch Self.types[Int(byte)] {
      case .letter:
        if byte & 0x20 == 0 {
          capitals += 1
          if letters + digits == 0 { firstIsCapital = true }
          byte |= 0x20
        }
        letters += 1
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        index += 1
      case .digit:
        digits += 1
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        index += 1
      case .space:
        break loop
      case .sign:
        guard byte == 0x27, letters > 0, index + 1 < bytes.count,
          Self.types[Int(bytes[index + 1])] == .letter
        else { break loop }
        hash = (hash ^ 0x27) &* 0x100_0000_01b3
        index += 1
      case .other:
        if byte == 0xE2, index + 3 < bytes.count, bytes[index + 1] == 0x80,
          bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98
        {
          // An apostrophe between letters, whichever sign prints it.
          guard letters > 0, Self.types[Int(bytes[index + 3])] == .letter else { break loop }
          hash = (hash ^ 0x27) &* 0x100_0000_01b3
          index += 3
          continue
        }
        let (signLength, _) = Self.mark(bytes, index)
        if signLength > 0 { break loop }
        let length = min(Self.scalarLength(byte), bytes.count - index)
        if byte == 0xC3, length == 2, bytes[index + 1] &- 0x80 < 0x1F, bytes[index + 1] != 0x97 {
          capitals += 1
          if letters + digits == 0 { firstIsCapital = true }
          hash = (hash ^ 0xC3) &* 0x100_0000_01b3
          hash = (hash ^ UInt64(bytes[index + 1] | 0x20)) &* 0x100_0000_01b3
        } else {
          for offset in index..<index + length {
            hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3
          }
        }
        letters += 1
        index += length
      }
    }
    let shape: Shape
    if letters == 0 {
      shape = .number
    } else if digits > 0 {
      shape = .alphanumeric
    } else if capitals == 0 {
      shape = .lower
    } else if capitals == letters {
      shape = .upper
    } else if firstIsCapital, capitals == 1 {
      shape = .capitalised
    } else {
      shape = .mixed
    }
    append(start, index, shape, vocabulary.lookup(Vocabulary.finish(hash)))
    return index
  }

  private enum ByteType: UInt8 { case space, letter, digit, sign, other }

  private static let types: [ByteType] = (0..<256).map { value in
    switch UInt8(value) {
    case 0...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x80...0xFF: .other
    default: .sign
    }
  }

  @inline(__always)
  private static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The sign that stands at a byte of 0x80 or more: its length in bytes, 0 for a letter, and its
  /// number, 0 for white space.
  private static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (length: Int, mark: Vocabulary.WordID) {
    typealias Mark = Vocabulary.Mark
    let byte = bytes[index]
    if byte == 0xC2, index + 1 < bytes.count {
      switch bytes[index + 1] {
      case 0xA0, 0xAD: return (2, 0)
      case 0xAB: return (2, Mark.openQuote)
      case 0xBB: return (2, Mark.closeQuote)
      case 0xB0, 0xBA: return (2, Mark.degree)
      case 0xA7: return (2, Mark.section)
      case 0xB7: return (2, Mark.bullet)
      case 0xBC, 0xBD, 0xBE: return (2, Mark.fraction)
      case 0xAA, 0xB5: return (0, 0)
      default: return (2, Mark.sign)
      }
    }
    if byte == 0xC3, index + 1 < bytes.count, bytes[index + 1] == 0x97 { return (2, Mark.sign) }
    if byte == 0xC6, index + 1 < bytes.count, bytes[index + 1] == 0x92 { return (2, Mark.florin) }
    if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
      return (3, 0)
    }
    guard byte == 0xE2 || byte == 0xE3, index + 2 < bytes.count else { return (0, 0) }
    let second = bytes[index + 1]
    let third = bytes[index + 2]
    guard byte == 0xE2 else { return second == 0x80 && third == 0x80 ? (3, 0) : (0, 0) }
    if second == 0x80 {
      switch third {
      case 0x80...0x8F, 0xA8...0xAF: return (3, 0)
      case 0x90, 0x91: return (3, Vocabulary.WordID(0x2D))
      case 0x92, 0x93: return (3, Mark.enDash)
      case 0x94, 0x95: return (3, Mark.emDash)
      case 0x98, 0x99, 0x9B: return (3, Mark.apostrophe)
      case 0x9A, 0x9C, 0x9E, 0x9F, 0xB9: return (3, Mark.openQuote)
      case 0x9D, 0xBA: return (3, Mark.closeQuote)
      case 0xA2, 0xA3: return (3, Mark.bullet)
      case 0xA6: return (3, Mark.ellipsis)
      case 0xB0: return (3, Mark.perMille)
      default: return (3, Mark.sign)
      }
    }
    switch (second, third) {
    case (0x81, 0x9F): return (3, 0)
    case (0x82, 0xAC): return (3, Mark.euro)
    case (0x88, 0x92): return (3, Mark.enDash)
    case (0x96...0x97, _): return (3, Mark.bullet)
    case (0x84...0x95, _), (0x98...0x9E, _): return (3, Mark.sign)
    default: return (0, 0)
    }
  }
}
