import CIndexKernels
import Glibc
import Synchronization
import Threading

/// Adds, replaces and deletes documents. One writer holds an index at a time, by a lock that ends with
/// the process; readers go on meanwhile.
///
/// `add` and `delete` may be called from several threads at once: each works in a buffer of its own,
/// so that threads that add documents share the work of indexing them. Nothing is visible or safe
/// before ``commit(merging:)`` returns; then everything is.
///
/// After an error of the disk the writer is closed: open it again, and the last commit is there.
public final class IndexWriter: Sendable {
  /// What a writer may use.
  public struct Options: Sendable {
    /// Bytes of memory, over all buffers, at which the largest is written out as a segment.
    public var memoryBudget: Int
    /// How many threads will add documents at a time; commits use as many.
    public var threads: Int
    /// The defaults: 256 MB, one thread.
    public init(memoryBudget: Int = 256 << 20, threads: Int = 1) {
      self.memoryBudget = memoryBudget
      self.threads = threads
    }
  }

  /// Which segments a commit joins.
  public enum Merging: Sendable, Hashable {
    /// Small ones, so that their number stays logarithmic in the number of documents.
    case automatic
    /// So many that at most this number is left.
    case atMost(Int)
    /// None.
    case none
  }

  /// Lets the C library keep memory that is freed, in the whole process: by default large blocks go back to the
  /// system at once, and are asked for, and cleared, again for the next document.
  public static func keepFreedMemory() { kx_keep_freed_memory() }

  /// What is in memory and not committed.
  private struct State {
    var manifest: Manifest
    var lock: Int32
    var isOpen = true
    /// Grows with every addition and deletion.
    var sequence: UInt64 = 0
    var free: [SegmentBuffer] = []
    var spares: [FlushScratch] = []
    var nextNumber: UInt64
    /// Segments written since the last commit.
    var flushed: [Commit.Fresh] = []
    var deletions: [Commit.Deletion] = []
  }

  /// A buffer is written out at so many bytes, whatever the budget: it counts its words and their bytes in 32 bits.
  private static let maximumBuffer = 1 << 32
  /// Bytes that a buffer may keep from one commit to the next.
  private static let kept = 16 << 20

  private let directory: String
  private let options: Options
  private let schema: IndexSchema
  private let state: Lock<State>
  /// One commit at a time.
  private let committing = Lock<Void>(())

  /// Opens the index in a directory, or makes it, and takes the lock. Files that an interrupted writer
  /// left behind are removed.
  ///
  /// - Throws: ``IndexError/locked(directory:)``, ``IndexError/schema(_:)`` when the index has another
  ///   schema, and what ``IndexReader/init(directory:)`` throws for an index that is there.
  public init(directory: String, schema: IndexSchema, options: Options = Options()) throws {
    self.directory = directory
    self.options = options
    self.schema = schema
    try Self.makeDirectory(directory)
    let path = directory + "/lock"
    let lock = try SystemCall.open(path, O_RDWR | O_CREAT)
    var keepsLock = false
    defer { if !keepsLock { Glibc.close(lock) } }
    guard kx_lock(lock) == 0 else {
      if kx_errno() == EWOULDBLOCK { throw IndexError.locked(directory: directory) }
      throw SystemCall.error("lock", path)
    }
    var manifest: Manifest
    do {
      manifest = try Manifest(directory: directory)
      let known = manifest.schema.fields
      guard Array(schema.fields.prefix(known.count)) == known else {
        throw IndexError.schema("the index has other fields")
      }
      manifest.schema = schema
    } catch IndexError.missing {
      manifest = Manifest(schema: schema)
      try Commit.write(manifest, directory: directory)
    }
    try Self.removeLeftovers(directory, keeping: manifest)
    state = Lock(State(manifest: manifest, lock: lock, nextNumber: manifest.nextNumber))
    keepsLock = true
  }

  deinit { close() }

  private static func makeDirectory(_ path: String) throws {
    if mkdir(path, 0o755) == 0 || kx_errno() == EEXIST { return }
    if kx_errno() == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeDirectory(String(path[..<slash]))
      if mkdir(path, 0o755) == 0 || kx_errno() == EEXIST { return }
    }
    throw SystemCall.error("make", path)
  }

  /// Removes files of an index that no commit names.
  private static func removeLeftovers(_ directory: String, keeping manifest: Manifest) throws {
    let names = manifest.names
    for name in try SystemCall.names(in: directory)
    where Manifest.isOwn(name) && !names.contains(name) { unlink(directory + "/" + name) }
  }

  /// Adds a document, in place of any other with its identifier.
  ///
  /// - Throws: ``IndexError/document(id:reason:)`` or ``IndexError/field(name:reason:)`` for a document
  ///   that is not possible, which is then not added.
  public func add(_ document: consuming IndexDocument) throws {
    try add(contentsOf: [document])
  }

  /// Adds documents one after the other, each in place of any other with its identifier.
  ///
  /// - Throws: what adding them as an ``IndexBatch`` throws.
  public func add(contentsOf documents: [IndexDocument]) throws {
    var batch = IndexBatch()
    for document in documents { batch.append(document) }
    try add(batch)
  }

  /// Adds the documents of a batch one after the other, each in place of any other with its identifier; the memory
  /// that they take is looked at behind the last.
  ///
  /// - Throws: ``IndexError/document(id:reason:)`` or ``IndexError/field(name:reason:)`` for the first document that is
  ///   not possible; none of the batch is added then.
  public func add(_ batch: borrowing IndexBatch) throws {
    try addToBuffer(batch)
    try writeFullBuffers()
  }

  /// As adding a batch, but leaves a full buffer as it is: who holds a lock meanwhile calls
  /// ``writeFullBuffers()`` behind it.
  public func addToBuffer(_ batch: borrowing IndexBatch) throws {
    let (buffer, first) = try take(batch.count)
    defer { giveBack(buffer) }
    try buffer.add(batch, sequence: first)
  }

  /// Writes the buffers that have their share of the memory out as segments.
  public func writeFullBuffers() throws {
    let limit = min(options.memoryBudget / max(options.threads, 1), Self.maximumBuffer)
    let full = state.withLock { state in
      let full = state.free.filter { $0.memory >= limit }
      if !full.isEmpty { state.free.removeAll { $0.memory >= limit } }
      return full
    }
    if full.isEmpty { return }
    do { try flush(full) } catch {
      close()
      throw error
    }
    for buffer in full { giveBack(buffer) }
  }

  /// A buffer for one thread, and the first of so many sequence numbers. The emptiest of the free ones: buffers that
  /// are equally full are written side by side at the end, and no thread waits for another.
  private func take(_ count: Int) throws -> (SegmentBuffer, UInt64) {
    try state.withLock { state in
      guard state.isOpen else { throw IndexError.closed }
      let first = state.sequence + 1
      state.sequence += UInt64(count)
      let free = state.free
      guard let emptiest = free.indices.min(by: { free[$0].memory < free[$1].memory }) else {
        return (SegmentBuffer(schema: schema), first)
      }
      return (state.free.remove(at: emptiest), first)
    }
  }

  private func giveBack(_ buffer: SegmentBuffer) {
    state.withLock { if $0.isOpen { $0.free.append(buffer) } }
  }

  /// Writes buffers as segments, each on a thread of its own, and empties them.
  private func flush(_ buffers: [SegmentBuffer]) throws {
    try Threads.run(buffers.count) { [self] index in
      let buffer = buffers[index]
      let (number, spare) = state.withLock { state in
        state.nextNumber += 1
        return (state.nextNumber - 1, state.spares.popLast() ?? FlushScratch())
      }
      let written = try SegmentFlusher.write(
        buffer, directory: directory, number: number, spare: spare)
      buffer.removeAll()
      state.withLock { state in
        state.spares.append(spare)
        if let written { state.flushed.append(written) }
      }
    }
  }

  /// Deletes the document with this identifier, if there is one.
  public func delete(id: String) throws {
    try state.withLock { state in
      guard state.isOpen else { throw IndexError.closed }
      state.sequence += 1
      state.deletions.append(Commit.Deletion(id: Array(id.utf8), sequence: state.sequence))
    }
  }

  /// Makes everything added and deleted so far durable and visible to new readers, all or nothing.
  ///
  /// - Throws: ``IndexError/corrupt(file:offset:reason:)`` where a segment that it would join, or whose identifiers it
  ///   needs, is not what was written; ``IndexError/system(operation:path:code:reason:)``. The writer is closed
  ///   then, and the last commit stands.
  public func commit(merging: Merging = .automatic) throws {
    try committing.withLock { _ in
      var buffers = try state.withLock { state in
        guard state.isOpen else { throw IndexError.closed }
        defer { state.free = [] }
        return state.free
      }
      do {
        try flush(buffers.filter { $0.count > 0 })
        // Joining segments has the memory now that a large batch took.
        buffers.removeAll { $0.reserved > Self.kept }
        state.withLock { $0.spares.removeAll { $0.reserved > Self.kept } }
        let (manifest, fresh, deletions, number) = state.withLock { state in
          defer {
            state.flushed = []
            state.deletions = []
          }
          return (
            state.manifest, state.flushed.sorted { $0.segment.number < $1.segment.number },
            state.deletions, state.nextNumber
          )
        }
        let commit = Commit(
          directory: directory, manifest: manifest, nextNumber: number, threads: options.threads)
        let result = try commit.run(fresh: fresh, deletions: deletions, merging: merging)
        let names = result.names
        for name in manifest.names.union(fresh.map(\.segment.name)) where !names.contains(name) {
          unlink(directory + "/" + name)
        }
        state.withLock { state in
          state.manifest = result
          state.nextNumber = max(result.nextNumber, state.nextNumber)
          state.free += buffers
        }
      } catch {
        close()
        throw error
      }
    }
  }

  /// Gives the lock back; what is not committed is forgotten. Later calls throw
  /// ``IndexError/closed``.
  public func close() {
    state.withLock { state in
      guard state.isOpen else { return }
      state.isOpen = false
      state.free = []
      for fresh in state.flushed { unlink(directory + "/" + fresh.segment.name) }
      state.flushed = []
      Glibc.close(state.lock)
    }
  }
}
