/// What can go wrong outside the program: the disk, the files, the caller's query.
public enum IndexError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes of an index file are not what was written. `offset` counts bytes from its start.
  case corrupt(file: String, offset: Int, reason: String)
  /// There is no index in the directory.
  case missing(directory: String)
  /// The file was written by an older, newer or unknown version of the format.
  case unknownVersion(file: String, version: UInt32)
  /// Another writer holds the index.
  case locked(directory: String)
  /// A system call failed: what was done, on which path, and the system's words for the error.
  case system(operation: String, path: String, code: Int32, reason: String)
  /// The schema is not possible, or is not the one of the index.
  case schema(String)
  /// A document or a query names a field that is not there or is of another kind.
  case field(name: String, reason: String)
  /// A document that cannot be indexed: its identifier is empty or too long, or it is too large.
  case document(id: String, reason: String)
  /// The writer was closed, or broke off after an error and must be opened again.
  case closed

  /// The error in words, with the file or field it is about.
  public var description: String {
    switch self {
    case .corrupt(let file, let offset, let reason):
      "\(file): damaged at byte \(offset): \(reason)"
    case .missing(let directory): "\(directory): no index here"
    case .unknownVersion(let file, let version):
      "\(file): the index is of format version \(version), this program reads \(Manifest.version)"
    case .locked(let directory): "\(directory): another process is writing to this index"
    case .system(let operation, let path, _, let reason): "\(path): cannot \(operation): \(reason)"
    case .schema(let reason): "schema: \(reason)"
    case .field(let name, let reason): "field \(name): \(reason)"
    case .document(let id, let reason): "document \(id): \(reason)"
    case .closed: "the index writer is closed"
    }
  }
}
