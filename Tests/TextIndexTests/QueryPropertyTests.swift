import Glibc
import TestSupport
import Testing

@testable import TextIndex

/// The index answers as a plain scan of all documents does: random documents, random queries of every kind,
/// random commits, replacements, deletions and merges. A failure names the seed that brings it back.
@Suite struct QueryPropertyTests {
  static let rounds: Int = getenv("KAMERSTUK_TORTURE") == nil ? 6 : 60

  @Test(arguments: 0..<rounds) func indexEqualsScan(round: Int) throws {
    let seed = UInt64(round) &* 7919 &+ 17
    var random = SeededGenerator(seed: seed)
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(
      directory: directory.path, schema: try SampleDocument.schema(),
      options: IndexWriter.Options(
        memoryBudget: round % 2 == 0 ? 1 << 28 : 600_000, threads: 1 + round % 3))
    var documents: [String: SampleDocument] = [:]
    for commit in 0..<Int.random(in: 1...5, using: &random) {
      for _ in 0..<Int.random(in: 10...(commit == 0 ? 700 : 120), using: &random) {
        let number = Int.random(in: 0..<900, using: &random)
        if Int.random(in: 0..<10, using: &random) == 0 {
          try writer.delete(id: "doc-\(number)")
          documents["doc-\(number)"] = nil
        } else {
          let document = SampleDocument.random(number, using: &random)
          try writer.add(document.indexDocument)
          documents[document.id] = document
        }
      }
      let merging: IndexWriter.Merging =
        [.none, .automatic, .atMost(1), .atMost(2)].randomElement(using: &random) ?? .none
      try writer.commit(merging: merging)
    }
    let naive = NaiveIndex(Array(documents.values))
    let reader = try IndexReader(directory: directory.path)
    #expect(reader.documentCount == documents.count)
    var queries = RandomQuery(random: random)
    for _ in 0..<60 {
      let query = queries.next()
      try Self.compare(reader, naive, query, seed: seed)
    }
    // The same answers when all is one segment.
    let queriesAgain = (0..<40).map { _ in queries.next() }
    let before = try queriesAgain.map { try Self.answer(reader, $0) }
    try writer.commit(merging: .atMost(1))
    let merged = try IndexReader(directory: directory.path)
    #expect(merged.segmentCount <= 1)
    let after = try queriesAgain.map { try Self.answer(merged, $0) }
    for (index, query) in queriesAgain.enumerated() {
      #expect(before[index] == after[index], "seed \(seed): \(query)")
      try Self.compare(merged, naive, query, seed: seed)
    }
    _ = try merged.verify()
    _ = try reader.verify()
    for document in documents.values.prefix(50) {
      let found = try #require(try merged.document(id: document.id))
      #expect(try merged.stored(of: found) == document.stored)
      #expect(try merged.integer("date", of: found) == document.date)
    }
  }

  private static func answer(_ reader: IndexReader, _ query: Query) throws -> [String] {
    let result = try reader.search(SearchRequest(query, limit: 30))
    return try ["\(result.total ?? -1)"]
      + result.hits.map { "\(try reader.id(of: $0.document)) \($0.score)" }
  }

  static func compare(
    _ reader: IndexReader, _ naive: NaiveIndex, _ query: Query, seed: UInt64
  ) throws {
    let note = Comment(rawValue: "seed \(seed): \(query)")
    let expected = naive.run(query)
    #expect(try reader.count(query) == expected.count, note)
    for (limit, offset, counts) in [(10, 0, false), (expected.count + 1, 0, true), (7, 5, true)] {
      let result = try reader.search(
        SearchRequest(query, limit: limit, offset: offset, countsTotal: counts))
      #expect(result.total == (counts ? expected.count : nil), note)
      let wanted = min(limit, max(expected.count - offset, 0))
      #expect(result.hits.count == wanted, note)
      let scores = Dictionary(uniqueKeysWithValues: expected.map { ($0.document.id, $0.score) })
      let best = expected.map(\.score).sorted(by: >)
      let tolerance = 1e-4 * max(best.first ?? 0, 1)
      for (rank, hit) in result.hits.enumerated() {
        let id = try reader.id(of: hit.document)
        guard let score = scores[id] else {
          Issue.record("\(id) is no match; \(note)")
          continue
        }
        #expect(abs(Double(hit.score) - score) <= tolerance, note)
        #expect(abs(best[offset + rank] - score) <= 2 * tolerance, note)
      }
    }
  }

  @Test(arguments: 0..<3) func sortsFacetsAndPages(round: Int) throws {
    let seed = UInt64(round) &* 104_729 &+ 3
    var random = SeededGenerator(seed: seed)
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(directory: directory.path, schema: try SampleDocument.schema())
    var documents: [SampleDocument] = []
    for number in 0..<300 {
      let document = SampleDocument.random(number, using: &random)
      documents.append(document)
      try writer.add(document.indexDocument)
      if number % 90 == 89 { try writer.commit(merging: .none) }
    }
    try writer.commit(merging: .none)
    let reader = try IndexReader(directory: directory.path)
    let naive = NaiveIndex(documents)
    let query = Query.or([
      .term(field: "body", text: "kamer"), .range(field: "date", range: 20_100_301...20_100_930),
    ])
    let matches = naive.run(query)
    for ascending in [true, false] {
      let result = try reader.search(
        SearchRequest(
          query, limit: 1000, sort: .column("date", ascending: ascending), facets: ["tag"]))
      let ids = try result.hits.map { try reader.id(of: $0.document) }
      #expect(Set(ids) == Set(matches.map(\.document.id)), "seed \(seed)")
      let dates = ids.compactMap { id in matches.first { $0.document.id == id }?.document.date }
      #expect(dates == dates.sorted { ascending ? $0 < $1 : $0 > $1 }, "seed \(seed)")
      let undated = matches.count { $0.document.date == nil }
      let last = ids.suffix(undated)
      #expect(
        last.allSatisfy { id in matches.contains { $0.document.id == id && $0.document.date == nil }
        })
      var counts: [String: Int] = [:]
      for match in matches { for tag in Set(match.document.tags) { counts[tag, default: 0] += 1 } }
      let facets = Dictionary(
        uniqueKeysWithValues: (result.facets["tag"] ?? []).map { ($0.value, $0.count) })
      #expect(facets == counts, "seed \(seed)")
      var paged: [String] = []
      for offset in stride(from: 0, to: matches.count, by: 17) {
        let page = try reader.search(
          SearchRequest(
            query, limit: 17, offset: offset, sort: .column("date", ascending: ascending)))
        #expect(page.total == matches.count)
        paged += try page.hits.map { try reader.id(of: $0.document) }
      }
      #expect(paged == ids, "seed \(seed)")
    }
    // Equal scores come in the order of the documents.
    let all = try reader.search(SearchRequest(.all, limit: 1000)).hits
    #expect(try all.map { try reader.id(of: $0.document) } == naive.ids, "seed \(seed)")
  }
}
