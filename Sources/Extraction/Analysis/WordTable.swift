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
  /// A table of flags, from words and the names of their flags with spaces between; a word in several entries has
  /// the flags of all, and a name that no case has gives none.
  init<Flag>(flags entries: [(word: String, names: String)]) where Value == Flags<Flag> {
    let flags = Value.byName()
    var joined: [Vocabulary.WordID: Value] = [:]
    for (word, names) in entries {
      joined[Vocabulary.shared[word], default: []].formUnion(Flags(named: names, in: flags))
    }
    self.init(Array(joined), missing: [])
  }
}
