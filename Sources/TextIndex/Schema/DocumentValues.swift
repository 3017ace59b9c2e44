/// What the fields of documents get: texts and keywords lie one behind the other, and names are numbers, so that a
/// value costs no allocation.
struct DocumentValues {
  /// What a field gets: bytes of ``bytes`` or a number.
  enum Value {
    case text(Range<Int>, isQuotable: Bool)
    /// Bytes of the quotable text.
    case quote(Range<Int>)
    case keyword(Range<Int>)
    case integer(Int64)

    /// The value when its bytes stand so many places further on.
    func moved(by distance: Int) -> Value {
      func moved(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound + distance..<range.upperBound + distance
      }
      switch self {
      case .text(let range, let isQuotable): return .text(moved(range), isQuotable: isQuotable)
      case .keyword(let range): return .keyword(moved(range))
      case .quote, .integer: return self
      }
    }
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
    bytes.append(contentsOf: others.bytes)
    for entry in others.entries {
      add(others.fields[entry.field], entry.value.moved(by: distance))
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
