package import Kamerstukken

/// An object of a JSON text, its values read where they are asked for.
///
/// The readers of records take their members from it one by one, in a third of the time that `JSONDecoder` takes; and
/// its first use, which a listing of twenty motions would wait for, costs nothing.
package struct JSONObject {
  private struct Member {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// No record has more than thirty.
  private static let maximumMembers = 1000

  private let bytes: UnsafeRawBufferPointer
  private let members: [Member]

  /// Calls `body` with the object that a text is.
  package static func read<Result>(
    _ json: [UInt8], _ body: (JSONObject) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    // A closure of the standard library rethrows any error: this one goes around it.
    let result = json.withUnsafeBytes { bytes -> Swift.Result<Result, JSONFault> in
      Swift.Result { () throws(JSONFault) -> Result in
        var scanner = JSONScanner(bytes)
        let range = try scanner.value()
        guard scanner.peek() == nil else { throw JSONFault(.syntax) }
        return try body(JSONObject(bytes, range))
      }
    }
    return try result.get()
  }

  /// The object at a place that was scanned.
  private init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(JSONFault) {
    guard bytes[range.lowerBound] == UInt8(ascii: "{") else { throw JSONFault(.type) }
    var scanner = JSONScanner(bytes, at: range.lowerBound + 1)
    var members: [Member] = []
    members.reserveCapacity(24)
    while let next = scanner.peek(), next != UInt8(ascii: "}") {
      guard members.count < Self.maximumMembers else { throw JSONFault(.limit) }
      if next == UInt8(ascii: ",") { try scanner.expect(",") }
      let name = try scanner.value()
      try scanner.expect(":")
      members.append(Member(name: name, value: try scanner.value()))
    }
    self.bytes = bytes
    self.members = members
  }

  /// Where the value of a member stands; nil where there is none, or `null`.
  private func place(_ name: StaticString) -> Range<Int>? {
    guard let place = member(name), bytes[place.lowerBound] != UInt8(ascii: "n") else { return nil }
    return place
  }

  private func member(_ name: StaticString) -> Range<Int>? {
    let count = name.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: count)
    for member in members {
      let name = bytes[member.name].dropFirst().dropLast()
      guard name.count == count ? name.elementsEqual(wanted) : Self.reads(name, wanted) else {
        continue
      }
      return member.value
    }
    return nil
  }

  /// Whether a name with escapes, "\u0069d", is the one that is wanted.
  private static func reads(
    _ name: Slice<UnsafeRawBufferPointer>, _ wanted: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    name.count > wanted.count && name.contains(UInt8(ascii: "\\"))
      && (try? JSONString.text(UnsafeRawBufferPointer(rebasing: name)))?.utf8.elementsEqual(wanted)
        == true
  }

  /// Reads a member that may be missing or `null`.
  private func optional<Value>(
    _ name: StaticString, _ read: (Range<Int>) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value? {
    guard let place = place(name) else { return nil }
    do throws(JSONFault) {
      return try read(place)
    } catch {
      throw error.within("\(name)")
    }
  }

  /// Reads a member that must be there.
  private func required<Value>(
    _ name: StaticString, _ read: (Range<Int>) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    if let value = try optional(name, read) { return value }
    throw JSONFault(member(name) == nil ? .missing : .type, ["\(name)"])
  }

  // MARK: Values

  package func string(_ name: StaticString) throws(JSONFault) -> String {
    try required(name, string)
  }

  package func optionalString(_ name: StaticString) throws(JSONFault) -> String? {
    try optional(name, string)
  }

  package func integer(_ name: StaticString) throws(JSONFault) -> Int {
    try required(name, integer)
  }

  package func optionalInteger(_ name: StaticString) throws(JSONFault) -> Int? {
    try optional(name, integer)
  }

  package func boolean(_ name: StaticString) throws(JSONFault) -> Bool {
    try required(name, boolean)
  }

  package func optionalBoolean(_ name: StaticString) throws(JSONFault) -> Bool? {
    try optional(name, boolean)
  }

  package func decimal(_ name: StaticString) throws(JSONFault) -> DecimalNumber {
    try required(name, decimal)
  }

  package func optionalDecimal(_ name: StaticString) throws(JSONFault) -> DecimalNumber? {
    try optional(name, decimal)
  }

  package func strings(_ name: StaticString) throws(JSONFault) -> [String] {
    try required(name) { (place) throws(JSONFault) in try list(place, string) }
  }

  package func integers(_ name: StaticString) throws(JSONFault) -> [Int] {
    try required(name) { (place) throws(JSONFault) in try list(place, integer) }
  }

  package func object<Value>(
    _ name: StaticString, _ make: (JSONObject) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    try required(name) { (place) throws(JSONFault) in try make(JSONObject(bytes, place)) }
  }

  package func optionalObject<Value>(
    _ name: StaticString, _ make: (JSONObject) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value? {
    try optional(name) { (place) throws(JSONFault) in try make(JSONObject(bytes, place)) }
  }

  package func objects<Value>(
    _ name: StaticString, _ make: (JSONObject) throws(JSONFault) -> Value
  ) throws(JSONFault) -> [Value] {
    try required(name) { (place) throws(JSONFault) in
      try list(place) { (place) throws(JSONFault) in try make(JSONObject(bytes, place)) }
    }
  }

  private func list<Value>(
    _ place: Range<Int>, _ read: (Range<Int>) throws(JSONFault) -> Value
  ) throws(JSONFault) -> [Value] {
    guard bytes[place.lowerBound] == UInt8(ascii: "[") else { throw JSONFault(.type) }
    var scanner = JSONScanner(bytes, at: place.lowerBound + 1)
    var values: [Value] = []
    while let next = scanner.peek(), next != UInt8(ascii: "]") {
      if next == UInt8(ascii: ",") { try scanner.expect(",") }
      let element = try scanner.value()
      do throws(JSONFault) {
        values.append(try read(element))
      } catch {
        throw error.within("\(values.count)")
      }
    }
    return values
  }

  private func string(_ place: Range<Int>) throws(JSONFault) -> String {
    guard bytes[place.lowerBound] == UInt8(ascii: "\"") else { throw JSONFault(.type) }
    return try JSONString.text(
      UnsafeRawBufferPointer(rebasing: bytes[place.lowerBound + 1..<place.upperBound - 1]))
  }

  private func boolean(_ place: Range<Int>) throws(JSONFault) -> Bool {
    switch bytes[place.lowerBound] {
    case UInt8(ascii: "t"): true
    case UInt8(ascii: "f"): false
    default: throw JSONFault(.type)
    }
  }

  private func isNumber(_ place: Range<Int>) -> Bool {
    bytes[place.lowerBound] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[place.lowerBound])
  }

  /// A whole number; other programs write it as 12.0 or 1e3.
  private func integer(_ place: Range<Int>) throws(JSONFault) -> Int {
    guard isNumber(place) else { throw JSONFault(.type) }
    guard let value = DecimalNumber(json: bytes[place]).integer else {
      throw JSONFault(.impossible)
    }
    return value
  }

  private func decimal(_ place: Range<Int>) throws(JSONFault) -> DecimalNumber {
    guard isNumber(place) else { throw JSONFault(.type) }
    return DecimalNumber(json: bytes[place])
  }
}
