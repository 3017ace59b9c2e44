import CStemmer

/// Snowball's Dutch stemmer (snowballstem.org), as libstemmer has it. The words are folded before, so
/// that a word with and one without its diacritics have one stem.
final class Stemmer {
  private let stemmer: OpaquePointer?

  init() { stemmer = sb_stemmer_new("dutch", "UTF_8") }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a folded word; the bytes are valid until the next call.
  func stem(_ word: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    Self.isItsStem(word) ? word : snowball(word)
  }

  /// What Snowball says.
  func snowball(_ word: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let stemmer, let address = word.baseAddress else { return word }
    let symbols = address.assumingMemoryBound(to: sb_symbol.self)
    guard let stem = sb_stemmer_stem(stemmer, symbols, Int32(truncatingIfNeeded: word.count)) else {
      return word
    }
    let length = Int(sb_stemmer_length(stemmer))
    // A stem is never empty: a word that would lose everything stays as it is.
    guard length > 0 else { return word }
    return UnsafeRawBufferPointer(start: stem, count: length)
  }

  /// Whether a word is known to be its own stem: a suffix goes only behind the third letter, and numbers have none.
  private static func isItsStem(_ word: UnsafeRawBufferPointer) -> Bool {
    word.count <= 3
      ? word.allSatisfy { $0 < 0x80 } : word.allSatisfy { $0 &- 0x30 < 10 }
  }
}
