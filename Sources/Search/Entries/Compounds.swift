internal import Ingest

/// Cuts Dutch compounds into their parts.
struct Compounds: Sendable {
  /// The two parts of a compound, `"jeugdwerk"` gives `"jeugd"` and `"werk"`, `"gezondheidszorg"` gives
  /// `"gezondheid"` and `"zorg"` (a linking -s- or -en- goes); nil where it has none.
  ///
  /// Both parts are words of the list that the program ships, of at least four letters; of several cuts
  /// the one with the longest second part counts, for the last part is what the compound is.
  func parts(of word: String) -> [String]? {
    let letters = Array(word.utf8)
    guard letters.count >= 8, letters.count <= 60,
      letters.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return nil }
    for cut in 4...(letters.count - 4) {
      let second = letters[cut...]
      guard DutchWords.shared.lists(second) else { continue }
      for link in ["", "s", "en", "e"] {
        let first = letters[..<cut]
        guard first.count - link.utf8.count >= 4,
          first.suffix(link.utf8.count).elementsEqual(link.utf8)
        else { continue }
        let stem = first.dropLast(link.utf8.count)
        if DutchWords.shared.lists(stem) {
          return [String(decoding: stem, as: UTF8.self), String(decoding: second, as: UTF8.self)]
        }
      }
    }
    return nil
  }
}
