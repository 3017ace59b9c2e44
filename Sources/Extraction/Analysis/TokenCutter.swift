internal import CTextKernels

/// Cuts a text into tokens: bit sets of the bytes' classes first, then one step for each token.
///
/// ASCII words of up to 16 bytes, nearly all, are read as two numbers; words with other letters or an
/// apostrophe, and longer ones, byte by byte.
struct TokenCutter {
  private(set) var ends: [Int32] = []
  private(set) var shapes: [Tokens.Shape] = []
  private(set) var words: [Vocabulary.WordID] = []
  private(set) var wanted: [Int32] = []
  private(set) var wantedBy: [UInt8] = []
  private let classes: [tx_classes]
  private let capacity: Int

  /// Classifies the bytes of a text.
  init(_ utf8: [UInt8]) {
    var capacity = 0
    // One word more than the text has, so that a look across the end finds zeros.
    let count = (utf8.count + 63) / 64 + 1
    classes = [tx_classes](unsafeUninitializedCapacity: count) { buffer, initialized in
      buffer[count - 1] = tx_classes()
      capacity = utf8.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { tx_classify($0, bytes.count, buffer.baseAddress) } ?? 0
      }
      initialized = count
    }
    self.capacity = capacity
  }

  /// Fills all arrays and gives the starts of the tokens.
  mutating func cut(
    _ utf8: [UInt8], _ vocabulary: Vocabulary, _ interest: TokenInterest
  ) -> [Int32] {
    var starts: [Int32] = []
    utf8.withUnsafeBufferPointer { bytes in
      classes.withUnsafeBufferPointer { classes in
        vocabulary.withLookup { lookup in
          interest.withLookup { interest in
            starts = filled { starts, count in
              ends = filled { ends, endCount in
                shapes = filled { shapes, shapeCount in
                  words = filled { words, wordCount in
                    wanted = filled { wanted, wantedCount in
                      wantedBy = filled { wantedBy, wantedByCount in
                        var pass = TokenPass(
                          bytes: bytes, classes: classes, lookup: lookup, interest: interest,
                          starts: starts, ends: ends, shapes: shapes, words: words, wanted: wanted,
                          wantedBy: wantedBy)
                        pass.run()
                        (count, endCount, shapeCount) = (pass.count, pass.count, pass.count)
                        wordCount = pass.count
                        (wantedCount, wantedByCount) = (pass.wantedCount, pass.wantedCount)
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return starts
  }

  /// An array with room for every token, filled by `body`, which says how many there are.
  @inline(__always)
  private func filled<Value>(
    _ body: (UnsafeMutableBufferPointer<Value>, inout Int) -> Void
  ) -> [Value] {
    [Value](unsafeUninitializedCapacity: capacity + 1) { body($0, &$1) }
  }
}

/// One run over a text, with the memory that it fills; room for every token was made before.
private struct TokenPass {
  let bytes: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<tx_classes>
  let lookup: Vocabulary.Lookup
  let interest: TokenInterest.Lookup
  let starts: UnsafeMutableBufferPointer<Int32>
  let ends: UnsafeMutableBufferPointer<Int32>
  let shapes: UnsafeMutableBufferPointer<Tokens.Shape>
  let words: UnsafeMutableBufferPointer<Vocabulary.WordID>
  let wanted: UnsafeMutableBufferPointer<Int32>
  let wantedBy: UnsafeMutableBufferPointer<UInt8>
  var count = 0
  var wantedCount = 0

  @inline(__always)
  private mutating func append(
    _ start: Int, _ end: Int, _ shape: Tokens.Shape, _ word: Vocabulary.WordID,
    by others: UInt8 = 0
  ) {
    starts[count] = Int32(truncatingIfNeeded: start)
    ends[count] = Int32(truncatingIfNeeded: end)
    shapes[count] = shape
    words[count] = word
    let families = interest[word, shape] | others
    // Written in any case and kept where wanted: no branch to guess wrong.
    wanted[wantedCount] = Int32(truncatingIfNeeded: count)
    wantedBy[wantedCount] = families
    wantedCount += families == 0 ? 0 : 1
    count += 1
  }

  /// The family of figures where a word that no rule knows may be a number: "tweeënveertig". Reckoned without a branch:
  /// whether a word is known comes last of all, and a wrong guess would throw away what was done of the words behind it.
  @inline(__always)
  private static func figure(
    _ word: Vocabulary.WordID, _ length: Int, _ letters: UInt64
  ) -> UInt8 {
    // Both numbers are negative for a word that is not known and long enough.
    let sign = (Int(word) &- 1) & (SpelledNumber.shortest &- 1 &- length)
    let isLong = UInt8(truncatingIfNeeded: sign >> 63)
    return isLong & SpelledNumber.mayBegin(letters) & TokenInterest.Family.figure.rawValue
  }

  /// Goes through the text chunk by chunk: in each, from one bit at which a token begins to the next.
  mutating func run() {
    let last = classes.count - 1
    var chunk = 0
    // The bits of the chunk that no token before it has taken.
    var free: UInt64 = ~0
    while chunk < last {
      let here = classes[chunk]
      let before = chunk > 0 ? classes[chunk - 1].word >> 63 : 0
      var begins = (here.sign | here.word & ~(here.word << 1 | before)) & free
      free = ~0
      chunk += 1
      while begins != 0 {
        let place = begins.trailingZeroBitCount
        begins &= begins &- 1
        let start = (chunk - 1) << 6 | place
        if (here.sign &>> UInt64(place)) & 1 != 0 {
          append(start, start + 1, .sign, Vocabulary.WordID(bytes[start]))
        } else if !plainWord(start, place, here) {
          let end = slowRun(start)
          begins &= end >> 6 == chunk - 1 ? ~0 &<< UInt64(end & 63) : 0
          if end >> 6 >= chunk {
            chunk = end >> 6
            free = ~0 &<< UInt64(end & 63)
          }
        }
      }
    }
  }

  /// Appends the word that begins at `start`, a place of the chunk `here`, where it is one of up to 16 ASCII letters and digits;
  /// false where it needs a closer look.
  @inline(__always)
  private mutating func plainWord(_ start: Int, _ place: Int, _ here: tx_classes) -> Bool {
    let chunk = start >> 6
    let shift = UInt64(place)
    var word = here.word &>> shift
    var odd = here.odd &>> shift
    if (~word).trailingZeroBitCount &+ place >= 64, place > 0 {
      // It may go on in the next chunk.
      word |= classes[chunk + 1].word &<< (64 - shift)
      odd |= classes[chunk + 1].odd &<< (64 - shift)
    }
    let length = (~word).trailingZeroBitCount
    let end = start + length
    guard length <= 16, start + 16 <= bytes.count else { return false }
    let mask: UInt64 = (1 << UInt64(length)) - 1
    var shape = Tokens.Shape.lower
    // Most words are plain; the byte behind one may be an apostrophe of its own.
    if odd & (mask << 1 | 1) != 0 {
      guard bytes[end == bytes.count ? start : end] != 0x27,
        let found = oddShape(chunk, shift, mask)
      else { return false }
      shape = found
    }
    let raw = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + start)
    let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let upper = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let number = lookup[WordHash.short(low, upper, count: length)]
    append(start, end, shape, number, by: Self.figure(number, length, low))
    return true
  }

  /// The shape of a word of ASCII letters and digits that begins at a bit of a chunk and has the bits of `mask`; nil where
  /// it has other letters.
  @inline(__always)
  private func oddShape(_ chunk: Int, _ shift: UInt64, _ mask: UInt64) -> Tokens.Shape? {
    var digit = classes[chunk].digit >> shift
    var capital = classes[chunk].capital >> shift
    var high = classes[chunk].high >> shift
    if shift != 0 {
      digit |= classes[chunk + 1].digit << (64 - shift)
      capital |= classes[chunk + 1].capital << (64 - shift)
      high |= classes[chunk + 1].high << (64 - shift)
    }
    digit &= mask
    capital &= mask
    guard high & mask == 0 else { return nil }
    if digit != 0 { return digit == mask ? .number : .alphanumeric }
    return capital == 0 ? .lower : capital == mask ? .upper : capital == 1 ? .capitalised : .mixed
  }

  /// The same byte by byte, for runs with letters beyond ASCII, apostrophes or many bytes.
  private mutating func slowRun(_ start: Int) -> Int {
    var index = start
    repeat {
      let byte = bytes[index]
      if byte >= 0x80 {
        let (length, mark) = Tokens.mark(bytes, index)
        if length > 0 {
          if mark != 0 { append(index, index + length, .sign, mark) }
          index += length
          continue
        }
      }
      index = slowWord(index)
    } while index < bytes.count && isWord(index)
    return index
  }

  @inline(__always)
  private func isWord(_ index: Int) -> Bool {
    classes[index >> 6].word >> UInt64(index & 63) & 1 != 0
  }

  @inline(__always)
  private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Appends the word that begins at `start` and gives the offset behind it.
  private mutating func slowWord(_ start: Int) -> Int {
    var index = start
    var letters = 0
    var capitals = 0
    var digits = 0
    var firstIsCapital = false
    var hash = WordHash()
    while index < bytes.count {
      let byte = bytes[index]
      if isASCIILetter(byte) {
        if byte & 0x20 == 0 {
          capitals += 1
          if letters + digits == 0 { firstIsCapital = true }
        }
        letters += 1
        hash.add(byte | 0x20)
        index += 1
      } else if byte &- 0x30 < 10 {
        digits += 1
        hash.add(byte)
        index += 1
      } else if byte == 0x27 {
        guard letters > 0, index + 1 < bytes.count, isASCIILetter(bytes[index + 1]) else { break }
        hash.add(0x27)
        index += 1
      } else if byte < 0x80 {
        break
      } else if byte == 0xE2, index + 3 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98
      {
        // An apostrophe between letters, whichever sign prints it.
        guard letters > 0, isASCIILetter(bytes[index + 3]) else { break }
        hash.add(0x27)
        index += 3
      } else {
        guard Tokens.mark(bytes, index).length == 0 else { break }
        let length = min(scalarLength(byte), bytes.count - index)
        let second = length > 1 ? bytes[index + 1] : 0
        if byte == 0xC3, second &- 0x80 < 0x1F, second != 0x97 {
          capitals += 1
          if letters + digits == 0 { firstIsCapital = true }
          hash.add(0xC3)
          hash.add(second | 0x20)
        } else {
          for offset in index..<index + length { hash.add(bytes[offset]) }
        }
        letters += 1
        index += length
      }
    }
    let shape: Tokens.Shape
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
    let number = lookup[hash.value()]
    let isNumber =
      number == 0 && index - start >= SpelledNumber.shortest
      && SpelledNumber.mayBegin(at: start, in: bytes)
    append(
      start, index, shape, number, by: isNumber ? TokenInterest.Family.figure.rawValue : 0)
    return index
  }

  @inline(__always)
  private func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
