// libFuzzer target for the reader of segments: whatever the bytes of an index are, opening it, every kind of query
// and `verify` end, with an answer or an IndexError; what a writer has joined is whole.
//
// The input is written over a small valid index: its first byte picks a file (and with its highest bit asks for a writer),
// the rest are edits of three bytes (place, place, value). Build and run: Fuzz/run 60 Segment.
import Glibc

@testable import TextIndex

/// The files of a small index, and a directory to damage them in.
private enum Sample {
  nonisolated(unsafe) static var files: [(name: String, bytes: [UInt8])] = []
  nonisolated(unsafe) static var directory = ""
  nonisolated(unsafe) static var schema: IndexSchema?

  private static var root: String { getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir }

  static func make() throws {
    var template = Array("\(root)/textindex-fuzz-XXXXXX".utf8CString)
    directory = mkdtemp(&template).map { String(cString: $0) } ?? ""
    let schema = try IndexSchema([
      .text("body"), .stemmed("stems", of: "body"), .keyword("tag"), .integer("date"),
    ])
    self.schema = schema
    let writer = try IndexWriter(directory: directory, schema: schema)
    for number in 0..<200 {
      var document = IndexDocument(id: "d\(number)", stored: [UInt8(number)])
      document.addText("body", "de kamer \(number % 7) verzoekt de regering \(number)")
      document.addKeyword("tag", "t\(number % 3)")
      document.setInteger("date", Int64(number))
      try writer.add(document)
    }
    try writer.commit()
    for number in 0..<9 { try writer.delete(id: "d\(number * 11)") }
    try writer.commit(merging: .none)
    writer.close()
    for name in try SystemCall.names(in: directory) where name != "lock" {
      let file = try MappedFile(directory: directory, name: name)
      files.append((name, Array(file.bytes)))
    }
  }

  static func put(_ bytes: [UInt8], _ name: String) {
    guard let file = fopen(directory + "/" + name, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

/// Made anew each time: what a static array of indirect values holds counts as leaked.
private var queries: [Query] {
  [
    .term(field: "body", text: "de"), .term(field: "stems", text: "verzoeken"),
    .and([.term(field: "body", text: "de"), .term(field: "body", text: "kamer")]),
    .or([.term(field: "body", text: "3"), .term(field: "body", text: "kamer")]),
    .phrase(field: "body", text: "de regering"),
    .near(field: "body", words: ["kamer", "de"], distance: 3),
    .prefix(field: "body", prefix: "1", ranking: .sum),
    .fuzzy(field: "body", text: "kmer", distance: 1),
    .fuzzy(field: "body", text: "regernig", distance: 2), .range(field: "date", range: 5...99),
    .not(.term(field: "tag", text: "t1")), .ids(["d5"]),
  ]
}

/// Replaces documents and joins all segments. No damage gets into the new one.
private func join() {
  guard let schema = Sample.schema,
    let writer = try? IndexWriter(directory: Sample.directory, schema: schema)
  else { return }
  for number in 0..<20 { try? writer.add(IndexDocument(id: "d\(number * 3)")) }
  guard (try? writer.commit(merging: .atMost(1))) != nil else { return }
  guard let reader = try? IndexReader(directory: Sample.directory),
    (try? reader.verify()) != nil, reader.documentCount == 193
  else { fatalError("damage was joined") }
}

/// Damages one file of the sample and reads it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSegment(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  if Sample.files.isEmpty { try? Sample.make() }
  guard size > 3 else { return 0 }
  let picked = Sample.files[Int(data[0]) % Sample.files.count]
  var bytes = picked.bytes
  for edit in stride(from: 1, to: size - 2, by: 3) {
    bytes[(Int(data[edit]) << 8 | Int(data[edit + 1])) % bytes.count] = data[edit + 2]
  }
  Sample.put(bytes, picked.name)
  if let reader = try? IndexReader(directory: Sample.directory) {
    for query in queries {
      if let result = try? reader.search(SearchRequest(query, facets: ["tag"])) {
        for hit in result.hits {
          _ = try? reader.id(of: hit.document)
          _ = try? reader.stored(of: hit.document)
        }
      }
      _ = try? reader.search(SearchRequest(query, countsTotal: false))
    }
    _ = try? reader.verify()
  }
  if data[0] >= 128 { join() }
  for file in Sample.files { Sample.put(file.bytes, file.name) }
  return 0
}
