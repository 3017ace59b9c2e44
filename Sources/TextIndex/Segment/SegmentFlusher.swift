import CIndexKernels
import Glibc

/// Writes a ``SegmentBuffer`` as a segment file. The terms of a field are sorted by counting: each token is
/// put, in the order of the documents, behind the others of its term; so documents come out in any order
/// that is asked for at no cost.
struct SegmentFlusher {
  private let buffer: SegmentBuffer
  /// The buffer's documents in the order of the segment.
  private let order: [Int]
  private let file: SegmentFileWriter
  private let spare: FlushScratch

  /// Writes the segment, and returns what a commit needs to know of it; nil when no document is left.
  static func write(
    _ buffer: SegmentBuffer, directory: String, number: UInt64, spare: FlushScratch
  ) throws -> Commit.Fresh? {
    let order = Self.order(of: buffer)
    guard !order.isEmpty else { return nil }
    let flusher = SegmentFlusher(
      buffer: buffer, order: order,
      file: try SegmentFileWriter(
        directory: directory, name: Manifest.Segment(number: number, length: 0).name),
      spare: spare)
    let length = try flusher.write()
    return Commit.Fresh(
      segment: Manifest.Segment(number: number, length: length),
      sequences: order.map { buffer.rows[$0].sequence },
      identifierHashes: order.map {
        buffer.identifiers.hash(buffer.rows[$0].identifier)
      }.sorted())
  }

  /// The documents that are left, by their order and then their identifier.
  private static func order(of buffer: SegmentBuffer) -> [Int] {
    let live = (0..<buffer.count).filter { !buffer.rows[$0].isDead }
    let sorted = RadixSort.order(keys: live.map { buffer.rows[$0].order })
    let settled = RadixSort.settle(
      sorted, equal: { buffer.rows[live[$0]].order == buffer.rows[live[$1]].order }
    ) { a, b in
      let x = buffer.identifiers.bytes(Int(buffer.rows[live[a]].identifier))
      let y = buffer.identifiers.bytes(Int(buffer.rows[live[b]].identifier))
      return x.lexicographicallyPrecedes(y)
    }
    return settled.map { live[Int($0)] }
  }

  /// Writes the segment and returns the length of its file.
  private func write() throws -> Int {
    let schema = buffer.schema
    let numbers = spare.numbers
    numbers.count = 0
    numbers.reserve(buffer.count)
    numbers.base.update(repeating: PresentDocuments.none, count: buffer.count)
    for (number, document) in order.enumerated() {
      numbers[document] = UInt32(truncatingIfNeeded: number)
    }
    var tokens = [UInt64](repeating: 0, count: schema.fields.count)
    for (number, field) in schema.fields.enumerated() {
      switch field.kind {
      case .text:
        guard let stream = buffer.streams[number] else { continue }
        tokens[number] = try writeText(field, number: number, stream)
      case .keyword:
        guard let stream = buffer.streams[number] else { continue }
        try writeKeywords(number: number, stream)
      case .integer:
        let values = buffer.integers[number]?.all(buffer.count) ?? []
        let column = ByteBuffer()
        PackedColumn.write(order.count, to: column) { values[order[$0]] }
        try file.section(.column, field: UInt8(number)) { try file.sink.append(column) }
      case .stemmed: break
      }
    }
    for (number, field) in schema.fields.enumerated() where field.kind == .stemmed {
      tokens[number] = tokens[schema.number(of: field.source) ?? number]
    }
    try writeIdentifiers()
    try buffer.stored.finish(to: file, count: order.count) { buffer.stored.places[order[$0]] }
    let facts = SegmentFacts(documents: order.count, tokens: tokens)
    return try file.finish(facts)
  }

  /// Writes a text field and the stems of its twins; returns the sum of the documents' lengths.
  private func writeText(
    _ field: IndexSchema.Field, number: Int, _ stream: TermStream
  ) throws -> UInt64 {
    spare.present.find(in: stream, numbers: spare.numbers, count: order.count)
    let total = fillStarts()
    try file.section(.norms, field: UInt8(number)) { try file.sink.append(spare.norms) }
    let column = ByteBuffer()
    let starts = spare.starts
    PackedColumn.write(order.count, to: column) { Int64(starts[$0 + 1] - starts[$0]) }
    try file.section(.lengths, field: UInt8(number)) { try file.sink.append(column) }
    let lengths = BM25.lengths(average: Double(total) / Double(order.count))
    let twins = buffer.schema.twins(of: number)
    let stems = twins.isEmpty ? nil : StemWriter()
    try writePostings(number: number, stream, lengths: lengths, stems: stems)
    for twin in twins { try stems?.write(to: file, field: UInt8(twin)) }
    return UInt64(total)
  }

  /// Notes where the tokens of each document begin and how long it is; returns the number of all tokens.
  private func fillStarts() -> UInt32 {
    let present = spare.present
    let starts = spare.starts
    let norms = spare.norms
    starts.count = 0
    norms.count = 0
    starts.reserve(order.count + 1)
    var place = 0
    for number in 0..<order.count {
      let first = present.first(place)
      starts.append(first)
      if place < present.count, Int(present.numbers[place]) == number { place += 1 }
      norms.append(FieldNorm.code(present.first(place) - first))
    }
    starts.append(present.tokenCount)
    return present.tokenCount
  }

  /// Writes a keyword field.
  private func writeKeywords(number: Int, _ stream: TermStream) throws {
    spare.present.find(in: stream, numbers: spare.numbers, count: order.count)
    try writePostings(number: number, stream, lengths: nil, stems: nil)
  }

  /// Puts the numbers of all tokens in the order of their terms. Afterwards `cursors[t]` is where the tokens
  /// of term t end in `sorted`, and those of term t + 1 begin.
  private func sortTokens(_ stream: TermStream) {
    let termCount = stream.table.count
    let cursors = spare.cursors
    cursors.count = 0
    cursors.reserve(termCount + 1)
    memset(cursors.base, 0, (termCount + 1) * 4)
    let sorted = spare.sorted
    sorted.count = 0
    sorted.reserve(stream.terms.count)
    let terms = UnsafePointer(stream.terms.base)
    let ends = cursors.base
    let target = sorted.base
    let present = spare.present
    for document in 0..<present.count {
      for place in present.range(document, in: stream) where terms[place] != TermStream.gap {
        ends[Int(terms[place])] &+= 1
      }
    }
    var total: UInt32 = 0
    for term in 0..<termCount {
      let count = ends[term]
      ends[term] = total
      total &+= count
    }
    var token: UInt32 = 0
    for document in 0..<present.count {
      for place in present.range(document, in: stream) {
        let term = terms[place]
        if term != TermStream.gap {
          target[Int(ends[Int(term)])] = token
          ends[Int(term)] &+= 1
        }
        token &+= 1
      }
    }
  }

  /// Sorts the tokens of a field by term and encodes the postings of each; `lengths` is nil for a keyword
  /// field. `stems` gets the terms that are written.
  private func writePostings(
    number: Int, _ stream: TermStream, lengths: [Float]?, stems: StemWriter?
  ) throws {
    let table = stream.table
    sortTokens(stream)
    let dictionary = TermDictionaryWriter(hasPositions: lengths != nil)
    let out = spare.out
    try file.section(.postings, field: UInt8(number)) {
      try (lengths ?? [0]).withUnsafeBufferPointer { lengths in
        try FieldNorm.universes.withUnsafeBufferPointer { universes in
          guard let lengths = lengths.baseAddress, let universes = universes.baseAddress else {
            return
          }
          var encoder = PostingsEncoder(
            documentCount: order.count, hasPositions: dictionary.hasPositions,
            norms: spare.norms.base, lengths: lengths, universes: universes)
          out.count = 0
          for term in table.sorted() {
            let before = dictionary.termCount
            writeTerm(Int(term), table, dictionary, &encoder, out)
            if dictionary.termCount > before { stems?.add(table.bytes(Int(term))) }
            if out.count > 1 << 18 {
              try file.sink.append(out)
              out.count = 0
            }
          }
          try file.sink.append(out)
          out.count = 0
        }
      }
    }
    try dictionary.finish(to: file, field: UInt8(number))
  }

  private func writeTerm(
    _ term: Int, _ table: TermTable, _ dictionary: TermDictionaryWriter,
    _ encoder: inout PostingsEncoder, _ out: ByteBuffer
  ) {
    let first = term == 0 ? 0 : Int(spare.cursors[term - 1])
    let end = Int(spare.cursors[term])
    guard first < end else { return }
    let tokens = UnsafePointer(spare.sorted.base)
    let present = spare.present.lookup
    let documents = spare.documents
    let frequencies = spare.frequencies
    documents.count = 0
    frequencies.count = 0
    documents.reserve(min(end - first, spare.present.count))
    frequencies.reserve(min(end - first, spare.present.count))
    let documentOut = documents.base
    let frequencyOut = frequencies.base
    var count = 0
    var at = first
    var place = -1
    while at < end {
      place = present.place(of: tokens[at], from: place &+ 1)
      let limit = present.firsts[place &+ 1]
      let begin = at
      repeat { at &+= 1 } while at < end && tokens[at] < limit
      documentOut[count] = present.numbers[place]
      frequencyOut[count] = UInt32(truncatingIfNeeded: at &- begin)
      count &+= 1
    }
    let bytes = table.bytes(term)
    if count == 1, frequencyOut[0] == 1 || !dictionary.hasPositions {
      dictionary.add(
        bytes, document: documentOut[0],
        position: tokens[first] &- present.firsts[present.place(of: tokens[first])])
      return
    }
    let before = out.count
    if dictionary.hasPositions {
      var source = ListedPositions(
        tokens + first, starts: UnsafePointer(spare.starts.base), norms: encoder.norms,
        universes: encoder.universes)
      encoder.encode(
        documents: documentOut, frequencies: frequencyOut, count: count, positions: &source,
        to: out)
    } else {
      var source = NoPositions()
      encoder.encode(
        documents: documentOut, frequencies: frequencyOut, count: count, positions: &source,
        to: out)
    }
    dictionary.add(bytes, documents: count, length: out.count - before)
  }

  /// Writes the dictionary of the identifiers, and the place of each document's identifier in it.
  private func writeIdentifiers() throws {
    let numbers = spare.numbers
    let dictionary = TermDictionaryWriter(hasPositions: false)
    var places = [Int64](repeating: 0, count: order.count)
    for identifier in buffer.identifiers.sorted() {
      let document = buffer.documentOfIdentifier[Int(identifier)]
      guard numbers[document] != PresentDocuments.none else { continue }
      places[Int(numbers[document])] = Int64(dictionary.termCount)
      dictionary.add(
        buffer.identifiers.bytes(Int(identifier)), document: numbers[document],
        position: 0)
    }
    try dictionary.finish(to: file, field: SegmentFile.identifierField)
    let column = ByteBuffer()
    PackedColumn.write(order.count, to: column) { places[$0] }
    try file.section(.identifierOrder, field: SegmentFile.identifierField) {
      try file.sink.append(column)
    }
    column.count = 0
    PackedColumn.write(order.count, to: column) { Int64(bitPattern: buffer.rows[order[$0]].order) }
    try file.section(.column, field: SegmentFile.identifierField) { try file.sink.append(column) }
  }
}
