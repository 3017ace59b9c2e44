/// What ``IndexReader/verify()`` went through.
public struct VerifyReport: Sendable, Hashable {
  /// Files read, with their sizes in bytes.
  public var files: [String: Int] = [:]
  /// Documents that are neither deleted nor replaced.
  public var documents = 0
  /// Terms of all fields and segments.
  public var terms = 0
  /// Postings of all terms.
  public var postings = 0
}

/// Reads every byte of an index: checksums first, then whether every structure can be read and fits the
/// others.
struct Verifier {
  let reader: IndexReader
  let manifest: Manifest
  let scratch: SearchScratch

  func run() throws -> VerifyReport {
    var report = VerifyReport()
    report.files[Manifest.name] = manifest.encoded().count
    for segment in reader.segments {
      let file = segment.file.file
      try segment.file.check()
      report.files[file.name] = file.bytes.count
      if let deletes = segment.deletes {
        report.files[deletes.file.name] = deletes.file.bytes.count
        var count = 0
        for index in 0..<deletes.wordCount { count += deletes.word(index).nonzeroBitCount }
        guard count == deletes.count else {
          throw deletes.file.corrupt(12, "\(count) documents are deleted, not \(deletes.count)")
        }
      }
      report.documents += segment.liveCount
      for number in reader.schema.fields.indices {
        if let postings = segment.postings[number] {
          try terms(postings, segment, field: number, &report)
        }
        if let stems = segment.stems[number] {
          let before = report.postings
          try terms(stems, segment, field: number, &report)
          guard report.postings - before == Int(stems.documentCount) else {
            throw segment.damagedTerms(of: UInt8(number), "not every term has one stem")
          }
        }
      }
      try identifiers(segment)
      for block in 0..<segment.stored.blockCount { _ = try segment.stored.documents(block) }
      for document in 0..<segment.documentCount {
        let (block, slot) = segment.stored.place(document)
        guard block >= 0, block < segment.stored.blockCount, slot >= 0,
          slot < segment.stored.documents(in: block)
        else { throw file.corrupt(segment.stored.offset, "stored bytes out of place") }
      }
    }
    return report
  }

  private func terms(
    _ postings: FieldPostings, _ segment: SegmentReader, field: Int, _ report: inout VerifyReport
  ) throws {
    var cursor = TermCursor(postings.dictionary)
    let list = scratch.cursor(0)
    var previous: [UInt8] = []
    var count = 0
    cursor.enter(0)
    while try segment.advance(&cursor, field: UInt8(field)) {
      guard count == 0 || previous.lexicographicallyPrecedes(cursor.term) else {
        throw segment.damagedTerms(of: UInt8(field), at: cursor.offset, "terms out of order")
      }
      previous = cursor.term
      count += 1
      list.pointee.open(cursor.entry, postings)
      var documents = 0
      for block in 0..<list.pointee.blockCount {
        list.pointee.decode(block)
        list.pointee.decodeFrequencies()
        documents += list.pointee.size
        if postings.hasPositions {
          for index in 0..<list.pointee.size {
            let found = list.pointee.readPositions(of: index, into: scratch.positions)
            for place in 1..<max(found, 1)
            where scratch.positions[place] <= scratch.positions[place - 1] {
              throw postings.file.corrupt(postings.offset, "positions out of order")
            }
          }
        }
      }
      guard list.pointee.damage < 0 else {
        throw postings.file.corrupt(postings.offset + list.pointee.damage, "damaged postings")
      }
      guard documents == Int(cursor.entry.documents) else {
        throw postings.file.corrupt(
          postings.offset + cursor.entry.offset, "postings are missing")
      }
      report.postings += documents
    }
    guard count == postings.dictionary.termCount else {
      throw segment.damagedTerms(of: UInt8(field), "terms are missing")
    }
    report.terms += count
  }

  /// Whether each document has one identifier.
  private func identifiers(_ segment: SegmentReader) throws {
    var cursor = TermCursor(segment.identifiers)
    cursor.enter(0)
    var count = 0
    while try segment.advance(&cursor) {
      _ = try segment.document(at: cursor)
      count += 1
    }
    guard count == segment.documentCount else {
      throw segment.damagedTerms("there is not one identifier for each document")
    }
  }
}
