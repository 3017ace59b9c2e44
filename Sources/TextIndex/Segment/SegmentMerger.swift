import CIndexKernels

/// Joins segments to one, without their deleted documents. Documents keep their order; positions are copied
/// as they are, bit by bit; everything else is encoded anew.
struct SegmentMerger {
  /// A segment and which of its documents are left out.
  struct Source {
    let reader: SegmentReader
    let deleted: [UInt64]?

    @inline(__always)
    func isDeleted(_ document: Int) -> Bool {
      guard let deleted else { return false }
      return deleted[document >> 6] >> UInt64(document & 63) & 1 == 1
    }
  }

  private let sources: [Source]
  private let schema: IndexSchema
  private let file: SegmentFileWriter
  /// For each source, the new number of each document; UInt32.max for a deleted one.
  private var numbers: [[UInt32]] = []
  /// For each new document, its source and its number there.
  private var origins: [(source: UInt32, document: UInt32)] = []

  /// Writes the joined segment; nil when no document is left.
  ///
  /// - Throws: ``IndexError/corrupt(file:offset:reason:)`` for a source that is not what was written: no damage gets a
  ///   new checksum.
  static func merge(
    _ sources: [Source], schema: IndexSchema, directory: String, name: String
  ) throws -> (facts: SegmentFacts, length: Int)? {
    for source in sources { try source.reader.file.check() }
    let order = try Self.order(sources)
    if order.isEmpty { return nil }
    var merger = SegmentMerger(
      sources: sources, schema: schema,
      file: try SegmentFileWriter(directory: directory, name: name))
    merger.origins = order
    merger.numbers = sources.map {
      [UInt32](repeating: UInt32.max, count: $0.reader.documentCount)
    }
    for (number, origin) in order.enumerated() {
      merger.numbers[Int(origin.source)][Int(origin.document)] = UInt32(number)
    }
    return try merger.write()
  }

  private init(sources: [Source], schema: IndexSchema, file: SegmentFileWriter) {
    self.sources = sources
    self.schema = schema
    self.file = file
  }

  private func write() throws -> (facts: SegmentFacts, length: Int) {
    var tokens = [UInt64](repeating: 0, count: schema.fields.count)
    let norms = ByteBuffer(capacity: origins.count + 16)
    for (number, field) in schema.fields.enumerated() {
      switch field.kind {
      case .text:
        tokens[number] = try writeLengths(number, norms)
        let twins = schema.twins(of: number)
        let stems = twins.isEmpty ? nil : StemWriter()
        try writePostings(number, norms: norms, tokens: tokens[number], stems: stems)
        for twin in twins {
          tokens[twin] = tokens[number]
          try stems?.write(to: file, field: UInt8(twin))
        }
      case .stemmed: break
      case .keyword: try writePostings(number, norms: nil, tokens: 0, stems: nil)
      case .integer:
        try writeColumn(.column, UInt8(number)) { source, document in
          source.columns[number]?.value(document)
        }
      }
    }
    try writeIdentifiers()
    try writeColumn(.column, SegmentFile.identifierField) { $0.orders[$1] }
    try writeStored()
    let facts = SegmentFacts(documents: origins.count, tokens: tokens)
    return (facts, try file.finish(facts))
  }

  private func writeColumn(
    _ kind: SectionKind, _ field: UInt8, _ value: (SegmentReader, Int) -> Int64?
  ) throws {
    let column = ByteBuffer()
    PackedColumn.write(origins.count, to: column) { number in
      let origin = origins[number]
      return value(sources[Int(origin.source)].reader, Int(origin.document))
    }
    try file.section(kind, field: field) { try file.sink.append(column) }
  }

  /// Writes the lengths of a text field, fills `norms`, and returns the sum of the lengths.
  private func writeLengths(_ field: Int, _ norms: ByteBuffer) throws -> UInt64 {
    var total: UInt64 = 0
    norms.count = 0
    for origin in origins {
      let reader = sources[Int(origin.source)].reader
      let length = reader.lengths[field]?[Int(origin.document)] ?? 0
      total &+= UInt64(bitPattern: length)
      // The code as it is: positions are coded by it.
      norms.append(reader.postings[field]?.norms?[Int(origin.document)] ?? 0)
    }
    try file.section(.norms, field: UInt8(field)) { try file.sink.append(norms) }
    try writeColumn(.lengths, UInt8(field)) { $0.lengths[field]?[$1] ?? 0 }
    return total
  }

  /// Writes the postings of a field; `stems` gets the terms that are left.
  private func writePostings(
    _ field: Int, norms: ByteBuffer?, tokens: UInt64, stems: StemWriter?
  ) throws {
    let dictionary = TermDictionaryWriter(hasPositions: norms != nil)
    let lengths = BM25.lengths(average: Double(tokens) / Double(origins.count))
    let out = ByteBuffer(capacity: 1 << 19)
    try file.section(.postings, field: UInt8(field)) {
      try lengths.withUnsafeBufferPointer { lengths in
        try FieldNorm.universes.withUnsafeBufferPointer { universes in
          guard let lengths = lengths.baseAddress, let universes = universes.baseAddress else {
            return
          }
          let list = PostingMerger(
            documentCount: origins.count,
            norms: UnsafePointer((norms ?? out).base), hasPositions: norms != nil,
            lengths: lengths, universes: universes)
          try forEachTerm(field) { term, entries in
            for (source, entry) in entries {
              guard let postings = sources[source].reader.postings[field] else { continue }
              try list.add(entry, postings, numbers: numbers[source])
            }
            let before = dictionary.termCount
            list.write(term, to: dictionary, out)
            if dictionary.termCount > before { stems?.add(term) }
            if out.count > 1 << 18 {
              try file.sink.append(out)
              out.count = 0
            }
          }
          try file.sink.append(out)
        }
      }
    }
    try dictionary.finish(to: file, field: UInt8(field))
    for source in sources {
      for kind in [SectionKind.termBlocks, .termIndex, .postings] {
        if let range = source.reader.file.range(kind, field: UInt8(field)) {
          source.reader.file.file.release(range)
        }
      }
    }
  }

  /// Calls `body` with each term of a field in byte order and its entries by source. Pages that were read
  /// are given back on the way.
  private func forEachTerm(
    _ field: Int, _ body: (UnsafeRawBufferPointer, [(Int, TermEntry)]) throws -> Void
  ) throws {
    var cursors: [(source: Int, cursor: TermCursor, released: Int)] = []
    for (number, source) in sources.enumerated() {
      guard let postings = source.reader.postings[field] else { continue }
      var cursor = TermCursor(postings.dictionary)
      cursor.enter(0)
      if try source.reader.advance(&cursor, field: UInt8(field)) {
        cursors.append((number, cursor, 0))
      }
    }
    var entries: [(Int, TermEntry)] = []
    var ends: [Int] = []
    while !cursors.isEmpty {
      var best = 0
      for index in 1..<max(cursors.count, 1)
      where cursors[index].cursor.term.lexicographicallyPrecedes(cursors[best].cursor.term) {
        best = index
      }
      let term = cursors[best].cursor.term
      entries.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      for index in cursors.indices where cursors[index].cursor.term == term {
        entries.append((cursors[index].source, cursors[index].cursor.entry))
        ends.append(index)
      }
      try term.withUnsafeBytes { try body($0, entries) }
      for index in ends.reversed() {
        let reader = sources[cursors[index].source].reader
        guard let postings = reader.postings[field] else { continue }
        let end = cursors[index].cursor.entry.offset + cursors[index].cursor.entry.length
        if end > cursors[index].released + 1 << 21 {
          let from = postings.offset + cursors[index].released
          postings.file.release(from..<(postings.offset + end))
          cursors[index].released = end
        }
        if try !reader.advance(&cursors[index].cursor, field: UInt8(field)) {
          cursors.remove(at: index)
        }
      }
    }
  }

  private func writeIdentifiers() throws {
    let dictionary = TermDictionaryWriter(hasPositions: false)
    var places = [Int64](repeating: 0, count: origins.count)
    var cursors: [(source: Int, cursor: TermCursor)] = []
    for (number, source) in sources.enumerated() {
      var cursor = TermCursor(source.reader.identifiers)
      cursor.enter(0)
      if try source.reader.advance(&cursor) { cursors.append((number, cursor)) }
    }
    while !cursors.isEmpty {
      var best = 0
      for index in 1..<max(cursors.count, 1)
      where cursors[index].cursor.term.lexicographicallyPrecedes(cursors[best].cursor.term) {
        best = index
      }
      let source = cursors[best].source
      let reader = sources[source].reader
      let number = numbers[source][try reader.document(at: cursors[best].cursor)]
      if number != UInt32.max {
        places[Int(number)] = Int64(dictionary.termCount)
        cursors[best].cursor.term.withUnsafeBytes {
          dictionary.add($0, document: number, position: 0)
        }
      }
      if try !reader.advance(&cursors[best].cursor) { cursors.remove(at: best) }
    }
    try dictionary.finish(to: file, field: SegmentFile.identifierField)
    let column = ByteBuffer()
    PackedColumn.write(origins.count, to: column) { places[$0] }
    try file.section(.identifierOrder, field: SegmentFile.identifierField) {
      try file.sink.append(column)
    }
  }

  /// Copies blocks of stored bytes as they are; one of which less than half is left is packed anew.
  private func writeStored() throws {
    let stored = StoredWriter()
    var places = [Int64](repeating: 0, count: origins.count)
    // Documents that are packed anew, and their numbers with the writer.
    var packed: [(number: UInt32, added: Int)] = []
    try file.section(.storedBlocks, field: 0) {
      for (number, source) in sources.enumerated() {
        let reader = source.reader.stored
        var members = [[(slot: Int, number: UInt32)]](repeating: [], count: reader.blockCount)
        for document in 0..<source.reader.documentCount
        where numbers[number][document] != UInt32.max {
          let (block, slot) = reader.place(document)
          guard block >= 0, block < members.count, slot >= 0, slot < reader.documents(in: block)
          else {
            throw reader.file.corrupt(reader.offset, "stored bytes out of place")
          }
          members[block].append((slot, numbers[number][document]))
        }
        for block in members.indices where !members[block].isEmpty {
          if members[block].count * 2 >= reader.documents(in: block) {
            let first = stored.addBlock(
              try reader.compressed(block), documents: UInt32(reader.documents(in: block)))
            for member in members[block] {
              places[Int(member.number)] = first + Int64(member.slot)
            }
          } else {
            let documents = try reader.documents(block)
            for member in members[block] {
              let added = documents[member.slot].withUnsafeBytes { stored.add($0, group: 0) }
              packed.append((member.number, added))
            }
          }
          try stored.drain(to: file.sink)
        }
        if let range = source.reader.file.range(.storedBlocks, field: 0) {
          source.reader.file.file.release(range)
        }
      }
      stored.endBlocks()
      try stored.drain(to: file.sink)
    }
    for (number, added) in packed { places[Int(number)] = stored.places[added] }
    try stored.finishIndex(to: file, count: origins.count) { places[$0] }
  }
}
