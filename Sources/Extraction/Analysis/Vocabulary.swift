/// The words that any rule looks for, each with a small number, so that rules compare integers.
///
/// Words are compared in lower case with their diacritics ("vóór" is not "voor").
package struct Vocabulary: Sendable {
  /// The number of a word; 0 for a word that no rule knows, below 256 for punctuation (its ASCII code,
  /// or a constant of `Mark`).
  package typealias WordID = UInt16

  /// Open addressing: numbers of words, 0 where a slot is free. Small, for it is looked into at random.
  private let slots: [WordID]
  /// The hash of each word by its number.
  private let hashes: [UInt64]

  /// Numbers the words of all lists; a word in several lists has one number.
  package init(_ lists: [[String]]) {
    var unique: [UInt64: WordID] = [:]
    var next: WordID = 256
    for list in lists {
      for word in list {
        let hash = Self.hash(word)
        if unique[hash] == nil, next < WordID.max {
          unique[hash] = next
          next += 1
        }
      }
    }
    // Seven slots in eight are free: a word that is not known seldom meets another.
    var capacity = 1024
    while capacity < unique.count * 8 { capacity *= 2 }
    var slots = [WordID](repeating: 0, count: capacity)
    // No word has the hash 0, so that a free slot matches nothing.
    var hashes = [UInt64](repeating: 0, count: Int(next))
    for (hash, id) in unique.sorted(by: { $0.value < $1.value }) {
      var slot = Int(truncatingIfNeeded: hash >> 16) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = id
      hashes[Int(id)] = hash
    }
    self.slots = slots
    self.hashes = hashes
  }

  /// One more than the highest number of a word.
  package var count: Int { hashes.count }

  /// The number of a word, whatever its case, or 0.
  package subscript(word: String) -> WordID {
    withLookup { $0[Self.hash(word)] }
  }

  /// The number of the word in a range of bytes, whatever its case, or 0.
  package func id(of bytes: ArraySlice<UInt8>) -> WordID {
    withLookup { $0[Self.hash(bytes)] }
  }

  /// Calls `body` with what looks hashes up, for inner loops.
  package func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      hashes.withUnsafeBufferPointer { body(Lookup(slots: slots, hashes: $0)) }
    }
  }

  /// Looks hashes up in the slots of a vocabulary; valid within `withLookup`.
  package struct Lookup {
    fileprivate let slots: UnsafeBufferPointer<WordID>
    fileprivate let hashes: UnsafeBufferPointer<UInt64>

    /// The number of the word with a hash that `WordHash` made, or 0.
    @inline(__always)
    package subscript(hash: UInt64) -> WordID {
      var slot = Int(truncatingIfNeeded: hash >> 16) & (slots.count &- 1)
      // A free slot holds number 0. Whether a word is known nobody can guess, so that the product is taken instead of two
      // tests: 0 for a free slot and for the word itself, and for hashes that are the same but for some of the top bits.
      while true {
        let id = slots[slot]
        if (hashes[Int(id)] ^ hash) &* UInt64(id) == 0 { return id }
        slot = (slot &+ 1) & (slots.count &- 1)
      }
    }
  }

  /// The hash of a word in lower case; letters of Latin-1 are lowered too ("Één").
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    var afterC3 = false
    for byte in bytes {
      let isCapital = byte &- 0x41 < 26 || afterC3 && byte &- 0x80 < 0x1F && byte != 0x97
      hash.add(isCapital ? byte | 0x20 : byte)
      afterC3 = byte == 0xC3
    }
    return hash.value()
  }

  private static func hash(_ word: String) -> UInt64 { hash(word.utf8) }
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
    /// £, × and other signs.
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
