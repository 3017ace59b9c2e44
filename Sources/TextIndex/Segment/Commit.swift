import Glibc
import Synchronization
import Threading

/// One commit: decides which documents are replaced or deleted, joins segments, writes the deletions and the
/// manifest. The rename of the manifest is what makes it happen.
struct Commit {
  /// A segment written since the last commit.
  struct Fresh: Sendable {
    var segment: Manifest.Segment
    /// When each document was added.
    var sequences: [UInt64]
    /// Hashes of the documents' identifiers, ascending.
    var identifierHashes: [UInt64]
  }

  /// The deletion of an identifier, for documents added before it.
  struct Deletion: Sendable {
    var id: [UInt8]
    var sequence: UInt64
  }

  /// A segment that the commit may keep.
  private struct Live: Sendable {
    var segment: Manifest.Segment
    var reader: SegmentReader
    /// Nil for a segment of an earlier commit.
    var sequences: [UInt64]?
    /// Hashes of the identifiers, ascending, of a new segment.
    var identifierHashes: [UInt64]?
    /// A bit for each deleted document; nil when there is none.
    var deleted: [UInt64]?
    var isChanged = false

    var liveCount: Int {
      reader.documentCount - (deleted?.reduce(0) { $0 + $1.nonzeroBitCount } ?? 0)
    }

    mutating func delete(_ document: Int) {
      if deleted == nil {
        deleted = [UInt64](repeating: 0, count: (reader.documentCount + 63) / 64)
      }
      let bit: UInt64 = 1 << UInt64(document & 63)
      if (deleted?[document >> 6] ?? 0) & bit == 0 { isChanged = true }
      deleted?[document >> 6] |= bit
    }
  }

  let directory: String
  let manifest: Manifest
  let nextNumber: UInt64
  let threads: Int

  /// Writes the commit and returns its manifest.
  func run(
    fresh: [Fresh], deletions: [Deletion], merging: IndexWriter.Merging
  ) throws -> Manifest {
    var result = manifest
    result.nextNumber = nextNumber
    var live: [Live] = []
    for segment in manifest.segments {
      var entry = Live(
        segment: segment,
        reader: try SegmentReader(
          directory: directory, segment: segment, schema: manifest.schema))
      if let deletes = entry.reader.deletes {
        entry.deleted = (0..<deletes.wordCount).map { deletes.word($0) }
      }
      live.append(entry)
    }
    for fresh in fresh {
      live.append(
        Live(
          segment: fresh.segment,
          reader: try SegmentReader(
            directory: directory, segment: fresh.segment, schema: manifest.schema),
          sequences: fresh.sequences, identifierHashes: fresh.identifierHashes))
    }
    try apply(deletions, to: &live)
    try replace(in: &live)
    let isEmpty = fresh.isEmpty && !live.contains { $0.isChanged }
    live.removeAll { $0.liveCount == 0 }
    let groups = JoiningPolicy(merging).groups(
      live.map { (documents: $0.reader.documentCount, live: $0.liveCount) })
    if isEmpty, groups.isEmpty, manifest.segments.count == live.count,
      manifest.generation > 0 || live.isEmpty
    {
      return manifest
    }
    try merge(groups, in: &live, &result)
    result.segments = []
    for index in live.indices {
      if live[index].isChanged, let words = live[index].deleted {
        live[index].segment.deletes = result.nextNumber
        result.nextNumber += 1
        live[index].segment.deletedTokens = deletedTokens(live[index], words)
        if let name = live[index].segment.deletesName {
          try DeletedDocuments.write(
            words, documents: live[index].reader.documentCount, directory: directory, name: name)
        }
      }
      result.segments.append(live[index].segment)
    }
    result.generation += 1
    try Self.write(result, directory: directory)
    return result
  }

  /// Deletes the documents that have an identifier and are older than its deletion.
  private func apply(_ deletions: [Deletion], to live: inout [Live]) throws {
    for deletion in deletions {
      for index in live.indices {
        let found = try deletion.id.withUnsafeBytes { try live[index].reader.document($0) }
        guard let document = found else { continue }
        let sequence = live[index].sequences?[document] ?? 0
        if sequence < deletion.sequence { live[index].delete(document) }
      }
    }
  }

  /// Of several documents with one identifier, deletes all but the one added last.
  private func replace(in live: inout [Live]) throws {
    for index in live.indices where live[index].sequences != nil {
      // Two new segments are compared once, and the new ones with the old.
      for other in live.indices where other < index || live[other].sequences == nil {
        if let hashes = live[index].identifierHashes, let others = live[other].identifierHashes,
          !Self.share(hashes, others)
        {
          continue
        }
        try Self.replace(&live, index, other)
      }
    }
  }

  /// Whether two ascending lists have a number in common.
  private static func share(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    // Without a branch on which is less: that cannot be foretold.
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      let x = a[i]
      let y = b[j]
      if x == y { return true }
      i &+= x < y ? 1 : 0
      j &+= x < y ? 0 : 1
    }
    return false
  }

  /// Deletes the older of two documents with one identifier, in a new segment and another. Both lists of identifiers
  /// are in order: they are gone through side by side unless the other is much longer.
  private static func replace(_ live: inout [Live], _ index: Int, _ other: Int) throws {
    let reader = live[index].reader
    let others = live[other].reader
    var cursor = TermCursor(reader.identifiers)
    var otherCursor = TermCursor(others.identifiers)
    cursor.enter(0)
    otherCursor.enter(0)
    let looksUp = others.documentCount / 16 > reader.documentCount
    var isLeft = true
    while isLeft, try reader.advance(&cursor) {
      let isFound = cursor.term.withUnsafeBytes { term in
        isLeft = looksUp ? otherCursor.seek(term) : otherCursor.walk(to: term)
        return isLeft && otherCursor.compare(to: term) == 0
      }
      try others.check(otherCursor)
      guard isFound else { continue }
      let document = try reader.document(at: cursor)
      let found = try others.document(at: otherCursor)
      let sequence = live[index].sequences?[document] ?? 0
      let otherSequence = live[other].sequences?[found] ?? 0
      if otherSequence < sequence {
        live[other].delete(found)
      } else {
        live[index].delete(document)
      }
    }
  }

  /// The sum of the lengths of deleted documents, for each field.
  private func deletedTokens(_ entry: Live, _ words: [UInt64]) -> [UInt64] {
    let schema = manifest.schema
    return schema.fields.indices.map { number in
      let field = schema.fields[number]
      let source = field.kind == .stemmed ? schema.number(of: field.source) ?? number : number
      guard let lengths = entry.reader.lengths[source] else { return 0 }
      var total: UInt64 = 0
      for document in 0..<entry.reader.documentCount
      where words[document >> 6] >> UInt64(document & 63) & 1 == 1 {
        total &+= UInt64(bitPattern: lengths[document])
      }
      return total
    }
  }

  // MARK: Joining

  private func merge(_ groups: [[Int]], in live: inout [Live], _ result: inout Manifest) throws {
    guard !groups.isEmpty else { return }
    let first = result.nextNumber
    result.nextNumber += UInt64(groups.count)
    let joined = Lock<[Int: Manifest.Segment]>([:])
    let sources = live
    let pending = Lock(0)
    let schema = manifest.schema
    let directory = self.directory
    try Threads.run(min(max(threads, 1), groups.count)) { _ in
      while true {
        let next = pending.withLock { value in
          value += 1
          return value - 1
        }
        guard next < groups.count else { return }
        var segment = Manifest.Segment(number: first + UInt64(next), length: 0)
        let members = groups[next].map {
          SegmentMerger.Source(reader: sources[$0].reader, deleted: sources[$0].deleted)
        }
        let merged = try SegmentMerger.merge(
          members, schema: schema, directory: directory, name: segment.name)
        guard let merged else { continue }
        segment.length = merged.length
        joined.withLock { $0[next] = segment }
      }
    }
    let gone = Set(groups.joined())
    let made = joined.withLock { $0 }
    var kept = live.indices.filter { !gone.contains($0) }.map { live[$0] }
    for next in made.keys.sorted() {
      guard let segment = made[next] else { continue }
      kept.append(
        Live(
          segment: segment,
          reader: try SegmentReader(directory: directory, segment: segment, schema: schema)))
    }
    live = kept
  }

  // MARK: The manifest

  /// Puts a manifest in place: when this returns, it survives a crash.
  static func write(_ manifest: Manifest, directory: String) throws {
    // The new files must be in the directory before a manifest that names them is.
    try SystemCall.syncDirectory(directory)
    let path = directory + "/" + Manifest.temporaryName
    let descriptor = try SystemCall.open(path, O_WRONLY | O_CREAT | O_TRUNC)
    do {
      try manifest.encoded().withUnsafeBytes { try SystemCall.write(descriptor, $0, path) }
      try SystemCall.sync(descriptor, path)
    } catch {
      close(descriptor)
      unlink(path)
      throw error
    }
    if close(descriptor) != 0 { throw SystemCall.error("close", path) }
    guard rename(path, directory + "/" + Manifest.name) == 0 else {
      throw SystemCall.error("rename", path)
    }
    try SystemCall.syncDirectory(directory)
  }
}
