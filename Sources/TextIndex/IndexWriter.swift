/// Adds, replaces and deletes documents. One writer holds an index at a time, by a lock that ends with
/// the process; readers go on meanwhile.
///
/// `add` and `delete` may be called from several threads at once: each works in a buffer of its own,
/// so that threads that add documents share the work of indexing them. Nothing is visible or safe
/// before ``commit(merging:)`` returns; then everything is.
public final class IndexWriter: Sendable {
  /// What a writer may use.
  public struct Options: Sendable {
    /// Bytes of memory, over all buffers, at which the largest is written out as a segment.
    public var memoryBudget = 256 << 20
    /// How many threads will add documents at a time; more wait for one another.
    public var threads = 1
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

  /// Opens the index in a directory, or makes it, and takes the lock. Files that an interrupted writer
  /// left behind are removed.
  ///
  /// - Throws: ``IndexError/locked(directory:)``, ``IndexError/schema(_:)`` when the index has another
  ///   schema, and what ``IndexReader/init(directory:)`` throws for an index that is there.
  public init(directory: String, schema: IndexSchema, options: Options = Options()) throws {
    throw IndexError.missing(directory: directory)
  }

  /// Adds a document, in place of any other with its identifier.
  public func add(_ document: consuming IndexDocument) throws { throw IndexError.closed }

  /// Deletes the document with this identifier, if there is one.
  public func delete(id: String) throws { throw IndexError.closed }

  /// Makes everything added and deleted so far durable and visible to new readers, all or nothing.
  public func commit(merging: Merging = .automatic) throws { throw IndexError.closed }

  /// Forgets what was added and deleted since the last commit.
  public func rollback() throws { throw IndexError.closed }

  /// Gives the lock back; what is not committed is forgotten. Later calls throw
  /// ``IndexError/closed``.
  public func close() {}
}
