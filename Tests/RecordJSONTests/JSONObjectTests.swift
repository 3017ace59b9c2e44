import FoundationEssentials
import Kamerstukken
import TestSupport
import Testing

@testable import RecordJSON

@Suite struct JSONObjectTests {
  private func read<Value>(
    _ json: String, _ body: (JSONObject) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    try JSONObject.read(Array(json.utf8), body)
  }

  @Test func readsValues() throws {
    let json = #"""
       { "text" : "a\"b\\c\/\b\f\n\r\té\u20ac\ud83d\ude00€", "n":-12, "none":null, "d":12.50,
         "big":6e+41, "yes":true, "list":[1,2 , 3], "names":["x","y"], "o":{"n":1},
         "os":[{"n":1},{"n":2}], "text2":"" }
      """#
    try read(json) { object throws(JSONFault) in
      #expect(try object.string("text") == "a\"b\\c/\u{8}\u{C}\n\r\té€😀€")
      #expect(try object.string("text2") == "")
      #expect(try object.integer("n") == -12)
      #expect(try object.optionalString("none") == nil)
      #expect(try object.optionalString("missing") == nil)
      #expect(try object.decimal("d") == DecimalNumber(significand: 125, exponent: -1))
      #expect(try object.decimal("big") == DecimalNumber(significand: 6, exponent: 41))
      #expect(try object.boolean("yes"))
      #expect(try object.integers("list") == [1, 2, 3])
      #expect(try object.strings("names") == ["x", "y"])
      let number = { (object: JSONObject) throws(JSONFault) in try object.integer("n") }
      #expect(try object.object("o", number) == 1)
      #expect(try object.objects("os", number) == [1, 2])
    }
  }

  @Test(arguments: [
    (#"{}"#, "it has no “n”"), (#"{"n":null}"#, "“n” has a value of another type"),
    (#"{"n":"1"}"#, "“n” has a value of another type"), (#"[1]"#, "it is no JSON object"),
    (#"{"n":1.5}"#, "“n” has an impossible value"), (#"{"n":1e-1}"#, "“n” has an impossible value"),
    (#"{"n":1e99999999999}"#, "“n” has an impossible value"),
    (
      #"{"n":\#(String(repeating: "[", count: 300))"#,
      "it has too many members, or is nested too deeply"
    ),
    (#"{"n":99999999999999999999}"#, "“n” has an impossible value"),
    (#"{"n":1"#, "it is no JSON"), (#"{"n":1}}"#, "it is no JSON"), ("", "it is no JSON"),
  ])
  func saysWhatIsWrong(_ json: String, _ message: String) {
    let fault = #expect(throws: JSONFault.self) {
      try read(json) { object throws(JSONFault) in try object.integer("n") }
    }
    #expect(fault?.description == message)
  }

  @Test(
    arguments: [
      ("12.0", 12), ("1e3", 1000), ("-0", 0), ("9223372036854775807", .max),
      ("-9223372036854775808", .min), ("1200E-2", 12),
    ] as [(String, Int)])
  func readsWholeNumbers(_ json: String, _ value: Int) throws {
    #expect(
      try read("{\"n\":\(json)}") { object throws(JSONFault) in try object.integer("n") } == value)
  }

  /// What a record has is read as it was written, whatever its size; more digits than fit are cut off.
  @Test func readsDecimalsAsWritten() throws {
    func number(_ json: String) throws -> DecimalNumber {
      try read("{\"n\":\(json)}") { object throws(JSONFault) in try object.decimal("n") }
    }
    for exponent in -30...45 {
      for significand in [2, -31, 999_999_999_999_999, .max, .min] as [Int64] {
        let decimal = DecimalNumber(significand: significand, exponent: exponent)
        #expect(try number(decimal.description) == decimal)
      }
    }
    #expect(
      try number("0.1000000000000000055")
        == DecimalNumber(significand: 1_000_000_000_000_000_055, exponent: -19))
    #expect(
      try number("123456789012345678901234")
        == DecimalNumber(significand: 1_234_567_890_123_456_789, exponent: 5))
    #expect(
      try number("0.12345678901234567890123")
        == DecimalNumber(significand: 1_234_567_890_123_456_789, exponent: -19))
    #expect(try number("1e-99999999999999999999").double == 0)
  }

  @Test func readsNamesWithEscapes() throws {
    #expect(
      try read(#"{"\u0069d":"x"}"#) { object throws(JSONFault) in try object.string("id") } == "x")
  }

  @Test func tooManyMembersAreRefused() {
    let json = "{" + (0..<1001).map { "\"a\($0)\":0" }.joined(separator: ",") + "}"
    #expect(throws: JSONFault.self) { try read(json) { _ throws(JSONFault) in } }
  }

  @Test func namesThePlace() {
    let fault = #expect(throws: JSONFault.self) {
      try read(#"{"a":[{"b":1},{"b":"x"}]}"#) { object throws(JSONFault) in
        try object.objects("a") { element throws(JSONFault) in try element.integer("b") }
      }
    }
    #expect(fault?.description == "“a.1.b” has a value of another type")
  }

  @Test(arguments: [
    "{", "}", "[", "{]", "{,}", "[,]", "[1,]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#,
    #"{"a":1 "b":2}"#, "[1 2]", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "tru", "nulll",
    "\"a", "\"a\\", "\"\u{1}\"", "'a'", "NaN", "1 2", "/**/1", "\u{FEFF}{}",
  ])
  func refusesWhatIsNoJSON(_ json: String) {
    #expect(throws: JSONFault.self) { try read("{\"a\":\(json)}") { _ throws(JSONFault) in } }
    #expect(throws: JSONFault.self) { try read(json) { _ throws(JSONFault) in } }
  }

  @Test(arguments: [
    #""\x""#, #""\u12""#, #""\u12g4""#, #""\ud83d""#, #""\ude00""#, #""\ud83d\u0041""#,
  ])
  func refusesEscapesThatAreNoText(_ json: String) {
    #expect(throws: JSONFault.self) {
      try read("{\"a\":\(json)}") { object throws(JSONFault) in try object.string("a") }
    }
  }

  @Test func refusesBytesThatAreNoUTF8() {
    let json = Array(#"{"a":"#.utf8) + [0x22, 0xC3, 0x28, 0x22, 0x7D]
    #expect(throws: JSONFault.self) {
      try JSONObject.read(json) { object throws(JSONFault) in try object.string("a") }
    }
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONFault.self) { try read(deep) { _ throws(JSONFault) in } }
    let fine = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(throws: Never.self) { try read("{\"a\":\(fine)}") { _ throws(JSONFault) in } }
  }

  /// Whatever happens to a text, it is JSON here where it is for Foundation, but for what RFC 8259 has otherwise.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func agreesWithFoundation(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Array(
      #"{"first":"kst-1","second":[-1.5e3,0,12],"third":{"yes":true,"no":false,"null":null},"x":"a\n\u01b7","":{}}"#
        .utf8)
    let pool = Array(#"{}[]",:\0123456789.eE+-tfnu al/"#.utf8)
    var accepted = 0
    for _ in 0..<4_000 {
      var bytes = text
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte = pool.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        default: bytes.remove(at: place)
        }
      }
      // Foundation takes a comma behind the last element, and refuses "0E1" and numbers that no double holds.
      let text = String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self)
      if [",]", ",}"].contains(where: text.contains) || text.contains(/[eE][+]?\d{3}|0[eE]/) {
        continue
      }
      let ours = Self.isObject(bytes)
      let theirs = (try? JSONDecoder().decode([String: AnyValue].self, from: Data(bytes))) != nil
      #expect(ours == theirs, "seed \(seed): \(text)")
      accepted += ours ? 1 : 0
    }
    #expect(accepted > 200, "seed \(seed)")
  }

  /// Whether bytes are an object.
  private static func isObject(_ bytes: [UInt8]) -> Bool {
    (try? JSONObject.read(bytes) { _ throws(JSONFault) in }) != nil
  }

  /// Any value, all of it decoded.
  private struct AnyValue: Decodable {
    init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        while !list.isAtEnd { _ = try list.decode(AnyValue.self) }
      } else if let object = try? decoder.container(keyedBy: Key.self) {
        for key in object.allKeys { _ = try object.decode(AnyValue.self, forKey: key) }
      } else {
        let value = try decoder.singleValueContainer()
        guard
          value.decodeNil() || (try? value.decode(Bool.self)) != nil
            || (try? value.decode(Double.self)) != nil || (try? value.decode(String.self)) != nil
        else { throw DecodingError.dataCorruptedError(in: value, debugDescription: "none") }
      }
    }

    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
  }
}
