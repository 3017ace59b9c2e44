internal import Glibc

/// A file that appears under its name only when it is complete: it is written under a temporary name
/// beside it, synced, and renamed.
package final class AtomicFile {
  /// Why a file could not be written.
  package struct WriteError: Error, Sendable, CustomStringConvertible {
    /// The file.
    package let path: String
    /// The reason as the system gives it.
    package let reason: String

    package var description: String { "\(path) cannot be written: \(reason)" }
  }

  private let path: String
  private let temporary: String
  /// Whether there is no temporary file.
  private let isDirect: Bool
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Opens the temporary file beside `path`; a device or a pipe is written directly, for it cannot be replaced.
  package init(path: String) throws(WriteError) {
    self.path = path
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      temporary = path
      isDirect = true
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw WriteError(path: path, reason: SystemError.message(errno))
      }
      return
    }
    isDirect = false
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    temporary = "\(folder).\(name).\(getpid()).partial"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw WriteError(path: path, reason: SystemError.message(errno))
    }
  }

  deinit {
    if descriptor >= 0 { discard() }
  }

  /// Appends bytes.
  package func write(_ bytes: [UInt8]) throws(WriteError) {
    // A long record goes out as it is.
    if bytes.count >= 1 << 16 {
      try flush()
      try put(bytes)
      return
    }
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 18 { try flush() }
  }

  private func flush() throws(WriteError) {
    guard !buffer.isEmpty else { return }
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws(WriteError) {
    let failure = bytes.withUnsafeBytes { Descriptor.write($0, to: descriptor) }
    if failure != 0 { throw fail(failure) }
  }

  /// Completes the file and gives it its name; `sync` waits until it is on the disk.
  package func commit(sync: Bool = true) throws(WriteError) {
    try flush()
    if sync, !isDirect, fsync(descriptor) != 0 { throw fail(errno) }
    let closed = close(descriptor)
    descriptor = -1
    if closed != 0 || !isDirect && rename(temporary, path) != 0 {
      let reason = SystemError.message(errno)
      if !isDirect { unlink(temporary) }
      throw WriteError(path: path, reason: reason)
    }
  }

  /// Removes the temporary file; the name keeps what it had.
  package func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if !isDirect { unlink(temporary) }
  }

  private func fail(_ number: Int32) -> WriteError {
    discard()
    return WriteError(path: path, reason: SystemError.message(number))
  }
}

/// Writing to a file descriptor.
package enum Descriptor {
  /// Writes all bytes; gives 0, or the error number that stopped it.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return 0
  }
}
