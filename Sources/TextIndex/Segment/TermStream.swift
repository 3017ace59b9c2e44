/// The terms of one field, document after document, as numbers of a ``TermTable``.
final class TermStream {
  /// Stands for a position that no term has: the gap between two texts.
  static let gap = UInt32.max

  let table = TermTable()
  let terms = UInt32Buffer()
  /// The documents that have something, in the order in which they were added.
  let documents = UInt32Buffer()
  /// Where the terms of each of them begin in `terms`.
  private let starts = UInt32Buffer()

  /// The places in `terms` of what the document at a place in `documents` has.
  @inline(__always)
  func range(_ place: Int) -> Range<Int> {
    let start = Int(starts[place])
    let end = place &+ 1 < starts.count ? Int(starts[place &+ 1]) : terms.count
    return start..<end
  }

  /// Begins the next text or value of a document, the last that there is; true where it is the first.
  @inline(__always)
  private func begin(_ document: Int) -> Bool {
    let number = UInt32(truncatingIfNeeded: document)
    if documents.count > 0, documents[documents.count - 1] == number { return false }
    documents.append(number)
    starts.append(UInt32(truncatingIfNeeded: terms.count))
    return true
  }

  private func beginText(_ document: Int) {
    if !begin(document), terms.count > Int(starts[starts.count - 1]) {
      for _ in 0..<Analyzer.valueGap { terms.append(Self.gap) }
    }
  }

  /// Adds terms that are there already to a document, as a text of its own.
  func copy(_ range: Range<Int>, to document: Int) {
    beginText(document)
    terms.reserve(range.count)
    (terms.base + terms.count).update(from: terms.base + range.lowerBound, count: range.count)
    terms.count += range.count
  }

  /// Adds terms of the table to a document, as a text of its own.
  func add(_ numbers: UnsafeBufferPointer<UInt32>, to document: Int) {
    beginText(document)
    guard let first = numbers.baseAddress else { return }
    terms.reserve(numbers.count)
    (terms.base + terms.count).update(from: first, count: numbers.count)
    terms.count += numbers.count
  }

  /// Adds all tokens of a text to a document.
  func add(_ list: TokenList, to document: Int) {
    beginText(document)
    let count = list.count
    terms.reserve(count)
    let tokens = list.tokens
    let folded = list.folded
    let out = terms.base + terms.count
    // In batches: all hashes first, so that the slots are on their way when they are looked up.
    let batch = 64
    withUnsafeTemporaryAllocation(of: TermTable.HashedKey.self, capacity: batch) { scratch in
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
          keys[index] = TermTable.HashedKey(key: key, hash: hash)
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

  /// Adds a value to a document. Values often repeat the one before.
  func add(value bytes: UnsafeRawBufferPointer, to document: Int) {
    _ = begin(document)
    if terms.count > 0, table.isEqual(terms[terms.count - 1], bytes) {
      terms.append(terms[terms.count - 1])
    } else {
      terms.append(table.number(bytes))
    }
  }

  /// Bytes in use, and those that sorting the terms will take.
  var memory: Int { table.memory + terms.count * 8 + starts.count * 8 }

  func removeAll() {
    table.removeAll()
    terms.count = 0
    starts.count = 0
    documents.count = 0
  }
}
