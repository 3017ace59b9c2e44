import Glibc
import Testing

@testable import TextIndex

import Synchronization
import Threading

/// One writer, many readers, and a world that fails.
@Suite struct WriterTests {
  private static func document(_ number: Int, _ text: String = "de kamer") -> IndexDocument {
    var document = IndexDocument(id: "doc-\(number)", order: UInt64(number))
    document.addText("body", text)
    return document
  }

  private static func schema() throws -> IndexSchema { try IndexSchema([.text("body")]) }

  @Test func oneWriterAtATime() throws {
    let directory = TemporaryDirectory()
    let first = try IndexWriter(directory: directory.path, schema: try Self.schema())
    #expect(throws: IndexError.locked(directory: directory.path)) {
      _ = try IndexWriter(directory: directory.path, schema: try Self.schema())
    }
    first.close()
    #expect(throws: IndexError.closed) { try first.add(Self.document(1)) }
    _ = try IndexWriter(directory: directory.path, schema: try Self.schema())
  }

  @Test func anotherSchemaIsRefused() throws {
    let directory = TemporaryDirectory()
    try IndexWriter(directory: directory.path, schema: try Self.schema()).close()
    #expect(throws: IndexError.schema("the index has other fields")) {
      _ = try IndexWriter(directory: directory.path, schema: try IndexSchema([.keyword("body")]))
    }
  }

  @Test func fieldsMayBeAdded() throws {
    let directory = TemporaryDirectory()
    var writer = try IndexWriter(directory: directory.path, schema: try Self.schema())
    try writer.add(Self.document(1))
    try writer.commit()
    writer.close()
    let wider = try IndexSchema([
      .text("body"), .stemmed("stems", of: "body"), .keyword("tag"), .integer("date"),
      .text("title"),
    ])
    writer = try IndexWriter(directory: directory.path, schema: wider)
    var document = Self.document(2)
    document.addKeyword("tag", "a")
    document.addText("title", "wet")
    document.setInteger("date", 5)
    try writer.add(document)
    try writer.commit(merging: .none)
    for merging in [IndexWriter.Merging.none, .atMost(1)] {
      try writer.commit(merging: merging)
      let reader = try IndexReader(directory: directory.path)
      #expect(reader.segmentCount == (merging == .none ? 2 : 1))
      #expect(try reader.count(.term(field: "body", text: "kamer")) == 2)
      #expect(try reader.count(.term(field: "tag", text: "a")) == 1)
      #expect(try reader.count(.term(field: "title", text: "wet")) == 1)
      #expect(try reader.count(.range(field: "date", range: 0...9)) == 1)
      #expect(try reader.count(.exists(field: "title")) == 1)
      _ = try reader.verify()
    }
  }

  @Test func impossibleDocumentsAreRefusedAlone() throws {
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(directory: directory.path, schema: try Self.schema())
    try writer.add(Self.document(1))
    var wrong = Self.document(2)
    wrong.addKeyword("body", "x")
    #expect(throws: IndexError.self) { try writer.add(wrong) }
    wrong = Self.document(2)
    wrong.addText("nowhere", "x")
    #expect(throws: IndexError.self) { try writer.add(wrong) }
    #expect(throws: IndexError.self) { try writer.add(IndexDocument(id: "")) }
    try writer.commit()
    #expect(try IndexReader(directory: directory.path).documentCount == 1)
  }

  @Test func readersKeepTheirSnapshot() throws {
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(directory: directory.path, schema: try Self.schema())
    for number in 0..<50 { try writer.add(Self.document(number)) }
    try writer.commit()
    let old = try IndexReader(directory: directory.path)
    let done = Lock(false)
    let seen = Lock<[Int]>([])
    let path = directory.path
    try Threads.run(3) { thread in
      if thread == 0 {
        defer { done.withLock { $0 = true } }
        for commit in 0..<100 {
          // Each commit replaces one document and adds one.
          try writer.add(Self.document(commit % 50, "van kamer \(commit)"))
          try writer.add(Self.document(100 + commit))
          try writer.commit()
        }
        return
      }
      while !done.withLock({ $0 }) {
        let reader = try IndexReader(directory: path)
        let count = try reader.count(.term(field: "body", text: "kamer"))
        #expect(count == reader.documentCount)
        #expect(count == 50 + Int(reader.generation) - 1)
        seen.withLock { $0.append(count) }
        #expect(try old.count(.term(field: "body", text: "de")) == 50)
      }
    }
    #expect(try IndexReader(directory: path).documentCount == 150)
    #expect(!seen.withLock { $0 }.isEmpty)
  }

  @Test func severalThreadsAddTheSameDocuments() throws {
    let directory = TemporaryDirectory()
    let writer = try IndexWriter(
      directory: directory.path, schema: try Self.schema(),
      options: IndexWriter.Options(memoryBudget: 800_000, threads: 3))
    try Threads.run(3) { thread in
      for number in 0..<400 { try writer.add(Self.document(number, "thread \(thread) de")) }
    }
    try writer.commit(merging: .none)
    let reader = try IndexReader(directory: directory.path)
    #expect(reader.documentCount == 400)
    #expect(try reader.count(.term(field: "body", text: "de")) == 400)
  }

  @Test func directoryRemovedWhileOpen() throws {
    let directory = TemporaryDirectory()
    let path = directory.path + "/a/b"
    let writer = try IndexWriter(directory: path, schema: try Self.schema())
    for number in 0..<300 { try writer.add(Self.document(number)) }
    try writer.commit()
    let reader = try IndexReader(directory: path)
    try writer.add(Self.document(1000))
    TemporaryDirectory.remove(path)
    #expect(try reader.count(.term(field: "body", text: "kamer")) == 300)
    #expect(throws: IndexError.self) { try writer.commit() }
    #expect(throws: IndexError.closed) { try writer.commit() }
    #expect(throws: IndexError.missing(directory: path)) { _ = try IndexReader(directory: path) }
  }

  @Test func directoryThatCannotBe() throws {
    let directory = TemporaryDirectory()
    TemporaryDirectory.write([1], directory.path + "/file")
    #expect(throws: IndexError.self) {
      _ = try IndexWriter(directory: directory.path + "/file", schema: try Self.schema())
    }
    #expect(throws: IndexError.self) {
      _ = try IndexWriter(directory: directory.path + "/file/x", schema: try Self.schema())
    }
    #expect(throws: IndexError.missing(directory: directory.path)) {
      _ = try IndexReader(directory: directory.path)
    }
    if getuid() != 0 {
      chmod(directory.path, 0o500)
      #expect(throws: IndexError.self) {
        _ = try IndexWriter(directory: directory.path, schema: try Self.schema())
      }
      chmod(directory.path, 0o700)
    }
  }

  @Test func foreignFilesStay() throws {
    let directory = TemporaryDirectory()
    for name in ["notes.txt", "s9.segment", "s1-2.deletes", "manifest.new"] {
      TemporaryDirectory.write([1, 2, 3], directory.path + "/" + name)
    }
    try IndexWriter(directory: directory.path, schema: try Self.schema()).close()
    #expect(TemporaryDirectory.names(in: directory.path) == ["lock", "manifest", "notes.txt"])
  }
}
