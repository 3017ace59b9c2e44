import Glibc
import TestSupport
import Testing

@testable import TextIndex

/// Damaged files: an error that names file and offset, or the right answer; never a trap, a hang, or a wrong
/// answer from an index that passes `verify`.
@Suite struct DamageTests {
  private static let isTorture = getenv("KAMERSTUK_TORTURE") != nil

  private static let queries: [Query] = [
    .term(field: "body", text: "de"), .term(field: "body", text: "zorg"),
    .term(field: "stems", text: "moties"), .term(field: "tag", text: "motie"),
    .and([.term(field: "body", text: "de"), .term(field: "body", text: "van")]),
    .or([.term(field: "body", text: "de"), .term(field: "title", text: "kamer")]),
    .phrase(field: "body", text: "de kamer"),
    .near(field: "body", words: ["van", "de", "het"], distance: 6),
    .prefix(field: "body", prefix: "k", ranking: .sum), .prefix(field: "body", prefix: "mo"),
    .fuzzy(field: "body", text: "mtie", distance: 1),
    .fuzzy(field: "body", text: "kmaers", distance: 2),
    .range(field: "date", range: 20_100_301...20_100_930), .exists(field: "date"),
    .not(.term(field: "body", text: "de")), .ids(["doc-1", "doc-250"]),
  ]

  /// An index with short and long lists, and deletions.
  private static func make(_ directory: String, documents: Int) throws {
    var random = SeededGenerator(seed: 99)
    let writer = try IndexWriter(directory: directory, schema: try SampleDocument.schema())
    for number in 0..<documents {
      var document = SampleDocument.random(number, using: &random)
      document.body = [Array(document.body.joined().prefix(12)) + ["de"]]
      try writer.add(document.indexDocument)
    }
    try writer.commit()
    for number in 0..<(documents / 20) { try writer.delete(id: "doc-\(number * 3)") }
    try writer.commit(merging: .none)
    writer.close()
  }

  /// Everything that a reader says.
  private static func answers(_ directory: String) throws -> [String] {
    let reader = try IndexReader(directory: directory)
    var answers: [String] = []
    for query in queries {
      let result = try reader.search(SearchRequest(query, limit: 20, facets: ["tag"]))
      answers.append("\(result.total ?? 0) \(result.facets)")
      let fast = try reader.search(SearchRequest(query, limit: 10, countsTotal: false))
      for hit in result.hits + fast.hits {
        let stored = try reader.stored(of: hit.document)
        answers.append("\(try reader.id(of: hit.document)) \(hit.score) \(stored.count)")
        answers.append("\(try reader.integer("date", of: hit.document) ?? 0)")
      }
    }
    return answers
  }

  @Test func eachByteFlipped() throws {
    let original = TemporaryDirectory()
    try Self.make(original.path, documents: 200)
    let expected = try Self.answers(original.path)
    _ = try IndexReader(directory: original.path).verify()
    let files = TemporaryDirectory.files(original.path)
    #expect(files.count == 3)
    let copy = TemporaryDirectory()
    TemporaryDirectory.copy(files, to: copy.path)
    let step = Self.isTorture ? 1 : 23
    for file in files {
      let path = copy.path + "/" + file.name
      for place in stride(from: 0, to: file.bytes.count, by: file.bytes.count < 600 ? 1 : step) {
        for mask: UInt8 in Self.isTorture ? [0x01, 0x80, 0xFF] : [place % 2 == 0 ? 0xFF : 0x10] {
          var bytes = file.bytes
          bytes[place] ^= mask
          TemporaryDirectory.write(bytes, path)
          do {
            let answers = try Self.answers(copy.path)
            let isWhole = (try? IndexReader(directory: copy.path).verify()) != nil
            #expect(!isWhole, "\(file.name) byte \(place) flipped, and verify passes")
            _ = answers == expected
          } catch let error as IndexError {
            #expect(Self.namesPlace(error), "\(file.name) byte \(place): \(error)")
          }
        }
      }
      TemporaryDirectory.write(file.bytes, path)
    }
    #expect(try Self.answers(copy.path) == expected)
  }

  private static func namesPlace(_ error: IndexError) -> Bool {
    switch error {
    case .corrupt, .unknownVersion: true
    default: false
    }
  }

  @Test func eachLengthCutOff() throws {
    let original = TemporaryDirectory()
    try Self.make(original.path, documents: 60)
    let files = TemporaryDirectory.files(original.path)
    let copy = TemporaryDirectory()
    TemporaryDirectory.copy(files, to: copy.path)
    for file in files {
      let path = copy.path + "/" + file.name
      for length in 0..<file.bytes.count where Self.isTorture || length % 11 == 0 || length < 64 {
        TemporaryDirectory.write(Array(file.bytes[..<length]), path)
        #expect(throws: IndexError.self, "\(file.name) cut to \(length)") {
          _ = try IndexReader(directory: copy.path)
        }
      }
      TemporaryDirectory.write(file.bytes + [0], path)
      #expect(throws: IndexError.self, "\(file.name) with a byte too many") {
        _ = try IndexReader(directory: copy.path)
      }
      TemporaryDirectory.write(file.bytes, path)
    }
  }

  /// Where zeros stand in place of frequencies, the documents of a block are there and its frequencies are not.
  @Test func stretchesOfZeros() throws {
    let original = TemporaryDirectory()
    try Self.make(original.path, documents: 200)
    let files = TemporaryDirectory.files(original.path)
    let copy = TemporaryDirectory()
    TemporaryDirectory.copy(files, to: copy.path)
    guard let segment = files.first(where: { $0.name.hasSuffix(".segment") }) else { return }
    let path = copy.path + "/" + segment.name
    for place in stride(from: 8, to: segment.bytes.count - 32, by: Self.isTorture ? 1 : 13) {
      var bytes = segment.bytes
      for offset in 0..<16 { bytes[place + offset] = 0 }
      TemporaryDirectory.write(bytes, path)
      do { _ = try Self.answers(copy.path) } catch let error as IndexError {
        #expect(Self.namesPlace(error), "byte \(place): \(error)")
      }
      if bytes != segment.bytes {
        #expect(throws: IndexError.self) { _ = try IndexReader(directory: copy.path).verify() }
      }
    }
  }

  @Test func randomDamage() throws {
    let original = TemporaryDirectory()
    try Self.make(original.path, documents: 400)
    let files = TemporaryDirectory.files(original.path)
    let copy = TemporaryDirectory()
    TemporaryDirectory.copy(files, to: copy.path)
    guard let segment = files.first(where: { $0.name.hasSuffix(".segment") }) else { return }
    let path = copy.path + "/" + segment.name
    var random = SeededGenerator(seed: 5)
    // The table and the trailer stay whole, so that the damage is met by what reads the sections.
    for round in 0..<(Self.isTorture ? 3000 : 60) {
      var bytes = segment.bytes
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        bytes[Int.random(in: 8..<(bytes.count - 700), using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      TemporaryDirectory.write(bytes, path)
      do { _ = try Self.answers(copy.path) } catch let error as IndexError {
        #expect(Self.namesPlace(error), "round \(round): \(error)")
      }
      if bytes != segment.bytes {
        #expect(throws: IndexError.self) { _ = try IndexReader(directory: copy.path).verify() }
      }
    }
  }

  @Test func unknownVersions() throws {
    let directory = TemporaryDirectory()
    try Self.make(directory.path, documents: 60)
    for file in TemporaryDirectory.files(directory.path) {
      var bytes = file.bytes
      bytes[4] = 77
      TemporaryDirectory.write(bytes, directory.path + "/" + file.name)
      let name = file.name == "manifest" ? directory.path + "/manifest" : file.name
      #expect(throws: IndexError.unknownVersion(file: name, version: 77)) {
        _ = try IndexReader(directory: directory.path)
      }
      TemporaryDirectory.write(file.bytes, directory.path + "/" + file.name)
    }
  }
}
