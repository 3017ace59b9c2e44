/// The number with which a question or an answer begins where no word stands before it: "1", "2 en 3 Ja.", "4Is het u bekend".
struct NumberedLabel {
  /// The first of its numbers, and the last.
  let first: Int
  let last: Int
  /// The bytes of the label: "2 en 3".
  let range: Range<Int>
  /// Where the words begin; the end of the line where the number stands alone.
  let textStart: Int

  /// Whether the number stands alone on its line.
  var isAlone: Bool { textStart == limit }
  private let limit: Int

  /// The label at an index, nil where none stands or no sentence begins behind it.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) {
    guard let number = Self.number(text, start, limit) else { return nil }
    var values = [number.value]
    var end = number.end
    while values.count < 40, let next = Self.separator(text, end, limit),
      let number = Self.number(text, next, limit), number.value > values[values.count - 1]
    {
      values.append(number.value)
      end = number.end
    }
    var index = end
    if index < limit, text[index] == 0x2E || text[index] == 0x29 || text[index] == 0x3A {
      index += 1
    }
    while index < limit, text[index] <= 0x20 { index += 1 }
    first = values[0]
    last = values[values.count - 1]
    range = start..<end
    textStart = index
    self.limit = limit
    guard index < limit else { return }
    let byte = text[index]
    let isQuotation = byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2
    if index == end {
      // "4Is het": a capital and small letters right behind the number.
      guard byte.isUpper, index + 1 < limit, text[index + 1].isLower else { return nil }
    } else {
      guard byte.isUpper || isQuotation else { return nil }
    }
  }

  private static func number(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < limit, text[index].isDigit, index - start < 3 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    guard index > start, value > 0, index >= limit || !text[index].isDigit else { return nil }
    // "1.200", "12,5", "2009-2010": no label.
    if index + 1 < limit, text[index] == 0x2E || text[index] == 0x2C, text[index + 1].isDigit {
      return nil
    }
    return (value, index)
  }

  /// Where the next number begins behind ", ", " en ", "-" or " t/m "; nil where none does.
  private static func separator(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    for literal in [", ", " en ", " t/m ", " tot en met ", "-", "–", " - ", ",", ", en "]
      as [StaticString]
    {
      let end = start + literal.utf8CodeUnitCount
      guard end < limit, text[end].isDigit else { continue }
      let isHere = literal.withUTF8Buffer { wanted in
        wanted.indices.allSatisfy { wanted[$0] == text[start + $0] }
      }
      if isHere { return end }
    }
    return nil
  }
}
