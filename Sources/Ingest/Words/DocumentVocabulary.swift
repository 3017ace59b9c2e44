/// The words of one document, to see how it writes a word elsewhere. Small letters; hashes only.
struct DocumentVocabulary {
  /// Hashes of whole words, hyphens within them kept.
  private var words: Set<UInt64> = []
  /// The same of a short text, in its order: fewer are gone through sooner than a set is made.
  private var few: [UInt64] = []

  /// The longest text, in bytes, that has few words.
  private static let short = 4096

  /// Collects the words of a text. One pass.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let isShort = text.count <= Self.short
    if isShort {
      few.reserveCapacity(text.count / 8)
    } else {
      words.reserveCapacity(min(text.count / 8, 1 << 16))
    }
    func add(_ hash: UInt64) { if isShort { few.append(hash) } else { words.insert(hash) } }
    var hash = Self.seed
    var length = 0
    for index in 0..<text.count {
      let byte = text[index]
      if byte.isWordByte {
        hash = Self.step(hash, byte)
        length += 1
      } else if byte == 0x2D, length > 0, index + 1 < text.count, text[index + 1].isWordByte {
        hash = Self.step(hash, byte)
        length += 1
      } else if length > 0 {
        // A word broken at the end of the line is no evidence.
        if length > 3, !(byte == 0x2D || byte == TextDecoder.softBreak) { add(hash) }
        hash = Self.seed
        length = 0
      }
    }
    if length > 3 { add(hash) }
  }

  /// Whether the document has a word as a whole.
  func contains(_ word: some Sequence<UInt8>) -> Bool {
    var hash = Self.seed
    for byte in word { hash = Self.step(hash, byte) }
    return few.contains(hash) || words.contains(hash)
  }

  // FNV-1a over small letters.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte.isUpper ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
  }
}
