internal import Glibc

/// What a document is by the words it begins with.
enum OpeningWords {
  /// Whether speakers take turns: "De voorzitter:" twice.
  static func isDebate(_ text: ArraySlice<UInt8>) -> Bool {
    count("De voorzitter:", rare: 13, in: text, limit: 2) >= 2
  }

  /// Whether the House is addressed.
  static func isLetter(_ text: ArraySlice<UInt8>) -> Bool {
    count("uw Kamer", rare: 3, in: text, limit: 1) + count("Uw Kamer", rare: 3, in: text, limit: 1)
      + count("Geachte voorzitter", rare: 0, in: text, limit: 1)
      + count("Geachte Voorzitter", rare: 0, in: text, limit: 1) >= 1
  }

  /// Whether it is a statute, a decree or a regulation, which ministers sign too: "Hebben goedgevonden en verstaan", "Gelet op
  /// artikel 3 van …; Besluit:".
  static func isLaw(_ text: ArraySlice<UInt8>) -> Bool {
    if count("goedgevonden en verstaan", rare: 4, in: text, limit: 1) > 0
      || count("bij de gratie Gods", rare: 14, in: text, limit: 1) > 0
    {
      return true
    }
    return count("Gelet op", rare: 0, in: text, limit: 1) > 0
      && count("Besluit:", rare: 7, in: text, limit: 1)
        + count("Besluiten:", rare: 9, in: text, limit: 1) > 0
  }

  /// How often a phrase stands in a text, up to a limit; `rare` is the place of its rarest byte, which is looked for.
  private static func count(
    _ phrase: StaticString, rare: Int, in text: ArraySlice<UInt8>, limit: Int
  ) -> Int {
    text.withUnsafeBufferPointer { bytes in
      phrase.withUTF8Buffer { wanted in
        guard let base = bytes.baseAddress, let first = wanted.baseAddress else { return 0 }
        var found = 0
        var index = 0
        while found < limit, index < bytes.count,
          let hit = memchr(base + index, Int32(wanted[rare]), bytes.count - index)
        {
          let at = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
          index = at + 1
          let start = at - rare
          guard start >= 0, start + wanted.count <= bytes.count else { continue }
          if memcmp(base + start, first, wanted.count) == 0 { found += 1 }
        }
        return found
      }
    }
  }
}
