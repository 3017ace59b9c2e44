/// Where a figure or a reference stands in the stored record of its document, in bytes: what its entry stores
/// instead of the record again.
///
/// ```
/// Place := 0:U8 Start:U32 Length:U32        little-endian
/// ```
///
/// What another entry stores is text, and has no zero.
struct RecordPlace: Equatable {
  let range: Range<Int>

  init(_ range: Range<Int>) { self.range = range }

  /// Reads what `bytes` made; nil for anything else.
  init?(stored: [UInt8]) {
    guard stored.count == 9, stored[0] == 0 else { return nil }
    func number(_ index: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(stored[index + $1]) << (8 * $1) }
    }
    range = number(1)..<number(1) + number(5)
  }

  /// What is stored.
  var bytes: InlineArray<9, UInt8> {
    InlineArray { [range] index in
      switch index {
      case 0: 0
      case 1...4: UInt8(truncatingIfNeeded: range.lowerBound >> (8 * (index - 1)))
      default: UInt8(truncatingIfNeeded: range.count >> (8 * (index - 5)))
      }
    }
  }
}
