import Testing

@testable import TextIndex

/// Counts of terms of every density, of which rare ones are looked up in common ones and others meet as sets.
@Suite struct CountTests {
  @Test(arguments: [KindOfField.text, .keyword]) func countsOfSets(kind: KindOfField) throws {
    // Word number n is in every n-th document.
    let steps = [1, 2, 3, 7, 40, 300, 1100, 2999]
    let total = 3000
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(
      directory: directory.path,
      schema: try IndexSchema([kind == .text ? .text("words") : .keyword("words")]))
    for number in 0..<total {
      var document = IndexDocument(id: "\(number)", order: UInt64(number))
      let words = steps.filter { number % $0 == 0 }.map { "w\($0)" }
      if kind == .text { document.addText("words", words.joined(separator: " ")) }
      if kind == .keyword { for word in words { document.addKeyword("words", word) } }
      try writer.add(document)
    }
    try writer.commit(merging: .atMost(1))
    let reader = try IndexReader(directory: directory.path)
    for first in steps {
      for second in steps {
        let words = [first, second].map { Query.term(field: "words", text: "w\($0)") }
        let both = (0..<total).count { $0 % first == 0 && $0 % second == 0 }
        let either = (0..<total).count { $0 % first == 0 || $0 % second == 0 }
        #expect(try reader.count(.and(words)) == both, "\(first) and \(second)")
        #expect(try reader.count(.or(words)) == either, "\(first) or \(second)")
        let third = Query.term(field: "words", text: "w2")
        let all = (0..<total).count { $0 % first == 0 && $0 % second == 0 && $0 % 2 == 0 }
        #expect(try reader.count(.and([third, .or([.and(words), .none])])) == all)
      }
    }
  }

  enum KindOfField { case text, keyword }

  /// Limits and offsets beyond all numbers of documents; an index without any.
  @Test(arguments: [0, 5]) func anyLimit(documents: Int) throws {
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(
      directory: directory.path, schema: try IndexSchema([.text("words")]))
    for number in 0..<documents {
      var document = IndexDocument(id: "\(number)", order: UInt64(number))
      document.addText("words", "de kamer")
      try writer.add(document)
    }
    try writer.commit()
    let reader = try IndexReader(directory: directory.path)
    for query in [Query.all, .term(field: "words", text: "de"), .not(.none)] {
      for limit in [Int.min, -1, 0, 1, 3, .max] {
        for offset in [Int.min, 0, 2, .max] {
          let result = try reader.search(SearchRequest(query, limit: limit, offset: offset))
          let left = max(0, documents - max(0, offset))
          #expect(result.hits.count == min(max(0, limit), left), "\(query) \(limit) \(offset)")
          #expect(result.total == documents)
        }
      }
    }
  }
}
