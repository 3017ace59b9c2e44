/// A day, month or year as one number that sorts by time: `yyyymmdd`, with 00 for what is unknown.
package struct GraphDate: Sendable, Equatable, Comparable {
  /// `20190405`, `20190400`, `20190000`; 0 is no date.
  package let packed: Int32

  init(packed: Int32) {
    self.packed = packed
  }

  /// Reads `2019`, `2019-04` or `2019-04-05`; anything else is nil.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
    var parts: [Int32] = []
    for (start, count) in [(0, 4), (5, 2), (8, 2)] where start < bytes.count {
      guard start == 0 || bytes[start - 1] == UInt8(ascii: "-") else { return nil }
      var value: Int32 = 0
      for byte in bytes[start..<(start + count)] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int32(byte &- 0x30)
      }
      parts.append(value)
    }
    let month = parts.count > 1 ? parts[1] : 0
    let day = parts.count > 2 ? parts[2] : 0
    guard parts[0] > 0, parts.count < 2 || (1...12).contains(month),
      parts.count < 3 || (1...31).contains(day)
    else { return nil }
    packed = parts[0] * 10_000 + month * 100 + day
  }

  package static func < (left: GraphDate, right: GraphDate) -> Bool {
    left.packed < right.packed
  }

  package var year: Int { Int(packed / 10_000) }
  package var month: Int { Int(packed / 100 % 100) }
  package var day: Int { Int(packed % 100) }

  /// The last moment that the date covers, for an upper bound: `2019` reaches to its last day.
  var upperBound: Int32 {
    if month == 0 { return packed + 9_999 }
    return day == 0 ? packed + 99 : packed
  }

  /// Days since 1 March of the year 0 in the Gregorian calendar; an unknown month or day counts
  /// as the first. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  var dayNumber: Int {
    let month = max(self.month, 1)
    let year = self.year - (month <= 2 ? 1 : 0)
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + max(day, 1) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  /// ISO 8601, as precise as the date is known.
  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `text` without making a string.
  func append(to bytes: inout [UInt8]) {
    func digit(_ value: Int) { bytes.append(0x30 + UInt8(truncatingIfNeeded: value % 10)) }
    digit(year / 1000)
    digit(year / 100)
    digit(year / 10)
    digit(year)
    for part in [month, day] where part > 0 {
      bytes.append(UInt8(ascii: "-"))
      digit(part / 10)
      digit(part)
    }
  }
}
