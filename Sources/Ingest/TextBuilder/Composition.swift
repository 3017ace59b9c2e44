internal import CTables
internal import Tables

/// Composes a letter and a combining mark to one letter, as Unicode NFC does.
///
/// Source: Unicode Standard Annex 15. Marks are taken in the order in which they stand, without sorting them first:
/// what Latin and Greek text from extractors needs.
struct Composition: Sendable {
  /// `base << 16 | mark`, strictly increasing.
  private let keys: [UInt32]
  private let composed: [UInt16]

  /// The table of the package, read once.
  static let shared = Composition(DataTable(kamerstuk_table_compositions()))

  private init(_ table: DataTable) {
    var keys: [UInt32] = []
    var composed: [UInt16] = []
    for row in table.rows where row.count == 3 {
      let fields = row.map { UInt32($0, radix: 16) ?? 0 }
      keys.append(fields[0] << 16 | fields[1])
      composed.append(UInt16(truncatingIfNeeded: fields[2]))
    }
    self.keys = keys
    self.composed = composed
  }

  /// The one letter that `base` and `mark` make, or nil.
  func letter(base: UInt32, mark: UInt32) -> UInt32? {
    guard base < 0x2000, mark < 0x370 else { return nil }
    let key = base << 16 | mark
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? UInt32(composed[low]) : nil
  }

  /// Whether a scalar is a combining mark of the block that the table covers.
  static func isMark(_ scalar: UInt32) -> Bool { scalar >= 0x300 && scalar < 0x370 }

  /// Composes the last letter of a UTF-8 buffer with a mark: replaces it and returns true, or false where the two
  /// make no letter.
  func compose(endOf utf8: inout [UInt8], with mark: UInt32) -> Bool {
    var start = utf8.count - 1
    while start >= 0, utf8[start] & 0xC0 == 0x80, utf8.count - start < 4 { start -= 1 }
    guard start >= 0 else { return false }
    var base: UInt32
    switch (utf8[start], utf8.count - start) {
    case (..<0x80, 1): base = UInt32(utf8[start])
    case (0xC0..<0xE0, 2): base = UInt32(utf8[start] & 0x1F)
    case (0xE0..<0xF0, 3): base = UInt32(utf8[start] & 0x0F)
    default: return false
    }
    for index in (start + 1)..<max(start + 1, utf8.count) {
      base = base << 6 | UInt32(utf8[index] & 0x3F)
    }
    guard let letter = letter(base: base, mark: mark) else { return false }
    utf8.removeSubrange(start...)
    utf8.append(scalar: letter)
    return true
  }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8; the value must be a Unicode scalar.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18 & 0x07))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
