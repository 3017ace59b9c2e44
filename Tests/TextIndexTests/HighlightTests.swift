import Testing

@testable import TextIndex

/// What a query finds is marked in the text, by byte offsets.
@Suite struct HighlightTests {
  private let reader: IndexReader
  private let directory = TemporaryDirectory()

  init() throws {
    let writer = try IndexWriter(directory: directory.path, schema: try SampleDocument.schema())
    try writer.commit()
    reader = try IndexReader(directory: directory.path)
  }

  @Test(
    arguments: [
      (.term(field: "body", text: "KAMER"), "[Kamer] en kamers"),
      (.term(field: "stems", text: "kamer"), "[Kamer] en [kamers]"),
      (.phrase(field: "body", text: "kamer en"), "[Kamer] [en] kamers"),
      (.phrase(field: "body", text: "en kamer"), "Kamer en kamers"),
      (.prefix(field: "body", prefix: "kam"), "[Kamer] en [kamers]"),
      (.fuzzy(field: "body", text: "kamr", distance: 1), "[Kamer] en kamers"),
      (.near(field: "body", words: ["kamers", "kamer"], distance: 2), "[Kamer] en [kamers]"),
      (.near(field: "body", words: ["kamers", "kamer"], distance: 1), "Kamer en kamers"),
      (
        .and([.term(field: "body", text: "en"), .not(.term(field: "body", text: "kamer"))]),
        "Kamer [en] kamers"
      ),
      (.boost(.or([.term(field: "title", text: "kamer")]), 2), "Kamer en kamers"),
    ] as [(Query, String)])
  func marks(query: Query, expected: String) throws {
    let field =
      expected.contains("[kamers]") && query == .term(field: "stems", text: "kamer")
      ? "stems" : "body"
    let text = "Kamer en kamers"
    var marked = Array(text.utf8)
    for range in try reader.highlights(of: query, field: field, in: text).reversed() {
      marked.insert(UInt8(ascii: "]"), at: range.upperBound)
      marked.insert(UInt8(ascii: "["), at: range.lowerBound)
    }
    #expect(String(decoding: marked, as: UTF8.self) == expected)
  }
}
