/// A value for each word of the vocabulary: an array indexed by word number, for inner loops.
package struct WordTable<Value: Sendable>: Sendable {
  private var values: [Value]
  private let missing: Value

  /// A table that gives `missing` for every word but those of `entries`.
  package init(_ entries: [(Vocabulary.WordID, Value)], missing: Value) {
    self.missing = missing
    let top = entries.reduce(0) { max($0, Int($1.0)) }
    values = [Value](repeating: missing, count: top + 1)
    // Word 0 is every word that the vocabulary does not know.
    for (word, value) in entries where word != 0 { values[Int(word)] = value }
  }

  /// The value of a word.
  @inline(__always)
  package subscript(word: Vocabulary.WordID) -> Value {
    Int(word) < values.count ? values[Int(word)] : missing
  }
}

extension WordTable {
  /// A table of flags: a word in several entries has those of all.
  init<Flag>(joining entries: [(word: String, flags: Flags<Flag>)]) where Value == Flags<Flag> {
    var joined: [Vocabulary.WordID: Value] = [:]
    for (word, flags) in entries { joined[Vocabulary.shared[word], default: []].formUnion(flags) }
    self.init(Array(joined), missing: [])
  }
}
