import CIndexKernels
import Glibc

/// The tokens of one text, in memory that is reused for the next.
final class TokenList {
  /// The folded bytes of all tokens; 16 more may be read behind each.
  private(set) var folded: UnsafeMutablePointer<UInt8>
  private(set) var tokens: UnsafeMutablePointer<Token>
  private(set) var count = 0
  /// Bytes in use.
  private var foldedCount = 0
  private var foldedCapacity = 0
  private var tokenCapacity = 0

  /// The longest token that is kept whole, in bytes; what is longer loses its end.
  static let maximumLength = 4000

  init() {
    folded = .allocate(capacity: 16)
    tokens = .allocate(capacity: 1)
  }

  deinit {
    folded.deallocate()
    tokens.deallocate()
  }

  /// The folded bytes of a token.
  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    let token = tokens[index]
    return UnsafeRawBufferPointer(start: folded + Int(token.start), count: Int(token.length))
  }

  /// Forgets all tokens.
  func removeAll() {
    count = 0
    foldedCount = 0
  }

  /// Cuts UTF-8 into tokens, and forgets those of the text before.
  func read(_ text: UnsafeRawBufferPointer) {
    removeAll()
    append(text)
  }

  /// Cuts UTF-8 into tokens behind those that are there: runs of letters and decimal digits, folded. Linear in the
  /// length of the text; all texts together are below 2 GiB.
  ///
  /// ASCII is folded 64 bytes at a time, each byte to its own place; words with other letters are folded one by
  /// one, to behind them.
  func append(_ text: UnsafeRawBufferPointer) {
    guard let address = text.baseAddress else { return }
    let origin = foldedCount
    prepare(for: text.count)
    let folded = self.folded + origin
    let source = address.assumingMemoryBound(to: UInt8.self)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * Self.stretch) { masks in
      guard let words = masks.baseAddress else { return }
      let high = words + Self.stretch
      // The word that is being read, and whether it may have letters beyond ASCII.
      var start = 0
      var isPlain = true
      var carry: UInt64 = 0
      var from = 0
      while from < text.count {
        let length = min(text.count &- from, 64 &* Self.stretch)
        kx_fold_words(source + from, length, folded + from, words, high)
        for block in 0..<((length &+ 63) / 64) {
          let base = from &+ 64 &* block
          let word = words[block]
          // A bit for each first byte of a word, and for each first byte behind one.
          var edges = word ^ (word << 1 | carry)
          let beyond = high[block]
          if carry == 1, beyond != 0 { isPlain = false }
          while edges != 0 {
            let place = base &+ edges.trailingZeroBitCount
            if carry == 0 {
              start = place
              isPlain = beyond == 0
            } else {
              add(source, start, place, origin, isPlain: isPlain)
            }
            carry ^= 1
            edges &= edges &- 1
          }
        }
        from &+= length
      }
      if carry == 1 { add(source, start, text.count, origin, isPlain: isPlain) }
    }
    memset(self.folded + foldedCount, 0, 16)
  }

  /// Blocks of 64 bytes that are looked at in one go.
  private static let stretch = 64

  /// Adds the word in a range of the source, or the words, where letters beyond ASCII may be separators; `origin` is
  /// where the source begins among the folded bytes.
  @inline(__always)
  private func add(
    _ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ origin: Int, isPlain: Bool
  ) {
    if isPlain {
      tokens[count] = Token(
        start: UInt32(truncatingIfNeeded: origin &+ start),
        length: UInt32(truncatingIfNeeded: min(end &- start, Self.maximumLength)),
        sourceStart: UInt32(truncatingIfNeeded: start), sourceEnd: UInt32(truncatingIfNeeded: end))
      count &+= 1
    } else {
      addFolded(source, start, end)
    }
  }

  /// Adds the words in a range of the source, letter by letter.
  private func addFolded(_ source: UnsafePointer<UInt8>, _ first: Int, _ end: Int) {
    let table = FoldingTable.shared
    let ascii = table.ascii
    let folded = self.folded
    var index = first
    var out = foldedCount
    while index < end {
      // Between words.
      var letter = ascii[Int(source[index])]
      if letter == 0 {
        index &+= 1
        continue
      }
      let start = out
      let sourceStart = index
      var sourceEnd = index
      // In a word.
      while true {
        while letter &- 1 < 254 {
          folded[out] = letter
          out &+= 1
          index &+= 1
          if index == end { break }
          letter = ascii[Int(source[index])]
        }
        if index == end || letter == 0 {
          if out > start, index > sourceEnd, source[index &- 1] < 0x80 { sourceEnd = index }
          break
        }
        if index > sourceStart, source[index &- 1] < 0x80 { sourceEnd = index }
        let (scalar, length) = Self.decode(source, index, end)
        let entry = length > 0 ? table.entry(scalar) : FoldingTable.separator
        if entry == FoldingTable.separator {
          index &+= max(length, 1)
          break
        }
        if entry == FoldingTable.itself {
          for k in 0..<length { folded[out &+ k] = source[index &+ k] }
          out &+= length
        } else if entry >= FoldingTable.firstExpansion {
          for byte in table.expansion(entry) {
            folded[out] = byte
            out &+= 1
          }
        } else if entry != FoldingTable.mark {
          out &+= Self.encode(UInt32(entry), folded + out)
        }
        index &+= length
        if out > start { sourceEnd = index }
        if index == end { break }
        letter = ascii[Int(source[index])]
      }
      guard out > start else { continue }
      if out - start > Self.maximumLength {
        out = start + Self.maximumLength
        while folded[out] & 0xC0 == 0x80 { out -= 1 }
      }
      tokens[count] = Token(
        start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: out &- start),
        sourceStart: UInt32(truncatingIfNeeded: sourceStart),
        sourceEnd: UInt32(truncatingIfNeeded: sourceEnd))
      count &+= 1
    }
    foldedCount = out
  }

  /// Makes room for the text itself, in whole blocks, and behind it for what its words beyond ASCII can become: at
  /// most twice as many bytes (lower case takes three bytes where upper case took two: "Ⱥ"); and a token for
  /// every other byte.
  private func prepare(for length: Int) {
    let used = foldedCount
    foldedCount += (length + 63) / 64 * 64
    let wanted = foldedCount + 2 * length
    if foldedCapacity < wanted {
      foldedCapacity = used == 0 ? wanted : max(wanted, 2 * foldedCapacity)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: foldedCapacity + 16)
      larger.update(from: folded, count: used)
      folded.deallocate()
      folded = larger
    }
    if tokenCapacity < count + length / 2 + 1 {
      tokenCapacity = max(count + length / 2 + 1, count == 0 ? 0 : 2 * tokenCapacity)
      let larger = UnsafeMutablePointer<Token>.allocate(capacity: tokenCapacity)
      larger.update(from: tokens, count: count)
      tokens.deallocate()
      tokens = larger
    }
  }

  /// The scalar at an index and its length in bytes; length 0 where UTF-8 is ill-formed.
  @inline(__always)
  private static func decode(
    _ source: UnsafePointer<UInt8>, _ index: Int, _ end: Int
  ) -> (UInt32, Int) {
    let first = UInt32(source[index])
    func next(_ k: Int) -> UInt32? {
      guard index &+ k < end else { return nil }
      let byte = source[index &+ k]
      return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
    }
    if first < 0x80 { return (first, 1) }
    guard let second = next(1) else { return (0, 0) }
    if first & 0xE0 == 0xC0 {
      let scalar = (first & 0x1F) << 6 | second
      return scalar >= 0x80 ? (scalar, 2) : (0, 0)
    }
    guard let third = next(2) else { return (0, 0) }
    if first & 0xF0 == 0xE0 {
      let scalar = (first & 0x0F) << 12 | second << 6 | third
      return scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? (scalar, 3) : (0, 0)
    }
    guard let fourth = next(3), first & 0xF8 == 0xF0 else { return (0, 0) }
    let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
    return scalar >= 0x10000 && scalar < 0x110000 ? (scalar, 4) : (0, 0)
  }

  /// Writes a scalar below U+E000 as UTF-8 and returns its length.
  @inline(__always)
  private static func encode(_ scalar: UInt32, _ out: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x80 {
      out[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    if scalar < 0x800 {
      out[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      out[1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 2
    }
    out[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
    out[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    out[2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    return 3
  }
}
