import Testing

@testable import TextIndex

/// Documents are found by a text that others have and they share a number with.
@Suite struct JoinTests {
  /// Ten texts of three words, and a hundred documents that share them; in one segment or several, with deletions.
  @Test(arguments: [1, 3]) func documentsAreFoundByASharedText(segments: Int) throws {
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(
      directory: directory.path,
      schema: try IndexSchema([.text("body"), .keyword("type"), .integer("place")]))
    let places: [Int64] = (0..<10).map { $0 * 7_919_000_000_000_000 - 5 }
    for number in 0..<110 {
      var document = IndexDocument(id: "\(number)", order: UInt64(number * 37 % 110))
      if number < 10 {
        document.addText("body", "tekst w\(number % 2) x\(number % 3)")
        document.addKeyword("type", "text")
      } else {
        document.addKeyword("type", "mention")
      }
      // A tenth of the mentions have no text.
      if number < 10 || number % 11 != 0 { document.setInteger("place", places[number % 10]) }
      try writer.add(document)
      if (number + 1) % (120 / segments) == 0 { try writer.commit(merging: .none) }
    }
    try writer.delete(id: "4")
    try writer.commit(merging: .none)
    let reader = try IndexReader(directory: directory.path)
    #expect(reader.segmentCount == segments)
    func expected(_ isMatch: (Int) -> Bool) -> Set<String> {
      Set(
        (10..<110).filter { $0 % 11 != 0 && $0 % 10 != 4 && isMatch($0 % 10) }.map(String.init))
    }
    func joined(_ part: Query) -> Query {
      .and([
        .filter(.term(field: "type", text: "mention")), .joined(field: "place", part),
      ])
    }
    func found(_ query: Query) throws -> Set<String> {
      let result = try reader.search(SearchRequest(query, limit: 200))
      #expect(result.total == result.hits.count)
      #expect(try reader.count(query) == result.hits.count)
      return Set(try result.hits.map { try reader.id(of: $0.document) })
    }
    func word(_ text: String) -> Query { .term(field: "body", text: text) }
    #expect(try found(joined(word("w1"))) == expected { $0 % 2 == 1 })
    #expect(
      try found(joined(.and([word("w0"), word("x2")]))) == expected { $0 % 2 == 0 && $0 % 3 == 2 })
    #expect(try found(joined(.phrase(field: "body", text: "tekst w0"))) == expected { $0 % 2 == 0 })
    #expect(
      try found(.and([joined(word("w0")), joined(word("x1"))]))
        == expected { $0 % 2 == 0 && $0 % 3 == 1 })
    #expect(try found(joined(word("elders"))).isEmpty)
    #expect(
      try found(.and([.term(field: "type", text: "mention"), .not(.joined(field: "place", .all))]))
        == Set((10..<110).filter { $0 % 11 == 0 }.map(String.init)))

    // A mention scores as its text does, times the boosts.
    let texts = try reader.search(SearchRequest(word("x2"), limit: 200))
    let mentions = try reader.search(SearchRequest(.boost(joined(word("x2")), 3), limit: 200))
    let best = try #require(texts.hits.first)
    #expect(mentions.hits.allSatisfy { abs($0.score - 3 * best.score) < 0.001 })
    #expect(throws: IndexError.self) {
      try reader.count(.joined(field: "type", .all))
    }
  }
}
