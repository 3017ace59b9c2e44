internal import Kamerstukken
internal import RecordJSON

/// The stored record of a document, cut by scalar offsets without decoding it.
struct StoredDocument {
  /// The id of its entry.
  let entry: String
  private let json: [UInt8]
  private let header: StoredHeader
  /// Where the text stands in the JSON, without its quotation marks, as it is escaped there.
  private let text: Range<Int>
  /// For every ``step`` scalars of the text, where the first stands in the JSON.
  private let marks: [Int]

  private static let step = 256

  /// - Throws: `DecodingError` where the bytes are no record.
  init(entry: String, json: [UInt8]) throws {
    self.entry = entry
    self.json = json
    header = try StoredHeader(json: json)
    let start = StoredHeader.endOfHeader(json) + ",\"text\":\"".utf8.count
    var marks: [Int] = []
    var scalars = 0
    var index = start
    while index < json.count, json[index] != 0x22 {
      if scalars % Self.step == 0 { marks.append(index) }
      index = Self.next(json, index)
      scalars += 1
    }
    text = min(start, json.count)..<max(min(start, json.count), min(index, json.count))
    self.marks = marks
  }

  /// The line of one of its records; nil where the place does not hold one.
  func line(of type: RecordType, at place: RecordPlace) -> [UInt8]? {
    guard place.range.upperBound <= json.count else { return nil }
    let record = json[place.range]
    guard record.first == 0x7B, record.last == 0x7D, let context = Self.context(of: record),
      let start = offset(ofScalar: context.lowerBound),
      let end = offset(ofScalar: context.upperBound), start <= end
    else { return nil }
    var line = JSONWriter(reserving: 256 + record.count + end - start)
    line.line(id: header.id, type: type, date: header.date) {
      $0.escapedString(json[start..<end])
    } record: {
      $0.verbatim(record)
    }
    return line.bytes
  }

  /// The offset behind a scalar of the text. An escape is one scalar, for only control characters are written as
  /// `\u00XX`.
  private static func next(_ json: [UInt8], _ index: Int) -> Int {
    var index = index + 1
    if json[index - 1] == 0x5C {
      return index < json.count && json[index] == 0x75 ? index + 5 : index + 1
    }
    while index < json.count, json[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private func offset(ofScalar scalar: Int) -> Int? {
    guard scalar >= 0, let last = marks.indices.last else {
      return scalar == 0 ? text.lowerBound : nil
    }
    let mark = min(scalar / Self.step, last)
    var index = marks[mark]
    for _ in 0..<(scalar - mark * Self.step) {
      guard index < text.upperBound else { return nil }
      index = Self.next(json, index)
    }
    return index <= text.upperBound ? index : nil
  }

  /// The scalar range of a record's sentence: the last `"context":` is the key, for a quotation mark within a
  /// string is escaped.
  private static func context(of record: ArraySlice<UInt8>) -> Range<Int>? {
    let key = Array("\"context\":{\"start\":".utf8)
    var index = record.endIndex - key.count
    while index >= record.startIndex, !record[index...].starts(with: key) { index -= 1 }
    guard index >= record.startIndex else { return nil }
    var numbers: [Int] = []
    var number: Int?
    for byte in record[(index + key.count)...] {
      if byte >= 0x30, byte <= 0x39 {
        number = min((number ?? 0) * 10 + Int(byte - 0x30), Int(UInt32.max))
      } else if let found = number {
        numbers.append(found)
        number = nil
      }
      if byte == 0x7D { break }
    }
    guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
    return numbers[0]..<numbers[1]
  }
}
