import TestSupport
import Testing

@testable import TextIndex

/// A quote is found as its words would be.
@Suite struct QuoteTests {
  private static func schema() throws -> IndexSchema {
    try IndexSchema([.text("body"), .text("title"), .stemmed("stems", of: "body")])
  }

  /// Indexes a text and parts of it, as quotes or as texts of their own.
  private static func index(
    _ texts: [(text: String, parts: [Range<Int>])], asQuotes: Bool, in directory: String
  ) throws -> IndexReader {
    let writer = try IndexWriter(directory: directory, schema: try schema())
    for (number, (text, parts)) in texts.enumerated() {
      let bytes = Array(text.utf8)
      var whole = IndexDocument(id: "\(number)", order: UInt64(number))
      whole.addText("title", "kop")
      whole.addText("body", "vooraf")
      whole.addText("body", utf8: bytes[...], isQuotable: asQuotes)
      var documents = [whole]
      for (place, part) in parts.enumerated() {
        var document = IndexDocument(id: "\(number)#\(place)", order: UInt64(number))
        for _ in 0...(place % 2) {
          if asQuotes {
            document.addQuote("body", part)
          } else {
            document.addText("body", utf8: bytes[part])
          }
        }
        documents.append(document)
      }
      try writer.add(contentsOf: documents)
    }
    try writer.commit()
    writer.close()
    return try IndexReader(directory: directory)
  }

  @Test(arguments: [UInt64(3), 17, 2026]) func quotesAreTexts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "kamer", "Kamers", "motie", "\u{E9}\u{E9}n", "29754", "wet", "wetten", "a\u{2013}b",
    ]
    var texts: [(text: String, parts: [Range<Int>])] = []
    for _ in 0..<40 {
      var text = ""
      var starts: [Int] = []
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        starts.append(text.utf8.count)
        text += words[Int.random(in: 0..<words.count, using: &random)] + " "
      }
      starts.append(text.utf8.count)
      let parts = (0..<4).map { _ in
        let first = Int.random(in: 0..<starts.count, using: &random)
        return starts[first]..<starts[Int.random(in: first..<starts.count, using: &random)]
      }
      texts.append((text, parts))
    }
    let one = TemporaryDirectory()
    let other = TemporaryDirectory()
    let quoted = try Self.index(texts, asQuotes: true, in: one.path)
    let written = try Self.index(texts, asQuotes: false, in: other.path)
    var queries: [Query] = [.term(field: "stems", text: "wet"), .term(field: "title", text: "kop")]
    for a in words {
      queries.append(.term(field: "body", text: a))
      for b in words {
        queries.append(.phrase(field: "body", text: "\(a) \(b)"))
        queries.append(.near(field: "stems", words: [a, b], distance: 9))
      }
    }
    for query in queries {
      let request = SearchRequest(query, limit: 500)
      let hits = try [quoted, written].map { reader in
        try reader.search(request).hits.map { "\(try reader.id(of: $0.document)) \($0.score)" }
      }
      #expect(hits[0] == hits[1], "seed \(seed): \(query)")
    }
    _ = try quoted.verify()
  }

  /// Words that a quote cuts in two do not belong to it.
  @Test func wordsStandWhole() throws {
    let directory = TemporaryDirectory()
    let reader = try Self.index(
      [("de kamer vergadert", [1..<17, 3..<8])], asQuotes: true, in: directory.path)
    func ids(_ word: String) throws -> [String] {
      try reader.matches(.term(field: "body", text: word)).map { try reader.id(of: $0) }
    }
    #expect(try ids("de") == ["0"])
    #expect(try ids("kamer") == ["0", "0#0", "0#1"])
    #expect(try ids("vergadert") == ["0"])
  }

  @Test func nothingToQuote() throws {
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(directory: directory.path, schema: try Self.schema())
    var text = IndexDocument(id: "a")
    text.addText("body", utf8: Array("de kamer".utf8)[...], isQuotable: true)
    var quote = IndexDocument(id: "b")
    quote.addQuote("body", 0..<2)
    var elsewhere = IndexDocument(id: "c")
    elsewhere.addQuote("title", 0..<2)
    let reason = "has no text before it that can be quoted"
    #expect(throws: IndexError.field(name: "body", reason: reason)) { try writer.add(quote) }
    try writer.add(contentsOf: [text, quote])
    // Another call, another text.
    #expect(throws: IndexError.field(name: "body", reason: reason)) { try writer.add(quote) }
    #expect(throws: IndexError.field(name: "title", reason: reason)) {
      try writer.add(contentsOf: [text, elsewhere])
    }
  }
}
