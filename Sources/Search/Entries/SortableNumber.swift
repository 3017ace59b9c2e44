/// Maps numbers to integers of the same order, for a sorted column.
package enum SortableNumber {
  /// The IEEE 754 bits of a double, with the sign's order mended: a < b gives code(a) < code(b).
  package static func code(_ value: Double) -> Int64 {
    let bits = Int64(bitPattern: (value == 0 ? 0 : value).bitPattern)
    return bits >= 0 ? bits : Int64.min &- bits
  }

  /// The number that `code` came from.
  package static func value(_ code: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: code >= 0 ? code : Int64.min &- code))
  }
}
