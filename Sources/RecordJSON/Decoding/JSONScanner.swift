/// Finds where the values of a JSON text begin and end, and checks that they are JSON (RFC 8259).
struct JSONScanner {
  private let bytes: UnsafeRawBufferPointer
  private(set) var index: Int

  /// Values nested deeper are refused: each takes a place on the stack.
  private static let maximumDepth = 256

  init(_ bytes: UnsafeRawBufferPointer, at index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  /// The next byte behind white space, or nil at the end.
  mutating func peek() -> UInt8? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Goes past a character that must come next.
  mutating func expect(_ character: Unicode.Scalar) throws(JSONFault) {
    guard peek() == UInt8(ascii: character) else { throw JSONFault(.syntax) }
    index += 1
  }

  /// Goes past a value, and gives its place.
  mutating func value(depth: Int = 0) throws(JSONFault) -> Range<Int> {
    guard let first = peek() else { throw JSONFault(.syntax) }
    let start = index
    switch first {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"):
      try elements(until: "}", depth) { (scanner) throws(JSONFault) in
        guard scanner.peek() == UInt8(ascii: "\"") else { throw JSONFault(.syntax) }
        try scanner.string()
        try scanner.expect(":")
      }
    case UInt8(ascii: "["): try elements(until: "]", depth) { _ throws(JSONFault) in }
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
    return start..<index
  }

  /// Goes past the values of an object or a list; `begin` goes past what stands before each.
  private mutating func elements(
    until close: Unicode.Scalar, _ depth: Int,
    _ begin: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard depth < Self.maximumDepth else { throw JSONFault(.limit) }
    index += 1
    if peek() == UInt8(ascii: close) {
      index += 1
      return
    }
    while true {
      try begin(&self)
      _ = try value(depth: depth + 1)
      guard peek() == UInt8(ascii: ",") else { break }
      index += 1
    }
    try expect(close)
  }

  /// Goes past a string; whether it is Unicode is checked where it is read.
  private mutating func string() throws(JSONFault) {
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw JSONFault(.syntax)
      default: index += 1
      }
    }
    throw JSONFault(.syntax)
  }

  private mutating func escape() throws(JSONFault) {
    index += 1
    guard index < bytes.count else { throw JSONFault(.syntax) }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    case UInt8(ascii: "u"):
      index += 5
      guard index <= bytes.count, bytes[index - 4..<index].allSatisfy(JSONString.isHexDigit)
      else { throw JSONFault(.syntax) }
    default: throw JSONFault(.syntax)
    }
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count,
      bytes[index..<index + length].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: length))
    else { throw JSONFault(.syntax) }
    index += length
  }

  /// number = [ "-" ] int [ "." 1*DIGIT ] [ ("e" / "E") [ "-" / "+" ] 1*DIGIT ]
  private mutating func number() throws(JSONFault) {
    func isNext(_ characters: StaticString) -> Bool {
      guard index < bytes.count else { return false }
      let set = UnsafeBufferPointer(
        start: characters.utf8Start, count: characters.utf8CodeUnitCount)
      return set.contains(bytes[index])
    }
    if isNext("-") { index += 1 }
    let isZero = isNext("0")
    let whole = index
    try digits()
    if isZero, index > whole + 1 { throw JSONFault(.syntax) }
    if isNext(".") {
      index += 1
      try digits()
    }
    if isNext("eE") {
      index += 1
      if isNext("+-") { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(JSONFault) {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index > start else { throw JSONFault(.syntax) }
  }
}
