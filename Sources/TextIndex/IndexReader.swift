import Synchronization
import Threading

/// A snapshot of an index: immutable, safe to use from any number of threads. Opening reads a few
/// hundred bytes whatever the size of the index; what a writer commits later is seen by a reader opened
/// later, and what it removes stays readable here.
public final class IndexReader: Sendable {
  /// The fields of the index.
  public let schema: IndexSchema
  /// Counts the commits of the index; a later snapshot has a higher one.
  let generation: UInt64
  /// Documents that are neither deleted nor replaced.
  public let documentCount: Int

  let directory: String
  let segments: [SegmentReader]
  private let manifest: Manifest
  private let lengthTables: LengthTables
  private let scratches = Lock<[SearchScratch]>([])

  /// Opens the last commit of the index in a directory.
  ///
  /// - Throws: ``IndexError/missing(directory:)``, ``IndexError/unknownVersion(file:version:)``,
  ///   ``IndexError/corrupt(file:offset:reason:)`` or ``IndexError/system(operation:path:code:reason:)``.
  public convenience init(directory: String) throws {
    var manifest = try Manifest(directory: directory)
    while true {
      do {
        try self.init(directory: directory, manifest: manifest)
        return
      } catch IndexError.system(let operation, let path, let code, let reason) where code == 2 {
        // A commit may have removed a file between the two reads: then there is a newer manifest.
        let newer = try Manifest(directory: directory)
        if newer.generation == manifest.generation {
          throw IndexError.system(operation: operation, path: path, code: code, reason: reason)
        }
        manifest = newer
      }
    }
  }

  init(directory: String, manifest: Manifest) throws {
    self.directory = directory
    self.manifest = manifest
    schema = manifest.schema
    generation = manifest.generation
    let schema = manifest.schema
    segments = try manifest.segments.map {
      try SegmentReader(directory: directory, segment: $0, schema: schema)
    }
    documentCount = segments.reduce(0) { $0 + $1.liveCount }
    lengthTables = LengthTables(
      schema: schema, manifest: manifest, segments: segments, documents: documentCount)
  }

  /// How many segments the index has.
  public var segmentCount: Int { segments.count }

  // MARK: Searching

  /// The best hits, the exact total and the facets of a request.
  ///
  /// - Throws: ``IndexError/field(name:reason:)`` for a field that is not there or of the wrong kind;
  ///   ``IndexError/corrupt(file:offset:reason:)`` for damage met on the way.
  public func search(_ request: SearchRequest) throws -> SearchResult {
    try withScratch { try Search(reader: self, request: request, scratch: $0).run() }
  }

  /// All documents that match, in the order of the index, without their scores.
  public func matches(_ query: Query) throws -> [DocumentReference] {
    try withScratch { scratch in
      var builder = PlanBuilder(reader: self, scratch: scratch)
      let plan = try builder.plan(query, boost: 0)
      var found: [DocumentReference] = []
      for (number, segment) in segments.enumerated() {
        let search = SegmentSearch(
          reader: self, segment: segment, number: number, scratch: scratch, scale: 1)
        let set = try search.matches(plan)
        defer { scratch.giveBack(set) }
        if let deletes = segment.deletes { set.remove(deletes) }
        set.forEach {
          found.append(DocumentReference(segment: UInt32(truncatingIfNeeded: number), number: $0))
        }
      }
      return found
    }
  }

  /// The same documents in the order of the index (``IndexDocument/order``, then identifier), whichever segments they
  /// are in.
  public func ordered(_ documents: [DocumentReference]) throws -> [DocumentReference] {
    if segments.count < 2 { return documents }
    let keys = try documents.map { UInt64(bitPattern: try segment(of: $0).orders[Int($0.number)]) }
    let order = RadixSort.order(keys: keys)
    var names: [Int: [UInt8]] = [:]
    for (place, next) in zip(order, order.dropFirst()) where keys[Int(place)] == keys[Int(next)] {
      for index in [Int(place), Int(next)] where names[index] == nil {
        let document = documents[index]
        names[index] = Array(try segment(of: document).identifier(Int(document.number)))
      }
    }
    return RadixSort.settle(order, equal: { keys[$0] == keys[$1] }) { a, b in
      (names[a] ?? []).lexicographicallyPrecedes(names[b] ?? [])
    }.map { documents[Int($0)] }
  }

  /// The integers that documents have in a field, nil for those that have none.
  ///
  /// - Throws: ``IndexError/field(name:reason:)`` for a field that holds no integers.
  public func integers(
    _ field: String, of documents: [DocumentReference]
  ) throws -> [Int64?] {
    guard let number = schema.number(of: field), schema.fields[number].kind == .integer else {
      throw IndexError.field(name: field, reason: "does not hold integers")
    }
    return try documents.map {
      try segment(of: $0).columns[number]?.value(Int($0.number))
    }
  }

  /// How many documents match.
  public func count(_ query: Query) throws -> Int {
    try withScratch { scratch in
      var builder = PlanBuilder(reader: self, scratch: scratch)
      let plan = try builder.plan(query, boost: 0)
      return try Counter(reader: self, scratch: scratch).count(plan)
    }
  }

  func withScratch<R>(_ body: (SearchScratch) throws -> R) rethrows -> R {
    let scratch = scratches.withLock { $0.popLast() } ?? SearchScratch()
    defer { scratches.withLock { $0.append(scratch) } }
    return try body(scratch)
  }

  /// For each length code of a field, its part in the denominator of BM25.
  func lengths(of field: Int) -> UnsafePointer<Float> { lengthTables.table(field) }

  /// How much larger a BM25 factor can be at the average length of the index than at that of a segment.
  func impactFactor(of field: Int, segment: Int) -> Float {
    lengthTables.factor(field, segment: segment)
  }

  /// The documents of a term in a segment that are not deleted.
  func liveDocuments(of leaf: TermLeaf, segment: Int, _ scratch: SearchScratch) -> Int {
    guard let entry = leaf.entries[segment] else { return 0 }
    guard segments[segment].deletes != nil,
      let list = leaf.postings(segment, of: segments[segment])?.field
    else { return Int(entry.documents) }
    return segments[segment].liveDocuments(of: entry, in: list, scratch)
  }

  // MARK: Documents

  /// The identifier of a document.
  public func id(of document: DocumentReference) throws -> String {
    let segment = try self.segment(of: document)
    return String(decoding: try segment.identifier(Int(document.number)), as: UTF8.self)
  }

  /// The bytes stored with a document. Cheapest for documents one after the other that were added together.
  public func stored(of document: DocumentReference) throws -> [UInt8] {
    let stored = try segment(of: document).stored
    return try withScratch { try stored.bytes(Int(document.number), $0.unpacking) }
  }

  /// The value of an integer field of a document, if it has one.
  public func integer(_ field: String, of document: DocumentReference) throws -> Int64? {
    guard let number = schema.number(of: field), schema.fields[number].kind == .integer else {
      throw IndexError.field(name: field, reason: "does not hold integers")
    }
    return try segment(of: document).columns[number]?.value(Int(document.number))
  }

  /// The document with an identifier, if there is one.
  public func document(id: String) throws -> DocumentReference? {
    var id = id
    return try id.withUTF8 { bytes in
      for (number, segment) in segments.enumerated() {
        if let document = try segment.document(UnsafeRawBufferPointer(bytes)),
          !segment.isDeleted(document)
        {
          return DocumentReference(segment: UInt32(number), number: UInt32(document))
        }
      }
      return nil
    }
  }

  private func segment(of document: DocumentReference) throws -> SegmentReader {
    guard document.segment < segments.count,
      document.number < segments[Int(document.segment)].documentCount
    else { throw IndexError.document(id: "", reason: "belongs to another reader") }
    return segments[Int(document.segment)]
  }

  /// Reads every byte of the index and checks it.
  ///
  /// - Throws: ``IndexError/corrupt(file:offset:reason:)`` at the first damage.
  public func verify() throws -> VerifyReport {
    try withScratch { try Verifier(reader: self, manifest: manifest, scratch: $0).run() }
  }
}
