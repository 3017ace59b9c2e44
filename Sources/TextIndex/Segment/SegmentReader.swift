/// One segment of an index, ready to be searched: its file, and which of its documents are deleted.
struct SegmentReader: @unchecked Sendable {
  // Unchecked: the pointers lead into files that are mapped read-only and kept alive by `file`, `deletes`.

  let file: SegmentFile
  let deletes: DeletedDocuments?
  let documentCount: Int
  /// By field number; nil for integer and stemmed fields.
  let postings: [FieldPostings?]
  /// By field number, for stemmed fields: the stems, each with the places of its terms in the dictionary of the
  /// field that it stems, as if those were documents.
  let stems: [FieldPostings?]
  /// By field number; nil for the others.
  let columns: [PackedColumn?]
  /// Exact lengths of text fields, by field number; nil for the others.
  let lengths: [PackedColumn?]
  let identifiers: TermDictionary
  let identifierOrder: PackedColumn
  /// ``IndexDocument/order`` of each document.
  let orders: PackedColumn
  let stored: StoredReader

  var liveCount: Int { documentCount - (deletes?.count ?? 0) }

  init(file: SegmentFile, deletes: DeletedDocuments?, schema: IndexSchema) throws {
    self.file = file
    self.deletes = deletes
    documentCount = file.facts.documents
    let count = documentCount
    func damaged(_ kind: SectionKind, _ field: UInt8, _ reason: String) -> IndexError {
      file.file.corrupt(file.range(kind, field: field)?.lowerBound ?? 0, reason)
    }
    func column(_ kind: SectionKind, _ field: UInt8) throws -> PackedColumn {
      guard let bytes = file.section(kind, field: field),
        let column = PackedColumn(bytes, count: count)
      else { throw damaged(kind, field, "a column is too short") }
      return column
    }
    func dictionary(_ field: UInt8, hasPositions: Bool, postings: Int) throws -> TermDictionary {
      guard let blocks = file.section(.termBlocks, field: field),
        let index = file.section(.termIndex, field: field),
        let dictionary = TermDictionary(
          blocks: blocks, index: index, hasPositions: hasPositions, postingsLength: postings)
      else { throw damaged(.termBlocks, field, "a dictionary does not fit its index") }
      return dictionary
    }
    let none: [FieldPostings?] = Array(repeating: nil, count: schema.fields.count)
    var postings = none
    var stems = none
    var columns: [PackedColumn?] = schema.fields.map { _ in nil }
    for (number, field) in schema.fields.enumerated() {
      let id = UInt8(number)
      if field.kind == .integer {
        // One that was added to the schema after the segment was written is not there.
        if file.range(.column, field: id) != nil { columns[number] = try column(.column, id) }
        continue
      }
      guard let bytes = file.section(.postings, field: id),
        let range = file.range(.postings, field: id)
      else { continue }
      var norms: UnsafePointer<UInt8>?
      if field.kind == .text {
        guard let bytes = file.section(.norms, field: id), bytes.count == count else {
          throw damaged(.norms, id, "there is not one length for each document")
        }
        norms = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      }
      let list = FieldPostings(
        dictionary: try dictionary(id, hasPositions: field.kind == .text, postings: bytes.count),
        file: file.file, offset: range.lowerBound, bytes: bytes, norms: norms,
        documentCount: UInt32(count))
      if field.kind == .stemmed { stems[number] = list } else { postings[number] = list }
    }
    for number in stems.indices {
      guard let list = stems[number] else { continue }
      let terms = postings[schema.source(of: number)]?.dictionary.termCount ?? 0
      stems[number] = FieldPostings(
        dictionary: list.dictionary, file: list.file, offset: list.offset, bytes: list.bytes,
        norms: nil, documentCount: UInt32(truncatingIfNeeded: terms))
    }
    self.stems = stems
    self.postings = postings
    self.columns = columns
    lengths = try schema.fields.indices.map { number in
      guard schema.fields[number].kind == .text, postings[number] != nil else { return nil }
      return try column(.lengths, UInt8(number))
    }
    let reserved = SegmentFile.identifierField
    identifiers = try dictionary(reserved, hasPositions: false, postings: 0)
    identifierOrder = try column(.identifierOrder, reserved)
    orders = try column(.column, reserved)
    let places = try column(.storedPlaces, 0)
    guard let blocks = file.section(.storedBlocks, field: 0),
      let index = file.section(.storedIndex, field: 0), index.count % 12 == 0
    else { throw damaged(.storedIndex, 0, "the stored bytes have no index") }
    stored = StoredReader(
      blocks: blocks, index: index, places: places, file: file.file,
      offset: file.range(.storedBlocks, field: 0)?.lowerBound ?? 0)
  }

  /// The identifier of a document.
  func identifier(_ document: Int) throws -> [UInt8] {
    guard let bytes = identifiers.term(Int(truncatingIfNeeded: identifierOrder[document])) else {
      throw damagedTerms("document \(document) has no identifier")
    }
    return bytes
  }

  /// The document with an identifier, deleted or not.
  func document(_ identifier: UnsafeRawBufferPointer) throws -> Int? {
    var cursor = TermCursor(identifiers)
    let isThere = cursor.seek(identifier) && cursor.compare(to: identifier) == 0
    try check(cursor)
    return isThere ? try document(at: cursor) : nil
  }

  /// Goes to the next term of a field, or to the next identifier; false behind the last.
  func advance(
    _ cursor: inout TermCursor, field: UInt8 = SegmentFile.identifierField
  ) throws -> Bool {
    let more = cursor.advance()
    try check(cursor, field: field)
    return more
  }

  /// Throws where a cursor has met damage.
  func check(_ cursor: TermCursor, field: UInt8 = SegmentFile.identifierField) throws {
    if cursor.isDamaged { throw damagedTerms(of: field, at: cursor.offset) }
  }

  /// The document of the identifier at which a cursor stands.
  func document(at cursor: TermCursor) throws -> Int {
    let document = Int(cursor.entry.document)
    guard cursor.entry.isSingle, document < documentCount,
      identifierOrder[document] == Int64(cursor.entry.ordinal)
    else { throw damagedTerms(at: cursor.offset, "identifiers out of place") }
    return document
  }

  /// The error for terms (or identifiers) that are not what was written; `offset` counts from their section.
  func damagedTerms(
    of field: UInt8 = SegmentFile.identifierField, at offset: Int = 0,
    _ reason: String = "damaged dictionary"
  ) -> IndexError {
    file.file.corrupt((file.range(.termBlocks, field: field)?.lowerBound ?? 0) + offset, reason)
  }

  /// The documents of a term that are not deleted.
  func liveDocuments(
    of entry: TermEntry, in list: FieldPostings, _ scratch: SearchScratch
  ) -> Int {
    guard let deletes else { return Int(entry.documents) }
    let cursor = scratch.cursor(0)
    cursor.pointee.open(entry, list)
    var count = Int(entry.documents)
    for block in 0..<cursor.pointee.blockCount {
      cursor.pointee.decode(block)
      for index in 0..<cursor.pointee.size
      where deletes.contains(Int(cursor.pointee.documents[index])) { count -= 1 }
    }
    return max(count, 0)
  }

  @inline(__always)
  func isDeleted(_ document: Int) -> Bool { deletes?.contains(document) ?? false }
}

extension SegmentReader {
  /// Opens a segment of a commit.
  init(directory: String, segment: Manifest.Segment, schema: IndexSchema) throws {
    let file = try SegmentFile(directory: directory, name: segment.name, length: segment.length)
    let deletes = try segment.deletesName.map {
      try DeletedDocuments(directory: directory, name: $0, documents: file.facts.documents)
    }
    try self.init(file: file, deletes: deletes, schema: schema)
  }
}
