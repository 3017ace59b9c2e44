/// The terms of the small texts of a batch, of which there are many: they are looked up together, so that the slots of
/// their tables are on their way when they are needed.
final class SmallTexts {
  private struct Text {
    let stream: TermStream
    /// Where its tokens end.
    let end: Int
  }

  private let tokens = TokenList()
  private var texts: [Text] = []
  /// The number of each token's term, text after text.
  private let numbers = UInt32Buffer()
  /// The text that is taken next, and where its terms begin.
  private var next = 0
  private var start = 0

  /// Whether a text is looked up here.
  static func takes(_ piece: DocumentValues.Piece, isQuotable: Bool) -> Bool {
    piece.array == nil && !isQuotable
  }

  /// Reads the small texts of a batch; `streams` has the stream of each of its fields.
  func read(
    _ values: borrowing DocumentValues, _ bytes: UnsafeRawBufferPointer, streams: [TermStream?]
  ) {
    texts.removeAll(keepingCapacity: true)
    tokens.removeAll()
    numbers.count = 0
    next = 0
    start = 0
    for entry in values.entries {
      guard case .text(let piece, let isQuotable) = entry.value,
        Self.takes(piece, isQuotable: isQuotable), let stream = streams[entry.field]
      else { continue }
      tokens.append(UnsafeRawBufferPointer(rebasing: bytes[piece.range]))
      texts.append(Text(stream: stream, end: tokens.count))
    }
    find()
  }

  /// Looks all terms up, some texts at a time.
  private func find() {
    numbers.reserve(tokens.count)
    var first = 0
    var from = 0
    while first < texts.count {
      var last = first
      while last + 1 < texts.count, texts[last].end - from < 64 { last += 1 }
      let end = texts[last].end
      withUnsafeTemporaryAllocation(of: TermTable.HashedKey.self, capacity: max(end - from, 1)) {
        keys in
        forEachToken(first...last, from) { index, table in
          let bytes = tokens.bytes(index)
          guard let address = bytes.baseAddress else { return }
          let key = TermTable.Key(address, bytes.count)
          let hash = TermTable.hash(address, bytes.count, key: key)
          keys[index - from] = TermTable.HashedKey(key: key, hash: hash)
          table.prefetch(hash)
        }
        forEachToken(first...last, from) { index, table in
          let bytes = tokens.bytes(index)
          guard let address = bytes.baseAddress else { return }
          let known = keys[index - from]
          numbers.append(table.number(address, bytes.count, key: known.key, hash: known.hash))
        }
      }
      from = end
      first = last + 1
    }
  }

  @inline(__always)
  private func forEachToken(
    _ places: ClosedRange<Int>, _ start: Int, _ body: (Int, TermTable) -> Void
  ) {
    var index = start
    for place in places {
      let table = texts[place].stream.table
      while index < texts[place].end {
        body(index, table)
        index += 1
      }
    }
  }

  /// Adds the next text to a document.
  func addNext(to document: Int) {
    guard next < texts.count else { return }
    let text = texts[next]
    text.stream.add(
      UnsafeBufferPointer(start: numbers.base + start, count: text.end - start), to: document)
    start = text.end
    next += 1
  }
}
