import Foundation
import TestSupport
import Testing

@testable import TextIndex

@Suite struct BatchTests {
  /// A batch in which documents are begun, and one of whole documents, are the same bytes on disk.
  @Test(arguments: [UInt64(5), 29, 2026]) func batchesAreDocuments(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let samples = (0..<200).map { SampleDocument.random($0 % 150, using: &random) }
    let long = Array(String(repeating: "de Kamer vergadert over wetten. ", count: 400).utf8)
    let (one, other) = (TemporaryDirectory(), TemporaryDirectory())
    try Self.write(to: one.path) { writer in
      var batch = IndexBatch()
      for (number, sample) in samples.enumerated() {
        if number % 2 == 0 {
          batch.begin(id: sample.id, order: sample.order)
        } else {
          batch.begin(id: Array("n".utf8), number: number, order: sample.order)
        }
        batch.store(number % 7 == 0 ? long : sample.stored)
        for value in sample.title { batch.addText("title", value.joined(separator: " ")) }
        for value in sample.body { batch.addText("body", value.joined(separator: ", ")) }
        if number % 7 == 0 { batch.addText("body", utf8: long[...]) }
        for tag in sample.tags { batch.addKeyword("tag", tag) }
        if let date = sample.date { batch.setInteger("date", date) }
      }
      try writer.add(batch)
    }
    try Self.write(to: other.path) { writer in
      try writer.add(
        contentsOf: samples.enumerated().map { number, sample in
          var document = sample.indexDocument
          if number % 2 == 1 { document.id = "n\(number)" }
          if number % 7 == 0 {
            document = IndexDocument(id: document.id, order: sample.order, stored: long)
            for value in sample.title { document.addText("title", value.joined(separator: " ")) }
            for value in sample.body { document.addText("body", value.joined(separator: ", ")) }
            document.addText("body", utf8: long[...])
            for tag in sample.tags { document.addKeyword("tag", tag) }
            if let date = sample.date { document.setInteger("date", date) }
          }
          return document
        })
    }
    #expect(try Self.segment(in: one.path) == Self.segment(in: other.path), "seed \(seed)")
    _ = try IndexReader(directory: one.path).verify()
  }

  /// Small texts are looked up together, large ones and those that are quoted by themselves: each stays in its field
  /// and its place.
  @Test func textsOfAllSizesStayInTheirPlaces() throws {
    let directory = TemporaryDirectory()
    let long = Array(("eerste " + String(repeating: "wet ", count: 2000) + "laatste").utf8)
    try Self.write(to: directory.path) { writer in
      var batch = IndexBatch()
      for number in 0..<300 {
        batch.begin(id: "d\(number)", order: UInt64(number))
        batch.addText("title", "titel\(number) één")
        batch.addText("body", "voor\(number) begin")
        if number % 3 == 0 { batch.addText("body", utf8: long[...]) }
        batch.addText("body", "")
        if number % 2 == 0 { batch.addText("body", utf8: long[...], isQuotable: true) }
        batch.addText("title", "slot\(number)")
        batch.addText("body", "achter\(number) eind")
      }
      try writer.add(batch)
    }
    let reader = try IndexReader(directory: directory.path)
    func ids(_ query: Query) throws -> [String] {
      try reader.search(SearchRequest(query, limit: 1000)).hits.map {
        try reader.id(of: $0.document)
      }
      .sorted()
    }
    let gap = Analyzer.valueGap
    for number in 0..<300 {
      let own = ["d\(number)"]
      #expect(try ids(.phrase(field: "title", text: "titel\(number) EEN")) == own)
      #expect(
        try ids(.near(field: "title", words: ["een", "slot\(number)"], distance: gap + 1)) == own)
      #expect(
        try ids(.near(field: "title", words: ["een", "slot\(number)"], distance: gap)).isEmpty)
      #expect(try ids(.phrase(field: "body", text: "achter\(number) eind")) == own)
      #expect(try ids(.term(field: "title", text: "achter\(number)")).isEmpty)
      let isLong = number % 3 == 0 || number % 2 == 0
      let words = isLong ? ["begin", "eerste", "voor\(number)"] : ["begin", "achter\(number)"]
      #expect(
        try ids(
          .and([
            .near(field: "body", words: words, distance: 2 * gap + 2),
            .term(field: "title", text: "slot\(number)"),
          ])) == own)
      #expect(
        try ids(.near(field: "body", words: ["laatste", "achter\(number)"], distance: 2 * gap + 2))
          == (isLong ? own : []))
    }
  }

  /// What is marked is had by the documents that ask for it, and by no other.
  @Test func marks() throws {
    let directory = TemporaryDirectory()
    try Self.write(to: directory.path) { writer in
      var batch = IndexBatch()
      batch.begin(id: "a", order: 1)
      batch.addKeyword("tag", "x")
      let mark = batch.mark
      batch.addKeyword("tag", "y")
      batch.begin(id: "b", order: 2)
      batch.addMarked(mark)
      batch.begin(id: "c", order: 3)
      try writer.add(batch)
    }
    let reader = try IndexReader(directory: directory.path)
    func ids(_ tag: String) throws -> [String] {
      try reader.matches(.term(field: "tag", text: tag)).map { try reader.id(of: $0) }
    }
    #expect(try ids("x") == ["a", "b"])
    #expect(try ids("y") == ["a"])
  }

  @Test func allOfABatchOrNothing() throws {
    let directory = TemporaryDirectory()
    try Self.write(to: directory.path) { writer in
      var good = IndexDocument(id: "good")
      good.addText("body", "de kamer")
      var bad = IndexDocument(id: "bad")
      bad.addText("tag", "de kamer")
      #expect(throws: IndexError.field(name: "tag", reason: "takes no text")) {
        try writer.add(contentsOf: [good, bad])
      }
      try writer.add(IndexDocument(id: "other"))
    }
    let reader = try IndexReader(directory: directory.path)
    #expect(try reader.document(id: "good") == nil)
    #expect(try reader.document(id: "other") != nil)
  }

  /// Documents without a value in a field, many and few of them, in any order, replaced or not.
  @Test(arguments: [1, 2, 15, 16, 17, 40, 1000]) func fieldsOfFewDocuments(every: Int) throws {
    let directory = TemporaryDirectory()
    var random = SeededGenerator(seed: UInt64(every))
    var orders: [UInt64] = Array(0..<500)
    orders.shuffle(using: &random)
    try Self.write(to: directory.path) { writer in
      var batch = IndexBatch()
      for pass in 0..<2 {
        for (number, order) in orders.enumerated() where pass == 0 || number % 3 == 0 {
          batch.begin(id: "\(number)", order: order)
          if number % every == 0 {
            batch.addKeyword("tag", "pass\(pass)")
            batch.addText("title", "woord\(pass) nummer\(number)")
          }
        }
      }
      try writer.add(batch)
    }
    let reader = try IndexReader(directory: directory.path)
    func ids(_ query: Query) throws -> [String] {
      try reader.matches(query).map { try reader.id(of: $0) }
    }
    for pass in 0..<2 {
      let expected = orders.indices.filter { $0 % every == 0 && ($0 % 3 == 0) == (pass == 1) }
        .sorted { orders[$0] < orders[$1] }.map { "\($0)" }
      #expect(try ids(.term(field: "tag", text: "pass\(pass)")) == expected)
      #expect(try ids(.term(field: "title", text: "woord\(pass)")) == expected)
      for id in expected {
        #expect(try ids(.phrase(field: "title", text: "woord\(pass) nummer\(id)")) == [id])
      }
    }
    _ = try reader.verify()
  }

  /// A block keeps its bytes from the first few to those of a mapping of its own.
  @Test func memoryGrowsInPlace() {
    let buffer = UInt32Buffer(capacity: 1)
    for number in 0..<UInt32(3 << 20) { buffer.append(number &* 2_654_435_761) }
    #expect((0..<buffer.count).allSatisfy { buffer[$0] == UInt32($0) &* 2_654_435_761 })
    for bytes in [1, 4096, 5 << 20] {
      let block = GrowingMemory.allocateZeros(bytes)
      #expect((0..<bytes).allSatisfy { block.load(fromByteOffset: $0, as: UInt8.self) == 0 })
      GrowingMemory.free(block, bytes)
    }
  }

  private static func write(to directory: String, _ body: (IndexWriter) throws -> Void) throws {
    let writer = try IndexWriter(directory: directory, schema: try SampleDocument.schema())
    try body(writer)
    try writer.commit()
    writer.close()
  }

  private static func segment(in directory: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: directory + "/s1.segment"))
  }
}
