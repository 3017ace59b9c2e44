import Testing

@testable import TextIndex

/// A writer over damaged segments: what it cannot read it refuses, and the commit before stays as it was.
@Suite struct DamagedWriterTests {
  private static let documents = 200

  private static func document(_ number: Int, _ text: String) -> IndexDocument {
    var document = IndexDocument(
      id: "doc-\(number)", order: UInt64(number % 7), stored: Array("\(text) \(number)".utf8))
    document.addText("body", "\(text) de kamer \(number % 11) \(number)")
    document.addKeyword("tag", "t\(number % 3)")
    document.setInteger("date", Int64(number))
    return document
  }

  private static func writer(_ directory: String) throws -> IndexWriter {
    try IndexWriter(
      directory: directory,
      schema: try IndexSchema([
        .text("body"), .stemmed("stems", of: "body"), .keyword("tag"), .integer("date"),
      ]))
  }

  /// Replaces `count` documents.
  private static func replace(
    _ count: Int, in directory: String, merging: IndexWriter.Merging
  ) throws {
    let writer = try writer(directory)
    for number in 0..<count { try writer.add(document(number, "nieuw")) }
    try writer.commit(merging: merging)
  }

  /// Where the sections of the only segment of a new index are.
  private static func sections(
    _ directory: String
  ) throws -> [(kind: SectionKind, field: UInt8, range: Range<Int>)] {
    let file = try #require(try IndexReader(directory: directory).segments.first).file
    return SectionKind.allCases.flatMap { kind in
      (UInt8.min...UInt8.max).compactMap { field in
        file.range(kind, field: field).map { (kind, field, $0) }
      }
    }
  }

  /// Damaged identifiers do not let a document stand twice: the commit is refused, or does not need what is damaged.
  /// Where they say something else and nothing contradicts it, `verify` still tells. A few documents are looked up in
  /// the old segment, many are gone through beside it.
  @Test(arguments: [3, documents]) func damagedIdentifiers(count: Int) throws {
    let original = TemporaryDirectory()
    let first = try Self.writer(original.path)
    for number in 0..<Self.documents { try first.add(Self.document(number, "oud")) }
    try first.commit()
    first.close()
    let files = TemporaryDirectory.files(original.path)
    let segment = try #require(files.first { $0.name.hasSuffix(".segment") })
    let reader = try #require(try IndexReader(directory: original.path).segments.first)
    let blocks = try #require(reader.file.range(.termBlocks, field: SegmentFile.identifierField))
    let index = try #require(reader.file.range(.termIndex, field: SegmentFile.identifierField))
    var refused = 0
    var silent = 0
    // The number of terms is left alone, and not each place is tried.
    for place in (blocks.dropFirst(8) + Array(index)) where place % 5 == 0 {
      let copy = TemporaryDirectory()
      TemporaryDirectory.copy(files, to: copy.path)
      var bytes = segment.bytes
      bytes[place] ^= 0xFF
      TemporaryDirectory.write(bytes, copy.path + "/" + segment.name)
      do {
        try Self.replace(count, in: copy.path, merging: .none)
        let reader = try IndexReader(directory: copy.path)
        if reader.documentCount != Self.documents {
          silent += 1
          #expect(throws: IndexError.self) { try reader.verify() }
        }
      } catch IndexError.corrupt(let file, let offset, _) {
        refused += 1
        #expect(file == segment.name && blocks.contains(offset), "byte \(place)")
        #expect(TemporaryDirectory.read(copy.path + "/manifest") == files.first?.bytes)
      }
    }
    #expect(refused > 9 * silent)
  }

  /// A byte of every section of a segment is flipped, then the segment is joined with another.
  @Test func noDamageIsJoined() throws {
    let original = TemporaryDirectory()
    let first = try Self.writer(original.path)
    for number in 0..<Self.documents { try first.add(Self.document(number, "oud")) }
    try first.commit()
    first.close()
    let sections = try Self.sections(original.path)
    #expect(Set(sections.map(\.kind)) == Set(SectionKind.allCases))
    try Self.replace(20, in: original.path, merging: .none)
    let files = TemporaryDirectory.files(original.path)
    let segment = try #require(files.first { $0.name.hasSuffix(".segment") })
    for (kind, field, range) in sections where !range.isEmpty {
      let places = [range.lowerBound, range.lowerBound + range.count / 2, range.upperBound - 1]
      for (place, mask) in zip(places, [0x01, 0x80, 0xFF] as [UInt8]) {
        let copy = TemporaryDirectory()
        TemporaryDirectory.copy(files, to: copy.path)
        var bytes = segment.bytes
        bytes[place] ^= mask
        TemporaryDirectory.write(bytes, copy.path + "/" + segment.name)
        let writer = try Self.writer(copy.path)
        try writer.add(Self.document(7, "nieuwer"))
        do {
          try writer.commit(merging: .atMost(1))
          Issue.record("byte \(place), of \(kind) of field \(field), was joined")
        } catch IndexError.corrupt(let file, let offset, _) {
          #expect(file == segment.name)
          #expect(offset < bytes.count)
        }
        // The last commit is there as it was, but for the byte.
        TemporaryDirectory.write(segment.bytes, copy.path + "/" + segment.name)
        let reader = try IndexReader(directory: copy.path)
        #expect(try reader.verify().documents == Self.documents)
        #expect(try reader.count(.term(field: "body", text: "nieuw")) == 20)
        #expect(try reader.count(.term(field: "body", text: "nieuwer")) == 0)
      }
    }
  }

  /// Places of stored bytes that are not, under a checksum that is right: not even those are joined. Half the
  /// documents are left, whose blocks are copied, or few, whose blocks are packed anew.
  @Test(arguments: [2, 20]) func storedBytesOutOfPlace(left: Int) throws {
    let directory = TemporaryDirectory()
    var writer = try Self.writer(directory.path)
    for number in 0..<Self.documents { try writer.add(Self.document(number, "oud")) }
    try writer.commit()
    for number in 0..<Self.documents where number % left != 0 {
      try writer.delete(id: "doc-\(number)")
    }
    try writer.commit(merging: .none)
    writer.close()
    let segment = try #require(
      TemporaryDirectory.names(in: directory.path).first { $0.hasSuffix(".segment") })
    let sections = try Self.sections(directory.path)
    let places = try #require(sections.first { $0.kind == .storedPlaces }?.range)
    var bytes = TemporaryDirectory.read(directory.path + "/" + segment)
    // The smallest place.
    bytes[places.lowerBound] &+= 100
    let checksum = bytes[..<(bytes.count - 8)].withUnsafeBytes { Checksum.of($0) }
    for index in 0..<4 {
      bytes[bytes.count - 8 + index] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * index))
    }
    TemporaryDirectory.write(bytes, directory.path + "/" + segment)
    writer = try Self.writer(directory.path)
    #expect {
      try writer.commit(merging: .atMost(1))
    } throws: { error in
      guard case IndexError.corrupt(segment, _, "stored bytes out of place") = error else {
        return false
      }
      return true
    }
  }
}
