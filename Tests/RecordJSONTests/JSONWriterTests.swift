import Kamerstukken
import RecordJSON
import Testing

@Suite struct JSONWriterTests {
  private func text(pretty: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(pretty: pretty)
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func escapes() {
    #expect(text { $0.string("a\"b\\c\n\t\r\u{1}é€") } == "\"a\\\"b\\\\c\\n\\t\\r\\u0001é€\"")
  }

  @Test func nestsAndSeparates() {
    let result = text { json in
      json.object { json in
        json.key("a")
        json.array([1, 2]) { $0.number($1) }
        json.key("b")
        json.object { _ in }
        json.key("c")
        json.null()
        json.key("d")
        json.bool(true)
      }
    }
    #expect(result == #"{"a":[1,2],"b":{},"c":null,"d":true}"#)
  }

  @Test func indents() {
    let result = text(pretty: true) { json in
      json.object { json in
        json.key("a")
        json.array([1]) { $0.number($1) }
        json.key("b")
        json.array { _ in }
      }
    }
    #expect(result == "{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}")
  }
}

@Suite struct JSONMemoryTests {
  /// What fits the capacity stays where it was written; what outgrows it is moved, at any length.
  @Test(arguments: [0, 1, 100, 256, 257, 5000, 100_000])
  func writesTheSameWhateverTheCapacity(capacity: Int) {
    for length in [0, 1, 250, 251, 252, 253, 254, 255, 256, 257, 4096, 50_000] {
      let text = String(repeating: "é", count: length)
      let bytes = JSONWriter.bytes(reserving: capacity) { json in
        json.object { $0.field("text", text) }
      }
      #expect(String(decoding: bytes, as: UTF8.self) == #"{"text":"\#(text)"}"#)
    }
  }
}

@Suite struct RecordWriterTests {
  @Test func countsInScalars() throws {
    let utf8 = Array("Ééń zin. Circa 5 €.".utf8)
    var document = Document(
      id: "kst-37101-1", kind: .letter,
      source: SourceFile(
        path: "x", format: .text, bytes: 1, sha256: String(repeating: "0", count: 64)))
    document.text = DocumentText(utf8: utf8, markOffsets: [0], markLines: [7])
    document.blocks = [Block(kind: .paragraph, range: 0..<utf8.count, line: 7)]
    var records = Records()
    let start = try #require(utf8.firstIndex(of: 0x43))
    records.figures = [
      Figure(
        value: DecimalNumber(significand: 5), unit: "EUR", modifier: .circa,
        span: Span(range: start..<utf8.count - 1, context: start..<utf8.count, rule: "test"))
    ]
    let writer = RecordWriter()
    let json = String(
      decoding: writer.bytes(of: DocumentRecord(document: document, records: records)),
      as: UTF8.self)
    #expect(
      json.contains(
        #""exact":"Circa 5 €","start":9,"end":18,"line":7,"context":{"start":9,"end":19}"#))
    #expect(
      json.hasPrefix(#"{"schema":"kamerstuk/1","producer":"kamerstuk 0.1.0","id":"kst-37101-1""#))
    #expect(json.hasSuffix("}\n"))
  }
}
