/// The terms of one field, document after document, as numbers of a ``TermTable``.
final class TermStream {
  /// Stands for a position that no term has: the gap between two texts.
  static let gap = UInt32.max

  private struct HashedKey {
    let key: TermTable.Key
    let hash: UInt64
  }

  let table = TermTable()
  let terms = UInt32Buffer()
  /// For each document, where its terms begin in `terms`.
  let starts = UInt32Buffer()

  /// Begins the terms of the next document.
  func beginDocument() { starts.append(UInt32(truncatingIfNeeded: terms.count)) }

  /// The places of a document's terms in `terms`.
  @inline(__always)
  func range(_ document: Int) -> Range<Int> {
    let start = Int(starts[document])
    let end = document &+ 1 < starts.count ? Int(starts[document &+ 1]) : terms.count
    return start..<end
  }

  /// Begins the next text of the current document.
  private func beginText() {
    if terms.count > Int(starts[starts.count - 1]) {
      for _ in 0..<Analyzer.valueGap { terms.append(Self.gap) }
    }
  }

  /// Adds terms that are there already to the current document, as a text of its own.
  func copy(_ range: Range<Int>) {
    beginText()
    terms.reserve(range.count)
    (terms.base + terms.count).update(from: terms.base + range.lowerBound, count: range.count)
    terms.count += range.count
  }

  /// Adds all tokens of a text to the current document.
  func add(_ list: TokenList) {
    beginText()
    let count = list.count
    terms.reserve(count)
    let tokens = list.tokens
    let folded = list.folded
    let out = terms.base + terms.count
    // In batches: all hashes first, so that the slots are on their way when they are looked up.
    let batch = 64
    withUnsafeTemporaryAllocation(of: HashedKey.self, capacity: batch) { scratch in
      guard let keys = scratch.baseAddress else { return }
      var start = 0
      while start < count {
        let size = min(batch, count &- start)
        for index in 0..<size {
          let token = tokens[start &+ index]
          let address = UnsafeRawPointer(folded + Int(token.start))
          let length = Int(token.length)
          let key = TermTable.Key(address, length)
          let hash = TermTable.hash(address, length, key: key)
          keys[index] = HashedKey(key: key, hash: hash)
          table.prefetch(hash)
        }
        for index in 0..<size {
          let token = tokens[start &+ index]
          out[start &+ index] = table.number(
            UnsafeRawPointer(folded + Int(token.start)), Int(token.length),
            key: keys[index].key, hash: keys[index].hash)
        }
        start &+= size
      }
    }
    terms.count += count
  }

  /// Adds a value to the current document. Values often repeat the one before.
  func add(value bytes: UnsafeRawBufferPointer) {
    if terms.count > 0, table.isEqual(terms[terms.count - 1], bytes) {
      terms.append(terms[terms.count - 1])
    } else {
      terms.append(table.number(bytes))
    }
  }

  /// Bytes in use, and those that sorting the terms will take.
  var memory: Int { table.memory + terms.count * 8 + starts.count * 4 }

  func removeAll() {
    table.removeAll()
    terms.count = 0
    starts.count = 0
  }
}
