import TestSupport
import Testing

@testable import TextIndex

/// The dictionary: enumeration, and terms that resemble a word, against plain ways to find them.
@Suite struct TermTests {
  @Test(arguments: 0..<4) func similarTermsEqualScan(round: Int) throws {
    let seed = UInt64(round) + 21
    var random = SeededGenerator(seed: seed)
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(
      directory: directory.path,
      schema: try IndexSchema([.text("body"), .keyword("tag")]))
    // Enough terms for many blocks, with letters of other scripts.
    let letters = Array(round % 2 == 0 ? "abc" : "abéßcdµж9")
    var counts: [String: Int] = [:]
    for number in 0..<(round < 2 ? 60 : 400) {
      let words = (0..<60).map { _ in
        String(
          (0..<Int.random(in: 1...9, using: &random)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &random)]
          })
      }
      var document = IndexDocument(id: "\(number)")
      document.addText("body", words.joined(separator: " "))
      for word in words.prefix(5) { document.addKeyword("tag", word) }
      try writer.add(document)
      for term in Set(Analyzer.words(of: words.joined(separator: " ")).map(\.term)) {
        counts[term, default: 0] += 1
      }
    }
    try writer.commit()
    let reader = try IndexReader(directory: directory.path)
    let all = try reader.terms(field: "body", prefix: "", limit: Int.max)
    #expect(Dictionary(uniqueKeysWithValues: all.map { ($0.term, $0.documents) }) == counts)
    #expect(
      all.map { Array($0.term.utf8) }
        == all.map { Array($0.term.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    for _ in 0..<40 {
      let word = String(
        (0..<Int.random(in: 1...8, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        })
      let folded = Analyzer.words(of: word)[0].term
      for distance in 1...2 {
        let found = try reader.similarTerms(
          field: "body", to: word, distance: distance, limit: Int.max)
        let expected = counts.keys.filter {
          NaiveIndex.edits(Array($0.unicodeScalars), Array(folded.unicodeScalars)) <= distance
        }
        #expect(
          found.map(\.term).sorted() == expected.sorted(), "seed \(seed): \(word)~\(distance)")
      }
      let prefix = String(folded.prefix(2))
      #expect(
        try reader.terms(field: "body", prefix: prefix, limit: Int.max).map(\.term).sorted()
          == counts.keys.filter { $0.utf8.starts(with: prefix.utf8) }.sorted())
    }
  }

  @Test func keywordsKeepTheirBytes() throws {
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(
      directory: directory.path, schema: try IndexSchema([.keyword("tag")]))
    let values = [
      "", "a", "a\u{0}", "a\u{0}b", "A", "aaaaaaaa", "aaaaaaaa\u{0}", "aaaaaaaab", "é",
      "12 345-XVI",
    ]
    for (number, value) in values.enumerated() {
      var document = IndexDocument(id: "\(number)")
      document.addKeyword("tag", value)
      document.addKeyword("tag", value)
      try writer.add(document)
    }
    try writer.commit()
    let reader = try IndexReader(directory: directory.path)
    for (number, value) in values.enumerated() {
      let hits = try reader.search(SearchRequest(.term(field: "tag", text: value))).hits
      #expect(try hits.map { try reader.id(of: $0.document) } == ["\(number)"])
    }
    _ = try reader.verify()
  }
}
