internal import CTables

/// A list of Dutch words, looked up in the embedded automaton without unpacking it.
///
/// Source of the words: OpenTaal (see NOTICE); of the form: Scripts/build-dutch-words.
package struct DutchWords: Sendable {
  /// The embedded bytes: never written, alive as long as the process.
  nonisolated(unsafe) private let edges: UnsafeRawPointer
  private let edgeCount: Int
  /// The index of each Latin-1 letter among the automaton's letters; 255 for others.
  private let letterIndex: [UInt8]

  /// The list of the package.
  package static let shared = DutchWords(kamerstuk_table_dutch_words())

  private init(_ table: kamerstuk_table) {
    var index = [UInt8](repeating: 255, count: 256)
    let letters = Int(table.bytes[0])
    for position in 0..<letters {
      index[Int(table.bytes[1 + position])] = UInt8(truncatingIfNeeded: position)
    }
    letterIndex = index
    let start = (1 + letters + 3) / 4 * 4
    edges = UnsafeRawPointer(table.bytes + start)
    edgeCount = (table.count - start) / 4
  }

  /// An edge: the letter in bits 0 to 5, whether a word ends, whether it is the node's last, where it leads.
  private func edge(_ index: Int) -> UInt32 {
    guard index < edgeCount else { return 0x80 }
    return UInt32(littleEndian: edges.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
  }

  /// Follows a letter from a node; nil where no word goes on so.
  private func step(_ node: Int, _ letter: UInt8) -> UInt32? {
    let wanted = UInt32(letterIndex[Int(letter)])
    guard wanted < 64, node > 0 else { return nil }
    var index = node
    while true {
      let edge = edge(index)
      if edge & 0x3F == wanted { return edge }
      if edge & 0x80 != 0 { return nil }
      index += 1
    }
  }

  /// Whether a word, in small letters of Latin-1, is listed.
  package func lists(_ word: some Collection<UInt8>) -> Bool {
    var node = 1
    var isWord = false
    for letter in word {
      guard let edge = step(node, letter) else { return false }
      isWord = edge & 0x40 != 0
      node = Int(edge >> 8)
    }
    return isWord
  }

  /// Whether a word is listed or put together from listed words of four letters and more, with or without "s" between them.
  /// Linear in practice; words of more than 64 letters are taken for none.
  package func knows(_ word: [UInt8]) -> Bool {
    guard word.count >= 2, word.count <= 64 else { return false }
    if lists(word) { return true }
    guard word.count >= 8 else { return false }
    // reachable[i]: the first i letters are words.
    var reachable = [Bool](repeating: false, count: word.count + 1)
    reachable[0] = true
    for start in 0...(word.count - 4) where reachable[start] {
      var node = 1
      var index = start
      while index < word.count, let edge = step(node, word[index]) {
        index += 1
        node = Int(edge >> 8)
        guard edge & 0x40 != 0, index - start >= 4 else { continue }
        if index == word.count { return true }
        reachable[index] = true
        // "regering|s|beleid".
        if index + 4 < word.count, word[index] == 0x73 { reachable[index + 1] = true }
      }
    }
    return false
  }
}

extension DutchWords {
  /// A word in UTF-8 as small letters of Latin-1, the typographic apostrophe as "'"; nil where it has other letters.
  static func folded(_ utf8: some Sequence<UInt8>) -> [UInt8]? {
    var letters: [UInt8] = []
    var lead: UInt8 = 0
    var pending: [UInt8] = []
    for byte in utf8 {
      if byte < 0x80 {
        letters.append(byte.isUpper ? byte | 0x20 : byte)
      } else if byte >= 0xC0 {
        lead = byte
        pending = [byte]
      } else {
        pending.append(byte)
        if lead == 0xC3, pending.count == 2 {
          let scalar = 0xC0 | byte & 0x3F
          letters.append(
            scalar >= 0xC0 && scalar <= 0xDE && scalar != 0xD7 ? scalar + 0x20 : scalar)
        } else if pending == [0xE2, 0x80, 0x99] {
          letters.append(0x27)
        } else if pending.count == (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) {
          return nil
        }
      }
    }
    return letters
  }
}
