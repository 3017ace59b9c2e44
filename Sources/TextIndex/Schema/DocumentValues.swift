/// What the fields of documents get: texts and keywords lie one behind the other, and names are numbers, so that a
/// value costs no allocation.
struct DocumentValues {
  /// Bytes among ``bytes``, or of one of the arrays of ``kept``.
  struct Piece {
    /// The number of the array; nil for ``bytes``.
    let array: Int?
    let range: Range<Int>

    static let empty = Piece(array: nil, range: 0..<0)
  }

  /// What a field gets.
  enum Value {
    case text(Piece, isQuotable: Bool)
    /// Bytes of the quotable text.
    case quote(Range<Int>)
    /// Bytes of ``bytes``.
    case keyword(Range<Int>)
    case integer(Int64)
  }

  /// A value, and the place of its field in ``fields``.
  struct Entry {
    let field: Int
    let value: Value
  }

  /// The names of the fields, in the order in which they were first used.
  private(set) var fields: [String] = []
  private(set) var entries: [Entry] = []
  private(set) var bytes: [UInt8] = []
  /// What was too large to be copied.
  private(set) var kept: [ArraySlice<UInt8>] = []
  /// For each field, which one followed it the last time: documents have nearly the same fields one after the other.
  private var followers: [Int] = []
  private var last = 0

  /// Makes room for so many more bytes.
  mutating func reserve(bytes more: Int) { bytes.reserveCapacity(bytes.count + more) }

  /// Adds bytes that belong to no field, and gives their place.
  mutating func append(_ more: some Collection<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: more)
    return start..<bytes.count
  }

  /// The same, but something large is kept as it is.
  mutating func keep(_ more: ArraySlice<UInt8>) -> Piece {
    if more.count < 1 << 12 { return Piece(array: nil, range: append(more)) }
    kept.append(more)
    return Piece(array: kept.count - 1, range: 0..<more.count)
  }

  /// Calls `body` with the bytes of a piece; `bytes` are those of ``bytes``.
  func withBytes(
    of piece: Piece, in bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    if let array = piece.array {
      kept[array].withUnsafeBytes(body)
    } else {
      body(UnsafeRawBufferPointer(rebasing: bytes[piece.range]))
    }
  }

  mutating func addText(_ field: String, _ text: String) {
    add(field, .text(Piece(array: nil, range: append(text.utf8)), isQuotable: false))
  }

  mutating func addText(_ field: String, utf8 bytes: ArraySlice<UInt8>, isQuotable: Bool) {
    add(field, .text(keep(bytes), isQuotable: isQuotable))
  }

  mutating func addKeyword(_ field: String, _ value: String) {
    add(field, .keyword(append(value.utf8)))
  }

  mutating func add(_ field: String, _ value: Value) {
    entries.append(Entry(field: number(of: field), value: value))
  }

  /// Adds some of the values once more.
  mutating func repeatEntries(_ range: Range<Int>) {
    for index in range { entries.append(entries[index]) }
  }

  /// Adds all values of others.
  mutating func add(_ others: DocumentValues) {
    let distance = bytes.count
    let arrays = kept.count
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + distance..<range.upperBound + distance
    }
    bytes.append(contentsOf: others.bytes)
    kept += others.kept
    for entry in others.entries {
      let value: Value =
        switch entry.value {
        case .text(let piece, let isQuotable):
          .text(
            piece.array.map { Piece(array: $0 + arrays, range: piece.range) }
              ?? Piece(array: nil, range: moved(piece.range)), isQuotable: isQuotable)
        case .keyword(let range): .keyword(moved(range))
        case .quote, .integer: entry.value
        }
      add(others.fields[entry.field], value)
    }
  }

  private mutating func number(of field: String) -> Int {
    if last < followers.count {
      let guess = followers[last]
      if fields[guess] == field {
        last = guess
        return guess
      }
    }
    let number = fields.firstIndex(of: field) ?? fields.count
    if number == fields.count {
      fields.append(field)
      followers.append(0)
    }
    followers[last] = number
    last = number
    return number
  }
}
