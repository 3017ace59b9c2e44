import Testing

@testable import TextIndex

/// The best phrases are found wherever the blocks are that are read first.
@Suite struct BestPhraseTests {
  @Test(arguments: [0, 1, 9]) func bestBlocksComeFirst(first: Int) throws {
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(
      directory: directory.path, schema: try IndexSchema([.text("body"), .keyword("tag")]))
    // Shorter documents are better: four blocks have the best of all, nine others one good document each.
    var fillers: [Int: Int] = [:]
    for (place, block) in [first, 10, 11, 12].enumerated() { fillers[block * 128 + 5] = place }
    for block in 0..<10 where block != first { fillers[block * 128 + 7] = 10 + block }
    for number in 0..<2700 {
      var document = IndexDocument(id: "\(number)", order: UInt64(number))
      document.addText(
        "body", "zeer goed" + String(repeating: " woord", count: fillers[number] ?? 60))
      document.addKeyword("tag", "t")
      try writer.add(document)
    }
    try writer.commit(merging: .atMost(1))
    let reader = try IndexReader(directory: directory.path)
    let query = Query.phrase(field: "body", text: "zeer goed")
    let fast = try reader.search(SearchRequest(query, limit: 10, countsTotal: false))
    // Facets make a search go through all matches.
    let whole = try reader.search(SearchRequest(query, limit: 10, facets: ["tag"]))
    #expect(fast.hits == whole.hits)
    #expect(Set(whole.hits.map { Int($0.document.number) }).isSubset(of: Set(fillers.keys)))
  }
}
