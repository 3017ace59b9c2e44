/// Names of several words, found at a place in one pass over its tokens.
struct NameTrie<Value: Sendable>: Sendable {
  /// A word behind another, by open addressing; a free one has no child.
  private struct Edge {
    var node: Int32 = 0
    var word: Vocabulary.WordID = 0
    var child: Int32 = 0
  }

  private var edges = [Edge](repeating: Edge(), count: 64)
  private var edgeCount = 0
  /// The value of each node whose name ends there; the first node stands before every name.
  private var values: [Value?] = [nil]

  /// Adds a name; the first value of a name stays.
  mutating func insert(_ name: String, _ value: Value) {
    var node: Int32 = 0
    for part in NameParts(name).parts {
      let slot = slot(node, part.number)
      if edges[slot].child != 0 {
        node = edges[slot].child
        continue
      }
      let child = Int32(truncatingIfNeeded: values.count)
      values.append(nil)
      edges[slot] = Edge(node: node, word: part.number, child: child)
      edgeCount += 1
      node = child
      if edgeCount * 4 > edges.count { grow() }
    }
    if values[Int(node)] == nil { values[Int(node)] = value }
  }

  /// The value of the longest name that begins at a token, and the index behind; a name has at most 40 tokens.
  func match(at index: Int, in tokens: Tokens) -> (value: Value, next: Int)? {
    var node: Int32 = 0
    var at = index
    var best: (node: Int32, next: Int)?
    while at < tokens.count, at < index + 40 {
      let word = tokens.words[at]
      guard word != 0 else { break }
      let child = edges[slot(node, word)].child
      guard child != 0 else { break }
      node = child
      at += 1
      if values[Int(node)] != nil { best = (node, at) }
    }
    guard let best, let value = values[Int(best.node)] else { return nil }
    return (value, best.next)
  }

  /// The slot that has a word behind a node, or the free one where it would stand.
  private func slot(_ node: Int32, _ word: Vocabulary.WordID) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(word)
    let mask = edges.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while edges[slot].child != 0, edges[slot].node != node || edges[slot].word != word {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    for edge in old where edge.child != 0 { edges[slot(edge.node, edge.word)] = edge }
  }
}

/// The words and signs of a name, as the tokens of a text are cut.
struct NameParts {
  /// Words in lower case, and signs.
  let texts: [String]

  init(_ name: String) {
    var parts: [String] = []
    var word = ""
    func flush() {
      if !word.isEmpty { parts.append(word.lowercased()) }
      word = ""
    }
    for character in name {
      if character == " " {
        flush()
      } else if character.isLetter || character.isNumber || character == "'" {
        word.append(character)
      } else {
        flush()
        parts.append(String(character))
      }
    }
    flush()
    texts = parts
  }

  /// The words alone, for the vocabulary.
  var words: [String] { texts.filter(Self.isWord) }

  /// Each part with its number in the vocabulary.
  var parts: [(text: String, number: Vocabulary.WordID)] {
    texts.map { text in
      if !Self.isWord(text), text.utf8.count == 1, let sign = text.utf8.first {
        return (text, Vocabulary.WordID(sign))
      }
      return (text, Vocabulary.shared[text])
    }
  }

  private static func isWord(_ part: String) -> Bool {
    part.utf8.count > 1 || part.utf8.first.map { $0 >= 0x30 && $0 != 0x3A } ?? false
  }
}
