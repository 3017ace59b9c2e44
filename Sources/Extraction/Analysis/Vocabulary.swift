/// The words that any rule looks for, each with a small number, so that rules compare integers.
///
/// Words are compared in lower case with their diacritics ("vóór" is not "voor").
package struct Vocabulary: Sendable {
  /// The number of a word; 0 for a word that no rule knows, below 256 for punctuation (its ASCII code,
  /// or a constant of `Mark`).
  package typealias WordID = UInt16

  private let slots: [UInt64]
  private let ids: [WordID]
  private let mask: Int

  /// Numbers the words of all lists; a word in several lists has one number.
  package init(_ lists: [[String]]) {
    var unique: [UInt64: WordID] = [:]
    var next: WordID = 256
    for list in lists {
      for word in list {
        let hash = Self.hash(Array(word.utf8))
        if unique[hash] == nil, next < WordID.max {
          unique[hash] = next
          next += 1
        }
      }
    }
    var capacity = 1024
    while capacity < unique.count * 4 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    var ids = [WordID](repeating: 0, count: capacity)
    for (hash, id) in unique.sorted(by: { $0.value < $1.value }) {
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = hash
      ids[slot] = id
    }
    self.slots = slots
    self.ids = ids
    mask = capacity - 1
  }

  /// The number of a word, whatever its case, or 0.
  package subscript(word: String) -> WordID {
    lookup(Self.hash(Array(word.utf8)))
  }

  /// The number of the word with a hash that `hash` made, or 0.
  @inline(__always)
  package func lookup(_ hash: UInt64) -> WordID {
    var slot = Int(truncatingIfNeeded: hash) & mask
    return slots.withUnsafeBufferPointer { slots in
      while slots[slot] != 0 {
        if slots[slot] == hash { return ids[slot] }
        slot = (slot + 1) & mask
      }
      return 0
    }
  }

  /// 64-bit FNV-1a over the bytes in lower case, with a final mix; never 0.
  ///
  /// Source: Fowler, Noll, Vo, "FNV hash"; finaliser of MurmurHash3.
  package static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { hash($0, 0, $0.count) }
  }

  /// The same for a range of bytes.
  @inline(__always)
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64
  {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    var afterC3 = false
    for index in start..<end {
      var byte = bytes[index]
      if byte &- 0x41 < 26 {
        byte |= 0x20
      } else if afterC3, byte &- 0x80 < 0x1F, byte != 0x97 {
        byte |= 0x20
      }
      afterC3 = byte == 0xC3
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return finish(value)
  }

  @inline(__always)
  package static func finish(_ hash: UInt64) -> UInt64 {
    var value = hash
    value ^= value >> 33
    value = value &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    return value == 0 ? 1 : value
  }
}

extension Vocabulary {
  /// Punctuation beyond ASCII, as word numbers; ASCII punctuation has its own code.
  package enum Mark {
    /// – U+2013, also U+2012 and U+2212.
    package static let enDash: WordID = 1
    /// — U+2014.
    package static let emDash: WordID = 2
    /// « „ “ and the like.
    package static let openQuote: WordID = 3
    /// » ” and the like.
    package static let closeQuote: WordID = 4
    /// ’ ‘ where it stands alone.
    package static let apostrophe: WordID = 5
    /// • and other bullets.
    package static let bullet: WordID = 6
    /// €.
    package static let euro: WordID = 7
    /// £, ƒ, ° § and other signs.
    package static let sign: WordID = 8
    /// ƒ U+0192.
    package static let florin: WordID = 9
    /// °.
    package static let degree: WordID = 11
    /// ½ ¼ ¾.
    package static let fraction: WordID = 12
    /// ‰.
    package static let perMille: WordID = 14
    /// §.
    package static let section: WordID = 15
    /// …
    package static let ellipsis: WordID = 16
  }
}
