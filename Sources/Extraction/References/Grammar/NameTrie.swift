/// Names of several words, found at a place in one pass over its tokens.
struct NameTrie<Value: Sendable>: Sendable {
  private var children: [UInt64: Int32] = [:]
  private var values: [Int32: Value] = [:]
  private var count: Int32 = 1

  /// Adds a name; the first value of a name stays.
  mutating func insert(_ name: String, _ value: Value) {
    var node: Int32 = 0
    for part in NameParts(name).parts {
      let key = Self.key(node, part.number)
      if let child = children[key] {
        node = child
      } else {
        children[key] = count
        node = count
        count += 1
      }
    }
    if values[node] == nil { values[node] = value }
  }

  /// The value of the longest name that begins at a token, and the index behind; a name has at most 40 tokens.
  func match(at index: Int, in tokens: Tokens) -> (value: Value, next: Int)? {
    var node: Int32 = 0
    var at = index
    var best: (value: Value, next: Int)?
    while at < tokens.count, at < index + 40 {
      let word = tokens.words[at]
      guard word != 0, let child = children[Self.key(node, word)] else { break }
      node = child
      at += 1
      if let value = values[node] { best = (value, at) }
    }
    return best
  }

  private static func key(_ node: Int32, _ word: Vocabulary.WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 16 | UInt64(word)
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
