internal import Glibc

/// The bytes of one file, read once; freed when the value goes.
package struct FileBytes: ~Copyable {
  private let base: UnsafeMutableRawPointer
  /// How many bytes.
  package let count: Int

  /// The largest file that is read into memory, in bytes; records of many documents may have so many.
  package static let limit = 512 << 20

  /// Reads a file, or standard input for `"-"`. A file larger than `limit` is refused by its size, before a byte is read; what
  /// comes through a pipe, as soon as there is more.
  /// What waits for a pipe asks `isStopped` again and again whether to go on.
  package init(
    path: String, limit: Int = Self.limit, isStopped: () -> Bool = { false }
  ) throws(Refusal) {
    // A pipe that nobody writes is opened at once this way, and waited for below.
    let descriptor =
      path == "-" ? 0 : FileName.call(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else {
      throw Refusal(path: path, line: nil, reason: "cannot be read: " + SystemError.message(errno))
    }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Refusal(path: path, line: nil, reason: "cannot be read: " + SystemError.message(errno))
    }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    let size = isFile ? Int(status.st_size) : 0
    guard size <= limit else { throw Self.tooLarge(path, limit) }
    var capacity = max(size + 1, 4096)
    guard var memory = malloc(capacity) else { throw Self.tooLarge(path, limit) }
    var length = 0
    while true {
      if length == capacity {
        capacity *= 2
        guard capacity <= 2 * limit, let larger = realloc(memory, capacity) else {
          free(memory)
          throw Self.tooLarge(path, limit)
        }
        memory = larger
      }
      if !isFile, Self.waits(descriptor, isStopped) {
        free(memory)
        throw Refusal(path: path, line: nil, reason: "was not read: interrupted")
      }
      let read = Glibc.read(descriptor, memory + length, capacity - length)
      if read < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        let message = SystemError.message(errno)
        free(memory)
        throw Refusal(path: path, line: nil, reason: "cannot be read: " + message)
      }
      length += read
      // One byte more was asked for than the file has.
      if read == 0 || isFile && length == size { break }
      if length > limit {
        free(memory)
        throw Self.tooLarge(path, limit)
      }
    }
    base = memory
    count = length
  }

  /// Waits until there is something to read; true where the run was stopped before.
  private static func waits(_ descriptor: Int32, _ isStopped: () -> Bool) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, 100) <= 0 {
      if isStopped() { return true }
    }
    return false
  }

  deinit {
    free(base)
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> Refusal {
    Refusal(
      path: path, line: nil,
      reason: "is larger than \(limit >> 20) MB; split it into its documents")
  }

  /// Calls `body` with the bytes.
  package borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }
}
